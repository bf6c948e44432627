// Measures the program under load on SQLite and on PostgreSQL and writes docs-ready tables to bench/results/.
//   node bench/run.mjs [--cases 100000] [--seconds 4] [--conc 1,16,64] [--only sqlite|postgres]
// Needs ./zhitong to be built (any verb builds it), and PostgreSQL 15's initdb for the second half. Loopback only.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.dirname(path.dirname(new URL(import.meta.url).pathname));
const arg = (name, other) => { const i = process.argv.indexOf('--' + name); return i < 0 ? other : process.argv[i + 1]; };
const cases = +arg('cases', 100000), seconds = arg('seconds', '4'), conc = arg('conc', '1,16,64'), only = arg('only', '');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'zhitong-bench-'));
const results = path.join(root, 'bench/results');
fs.mkdirSync(results, { recursive: true });
const sleep = ms => new Promise(r => setTimeout(r, ms));
const children = [];
process.on('exit', () => { for (const c of children) try { process.kill(-c.pid, 'SIGKILL'); } catch { /* gone */ } fs.rmSync(work, { recursive: true, force: true }); });

function startPostgres() {
  const bin = fs.readdirSync('/usr/lib/postgresql').map(v => `/usr/lib/postgresql/${v}/bin`).pop();
  const dir = path.join(work, 'pg'), asRoot = process.getuid() === 0;
  const run = (cmd, args) => asRoot ? execFileSync('runuser', ['-u', 'postgres', '--', cmd, ...args]) : execFileSync(cmd, args);
  fs.mkdirSync(dir); if (asRoot) { fs.chmodSync(work, 0o755); execFileSync('chown', ['postgres', dir]); }
  run(`${bin}/initdb`, ['-D', `${dir}/data`, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8']);
  const args = ['-D', `${dir}/data`, '-p', '55440', '-k', dir, '-c', 'shared_buffers=512MB', '-c', 'max_connections=120'];
  const child = asRoot ? spawn('runuser', ['-u', 'postgres', '--', `${bin}/postgres`, ...args], { detached: true, stdio: 'ignore' }) : spawn(`${bin}/postgres`, args, { detached: true, stdio: 'ignore' });
  children.push(child);
  return { pidFile: `${dir}/data/postmaster.pid`, setting: 'Host=127.0.0.1;Port=55440;Username=postgres;Database=zhitong', create: () => run(`${bin}/createdb`, ['-h', '127.0.0.1', '-p', '55440', '-U', 'postgres', 'zhitong']) };
}

async function signedInCookie(base, user) {
  const page = await fetch(base + '/sign-in');
  const token = /name="__RequestVerificationToken"[^>]*value="([^"]+)"/.exec(await page.text())[1];
  const first = page.headers.getSetCookie().map(c => c.split(';')[0]).join('; ');
  const answer = await fetch(base + '/sign-in/demo', { method: 'POST', redirect: 'manual', headers: { cookie: first, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ who: user, __RequestVerificationToken: token }) });
  const session = answer.headers.getSetCookie().map(c => c.split(';')[0]).filter(c => c.startsWith('zt-session'));
  if (!session.length) throw new Error('no session: ' + answer.status);
  return [first, ...session].join('; ');
}

