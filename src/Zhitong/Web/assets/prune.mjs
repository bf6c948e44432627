// Keeps of a style sheet the rules whose every class is in the keep list, and of its custom properties those that
// the kept rules (or ours) use. Tabler is 635 kB; a public page needs its reset, its form controls and its card.

/** Splits CSS text into { head, body, nested } blocks; strings, parentheses and comments are stepped over. */
export function parse(css) {
  const blocks = [];
  let i = 0, start = 0;
  while (i < css.length) {
    const c = css[i];
    if (css.startsWith('/*', i)) { i = css.indexOf('*/', i) + 2; start = i; continue; }
    if (c === '"' || c === "'") { i = endOfString(css, i); continue; }
    if (c === ';') { start = ++i; continue; }
    if (c !== '{') { i++; continue; }
    const head = css.slice(start, i).trim();
    const end = endOfBlock(css, i);
    const body = css.slice(i + 1, end);
    blocks.push(head.startsWith('@media') || head.startsWith('@supports') ? { head, nested: parse(body) } : { head, body });
    i = start = end + 1;
  }
  return blocks;
}

function endOfString(css, i) {
  const quote = css[i++];
  while (css[i] !== quote) i += css[i] === '\\' ? 2 : 1;
  return i + 1;
}

function endOfBlock(css, i) {
  for (let depth = 0; ; i++) {
    if (css[i] === '"' || css[i] === "'") i = endOfString(css, i) - 1;
    else if (css[i] === '{') depth++;
    else if (css[i] === '}' && --depth === 0) return i;
  }
}

/** Splits at a separator that is outside parentheses, brackets and strings. */
export function split(text, separator) {
  const parts = [];
  let depth = 0, from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"' || text[i] === "'") i = endOfString(text, i) - 1;
    else if ('(['.includes(text[i])) depth++;
    else if (')]'.includes(text[i])) depth--;
    else if (text[i] === separator && depth === 0) { parts.push(text.slice(from, i)); from = i + 1; }
  }
  return [...parts, text.slice(from)].map(p => p.trim()).filter(Boolean);
}

const isWanted = (selector, keep) =>
  !/data-bs|data-theme|:is\(|:where\(/.test(selector) &&
  [...selector.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].every(m => keep.has(m[1]));

function filter(blocks, keep) {
  return blocks.flatMap(b => {
    if (b.nested) {
      const nested = filter(b.nested, keep);
      return nested.length ? [{ head: b.head, nested }] : [];
    }
    if (b.head.startsWith('@')) return [];
    const head = split(b.head, ',').filter(s => isWanted(s, keep)).join(',');
    return head ? [{ head, body: b.body }] : [];
  });
}

const flat = blocks => blocks.flatMap(b => b.nested ? flat(b.nested) : [b]);
const used = text => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(m => m[1]);

/** Names of the custom properties that are reached from `ours` or from the ordinary declarations of `blocks`. */
function reached(blocks, ours) {
  const defined = new Map(), names = new Set(used(ours));
  for (const d of flat(blocks).flatMap(b => split(b.body, ';'))) {
    const [name] = d.split(':', 1);
    if (name.startsWith('--')) defined.set(name, [...defined.get(name) ?? [], ...used(d)]);
    else used(d).forEach(n => names.add(n));
  }
  for (const n of names) (defined.get(n) ?? []).forEach(m => names.add(m));
  return names;
}

const print = (blocks, names) => blocks.map(b => {
  if (b.nested) return `${b.head}{${print(b.nested, names)}}`;
  const body = split(b.body, ';').filter(d => !d.startsWith('--') || names.has(d.split(':', 1)[0]));
  return body.length ? `${b.head}{${body.join(';')}}` : '';
}).join('');

/** The pruned sheet. `keep`: class names; `ours`: the text whose var() uses keep properties alive. */
export function prune(css, keep, ours) {
  const blocks = filter(parse(css), new Set(keep));
  return print(blocks, reached(blocks, ours));
}
