// Compiles the readings of Chinese characters, as pinyin-pro (MIT) knows them, into the form that Platform/Text/Pinyin.cs reads
// without parsing. Usage: node pinyin.mjs OUTPUT. Run by the build of the web project.
//
// Syllables have no tone; ü is written v, as it is typed. Numbers are 16-bit little-endian unless said otherwise.
//   "ZTP1", count of syllables, bytes of their text, the text: ASCII, one blank between two, padded to an even length
//   for each character U+3400–U+9FFF its common syllable and a second one, numbered from 1; 0 for none
//   uint32 count of phrases, uint32 units of their text, uint32 where each begins (16-bit units)
//   phrases in the order of their text, in which a character is not read as usual: length, the characters, their syllables
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const dictionary = here('node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8');
const ours = here('../../Platform/Text/trade-words.txt');
const [first, last] = [0x3400, 0x9fff];

/** A second reading counts if this part of a character's occurrences has it: 校 is jiao often enough, 数 is not shuo. */
const oftenEnough = 0.015;
/** Idioms and names of persons decide nothing here. */
const longestPhrase = 4, rarestPhrase = 5, tradeFrequency = 300;

const isChinese = text => [...text].every(c => c.length === 1 && c.charCodeAt(0) >= first && c.charCodeAt(0) <= last);
const plain = syllable => syllable.replaceAll('ü', 'v');
const isSyllable = text => /^[a-z]{1,6}$/.test(text);
const read = (text, multiple = false) => pinyin(text, { toneType: 'none', type: 'array', multiple }).map(plain);

/** @returns {Promise<Map<string, number>>} words that tell how their characters are read, with their frequency */
async function readWords() {
  const words = new Map();
  for (const line of (await readFile(dictionary, 'utf8')).split('\n')) {
    const [word, frequency, tag] = line.trim().split(' ');
    if (!word || word.length < 2 || word.length > longestPhrase || !isChinese(word)) continue;
    if (Number(frequency) >= rarestPhrase && tag !== 'nr') words.set(word, Number(frequency));
  }
  for (const line of (await readFile(ours, 'utf8')).split('\n')) {
    if (!line.startsWith('#')) for (const word of line.trim().split(/\s+/).filter(Boolean)) words.set(word, tradeFrequency);
  }
  return words;
}

/** Of each word how it is read as a whole; words that pinyin-pro does not read character by character are left out. */
function readAll(words) {
  const readings = new Map();
  for (const word of words.keys()) {
    const syllables = read(word);
    if (syllables.length === word.length && syllables.every(isSyllable)) readings.set(word, syllables);
  }
  return readings;
}

/** Common readings of each character: those that it has in words, the most frequent first. */
function readCharacters(words, readings) {
  const counts = new Map();
  for (const [word, syllables] of readings) {
    for (let i = 0; i < word.length; i++) {
      if (!counts.has(word[i])) counts.set(word[i], new Map());
      const of = counts.get(word[i]);
      of.set(syllables[i], (of.get(syllables[i]) ?? 0) + words.get(word));
    }
  }
  const characters = new Map();
  for (let c = first; c <= last; c++) {
    const character = String.fromCharCode(c);
    const own = read(character, true).filter(isSyllable).slice(0, 1);
    const counted = [...counts.get(character) ?? []].sort((a, b) => b[1] - a[1]);
    const total = counted.reduce((sum, [, n]) => sum + n, 0);
    const kept = counted.filter(([, n]) => n >= total * oftenEnough).map(([syllable]) => syllable);
    characters.set(character, [...new Set([...kept, ...own])].slice(0, 2));
  }
  return characters;
}

/** Words in which a character is not read as usual, without those that a shorter one explains. */
function phrasesOf(readings, characters) {
  const phrases = new Map();
  for (const word of [...readings.keys()].sort((a, b) => a.length - b.length)) {
    const syllables = readings.get(word), guess = [...word].map(c => characters.get(c)[0]);
    for (let at = 0; at < word.length; at++) {
      for (let size = Math.min(longestPhrase, word.length - at); size >= 2; size--) {
        const known = phrases.get(word.slice(at, at + size));
        if (known) { guess.splice(at, size, ...known); break; }
      }
    }
    if (syllables.some((s, i) => s !== guess[i])) phrases.set(word, syllables);
  }
  return phrases;
}

function compile(characters, phrases) {
  const all = [...new Set([...[...characters.values()].flat(), ...[...phrases.values()].flat()])].sort();
  const number = new Map(all.map((s, i) => [s, i + 1]));
  let text = all.join(' ');
  if (text.length % 2) text += ' ';
  const table = new Uint16Array(2 * (last - first + 1));
  for (const [c, syllables] of characters) syllables.forEach((s, i) => { table[2 * (c.charCodeAt(0) - first) + i] = number.get(s); });
  const places = [], units = [];
  for (const word of [...phrases.keys()].sort()) {
    places.push(units.length);
    units.push(word.length, ...[...word].map(c => c.charCodeAt(0)), ...phrases.get(word).map(s => number.get(s)));
  }
  const bytes = array => Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  return Buffer.concat([
    Buffer.from('ZTP1', 'latin1'), bytes(Uint16Array.of(all.length, text.length)), Buffer.from(text, 'latin1'), bytes(table),
    bytes(Uint32Array.of(places.length, units.length)), bytes(Uint32Array.from(places)), bytes(Uint16Array.from(units)),
  ]);
}

const words = await readWords();
const readings = readAll(words);
const characters = readCharacters(words, readings);
const output = process.argv[2];
await mkdir(dirname(output), { recursive: true });
await writeFile(output, compile(characters, phrasesOf(readings, characters)));