async function start(env, port) {
  const began = performance.now();
  const server = spawn(path.join(root, 'zhitong'), ['serve', '--urls', `http://localhost:${port}`], { env, detached: true, stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(server);
  for (;;) { try { if ((await fetch(`http://localhost:${port}/health/ready`)).ok) break; } catch { /* not yet */ } await sleep(10); }
  return { server, ms: Math.round(performance.now() - began) };
}

async function measure(name, db, port, dbPid) {
  const data = path.join(work, name);
  const env = { ...process.env, ZHITONG_DATA: data, ...(db ? { ZHITONG_DB: db } : {}) };
  const z = (...args) => execFileSync(path.join(root, 'zhitong'), args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 });
  const filled = performance.now();
  z('demo', '--cases', String(cases));
  console.log(name, 'filled', Math.round(performance.now() - filled), 'ms');
  const token = z('token', '--user', 'city', '--no-limit').trim();
  const starts = [];
  let running;
  for (let i = 0; i < 3; i++) { if (running) { running.server.kill('SIGTERM'); await sleep(1500); } running = await start(env, port); starts.push(running.ms); }
  const base = `http://localhost:${port}`, headers = { authorization: 'Bearer ' + token };
  const numbers = [];
  for (let after = ''; numbers.length < 5000;) {
    const page = await (await fetch(`${base}/api/v1/cases?size=200${after && '&after=' + after}`, { headers })).json();
    numbers.push(...page.items.filter(i => !['draft', 'withdrawn', 'terminated'].includes(i.status)).map(i => i.number)); if (!(after = page.next)) break;
  }
  fs.writeFileSync(path.join(data, 'numbers.txt'), numbers.join('\n'));
  fs.writeFileSync(path.join(data, 'server.pid'), String(running.server.pid));
  const regions = (await (await fetch(`${base}/api/v1/cases/counts?by=region,status`, { headers })).json()).rows.map(r => r.region);
  const list = { number: path.join(data, 'numbers.txt'), matter: ['METR-CALI'], region: [...new Set(regions)], status: ['accepted', 'dispatched', 'in-service'] };
  const common = { version: name, base, pids: { server: [path.join(data, 'server.pid')], db: dbPid ? [dbPid] : [] }, badField: 'creditCode', lists: list };
  const ops = {
    byid: { path: '/api/v1/cases/{{list.number}}' },
    list: { path: '/api/v1/cases?region={{list.region}}&status={{list.status}}&sort=-submitted&size=25', rows: 'items', total: 'total', minRows: 1 },
    search: { path: '/api/v1/cases?q={{term}}&size=25', rows: 'items', total: 'total' },
    aggregate: { path: '/api/v1/cases/counts?by=region,status', rows: 'rows', minRows: 5 },
    update: { method: 'POST', path: '/api/v1/cases/{{list.number}}/acts/note', body: { text: '负载测试' } },
    create: { method: 'POST', path: '/api/v1/cases', body: { matter: '{{list.matter}}', creditCode: '{{row.credit_code}}', enterprise: '{{row.enterprise_name}}', region: '{{list.region}}', contact: '{{row.contact}}', phone: '{{row.phone}}', need: '{{row.description}}' } },
  };
  const pages = { matters: { path: '/matters' }, matter: { path: '/matters/METR-CALI' }, home: { path: '/' } };
  const bench = { queue: { path: '/queue' }, caseid: { path: '/cases/{{list.number}}' } };
  const write = (file, more) => { const f = path.join(data, file); fs.writeFileSync(f, JSON.stringify({ ...common, ...more })); return f; };
  const api = write('api.json', { name, token, ops });
  const open = write('public.json', { name: name + ' public', ops: pages });
  const desk = write('desk.json', { name: name + ' signed in', headers: { cookie: await signedInCookie(base, 'city') }, ops: bench });
  const go = (file, which, out) => execFileSync('node', [path.join(root, 'bench/load/bench.mjs'), file, '--conc', conc, '--seconds', seconds, '--ops', which, '--out', path.join(results, out), '--note', name], { stdio: 'inherit' });
  const lead = write('leader.json', { name: name + ' leader', headers: { cookie: await signedInCookie(base, 'leader') }, ops: { overview: { path: '/overview' } } });
  go(api, 'byid,list,search,aggregate,update,create', name + '-api');
  go(open, 'home,matters,matter', name + '-public');
  go(desk, 'queue,caseid', name + '-desk');
  go(lead, 'overview', name + '-overview');
  const rss = +(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${running.server.pid}/status`, 'utf8'))[1]);
  const line = `${name}: start on existing data ${starts.join(' / ')} ms; memory after load ${Math.round(rss / 1024)} MB; one process`;
  console.log(line);
  fs.writeFileSync(path.join(results, name + '.txt'), line + '\n');
  running.server.kill('SIGTERM');
  await sleep(1500);
}

if (only !== 'postgres') await measure('sqlite', null, 5191, null);
if (only !== 'sqlite') { const pg = startPostgres(); await sleep(4000); pg.create(); await measure('postgres', pg.setting, 5192, pg.pidFile); }
process.exit(0);
