// Compiles the dictionary of the text analyzer: the words of nodejieba (MIT) and our trade words, in the form that
// Platform/Text/WordTable.cs reads without parsing. Usage: node dictionary.mjs OUTPUT. Run by the build of the web project.
//
// All numbers are 16-bit little-endian unless said otherwise. A cost is -ln(probability) * 3000, 0xFFFF for no word.
//   "ZTW1", uint32 bits of the hash, uint32 cost of an unknown character
//   cost of each single character U+3400–U+9FFF
//   hash: uint32 keys (two characters; 0 is empty), then uint32 places in the words, in 16-bit units
//   words: for each pair its own cost, how many words begin with it, and of each of these: length of the rest, cost, rest
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const source = here('node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8');
const ours = here('../../Platform/Text/trade-words.txt');
const [first, last] = [0x3400, 0x9fff];
const none = 0xffff;

/** As often as a common technical word of the dictionary: enough to be one piece, too little to tear others apart. */
const tradeFrequency = 300;

const isChinese = word => [...word].every(c => c.charCodeAt(0) >= first && c.charCodeAt(0) <= last && c.length === 1);

/** @returns {Promise<Map<string, number>>} frequency by word */
async function readWords() {
  const words = new Map();
  for (const line of (await readFile(source, 'utf8')).split('\n')) {
    const [word, frequency] = line.trim().split(' ');
    if (word && isChinese(word)) words.set(word, Math.max(1, Number(frequency)));
  }
  for (const line of (await readFile(ours, 'utf8')).split('\n')) {
    if (line.startsWith('#')) continue;
    for (const word of line.trim().split(/\s+/)) {
      if (word && !isChinese(word)) throw new Error(`not a Chinese word: ${word}`);
      if (word) words.set(word, Math.max(tradeFrequency, words.get(word) ?? 0));
    }
  }
  return words;
}

/** Words of two characters and more, by their first two. */
function groupByPair(words) {
  const groups = new Map();
  for (const word of words.keys()) {
    if (word.length < 2) continue;
    const pair = word.slice(0, 2);
    if (!groups.has(pair)) groups.set(pair, []);
    if (word.length > 2) groups.get(pair).push(word);
  }
  return groups;
}

const hash = (key, bits) => Math.imul(key, 0x9e3779b1) >>> (32 - bits);

function compile(words) {
  const total = [...words.values()].reduce((sum, n) => sum + n, 0);
  const cost = frequency => Math.min(none - 1, Math.round(-Math.log(frequency / total) * 3000));
  const costOf = word => words.has(word) ? cost(words.get(word)) : none;

  const singles = new Uint16Array(last - first + 1).fill(none);
  for (let c = first; c <= last; c++) singles[c - first] = costOf(String.fromCharCode(c));

  const groups = groupByPair(words);
  const bits = Math.ceil(Math.log2(groups.size / 0.75));
  const keys = new Uint32Array(1 << bits), places = new Uint32Array(1 << bits), rest = [];
  for (const pair of [...groups.keys()].sort()) {
    const key = ((pair.charCodeAt(0) << 16) | pair.charCodeAt(1)) >>> 0;
    let slot = hash(key, bits);
    while (keys[slot] !== 0) slot = (slot + 1) & (keys.length - 1);
    [keys[slot], places[slot]] = [key, rest.length];
    rest.push(costOf(pair), groups.get(pair).length);
    for (const word of groups.get(pair).sort()) {
      rest.push(word.length - 2, costOf(word));
      for (let i = 2; i < word.length; i++) rest.push(word.charCodeAt(i));
    }
  }
  const head = Buffer.alloc(12);
  head.write('ZTW1', 0, 'latin1');
  head.writeUInt32LE(bits, 4);
  head.writeUInt32LE(cost(1), 8);
  const bytes = array => Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  return Buffer.concat([head, bytes(singles), bytes(keys), bytes(places), bytes(Uint16Array.from(rest))]);
}

const output = process.argv[2];
await mkdir(dirname(output), { recursive: true });
await writeFile(output, compile(await readWords()));
