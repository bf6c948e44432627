/** Moves focus to the error summary, so that it is read first and Tab leads to the first link in it. */
export function focusErrors(root) {
  const box = root.querySelector('[data-focus-first]');
  if (box) box.focus({ preventScroll: false });
}
