// Bundles the styles and scripts of the site into src/Zhitong/wwwroot/dist. Run by the build of the web project.
import { build, transform } from 'esbuild';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { prune } from './prune.mjs';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const dist = here('../../wwwroot/dist/');
const target = ['chrome100', 'firefox100', 'safari15'];

/** Classes of Tabler that the markup uses; its reset (plain elements) is always kept. */
const tablerClasses = ['btn', 'card', 'form-control', 'form-select', 'form-check-input'];

async function styles() {
  const ours = await build({
    entryPoints: [here('styles/site.css')], bundle: true, minify: true, target, write: false, logLevel: 'warning',
  });
  const text = ours.outputFiles[0].text;
  const tabler = await readFile(here('node_modules/@tabler/core/dist/css/tabler.min.css'), 'utf8');
  const kept = await transform(prune(tabler, tablerClasses, text), { loader: 'css', minify: true, target });
  await writeFile(dist + 'site.css', `/* Tabler 1.6.1, MIT, parts */\n${kept.code}${text}`);
}

/** site.js for every page; charts.js, which holds ECharts, only for pages that draw. */
const scripts = () => build({
  entryPoints: [here('scripts/site.js'), here('scripts/charts.js')], outdir: dist, bundle: true, minify: true, target,
  format: 'iife', legalComments: 'none', logLevel: 'warning',
});

await mkdir(dist, { recursive: true });
await Promise.all([styles(), scripts(), copyFile(here('mark.svg'), dist + 'mark.svg')]);
