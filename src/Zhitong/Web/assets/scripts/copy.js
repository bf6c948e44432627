/** button[data-copy="text"] puts the text on the clipboard and says so on itself for two seconds. */
export function copyButtons(root) {
  root.addEventListener('click', async event => {
    const button = event.target instanceof Element ? event.target.closest('button[data-copy]') : null;
    if (!button) return;
    const said = await copy(button.dataset.copy) ? '已复制' : '没能复制，请手动选取';
    const label = button.querySelector('span') ?? button;
    const before = label.textContent;
    if (before === said) return;
    label.textContent = said;
    button.setAttribute('aria-live', 'polite');
    setTimeout(() => { label.textContent = before; }, 2000);
  });
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
