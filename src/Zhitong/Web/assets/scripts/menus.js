const selector = 'details.zt-user[open], details.zt-menu[open]';

/** Closes an open menu on Escape (focus returns to its summary) and on a click elsewhere. */
export function menus(root) {
  root.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    const open = document.activeElement?.closest(selector);
    if (!open) return;
    open.open = false;
    open.querySelector('summary').focus();
  });
  root.addEventListener('click', event => {
    root.querySelectorAll(selector).forEach(menu => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
}
