// What organisations call themselves: unpacked in idle time, and read as `classify` reads words.

const POSSIBLE = 2, TAKEN_AWAY = 3;
let sectors = null;

const mixed = (one, other) => {
  const product = Math.imul(one + other | 0, 0x9E3779B1);
  return product ^ (product >>> 15);
};
const mixedAll = (codes, start) => codes.reduce(mixed, start);

/** Reads numbers that were packed by how likely each of their bits was, given what went before;
    the tool and this script learn from the same bits, so they guess alike. */
function numberReader({ digits, packed }) {
  // For each context, how sure a bit is (from -1, never set, to 1), and how often it was seen.
  const known = new Float32Array(2 ** 23), weights = [];
  const rates = Array.from({ length: 256 }, (_, count) => 1 / (count + 1.5));
  const base = digits.length, top = base ** 6, places = [], hints = [];
  const values = new Uint8Array(128);
  [...digits].forEach((digit, value) => { values[digit.charCodeAt(0)] = value; });
  let low = 0, high = top * base - 1, code = 0, next = 0;
  const digit = () => (next < packed.length ? values[packed.charCodeAt(next++)] : 0);
  for (let turn = 0; turn < 7; turn += 1) code = code * base + digit();
  return (width, kind, contexts) => {
    const trust = weights[kind] ??= new Float64Array(contexts.length).fill(0.3);
    let number = 1;
    for (let turn = 0; turn < width; turn += 1) {
      let sum = 0;
      for (let index = 0; index < contexts.length; index += 1) {
        const place = (mixed(contexts[index] + index * 7919, number) >>> 10) * 2, chance = known[place];
        places[index] = place;
        hints[index] = chance / Math.sqrt(1 - chance * chance);
        sum += hints[index] * trust[index];
      }
      const guess = Math.min(Math.max((sum / Math.sqrt(1 + sum * sum) + 1) / 2, 1 / 65536), 1 - 1 / 65536);
      const middle = low + Math.floor((high - low) * guess), bit = code <= middle ? 1 : 0;
      if (bit) high = middle; else low = middle + 1;
      for (let first = Math.floor(low / top); first === Math.floor(high / top); first = Math.floor(low / top)) {
        low = (low - first * top) * base;
        high = (high - first * top) * base + base - 1;
        code = (code - first * top) * base + digit();
      }
      for (let index = 0; index < contexts.length; index += 1) {
        const place = places[index];
        trust[index] += (bit - guess) * 0.004 * hints[index];
        known[place] += ((bit ? 0.999 : -0.999) - known[place]) * rates[known[place + 1]];
        if (known[place + 1] < 250) known[place + 1] += 1;
      }
      number = number * 2 + bit;
    }
    return number - 2 ** width;
  };
}

/** Unpacks line by line: how much a text shares with the one before, its letters, where it leads. */
function* unpackedLines({ letters, count, verticals, ...rest }) {
  const read = numberReader(rest), end = 4 * verticals;
  const widths = [letters.length, end + 2].map((limit) => Math.ceil(Math.log2(limit)));
  let text = [], shared = 0, ledBefore = 0;
  for (let line = 0; line < count; line += 1) {
    const before = text, size = before.length, lastGap = before.lastIndexOf(1);
    shared = read(6, 0, [mixed(lastGap, size), mixed(mixed(5, shared), size)]);
    text = before.slice(0, shared);
    let wordAt = text.lastIndexOf(1) + 1;
    for (;;) {
      const place = text.length, isFirst = place === shared;
      const two = mixed(mixed(1, text[place - 1] ?? 99), text[place - 2] ?? 99), three = mixed(two, text[place - 3] ?? 99);
      const contexts = [two, three, mixed(three, text[place - 4] ?? 99),
        mixedAll(text.slice(wordAt), 2), mixed(isFirst ? before[place] ?? 99 : 100, 3)];
      const letter = read(widths[0], isFirst ? 1 : 2 + Math.min(2, place - wordAt), contexts);
      if (letter === 0) break;
      text.push(letter);
      if (letter === 1) wordAt = place + 1;
    }
    const words = text.filter((letter) => letter === 1).length, leads = [], word = text.slice(wordAt);
    const first = text.slice(0, text.includes(1) ? text.indexOf(1) : text.length);
    const contexts = [mixedAll(word, 4), mixedAll(first, 6), mixed(ledBefore, 7)];
    let led = 10;
    for (;;) {
      const lead = read(widths[1], 5 + 3 * Math.min(2, leads.length) + Math.min(2, words),
        [...contexts.map((context) => mixed(context, led)), led]);
      led = mixed(led, lead);
      leads.push(lead);
      if (lead >= end) break;
    }
    ledBefore = led;
    yield [text.map((letter) => letters[letter]).join(""), leads];
  }
}

