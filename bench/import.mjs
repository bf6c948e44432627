// Measures an import of many enterprises while others file cases, on SQLite and on PostgreSQL:
//   node bench/import.mjs [--rows 100000] [--clients 8] [--rate 20] [--only sqlite|postgres]
// `./zhitong import` runs beside the server, then the same by upload through the server itself. Prints seconds, the peak memory
// of the importing process, and p50/p99/longest of the filings meanwhile. Needs ./zhitong to be built. Loopback only.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.dirname(path.dirname(new URL(import.meta.url).pathname));
const arg = (name, other) => { const i = process.argv.indexOf('--' + name); return i < 0 ? other : process.argv[i + 1]; };
const rows = +arg('rows', 100000), clients = +arg('clients', 8), rate = +arg('rate', 20), only = arg('only', '');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'zhitong-import-'));
const app = path.join(root, '.build/app/zhitong.dll');
const sleep = ms => new Promise(r => setTimeout(r, ms));
const children = [];
process.on('exit', () => { for (const c of children) try { process.kill(-c.pid, 'SIGKILL'); } catch { /* gone */ } fs.rmSync(work, { recursive: true, force: true }); });

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY', weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const code = (head, n) => { const c = head + String(n).padStart(17 - head.length, '0'); const s = [...c].reduce((t, x, i) => t + alphabet.indexOf(x) * weights[i], 0); return c + alphabet[(31 - s % 31) % 31]; };
const counties = ['城区', '矿区', '郊区', '平定县', '盂县'];
function sheet(head, file) {
  const out = fs.createWriteStream(file);
  out.write('序号,企业名称,统一社会信用代码,县区,行业,规模,法定代表人,地址,成立日期,联系人,联系电话\r\n');
  for (let i = 0; i < rows; i++)
    out.write(`${i + 1},示范负载企业${head.slice(-1)}${i}有限公司,${code(head, i)},${counties[i % 5]},C30,小型,王芳,示范路 ${i % 900} 号院,2008-06-18,李明,0353-2${String(i % 1000000).padStart(6, '0')}\r\n`);
  return new Promise(r => out.end(r));
}

function startPostgres() {
  const bin = fs.readdirSync('/usr/lib/postgresql').map(v => `/usr/lib/postgresql/${v}/bin`).pop();
  const dir = path.join(work, 'pg'), asRoot = process.getuid() === 0;
  const run = (cmd, args) => asRoot ? execFileSync('runuser', ['-u', 'postgres', '--', cmd, ...args]) : execFileSync(cmd, args);
  fs.mkdirSync(dir); if (asRoot) { fs.chmodSync(work, 0o755); execFileSync('chown', ['postgres', dir]); }
  run(`${bin}/initdb`, ['-D', `${dir}/data`, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8']);
  const args = ['-D', `${dir}/data`, '-p', '55442', '-k', dir, '-c', 'shared_buffers=256MB', '-c', 'max_connections=120'];
  children.push(spawn(asRoot ? 'runuser' : `${bin}/postgres`, asRoot ? ['-u', 'postgres', '--', `${bin}/postgres`, ...args] : args, { detached: true, stdio: 'ignore' }));
  return { setting: 'Host=127.0.0.1;Port=55442;Username=postgres;Database=zhitong', create: () => run(`${bin}/createdb`, ['-h', '127.0.0.1', '-p', '55442', '-U', 'postgres', 'zhitong']) };
}

const peak = pid => { try { return Math.round(+/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1] / 1024); } catch { return 0; } };
const quantile = (list, q) => list.length ? [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))] : 0;

