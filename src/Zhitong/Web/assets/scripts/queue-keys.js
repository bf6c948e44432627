import { show } from './picks.js';

const storeKey = 'zt-keys-off';

/**
 * Keys of a queue: J and K move the cursor, X picks, Enter opens, / goes to the search field; [data-key] on a link or
 * button gives it a key of its own. They sleep inside fields and can be switched off; the choice stays on this device.
 */
export function queueKeys(root) {
  const hints = root.querySelector('.zt-keys');
  paint(hints);
  hints?.querySelector('[data-keys-toggle]')?.addEventListener('click', () => { setOff(!isOff()); paint(hints); });
  root.addEventListener('keydown', event => {
    if (isOff() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || inField(event.target)) return;
    if (handle(root, event)) event.preventDefault();
  });
}

function handle(root, event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === '/') return focusSearch(root);
  const own = root.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (own) { own.click(); return true; }
  const table = root.querySelector('table[data-queue]');
  if (!table) return false;
  if (key === 'j') return move(table, 1);
  if (key === 'k') return move(table, -1);
  const row = table.querySelector('tr.is-cursor');
  if (key === 'x') return pick(table, row);
  if (key === 'Enter' && !event.target.closest('a, button, summary')) return open(row);
  return false;
}

function move(table, step) {
  const rows = [...table.querySelectorAll('tbody tr:not(.is-group)')];
  const at = rows.findIndex(r => r.classList.contains('is-cursor'));
  const next = rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
  if (!next) return false;
  rows[at]?.classList.remove('is-cursor');
  next.classList.add('is-cursor');
  next.scrollIntoView({ block: 'nearest' });
  next.querySelector('a[href]')?.focus({ preventScroll: true });
  return true;
}

function pick(table, row) {
  const box = row?.querySelector('td.is-pick input[type=checkbox]');
  if (!box) return false;
  box.checked = !box.checked;
  show(table);
  return true;
}

function open(row) {
  const link = row?.querySelector('a[href]');
  link?.click();
  return Boolean(link);
}

function focusSearch(root) {
  const field = root.querySelector('main input[type=search]') ?? root.querySelector('[data-search-link]');
  field?.focus();
  return Boolean(field);
}

const inField = target => target instanceof Element
  && Boolean(target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]'));

function paint(hints) {
  if (!hints) return;
  const off = isOff();
  hints.classList.toggle('is-off', off);
  const toggle = hints.querySelector('[data-keys-toggle]');
  if (toggle) toggle.textContent = off ? '打开快捷键' : '关闭快捷键';
}

function isOff() {
  try { return localStorage.getItem(storeKey) === '1'; } catch { return false; }
}

function setOff(off) {
  try { localStorage.setItem(storeKey, off ? '1' : '0'); } catch { /* private windows keep no choice */ }
}
