// Draws each figure[data-chart] from the table that stands in it: without script the table is the chart. Loaded only by pages
// that have one. data-chart: line | bar | combo (first series bars, second a rate on the right axis); stack
// (bars lying down, one part of the whole after another; the last column is the whole and is not drawn); data-aim: a target line;
// data-min: where the axis begins; data-step: a line that jumps. Tooltips are rich text and the canvas renderer is used: the
// others write style attributes, which the content security policy refuses.
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

const css = getComputedStyle(document.documentElement);
const token = name => css.getPropertyValue(name).trim();
const seriesColors = () => [token('--zt-brand'), '#b97f0e', '#6b7f88', '#494684', '#3c7fb1', '#6c8f3c', '#a3221b'];
const textStyle = figure => ({
  color: token('--zt-ink-2'), fontFamily: token('--zt-font'), fontSize: figure.closest('.zt-over') ? 15 : 13,
});

/** A cell as a number: without separators, units and 余; null for a dash. */
export function numberIn(cell) {
  const value = parseFloat(cell.replace(/[,%\s]/g, ''));
  return Number.isNaN(value) ? null : value;
}

function readTable(table) {
  const cells = row => Array.from(row.cells, cell => cell.textContent.trim());
  return { head: cells(table.tHead.rows[0]), rows: Array.from(table.tBodies[0].rows, cells) };
}

/** Things that are counted have no halves between them. */
const isWhole = ({ rows }) => rows.every(row => row.slice(1).every(cell => Number.isInteger(numberIn(cell) ?? 0)));

function axes(kind, min, whole, text) {
  const minInterval = whole ? 1 : undefined;
  const axis = extra => ({ type: 'value', minInterval, axisLabel: text, splitLine: { lineStyle: { color: token('--zt-line') } }, ...extra });
  if (kind !== 'combo') return axis({ min, scale: min !== undefined });
  return [axis({ minInterval: 1 }), axis({ min, max: 100, splitLine: { show: false }, axisLabel: { formatter: '{value}%', ...text } })];
}

function aimLine(kind, aim, text) {
  return {
    silent: true, symbol: 'none', data: [{ yAxis: aim }],
    lineStyle: { color: token('--zt-ink'), type: 'dashed', width: 1.5 },
    label: {
      formatter: `目标 ${aim}${kind === 'combo' ? '%' : ''}`, position: kind === 'combo' ? 'insideEndBottom' : 'end',
      color: token('--zt-ink'), fontSize: text.fontSize, fontFamily: text.fontFamily,
    },
  };
}

function series(figure, { head, rows }, aim, text) {
  const { chart: kind, step } = figure.dataset;
  return head.slice(1).map((name, i) => {
    const rate = kind === 'combo' && i > 0;
    const aimed = aim !== null && (kind === 'combo' ? i === 1 : i === 0);
    return {
      name, type: kind === 'line' || rate ? 'line' : 'bar', yAxisIndex: rate ? 1 : 0, data: rows.map(row => numberIn(row[i + 1])),
      barMaxWidth: 26, symbol: 'circle', symbolSize: 7, lineStyle: { width: 2.5, type: i > 1 ? 'dashed' : 'solid' },
      step: step ? 'end' : undefined, itemStyle: kind === 'combo' && i === 0 ? { color: token('--zt-brand-tint-2') } : undefined,
      markLine: aimed ? aimLine(kind, aim, text) : undefined,
    };
  });
}

/** Parts of a whole by row: late, soon due, the rest. */
function stackOption(figure, { head, rows }) {
  const text = textStyle(figure);
  const colors = [token('--zt-late'), token('--zt-soon-edge'), token('--zt-brand-tint-2')];
  const parts = head.slice(1, -1);
  return {
    animation: false, color: colors, textStyle: text, aria: { enabled: false },
    grid: { left: 4, right: 40, top: 34, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, textStyle: text, itemWidth: 14, itemHeight: 10, icon: 'rect' },
    tooltip: { trigger: 'axis', renderMode: 'richText', textStyle: { fontFamily: text.fontFamily, fontSize: 14 }, axisPointer: { type: 'shadow' } },
    xAxis: { type: 'value', minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: token('--zt-line') } } },
    yAxis: {
      type: 'category', inverse: true, data: rows.map(row => row[0]), axisTick: { show: false },
      axisLabel: { ...text, width: figure.clientWidth < 560 ? 120 : 300, overflow: 'truncate' },
    },
    series: parts.map((name, i) => ({
      name, type: 'bar', stack: 'whole', barMaxWidth: 22, data: rows.map(row => numberIn(row[i + 1])),
      label: i === parts.length - 1
        ? { show: true, position: 'right', formatter: point => rows[point.dataIndex].at(-1), ...text, color: token('--zt-ink'), fontWeight: 700 }
        : undefined,
    })),
  };
}

function option(figure, data) {
  if (figure.dataset.chart === 'stack') return stackOption(figure, data);
  const text = textStyle(figure);
  const { chart: kind, min, aim: stated } = figure.dataset;
  const aim = stated ? parseFloat(stated) : null;
  const strong = { color: token('--zt-line-strong') };
  return {
    animation: false, color: seriesColors(), textStyle: text, aria: { enabled: false },
    grid: { left: 4, right: kind === 'line' && aim !== null ? 64 : 8, top: 34, bottom: 4, containLabel: true },
    legend: data.head.length > 2 ? { top: 0, left: 0, textStyle: text, itemWidth: 14, itemHeight: 10, icon: 'rect' } : undefined,
    tooltip: {
      trigger: 'axis', renderMode: 'richText', textStyle: { fontFamily: text.fontFamily, fontSize: 14 },
      axisPointer: { type: 'shadow', shadowStyle: { color: 'rgba(11,90,94,.07)' } },
    },
    xAxis: {
      type: 'category', data: data.rows.map(row => row[0]), axisLabel: text, axisLine: { lineStyle: strong },
      axisTick: { show: true, alignWithLabel: true, lineStyle: strong },
    },
    yAxis: axes(kind, min ? parseFloat(min) : undefined, isWhole(data), text),
    series: series(figure, data, aim, text),
  };
}

function draw(figure) {
  const caption = figure.querySelector('figcaption');
  const table = figure.querySelector('table');
  if (!caption || !table?.tHead || figure.querySelector('.zt-canvas')) return;
  const box = document.createElement('div');
  const isTall = figure.dataset.chart === 'stack' && table.tBodies[0].rows.length > 6;
  box.className = isTall ? 'zt-canvas is-tall' : 'zt-canvas';
  box.setAttribute('role', 'img');
  box.setAttribute('aria-label', `${caption.textContent.trim()}。数据见下表。`);
  caption.after(box);
  const chart = init(box, null, { renderer: 'canvas' });
  chart.setOption(option(figure, readTable(table)));
  new ResizeObserver(() => chart.resize()).observe(box);
}

const drawAll = root => root.querySelectorAll('figure[data-chart]').forEach(draw);
drawAll(document);
document.addEventListener('htmx:after:settle', event => drawAll(event.target instanceof Element ? event.target : document));
