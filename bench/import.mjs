// Measures imports while others file cases, on SQLite and on PostgreSQL:
//   node bench/import.mjs [--rows 100000] [--capabilities 10000] [--clients 8] [--rate 20] [--only sqlite|postgres]
// `./zhitong import` of many enterprises beside the server, the same by upload through the server itself, and a table of what
// institutions can measure by both ways. Prints seconds, the peak memory of the importing process, and p50/p99/longest of the
// filings meanwhile. Needs ./zhitong to be built. Loopback only.
import fs from 'node:fs';
import path from 'node:path';
import { arg, capabilities, creditCode, enterprises, peak, programOf, quantile, sleep, startPostgres, work } from './shared.mjs';

const rows = +arg('rows', 100000), rowsOfAbility = +arg('capabilities', 10000), clients = +arg('clients', 8), rate = +arg('rate', 20), only = arg('only', '');

/** Files cases until stopped: each client sends at its own steady rate, so that a stall counts for all that should have been sent. */
function filing(base, token) {
  const times = []; let on = true, failed = 0;
  const loops = Array.from({ length: clients }, async (_, c) => {
    for (let i = 0, due = performance.now(); on; i++) {
      due += 1000 * clients / rate;
      const body = { matter: 'METR-CALI', creditCode: creditCode('91140300LA', (c * 100000 + i) % 500), enterprise: '示范办件企业', region: '140302', contact: '王芳', phone: '13800002046', need: '导入期间的办件' };
      const sent = performance.now();
      const answer = await fetch(base + '/api/v1/cases', { method: 'POST', headers: { authorization: 'Bearer ' + token, 'content-type': 'application/json' }, body: JSON.stringify(body) });
      await answer.arrayBuffer(); if (answer.status !== 201) failed++;
      times.push(performance.now() - sent);
      await sleep(Math.max(0, due - performance.now()));
    }
  });
  return async () => { on = false; await Promise.all(loops); return { n: times.length, failed, p50: Math.round(quantile(times, .5)), p99: Math.round(quantile(times, .99)), max: Math.round(Math.max(...times)) }; };
}

async function byCommand(program, kind, file, base, token) {
  const stop = filing(base, token), began = performance.now(); let rss = 0, said = '';
  const child = program.start('import', kind, file, '--yes');
  child.stdout.on('data', d => { said += d; });
  const watch = setInterval(() => { rss = Math.max(rss, peak(child.pid)); }, 50); // the script becomes the program: one process
  const exit = await new Promise(r => child.on('close', r)); clearInterval(watch);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`  exit ${exit}: ${said.trim().split('\n').slice(-1)[0]}`);
  return { seconds, rss, ...await stop() };
}

async function byUpload(pid, kind, file, base, token) {
  const ask = async (p, o = {}) => (await fetch(base + '/api/v1/imports' + p, { ...o, headers: { authorization: 'Bearer ' + token } })).json();
  const wait = async (n, state) => { for (;;) { const b = await ask('/' + n); if (b.state === state) return b; if (b.state === 'failed') throw new Error(b.failure); await sleep(200); } };
  const form = new FormData(); form.set('kind', kind); form.set('file', new Blob([fs.readFileSync(file)]), path.basename(file));
  const before = peak(pid), stop = filing(base, token), began = performance.now(), since = () => ((performance.now() - began) / 1000).toFixed(1);
  const sent = await ask('', { method: 'POST', body: form }); if (!sent.number) throw new Error(JSON.stringify(sent));
  const up = since(); await wait(sent.number, 'ready');
  const read = since(); await ask(`/${sent.number}/take`, { method: 'POST' }); await wait(sent.number, 'taken');
  return { seconds: since(), up, read, rss: peak(pid), before, ...await stop() };
}

async function measure(name, db, port) {
  const program = programOf(name, db);
  program.run('demo');
  const token = program.run('token', '--user', 'city', '--no-limit').trim();
  const { server, base } = await program.serve(port);
  const alone = filing(base, token); await sleep(4000); const idle = await alone();
  console.log(`${name}: filings alone: p50 ${idle.p50} ms, p99 ${idle.p99} ms, longest ${idle.max} ms`);
  const line = m => `${m.seconds} s, peak ${m.rss} MB, ${m.n} filings (${m.failed} failed): p50 ${m.p50} ms, p99 ${m.p99} ms, longest ${m.max} ms`;
  const file = n => path.join(work, n + '.csv');
  const both = async (kind, what, first, second) => {
    const cli = await byCommand(program, kind, first, base, token);
    console.log(`${name}: ${what} by the command line beside the server: ${line(cli)}`);
    const page = await byUpload(server.pid, kind, second, base, token);
    console.log(`${name}: ${what} by upload (sent in ${page.up} s, compared in ${page.read} s; server's peak before ${page.before} MB): ${line(page)}`);
  };
  if (rows > 0) {
    await enterprises(file('A'), rows, '91140300MA'); await enterprises(file('B'), rows, '91140300MB');
    await both('enterprises', `${rows} enterprises`, file('A'), file('B'));
  }
  if (rowsOfAbility > 0) {
    await capabilities(file('C'), 100, rowsOfAbility / 100, 0); await capabilities(file('D'), 100, rowsOfAbility / 100, 100);
    await both('institutions', `${rowsOfAbility} capability rows of 100 institutions`, file('C'), file('D'));
  }
  process.kill(-server.pid, 'SIGTERM'); await sleep(1500);
}

if (only !== 'postgres') await measure('sqlite', null, 5193);
if (only !== 'sqlite') { const pg = startPostgres(55442, '256MB'); await sleep(4000); pg.create(); await measure('postgres', pg.setting, 5194); }
process.exit(0);
