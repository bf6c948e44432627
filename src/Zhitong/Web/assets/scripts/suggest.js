const pauseMs = 120;
let boxes = 0;

/**
 * <zt-suggest> around the text box of a search form: offers names while somebody types, as a combobox with a list box (WAI-ARIA).
 * Choosing one fills it in and sends the form. data-url is asked with ?q= and answers { items: [{ text, kindName, count }] }.
 * Without script the box is a plain one; when the answer fails or is late nothing is offered.
 */
class Suggest extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector('input');
    if (!this.input || this.list) return;
    this.items = [];
    this.active = -1;
    this.build(`zt-suggest-${++boxes}`);
    this.input.addEventListener('input', () => this.typed());
    this.input.addEventListener('keydown', event => this.pressed(event));
    this.input.addEventListener('blur', () => this.close());
    this.list.addEventListener('mousedown', event => event.preventDefault()); // the box keeps the focus
    this.list.addEventListener('click', event => this.choose([...this.list.children].indexOf(event.target.closest('li'))));
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.asking?.abort();
  }

  build(id) {
    this.list = document.createElement('ul');
    Object.assign(this.list, { id, className: 'zt-suggest-list', hidden: true });
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', '可能要找的名称');
    this.says = document.createElement('span');
    this.says.className = 'zt-sr';
    this.says.setAttribute('role', 'status');
    this.append(this.list, this.says);
    // a search field may not be a combobox
    Object.assign(this.input, { type: 'text', autocomplete: 'off', enterKeyHint: 'search' });
    const about = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id, autocapitalize: 'off', spellcheck: 'false' };
    Object.entries(about).forEach(([name, value]) => this.input.setAttribute(name, value));
  }

  typed() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.mark(-1); // what was marked was offered for another text
    if (!this.input.value.trim()) this.show([]);
    else this.timer = setTimeout(() => this.ask(this.input.value), pauseMs);
  }

  async ask(text) {
    this.asking = new AbortController();
    try {
      const url = `${this.dataset.url}?q=${encodeURIComponent(text)}`;
      const response = await fetch(url, { headers: { Accept: 'application/json' }, signal: this.asking.signal });
      const items = response.ok ? (await response.json()).items : [];
      if (text === this.input.value && document.activeElement === this.input) this.show(items);
    } catch (error) {
      if (error.name !== 'AbortError') this.show([]);
    }
  }

  show(items) {
    this.items = items;
    this.list.replaceChildren(...items.map((item, i) => this.option(item, i)));
    this.mark(-1);
    this.open(items.length > 0);
    this.says.textContent = items.length > 0 ? `有 ${items.length} 个名称，按上下键选` : '';
  }

  option(item, i) {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${i}`;
    option.setAttribute('role', 'option');
    const name = document.createElement('span');
    name.textContent = item.text;
    const kind = document.createElement('span');
    kind.className = 'zt-faint';
    kind.textContent = item.count > 1 ? `${item.kindName} · ${item.count} 条` : item.kindName;
    option.append(name, kind);
    return option;
  }

  open(on) {
    this.list.hidden = !on;
    this.input.setAttribute('aria-expanded', String(on));
    if (!on) this.mark(-1);
  }

  close() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.open(false);
    this.says.textContent = '';
  }

  mark(i) {
    this.active = i;
    [...this.list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === i)));
    const option = this.list.children[i];
    if (!option) return this.input.removeAttribute('aria-activedescendant');
    this.input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  pressed(event) {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = { ArrowDown: () => this.move(1), ArrowUp: () => this.move(-1), Escape: () => this.close(), Enter: () => this.choose(this.active) }[event.key];
    if (!act || this.items.length === 0 || (this.list.hidden && !event.key.startsWith('Arrow'))) return;
    if (event.key === 'Enter' && this.active < 0) return; // what was typed is sent as it is
    event.preventDefault();
    act();
  }

  /** Up and down go round; between the last and the first stands what was typed. */
  move(by) {
    this.open(true);
    const places = this.items.length + 1;
    this.mark(((this.active + 1 + by + places) % places) - 1);
  }

  choose(i) {
    const item = this.items[i];
    if (!item) return;
    this.input.value = item.text;
    this.items = [];
    this.close();
    this.input.form?.requestSubmit();
  }
}

/** Registers the element; pages that have none do nothing. */
export const suggestions = () => customElements.get('zt-suggest') ?? customElements.define('zt-suggest', Suggest);
