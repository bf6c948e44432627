// What the measurements share: a folder of their own, PostgreSQL, the program as a server, made-up sheets. Loopback only.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const root = path.dirname(path.dirname(new URL(import.meta.url).pathname));
export const arg = (name, other) => { const i = process.argv.indexOf('--' + name); return i < 0 ? other : process.argv[i + 1]; };
export const sleep = ms => new Promise(r => setTimeout(r, ms));
export const work = fs.mkdtempSync(path.join(os.tmpdir(), 'zhitong-bench-'));
export const children = [];
process.on('exit', () => { for (const c of children) try { process.kill(-c.pid, 'SIGKILL'); } catch { /* gone */ } fs.rmSync(work, { recursive: true, force: true }); });

export function startPostgres(port, memory) {
  const bin = fs.readdirSync('/usr/lib/postgresql').map(v => `/usr/lib/postgresql/${v}/bin`).pop();
  const dir = path.join(work, 'pg'), asRoot = process.getuid() === 0;
  const run = (cmd, args) => asRoot ? execFileSync('runuser', ['-u', 'postgres', '--', cmd, ...args]) : execFileSync(cmd, args);
  fs.mkdirSync(dir); if (asRoot) { fs.chmodSync(work, 0o755); execFileSync('chown', ['postgres', dir]); }
  run(`${bin}/initdb`, ['-D', `${dir}/data`, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8']);
  const args = ['-D', `${dir}/data`, '-p', String(port), '-k', dir, '-c', `shared_buffers=${memory}`, '-c', 'max_connections=120'];
  children.push(spawn(asRoot ? 'runuser' : `${bin}/postgres`, asRoot ? ['-u', 'postgres', '--', `${bin}/postgres`, ...args] : args, { detached: true, stdio: 'ignore' }));
  return { pidFile: `${dir}/data/postmaster.pid`, setting: `Host=127.0.0.1;Port=${port};Username=postgres;Database=zhitong`, create: () => run(`${bin}/createdb`, ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', 'zhitong']) };
}

/** The program with a data folder and a database of its own; as users start it, through ./zhitong. */
export function programOf(name, db) {
  const env = { ...process.env, ZHITONG_DATA: path.join(work, name), ...(db ? { ZHITONG_DB: db } : {}) };
  const file = path.join(root, 'zhitong');
  return {
    env,
    data: env.ZHITONG_DATA,
    run: (...args) => execFileSync(file, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 }),
    start: (...args) => { const c = spawn(file, args, { env, detached: true, stdio: ['ignore', 'pipe', 'ignore'] }); children.push(c); return c; },
    async serve(port) {
      const began = performance.now();
      const server = spawn(file, ['serve', '--urls', `http://localhost:${port}`], { env, detached: true, stdio: ['ignore', 'ignore', 'inherit'] });
      children.push(server);
      for (;;) { try { if ((await fetch(`http://localhost:${port}/health/ready`)).ok) break; } catch { /* not yet */ } await sleep(20); }
      return { server, base: `http://localhost:${port}`, ms: Math.round(performance.now() - began) };
    },
  };
}

export async function signedInCookie(base, user) {
  const page = await fetch(base + '/sign-in');
  const token = /name="__RequestVerificationToken"[^>]*value="([^"]+)"/.exec(await page.text())[1];
  const first = page.headers.getSetCookie().map(c => c.split(';')[0]).join('; ');
  const answer = await fetch(base + '/sign-in/demo', { method: 'POST', redirect: 'manual', headers: { cookie: first, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ who: user, __RequestVerificationToken: token }) });
  const session = answer.headers.getSetCookie().map(c => c.split(';')[0]).filter(c => c.startsWith('zt-session'));
  if (!session.length) throw new Error('no session: ' + answer.status);
  return [first, ...session].join('; ');
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY', weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** A credit code with its check character. */
export const creditCode = (head, n) => { const c = head + String(n).padStart(17 - head.length, '0'); const s = [...c].reduce((t, x, i) => t + alphabet.indexOf(x) * weights[i], 0); return c + alphabet[(31 - s % 31) % 31]; };
export const counties = ['城区', '矿区', '郊区', '平定县', '盂县'];

/** Writes a sheet of many rows as CSV. */
export function sheet(file, head, rows, row) {
  const out = fs.createWriteStream(file);
  out.write(head + '\r\n');
  for (let i = 0; i < rows; i++) out.write(row(i) + '\r\n');
  return new Promise(r => out.end(r));
}

export const enterprises = (file, rows, head) => sheet(file, '序号,企业名称,统一社会信用代码,县区,行业,规模,法定代表人,地址,成立日期,联系人,联系电话', rows,
  i => `${i + 1},示范负载企业${head.slice(-1)}${i}有限公司,${creditCode(head, i)},${counties[i % 5]},C30,小型,王芳,示范路 ${i % 900} 号院,2008-06-18,李明,0353-2${String(i % 1000000).padStart(6, '0')}`);

const objects = ['耐火砖', '煤', '水泥', '气凝胶毡', '数字指示秤', '压力表', '食用油', '钢铁', '电线电缆', '生活饮用水'];
const parameters = ['常温耐压强度', '灰熔融性', '凝结时间', '导热系数', '示值误差', '基本误差', '酸价', '碳含量', '绝缘电阻', '镉'];
/** Institutions with so many parameters each, beginning with the number `from`. */
export const capabilities = (file, institutions, each, from, head = '91140300JG') => sheet(file, '机构名称,统一社会信用代码,所在县（区）,证书编号,有效期至,类别,产品/项目,参数,依据标准,限制范围', institutions * each, i => {
  const n = from + Math.floor(i / each), p = i % each;
  return `示范负载检测机构${n}号,${creditCode(head, n)},${counties[n % 5]},99${String(n).padStart(10, '0')},2029-12-31,${objects[(n + p) % 10]},${objects[(n + p) % 10]}${p},${parameters[p % 10]}${Math.floor(p / 10) || ''},GB/T ${5000 + (p * 37 + n) % 900}-2008,≤${100 + p}MPa`;
});

/** The highest resident memory of a process so far, in MB. */
export const peak = pid => { try { return Math.round(+/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1] / 1024); } catch { return 0; } };
export const quantile = (list, q) => list.length ? [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))] : 0;
