/** button[data-print] prints the page. */
export function printButtons(root) {
  root.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('button[data-print]')) print();
  });
}
