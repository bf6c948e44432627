/** Table rows with td.is-pick: "all" box, shading of picked rows, and the count in [data-picked-count]. */
export function picks(root) {
  root.addEventListener('change', event => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.type !== 'checkbox') return;
    const table = box.closest('table');
    if (!table) return;
    if (box.matches('[data-pick-all]')) boxes(table).forEach(b => { b.checked = box.checked; });
    else if (!box.closest('td.is-pick')) return;
    show(table);
  });
  root.addEventListener('click', event => {
    if (!(event.target instanceof Element) || !event.target.closest('button[data-pick-none]')) return;
    document.querySelectorAll('table').forEach(table => {
      if (!boxes(table).length) return;
      boxes(table).forEach(b => { b.checked = false; });
      show(table);
    });
  });
}

const boxes = table => [...table.querySelectorAll('td.is-pick input[type=checkbox]')];

/** Repaints a table after its boxes changed. */
export function show(table) {
  const all = boxes(table);
  const on = all.filter(b => b.checked);
  all.forEach(b => b.closest('tr').classList.toggle('is-picked', b.checked));
  const head = table.querySelector('[data-pick-all]');
  if (head) { head.checked = on.length > 0 && on.length === all.length; head.indeterminate = on.length > 0 && on.length < all.length; }
  document.querySelectorAll('[data-picked-count]').forEach(out => { out.textContent = String(on.length); });
}
