// Measures figures over many cases, on SQLite and on PostgreSQL: CPU of server and database for one figure, computed and kept.
//   node bench/figures.mjs [--cases 100000] [--rounds 200] [--only sqlite|postgres]
// A figure is computed when its days were not asked for before, and kept when the same was asked within half a second; so the
// computed ones ask for another day each time. The leaders' overview is computed when its figures were last asked over half a
// second ago. Needs ./zhitong to be built, and PostgreSQL 15's initdb for the second half.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { signedInCookie } from './shared.mjs';

const root = path.dirname(path.dirname(new URL(import.meta.url).pathname));
const arg = (name, other) => { const i = process.argv.indexOf('--' + name); return i < 0 ? other : process.argv[i + 1]; };
const cases = +arg('cases', 100000), rounds = +arg('rounds', 200), only = arg('only', '');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'zhitong-figures-'));
const pgPort = String(56000 + process.pid % 4000);
const sleep = ms => new Promise(r => setTimeout(r, ms));
const children = [];
process.on('exit', () => { for (const c of children) try { process.kill(-c.pid, 'SIGKILL'); } catch { /* gone */ } fs.rmSync(work, { recursive: true, force: true }); });

function startPostgres() {
  const bin = fs.readdirSync('/usr/lib/postgresql').map(v => `/usr/lib/postgresql/${v}/bin`).pop();
  const dir = path.join(work, 'pg'), asRoot = process.getuid() === 0;
  const run = (cmd, args) => asRoot ? execFileSync('runuser', ['-u', 'postgres', '--', cmd, ...args]) : execFileSync(cmd, args);
  fs.mkdirSync(dir); if (asRoot) { fs.chmodSync(work, 0o755); execFileSync('chown', ['postgres', dir]); }
  run(`${bin}/initdb`, ['-D', `${dir}/data`, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8']);
  const args = ['-D', `${dir}/data`, '-p', pgPort, '-k', dir, '-c', 'shared_buffers=512MB'];
  const child = asRoot ? spawn('runuser', ['-u', 'postgres', '--', `${bin}/postgres`, ...args], { detached: true, stdio: 'ignore' }) : spawn(`${bin}/postgres`, args, { detached: true, stdio: 'ignore' });
  children.push(child);
  return { pidFile: `${dir}/data/postmaster.pid`, setting: `Host=127.0.0.1;Port=${pgPort};Username=postgres;Database=zhitong`, create: () => run(`${bin}/createdb`, ['-h', '127.0.0.1', '-p', pgPort, '-U', 'postgres', 'zhitong']) };
}

/** CPU of a process and all below it, in ms. */
function cpuOf(pid) {
  const parents = {}, used = {};
  for (const entry of fs.readdirSync('/proc').filter(n => /^\d+$/.test(n))) {
    try {
      const stat = fs.readFileSync(`/proc/${entry}/stat`, 'utf8');
      const f = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      parents[entry] = f[1]; used[entry] = (+f[11] + +f[12] + +f[13] + +f[14]) * 10;
    } catch { /* gone */ }
  }
  const below = p => p === String(pid) || (parents[p] && parents[p] !== '0' && below(parents[p]));
  return Object.keys(parents).filter(below).reduce((sum, p) => sum + used[p], 0);
}

async function overview(base, pids, pause, times) {
  const cookie = await signedInCookie(base, 'leader');
  const open = async () => { const page = await fetch(base + '/overview', { headers: { cookie } }); if (page.status !== 200) throw new Error('overview: ' + page.status); await page.arrayBuffer(); };
  for (let i = 0; i < 40; i++) await open();
  let spent = 0;
  for (let i = 0; i < times; i++) {
    await sleep(pause);
    const before = pids.map(cpuOf).reduce((a, b) => a + b, 0);
    await open();
    spent += pids.map(cpuOf).reduce((a, b) => a + b, 0) - before;
  }
  return spent / times;
}

async function ask(base, token, paths, pids) {
  const before = pids.map(cpuOf).reduce((a, b) => a + b, 0);
  for (const p of paths) {
    const answer = await fetch(base + p, { headers: { authorization: 'Bearer ' + token } });
    if (!answer.ok) throw new Error(`${p}: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  }
  return (pids.map(cpuOf).reduce((a, b) => a + b, 0) - before) / paths.length;
}

async function measure(name, db, port, dbPid) {
  const data = path.join(work, name);
  const env = { ...process.env, ZHITONG_DATA: data, ...(db ? { ZHITONG_DB: db } : {}) };
  const z = (...args) => execFileSync(path.join(root, 'zhitong'), args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 });
  z('demo', '--cases', String(cases));
  const token = z('token', '--user', 'city', '--no-limit').trim();
  const server = spawn(path.join(root, 'zhitong'), ['serve', '--urls', `http://localhost:${port}`], { env, detached: true, stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(server);
  const base = `http://localhost:${port}/api/v1/figures/`;
  for (;;) { try { if ((await fetch(`http://localhost:${port}/health/ready`)).ok) break; } catch { /* not yet */ } await sleep(50); }
  const pids = [server.pid, ...(dbPid ? [+fs.readFileSync(dbPid, 'utf8').split('\n')[0]] : [])];
  const today = new Date(Date.now() + 8 * 3600e3);
  const day = back => new Date(today - back * 864e5).toISOString().slice(0, 10);
  const days = Array.from({ length: rounds }, (_, i) => day(1 + i % 300));
  const first = day(330);
  await ask(base, token, days.flatMap(d => [`C001?from=${first}&to=${d}`, `C005?asOf=${d}`]), pids); // warm
  await sleep(1000);
  const idle = await ask(base.replace('/api/v1/figures/', '/health/live'), token, Array(rounds).fill(''), pids);
  console.log(`\n${name}: ${cases} cases; the request alone (health) ${idle.toFixed(2)} ms\n\n| figure | computed, CPU ms | kept, CPU ms |\n|---|---|---|`);
  for (const [code, query] of [
    ['C001', d => `?from=${first}&to=${d}`], ['C002', d => `?asOf=${d}`], ['C004', d => `?from=${first}&to=${d}`], ['C005', d => `?asOf=${d}`],
    ['C006', d => `?from=${first}&to=${d}`], ['C009', d => `?asOf=${d}`], ['C010', d => `?from=${first}&to=${d}`], ['C012', d => `?asOf=${d}`], ['C013', d => `?asOf=${d}`], ['F042', d => `?asOf=${d}`],
  ]) {
    await sleep(700);
    const computed = await ask(base, token, days.map(d => code + query(d)), pids);
    const kept = await ask(base, token, Array(rounds).fill(code + query(days[0])), pids);
    console.log(`| ${code} | ${computed.toFixed(2)} | ${kept.toFixed(2)} |`);
  }
  const site = `http://localhost:${port}`;
  console.log(`\noverview of the leaders: computed ${(await overview(site, pids, 700, 40)).toFixed(1)} ms, kept ${(await overview(site, pids, 0, rounds)).toFixed(1)} ms`);
  server.kill('SIGTERM');
  await sleep(1500);
}

if (only !== 'postgres') await measure('SQLite', null, 5193, null);
if (only !== 'sqlite') { const pg = startPostgres(); await sleep(4000); pg.create(); await measure('PostgreSQL', pg.setting, 5194, pg.pidFile); }
process.exit(0);