/** Files cases until stopped: each client sends at its own steady rate, so that a stall counts for all that should have been sent. */
function filing(base, token) {
  const times = []; let on = true, failed = 0;
  const loops = Array.from({ length: clients }, async (_, c) => {
    for (let i = 0, due = performance.now(); on; i++) {
      due += 1000 * clients / rate;
      const body = { matter: 'METR-CALI', creditCode: code('91140300LA', (c * 100000 + i) % 500), enterprise: '示范办件企业', region: '140302', contact: '王芳', phone: '13800002046', need: '导入期间的办件' };
      const sent = performance.now();
      const answer = await fetch(base + '/api/v1/cases', { method: 'POST', headers: { authorization: 'Bearer ' + token, 'content-type': 'application/json' }, body: JSON.stringify(body) });
      await answer.arrayBuffer(); if (answer.status !== 201) failed++;
      times.push(performance.now() - sent);
      await sleep(Math.max(0, due - performance.now()));
    }
  });
  return async () => { on = false; await Promise.all(loops); return { n: times.length, failed, p50: Math.round(quantile(times, .5)), p99: Math.round(quantile(times, .99)), max: Math.round(Math.max(...times)) }; };
}

async function measure(name, db, port) {
  const env = { ...process.env, ZHITONG_DATA: path.join(work, name), ...(db ? { ZHITONG_DB: db } : {}) };
  const z = (...args) => execFileSync('dotnet', [app, ...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 });
  z('demo');
  const token = z('token', '--user', 'city', '--no-limit').trim();
  const server = spawn('dotnet', [app, 'serve', '--urls', `http://localhost:${port}`], { env, detached: true, stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(server);
  const base = `http://localhost:${port}`;
  for (;;) { try { if ((await fetch(base + '/health/ready')).ok) break; } catch { /* not yet */ } await sleep(50); }
  const alone = filing(base, token); await sleep(4000); const idle = await alone();

  const first = path.join(work, 'A.csv'), second = path.join(work, 'B.csv');
  await sheet('91140300MA', first); await sheet('91140300MB', second);
  let stop = filing(base, token), began = performance.now(), rss = 0;
  const child = spawn('dotnet', [app, 'import', 'enterprises', first, '--yes'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  let said = ''; child.stdout.on('data', d => { said += d; });
  const watch = setInterval(() => { rss = Math.max(rss, peak(child.pid)); }, 100);
  const exit = await new Promise(r => child.on('close', r)); clearInterval(watch);
  const cli = { seconds: ((performance.now() - began) / 1000).toFixed(1), rss, ...await stop() };
  console.log(name, 'command line, exit', exit, said.trim().split('\n').slice(-1)[0]);

  const before = peak(server.pid); stop = filing(base, token); began = performance.now();
  const form = new FormData(); form.set('kind', 'enterprises'); form.set('file', new Blob([fs.readFileSync(second)]), 'B.csv');
  const ask = async (p, o = {}) => (await fetch(base + '/api/v1/imports' + p, { ...o, headers: { authorization: 'Bearer ' + token } })).json();
  const wait = async (n, state) => { for (;;) { const b = await ask('/' + n); if (b.state === state) return b; if (b.state === 'failed') throw new Error(b.failure); await sleep(200); } };
  const { number } = await ask('', { method: 'POST', body: form }); await wait(number, 'ready');
  const read = ((performance.now() - began) / 1000).toFixed(1); await ask(`/${number}/take`, { method: 'POST' }); await wait(number, 'taken');
  const page = { seconds: ((performance.now() - began) / 1000).toFixed(1), read, rss: peak(server.pid), before, ...await stop() };

  const line = m => `${m.seconds} s, peak ${m.rss} MB, ${m.n} filings (${m.failed} failed): p50 ${m.p50} ms, p99 ${m.p99} ms, longest ${m.max} ms`;
  console.log(`${name}: filings alone: p50 ${idle.p50} ms, p99 ${idle.p99} ms, longest ${idle.max} ms`);
  console.log(`${name}: ${rows} rows by the command line beside the server: ${line(cli)}`);
  console.log(`${name}: ${rows} rows by upload (read and compared in ${page.read} s; server's peak before ${page.before} MB): ${line(page)}`);
  process.kill(-server.pid, 'SIGTERM'); await sleep(1500);
}

if (only !== 'postgres') await measure('sqlite', null, 5193);
if (only !== 'sqlite') { const pg = startPostgres(); await sleep(4000); pg.create(); await measure('postgres', pg.setting, 5194); }
process.exit(0);
