// Measures the lists of the libraries as whole requests at many rows, on SQLite and on PostgreSQL, and writes tables to bench/results/:
//   node bench/lists.mjs [--rows 100000] [--seconds 3] [--conc 16,64] [--only sqlite|postgres] [--ops api-experts,…] [--keep]
// The rows come in by `./zhitong import`. API, public pages and signed-in pages, each with two filters. With --keep the SQLite data
// stay in bench/results/data and are taken from there the next time. Needs ./zhitong to be built. Loopback only.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { arg, capabilities, counties, creditCode, enterprises, programOf, root, sheet, signedInCookie, sleep, startPostgres, work } from './shared.mjs';

const rows = +arg('rows', 100000), seconds = arg('seconds', '3'), conc = arg('conc', '16,64'), only = arg('only', ''), wanted = arg('ops', '').split(',').filter(Boolean);
const each = 20, keep = process.argv.includes('--keep');
const results = path.join(root, 'bench/results');
fs.mkdirSync(results, { recursive: true });
const fields = ['计量', '标准化', '检验检测', '耐火材料', '品牌建设', '认证认可'], kinds = ['新材料', '新装备', '新技术', '新产品'], stages = ['立项', '在建', '竣工', '投产'];
const owner = i => creditCode('91140300MA', i % rows);

async function fill(program) {
  const file = n => path.join(work, n + '.csv'), bring = (kind, n) => { const began = performance.now(); program.run('import', kind, file(n), '--yes'); console.log(`  ${kind} ${((performance.now() - began) / 1000).toFixed(1)} s`); };
  await enterprises(file('e'), rows, '91140300MA'); bring('enterprises', 'e');
  await sheet(file('x'), '姓名,出生年月,工作单位,职称,专业领域,手机,聘期,县区', rows, i => `示范专家${i},19${60 + i % 30}-0${1 + i % 9},示范单位${i % 500},高级工程师,${fields[i % 6]}、${fields[(i + 2) % 6]},139${String(i).padStart(8, '0')},${i % 10 ? '2025年至2029年' : '2021年至2023年'},${counties[i % 5]}`); bring('experts', 'x');
  await sheet(file('g'), '统一社会信用代码,所属单位,设备名称,资产编号,型号,领域,检定日期,检定周期（月）,原值（万元）,收费标准,是否共享', rows, i => `${owner(i)},示范负载企业A${i % rows}有限公司,${['万能试验机', '硬度计', '天平', '光谱仪'][i % 4]}${i % 97},ZC-${i},WAW-${i % 300},${fields[i % 6]},2026-0${1 + i % 9}-01,${i % 10 ? 36 : 1},${1 + i % 50},${50 + i % 400}元/小时,${i % 3 ? '是' : '否'}`); bring('equipment', 'g');
  await sheet(file('p'), '企业名称,统一社会信用代码,项目名称,六新类别,总投资（万元）,完成投资（万元）,开工时间,阶段', rows, i => `示范负载企业A${i % rows}有限公司,${owner(i)},示范项目${i},${kinds[i % 4]},${1000 + i % 900},${100 + i % 800},2025-0${1 + i % 9},${stages[i % 4]}`); bring('projects', 'p');
  for (let from = 0; from < rows / each; from += 500) { await capabilities(file('c'), 500, each, from); bring('institutions', 'c'); }
}

const queries = { // two filters that are columns, and one with a word that many records hold
  enterprises: ['region={{list.region}}&verified=no', 'region={{list.region}}&q={{list.word}}'],
  institutions: ['region={{list.region}}&kind=testing', 'region={{list.region}}&q={{list.parameter}}'],
  capabilities: ['region={{list.region}}&validity=valid', 'region={{list.region}}&q={{list.parameter}}'],
  experts: ['region={{list.region}}&validity=valid', 'region={{list.region}}&field={{list.field}}'],
  equipment: ['region={{list.region}}&field={{list.field}}', 'region={{list.region}}&q={{list.thing}}'],
  projects: ['region={{list.region}}&kind={{list.kind}}', 'region={{list.region}}&q={{list.project}}'],
};

function opsOf() {
  const api = {}, open = {}, desk = {};
  for (const [name, asked] of Object.entries(queries)) asked.forEach((query, i) => {
    const op = name + (i ? '-word' : '');
    api['api-' + op] = { path: `/api/v1/${name}?${query}&size=25`, rows: 'items', total: 'total', minRows: 1 };
    if (name === 'capabilities') return; // no page of its own
    if (name !== 'enterprises') open['open-' + op] = { path: `/${name}?${query}` };
    desk['desk-' + op] = { path: `/${name}?${query}` };
  });
  const some = ops => Object.fromEntries(Object.entries(ops).filter(([n]) => !wanted.length || wanted.includes(n)));
  return { api: some(api), open: some(open), desk: some(desk) };
}

async function measure(name, db, port, dbPid) {
  const program = programOf(name, db), store = path.join(results, 'data');
  if (keep && !db && fs.existsSync(store)) fs.cpSync(store, program.data, { recursive: true });
  else { program.run('demo'); await fill(program); if (keep && !db) fs.cpSync(program.data, store, { recursive: true }); }
  const token = program.run('token', '--user', 'city', '--no-limit').trim();
  const { server, base, ms } = await program.serve(port);
  const write = (file, body) => { const f = path.join(program.data, file); fs.writeFileSync(f, typeof body === 'string' ? body : JSON.stringify(body)); return f; };
  const lists = { region: ['140302', '140303', '140311', '140321', '140322'], field: fields, kind: ['material', 'machinery', 'technology', 'product'], parameter: ['导热系数', '镉', '酸价', '绝缘电阻', '碳含量'], word: ['示范负载企业'], thing: ['试验机', '硬度计', '天平', '光谱仪'], project: ['示范项目'] };
  const common = { version: name, base, pids: { server: [write('server.pid', String(server.pid))], db: dbPid ? [dbPid] : [] }, lists };
  const { api, open, desk } = opsOf();
  const go = (what, ops, more) => {
    if (!Object.keys(ops).length) return;
    const target = write(what + '.json', { ...common, name: `${name} ${what}`, ops, ...more });
    execFileSync('node', [path.join(root, 'bench/load/bench.mjs'), target, '--conc', conc, '--seconds', seconds, '--ops', Object.keys(ops).join(','), '--out', path.join(results, `${name}-lists-${what}`), '--note', name], { stdio: 'inherit' });
  };
  console.log(`${name}: start on these data ${ms} ms, pid ${server.pid}`);
  go('api', api, { token });
  go('public', open, {});
  go('desk', desk, { headers: { cookie: await signedInCookie(base, 'city') } });
  process.kill(-server.pid, 'SIGTERM'); await sleep(1500);
}

if (only !== 'postgres') await measure('sqlite', null, 5195, null);
if (only !== 'sqlite') { const pg = startPostgres(55444, '512MB'); await sleep(4000); pg.create(); await measure('postgres', pg.setting, 5196, pg.pidFile); }
process.exit(0);
