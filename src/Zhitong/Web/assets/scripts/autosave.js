const everyMs = 10_000;

/**
 * form[data-autosave-url] posts itself every 10 s when something changed, and once when the page is left.
 * The answer may be JSON { savedAt, keptUntil, text }; [data-autosave-state] shows text, or the time.
 */
export function autosave(root) {
  root.querySelectorAll('form[data-autosave-url]').forEach(form => {
    if (form.dataset.autosave) return;
    form.dataset.autosave = 'on';
    const state = { form, saved: print(form), busy: false };
    const timer = setInterval(() => form.isConnected ? save(state) : clearInterval(timer), everyMs);
    addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') save(state); });
  });
}

/** What is in the form, files and the antiforgery token left out, as text to compare. */
function print(form) {
  return new URLSearchParams(fields(form)).toString();
}

function fields(form) {
  return [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !name.startsWith('__'));
}

async function save(state) {
  const now = print(state.form);
  if (state.busy || state.form.dataset.sent || now === state.saved) return;
  state.busy = true;
  const out = document.querySelector('[data-autosave-state]');
  try {
    const response = await fetch(state.form.dataset.autosaveUrl, {
      method: 'POST', body: body(state.form), headers: { Accept: 'application/json' }, keepalive: true, redirect: 'manual',
    });
    if (!response.ok) throw new Error(String(response.status));
    state.saved = now;
    if (out) out.textContent = (await said(response)) ?? `${clock()} 已自动存草稿`;
  } catch {
    if (out) out.textContent = '没能自动存草稿，请点“存草稿”。您填的都还在这一页';
  } finally {
    state.busy = false;
  }
}

function body(form) {
  const data = new URLSearchParams(fields(form));
  const token = form.querySelector('input[name=__RequestVerificationToken]');
  if (token) data.set(token.name, token.value);
  return data;
}

async function said(response) {
  if (!response.headers.get('Content-Type')?.includes('json')) return null;
  return (await response.json()).text ?? null;
}

const clock = () => new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });
