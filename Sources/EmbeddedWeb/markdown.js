// Markdown, answers files and their checksum, byte for byte as the tool writes them.

const hidden = /\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]/u;
const isHidden = (letter) => letter >= "\u00AD" && hidden.test(letter) && !/[\uFE0E\uFE0F]/.test(letter);
const hexadecimal = (letter) => letter.codePointAt(0).toString(16).toUpperCase();
const spaced = (text) => [...text.replace(/\r\n|[\0-\x1F\x7F-\x9F\u2028\u2029]/g, " ")];

/** Text for a line of Markdown, where it stands for nothing but itself. */
function escaped(text, isCell = false) {
  const letters = [...spaced(text).join("").replace(/^ +| +$/g, "")];
  const digits = letters.findIndex((each) => !/[0-9]/.test(each));
  const startsBlock = (letter, index) =>
    (/[#+\-=:%]/.test(letter) && index === 0)
    || (/[.)]/.test(letter) && index > 0 && index === digits && (letters[index + 1] ?? " ") === " ");
  return letters.map((letter, index) => {
    if (letter === "|") return isCell ? "\\|" : "|";
    if (letter === "@") return "@&#8288;";
    if (letter === ":" && letters[index + 1] === "/" && letters[index + 2] === "/") return ":&#8288;";
    if (letter === "." && /www$/i.test(letters.slice(Math.max(0, index - 3), index).join(""))) return "&#8288;.";
    if (startsBlock(letter, index)) return `\\${letter}`;
    if (letter === "&") return "&amp;";
    if (letter === "<") return "&lt;";
    if (letter === ">") return "&gt;";
    if (/[\\`*_[\]{}~$^]/.test(letter)) return `\\${letter}`;
    return isHidden(letter) ? `\\\\u\\{${hexadecimal(letter)}\\}` : letter;
  }).join("");
}

/** Escapes a text and puts back the one space at either end that parts it from its neighbour. */
function keepingEnds(text, isCell) {
  const inner = escaped(text, isCell);
  if (!inner) return text ? " " : "";
  return (/^ (?![\p{M}\u200D])/u.test(text) ? " " : "") + inner + (text.endsWith(" ") ? " " : "");
}

/** A code span; what stands in ours are ids and digests, which hold no backtick. */
const span = (text) => `\`${text}\``;

function markdownRun(run, isCell) {
  if (typeof run === "string") return keepingEnds(run, isCell);
  switch (run.kind) {
    case "strong": return `**${escaped(run.text, isCell)}**`;
    case "em": return `*${escaped(run.text, isCell)}*`;
    case "code": return span(run.text);
    case "ruling": return run.isStrong ? `**${escaped(run.text, isCell)}**` : escaped(run.text, isCell);
    default: return `[${escaped(run.text, isCell)}](<${run.url}>)`;
  }
}

function markdownBlock(block) {
  const runs = (list, isCell) => list.map((run) => markdownRun(run, isCell)).join("");
  const row = (cells) => `| ${cells.join(" | ")} |`;
  switch (block.kind) {
    case "heading": return `${"#".repeat(block.level)} ${runs(block.runs)}`;
    case "paragraph": return runs(block.runs);
    case "list": return block.points.map((point) => `- ${runs(point)}`).join("\n");
    case "tasks": return block.points.map((point) => `- [ ] ${runs(point)}`).join("\n");
    case "table": return [block.header, block.header.map(() => ["---"]), ...block.rows]
      .map((cells, index) => row(index === 1 ? cells : cells.map((cell) => runs(cell, true)))).join("\n");
    default: return `\`\`\`json\n${block.text}\n\`\`\``;
  }
}

/** The whole report as a file, with the answers file and the checksum at its end. */
function markdownOf(assessment, business) {
  const { policy, day } = assessment.snapshot;
  const blocks = [
    ...[...partsOf(assessment, business)].flat(),
    heading(2, say("Answers file")), paragraph(say("For the same check again, save this as a file: "), code(say("vertical-check check --answers FILE"))),
    { kind: "code", text: answersFile(policy, assessment.answers, business, day) },
    paragraph("Verdict ", code(policy.verdictIDs[assessment.verdict]), ", policy digest ", code(policy.digest)),
  ];
  const text = `${blocks.map(markdownBlock).join("\n\n")}\n\n`;
  return `${text}${policy.seal}${span(sha256(text))}\n`;
}

const unitEscape = (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

/** A JSON string that a browser, a terminal or an editor takes for nothing else. */
const quoted = (text) => `"${[...text].map((letter) => {
  if (/["\\]/.test(letter)) return `\\${letter}`;
  const isRisky = /[<>&\0-\x1F\x7F-\x9F\u2028\u2029]/.test(letter) || isHidden(letter);
  return isRisky ? letter.split("").map(unitEscape).join("") : letter;
}).join("")}"`;

/** The answers as `check --answers` reads them; lists stay on a line of under 100 columns. */
function answersFile(policy, answers, business, day) {
  const ids = (table, value) => (value == null ? value : Array.isArray(value) ? value.map((key) => table[key].id) : table[value].id);
  const given = [
    ["vertical", ids(policy.verticals, answers.vertical)], ["country", ids(policy.places, answers.country)],
    ["recipients", ids(policy.places, answers.recipients)], ["uses", answers.uses && answers.uses.map((use) => useID(policy, use))],
    ...policy.practices.map(({ id, options }, key) => [id, ids(options, answers.practices[key])]),
  ].filter(([, value]) => value !== undefined).map(([id, value]) => [id, value ?? policy.unknown]);
  const member = ([id, value], indent) => {
    const start = `${indent}${quoted(id)}: `;
    if (typeof value === "string") return start + quoted(value);
    const line = `[${value.map(quoted).join(", ")}]`;
    if ([...start + line].length + 1 < 100 || !value.length) return start + line;
    return `${start}[\n${value.map((each) => `${indent}  ${quoted(each)}`).join(",\n")}\n${indent}]`;
  };
  const object = (id, members) => members.length
    ? `  ${quoted(id)}: {\n${members.map((each) => member(each, "    ")).join(",\n")}\n  }` : `  ${quoted(id)}: {}`;
  const named = ["name", "reference"].filter((key) => business[key] != null).map((key) => [key, business[key]]);
  return `{\n${[
    member(["schema", policy.schema], "  "),
    ...named.length ? [object("business", named)] : [],
    ...day ? [member(["as-of", day], "  ")] : [],
    object("answers", given),
  ].join(",\n")}\n}`;
}

/** SHA-256 (FIPS 180-4 §6.2): pages opened from a folder may not have the browser's own. */
function sha256(text) {
  const bytes = [...new TextEncoder().encode(text)], length = bytes.length * 8;
  const primes = [];
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime)) primes.push(n);
  const fraction = (number) => Math.floor((number - Math.floor(number)) * 2 ** 32);
  const constants = primes.map((prime) => fraction(Math.cbrt(prime)));
  let state = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
  bytes.push(0x80, ...new Array((119 - (bytes.length % 64)) % 64).fill(0));
  for (let shift = 56; shift >= 0; shift -= 8) bytes.push(Math.floor(length / 2 ** shift) & 255);
  const rotate = (word, by) => (word >>> by) | (word << (32 - by));
  for (let start = 0; start < bytes.length; start += 64) {
    const w = [];
    for (let i = 0; i < 16; i += 1) {
      const place = start + 4 * i;
      w[i] = bytes.slice(place, place + 4).reduce((sum, byte) => (sum << 8) | byte, 0);
    }
    for (let i = 16; i < 64; i += 1) {
      const early = w[i - 15], late = w[i - 2];
      w[i] = (w[i - 16] + w[i - 7] + (rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3))
        + (rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10))) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i += 1) {
      const one = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + constants[i] + w[i]) | 0;
      const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    state = [a, b, c, d, e, f, g, h].map((word, index) => (state[index] + word) | 0);
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
