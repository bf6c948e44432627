// Judges the search by tests/Zhitong.Tests/Modules/Search/judged-needs.json over the demo city:
//   node bench/relevance.mjs [--base http://127.0.0.1:5080] [--half tuning|held] [--misses]
// Without --base it fills a demo city of its own and serves it. Misses are listed for the half that is tuned by, or with --misses.
// Needs ./zhitong to be built. Loopback only.
import fs from 'node:fs';
import path from 'node:path';
import { arg, programOf, root } from './shared.mjs';

const needs = JSON.parse(fs.readFileSync(path.join(root, 'tests/Zhitong.Tests/Modules/Search/judged-needs.json'), 'utf8'));
const program = arg('base', '') ? null : programOf('relevance', null);
if (program) program.run('demo');
const served = program ? await program.serve(5197) : { base: arg('base', '') };

const ask = async (need, kind) => (await fetch(`${served.base}/api/v1/search?q=${encodeURIComponent(need)}&size=${kind === "capability" ? 200 : 10}${kind ? `&kind=${kind}` : ''}`)).json();
const rowsOf = item => (item.why ?? []).map(w => w.split(' · ')[0].replace(/（.*?）$/, ''));

/** Place of the first right answer, from 1; 0 for none among ten. */
async function judge(n) {
  const answer = await ask(n.need, n.kind === 'none' ? '' : n.kind);
  if (n.kind === 'none') return answer.total === 0 || answer.loose || answer.unmatched.length > 0 ? 1 : 0;
  const right = item => n.expectAll ? n.expectAll.every(r => rowsOf(item).includes(r))
    : n.kind === 'capability' ? n.expect.includes(item.title)
    : n.kind === 'matter' ? n.expect.includes(item.id)
    : n.kind === 'expert' ? n.expect.some(e => `${item.title} ${item.summary} ${item.why.join(' ')}`.includes(e))
    : n.expect.some(e => item.title.includes(e));
  const titles = n.kind === 'capability' ? answer.items.filter((x, i, all) => all.findIndex(y => y.title === x.title) === i) : answer.items;
  return titles.findIndex(right) + 1;
}

for (const half of arg('half', '') ? [arg('half', '')] : ['tuning', 'held']) {
  const of = needs.filter(n => n.half === half), byType = {};
  for (const n of of) { n.place = await judge(n); (byType[n.type] ??= []).push(n); }
  const score = list => ({ needs: list.length, 'hit@1': (100 * list.filter(n => n.place === 1).length / list.length).toFixed(1), 'hit@10': (100 * list.filter(n => n.place > 0).length / list.length).toFixed(1), MRR: (list.reduce((s, n) => s + (n.place ? 1 / n.place : 0), 0) / list.length).toFixed(3) });
  console.log(`\n${half}`);
  console.table({ ...Object.fromEntries(Object.entries(byType).map(([t, l]) => [t, score(l)])), all: score(of) });
  if (half === 'tuning' || process.argv.includes('--misses'))
    for (const n of of.filter(n => n.place !== 1)) console.log(`  ${n.id} ${n.type}: ${n.need} → ${n.place || 'none'}; wanted ${(n.expectAll ?? n.expect).join(' | ') || 'nobody'}`);
}
if (served.server) process.kill(-served.server.pid, 'SIGTERM');
process.exit(0);