/** Unpacks some more of the phrases; gives whether all are there. */
const unpackSectors = (() => {
  let lines;
  return (limit) => {
    if (!policy.sectors || sectors?.isWhole) return true;
    sectors ??= { phrases: new Map(), labels: new Map(), spellings: new Map() };
    lines ??= unpackedLines({ ...policy.sectors, verticals: policy.verticals.length });
    for (let turn = 0; turn < limit && !sectors.isWhole; turn += 1) {
      const { done, value } = lines.next();
      if (done) sectors.isWhole = true; else keepLine(...value);
    }
    return sectors.isWhole === true;
  };
})();

/** Keeps a line: `^` marks a whole label, `~` a spelling; the ways to a phrase are known, too. */
function keepLine(text, leads) {
  if (text[0] === "^") sectors.labels.set(text.slice(1), leads);
  else if (text[0] === "~") sectors.spellings.set(...text.slice(1).split(" "));
  else {
    let path = "";
    for (const word of text.split(" ")) {
      path += ` ${word}`;
      if (!sectors.phrases.has(path)) sectors.phrases.set(path, null);
    }
    sectors.phrases.set(path, leads);
  }
}

/** The words of each clause of a text: lower case, without accents, never a part of one. */
function clausesOf(text) {
  const beyond = (letter) => /[\x80-\xBF\xD7\xF7\u2000-\u206F\u3000-\u303F]/.test(letter) ? " "
    : [...letter.toLowerCase()].map((each) => policy.plain[each] ?? each).join("");
  return text.replace(/['\u2019\u2018\xAD\u200B-\u200D\uFEFF]/g, "").replace(/[&+]/g, " and ")
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xFEE0))
    .replace(/[^\0-\x7F\u2022]/gu, beyond).replace(/[\u0300-\u036F]/g, "").replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .split(/[,;:()[\]|.!?/\n\r\u2022]/).map((clause) => clause.match(/[^\0-\/:-`{-\x7F]+/g)).filter(Boolean);
}

/** What a word may be a form of, likeliest first: itself, as written; an English or Dutch singular. */
function formsOf(word) {
  const forms = [word], cut = (size, ending = "") => forms.push(word.slice(0, -size) + ending);
  if (word.length > 3 && /[^s]s$/.test(word)) {
    if (word.endsWith("ies")) cut(3, "y");
    if (word.endsWith("ves")) cut(3, "f"), cut(3, "fe");
    cut(1);
    if (word.endsWith("es")) cut(2);
  } else if (word.length > 4 && word.endsWith("en")) {
    const last = word.at(-3), before = word.at(-4), hard = { v: "f", z: "s" }[last] ?? last;
    cut(2);
    if (last === before) cut(3);
    else {
      if (hard !== last) cut(3, hard);
      if ("aeou".includes(before)) cut(3, before + hard);
    }
  }
  const british = (form) => form.length <= 5 ? form
    : form.replace(/^(.+i)z(e|es|ed|er|ers|ing|ations?)$/, "$1s$2").replace(/^(.+y)z(e|ing|er)$/, "$1s$2");
  return [`=${word}`, ...forms.map((form) => sectors.spellings.get(form) ?? british(form))];
}

/** The longest phrase that begins at a word, and where it ends. */
function phraseAt(forms, start) {
  let paths = [""], best = null;
  for (let place = start; place < forms.length && paths.length; place += 1) {
    paths = paths.flatMap((path) => forms[place].map((form) => `${path} ${form}`)).filter((path) => sectors.phrases.has(path));
    const leads = paths.map((path) => sectors.phrases.get(path)).find(Boolean);
    if (leads) best = { leads, end: place + 1 };
  }
  return best;
}

/** The verticals to which words lead, each with its rank (0 is certain), the surest first. */
function classified(text) {
  const size = policy.verticals.length, ranks = new Map(), taken = new Set(), clauses = clausesOf(text);
  const take = (leads) => leads.filter((lead) => lead < 4 * size).forEach((lead) => {
    const rank = Math.floor(lead / size), vertical = lead % size;
    if (rank === TAKEN_AWAY) taken.add(vertical);
    else ranks.set(vertical, Math.min(rank, ranks.get(vertical) ?? POSSIBLE));
  });
  const label = sectors.labels.get(clauses.flat().join(" "));
  if (label) take(label);
  for (const forms of label ? [] : clauses.map((words) => words.map(formsOf))) {
    for (let start = 0; start < forms.length;) {
      const match = phraseAt(forms, start);
      start = match?.end ?? start + 1;
      if (match) take(match.leads);
      // After words such as “except”, the rest of the clause is not read.
      if (match?.leads.at(-1) === 4 * size + 1) break;
    }
  }
  for (const [vertical, rank] of ranks) if (rank === POSSIBLE && taken.has(vertical)) ranks.delete(vertical);
  const isSpecial = (vertical) => policy.special.includes(vertical);
  if (!label && [...ranks.keys()].some(isSpecial)) {
    for (const vertical of ranks.keys()) if (!isSpecial(vertical)) ranks.set(vertical, POSSIBLE);
  }
  return [...ranks].sort((left, right) => left[1] - right[1] || left[0] - right[0]);
}
