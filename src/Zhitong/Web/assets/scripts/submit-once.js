/**
 * A form is sent once: its button becomes busy and a second submit is ignored. Forms that htmx sends, that open
 * another tab or that fetch a file (data-repeat) may be sent again. Coming back by the browser's history resets.
 */
export function submitOnce(root) {
  root.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || !isGuarded(form)) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    event.submitter?.setAttribute('aria-busy', 'true');
  });
  addEventListener('pageshow', event => { if (event.persisted) reset(root); });
}

const isGuarded = form =>
  form.method === 'post' && form.target !== '_blank' && !form.matches('[hx-post], [data-hx-post], [data-repeat]');

function reset(root) {
  root.querySelectorAll('form[data-sent]').forEach(form => {
    delete form.dataset.sent;
    form.querySelectorAll('[aria-busy]').forEach(button => button.removeAttribute('aria-busy'));
  });
}
