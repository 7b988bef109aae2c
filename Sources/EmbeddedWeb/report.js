// The report of an assessment as blocks, and the Markdown that `check` writes of them.

let words = {};

/** A text in the page's language, found by its English; {1} and so on stand for what is put in. */
const say = (english, ...parts) =>
  (words.texts[english] ?? english).replace(/\{(\d)\}/g, (_, index) => String(parts[index - 1]));

const capital = (text) => text.replace(/^./u, (first) => first.toUpperCase());

/** The text with its first letter in lower case, unless its first word is a name. */
function lower(text) {
  const [first, ...rest] = text.match(/^\p{Alphabetic}*/u)[0];
  const isName = words.names.includes([first, ...rest].join("")) || rest.some((each) => /\p{Uppercase}/u.test(each));
  return first === undefined || isName ? text : first.toLowerCase() + text.slice(first.length);
}

const listed = (items) => items.length < 2 ? items.join("")
  : say("{1} and {2}", items.slice(0, -1).join(", "), items.at(-1));
const quotedText = (text) => say("“{1}”", text);

const dayWords = (day) => {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${words.months[month - 1]} ${year}`;
};
const sign = (ruling) => words.signs[ruling ?? 5];
const verdictWords = (verdict) => words.verdicts[verdict];
const useID = (policy, use) => `${policy.activities[use.activity].id}:${policy.offerings[use.offering].id}`;
const useWords = (policy, use) =>
  `${policy.activities[use.activity].name}: ${lower(policy.offerings[use.offering].name)}`;

function placeWords(policy, places, limit = 12) {
  const names = places.slice(0, limit).map((place) => policy.places[place].name);
  return places.length > limit
    ? say("{1} and {2} more", names.join(", "), places.length - limit) : listed(names);
}

// Runs of text: a string is plain, the others say what they are.
const strong = (text) => ({ kind: "strong", text });
const emphasis = (text) => ({ kind: "em", text });
const code = (text) => ({ kind: "code", text });
const ruled = (ruling, isStrong) => ({ kind: "ruling", ruling, isStrong, text: sign(ruling) });
const link = (text, url) => (url ? { kind: "link", text, url } : text);
const heading = (level, ...runs) => ({ kind: "heading", level, runs });
const paragraph = (...runs) => ({ kind: "paragraph", runs });
const list = (points) => ({ kind: "list", points });
const table = (header, rows) => ({ kind: "table", header, rows });

/** The report's parts in the order of the tool's, each after the works that it needs; what is
    given while a work pauses is empty. */
function* partsOf(assessment, business) {
  const { policy, day } = assessment.snapshot, subject = business.name ?? say("This organisation");
  const small = subject === say("This organisation") ? say("this organisation") : subject;
  const report = Object.assign(Object.create(assessment), { policy, business, day, subject, small });
  const parts = [
    [titlePart], [checkedPart], [verdictPart, findingsOf, openQuestions], [matrixPart], [reasonPart], [taskPart],
    [changePart, smallestChanges, dependences], [historyPart, historyOf], [answerPart], [originPart],
  ];
  for (const [part, ...works] of parts) {
    for (const _ of doWorks(assessment, works)) yield [];
    yield part(report);
  }
}

function titlePart({ verdict, small, subject, day }) {
  const letters = Intl.Segmenter ? [...new Intl.Segmenter().segment(small)].map((each) => each.segment) : [...small];
  const short = letters.length > 60 ? `${letters.slice(0, 59).join("")}…` : small;
  const on = dayWords(day), sentences = [
    say("{1} may not use the WhatsApp Business Platform for this under the policy of {2}.", subject, on),
    say("{1} may do part of this under the policy of {2}, and must leave out the rest.", subject, on),
    say("Nothing of this is prohibited on {1}, but the sources leave a point open: {2} should ask Meta or a solution provider before it starts.", on, small),
    say("{1} may do this under the policy of {2} once Meta has approved it.", subject, on),
    say("{1} may do this under the policy of {2}, provided that the points below are met.", subject, on),
    say("{1} may do all of this under the policy of {2}.", subject, on),
    say("The answers do not yet settle whether {1} may do this on {2}.", small, on),
  ];
  return [
    heading(1, `${capital(verdictWords(verdict))}: ${say("{1} on WhatsApp", short)}`),
    paragraph(strong(sentences[verdict])),
  ];
}

function checkedPart({ policy, business, answers, snapshot, day }) {
  const open = emphasis(say("not answered")), { edition } = snapshot;
  const named = (table, key) => key == null ? open : table[key].name;
  const rows = [
    [say("Organisation"), business.name], [say("Reference"), business.reference],
    [say("Kind of organisation"), named(policy.verticals, answers.vertical)],
    [say("Country"), named(policy.places, answers.country)],
    [say("Recipients in"), answers.recipients == null ? open : placeWords(policy, answers.recipients)],
    [say("Policy as of"), dayWords(day)],
    [say("Edition"), say("{1}, since {2}; {3}", edition.title, dayWords(edition.day), words.statuses[edition.status])],
    [say("About this edition"), edition.note || null],
  ].filter(([, value]) => value != null).map(([name, value]) => [[name], [value]]);
  return [heading(2, say("What was checked")), table([[say("Point")], [say("Answer")]], rows)];
}

function verdictPart(report) {
  const { policy, uses, best, worst, verdict, next } = report;
  const blocks = [heading(2, say("Verdict"))];
  const line = ({ use, ruling, byPlace }) => {
    const parts = byPlace.map((part) => `${placeWords(policy, part.places)}: ${sign(part.ruling)}`);
    return [ruled(ruling, true), ` — ${useWords(policy, use)} `, code(useID(policy, use)),
      ...parts.length ? [` (${parts.join("; ")})`] : []];
  };
  if (uses.length) blocks.push(list(uses.map(line)));
  if (best !== worst) {
    blocks.push(paragraph(say("Questions are still open. Once they are answered, the verdict can be at best “{1}” and at worst “{2}”.", verdictWords(best), verdictWords(worst))));
  }
  if (verdict === UNDETERMINED && next) blocks.push(nextLine(policy, next));
  const named = (...rulings) => uses.filter((use) => rulings.includes(use.ruling))
    .map((use) => lower(useWords(policy, use.use))).join("; ");
  const now = named(4), then = named(3), later = named(1, 2);
  const start = [
    now && say("May start now: {1}.", now),
    then && say("May start once the points under “What to do” are met: {1}.", then),
    later && say("Must wait for an answer from Meta: {1}.", later),
  ].filter(Boolean);
  if (start.length) blocks.push(paragraph(start.join(" ")));
  return blocks;
}

const promptOf = (policy, id) => (policy.practices.find((each) => each.id === id)
  ?? policy.questions.find((each) => each.id === id)).question;
const nextLine = (policy, id) => paragraph(strong(say("Ask next:")), ` ${promptOf(policy, id)}`);

function matrixPart({ policy, snapshot, answers, uses }) {
  if (answers.vertical == null) return [];
  const vertical = policy.verticals[answers.vertical];
  const intended = new Set(uses.map((each) => each.use.offering));
  const offerings = [...new Set([...intended, ...vertical.typical])]
    .slice(0, Math.max(intended.size, 5)).sort((left, right) => left - right);
  if (!offerings.length) return [];
  const isIntended = (one) => uses.some(({ use }) =>
    use.activity === one.activity && use.offering === one.offering);
  const cells = policy.activities.map((each, activity) => offerings.map((offering) => {
    const use = { activity, offering };
    return each.kinds.includes(policy.offerings[offering].kind) || isIntended(use) ? use : null;
  }));
  const found = new Set();
  const cell = (use) => {
    if (!use) return ["–"];
    const [ruling] = rulingsOf(snapshot, [use], answers);
    if (ruling !== null) found.add(ruling);
    return isIntended(use) ? [ruled(ruling, true), " ←"] : [ruled(ruling)];
  };
  const rows = cells.map((row, activity) => [[policy.activities[activity].name], ...row.map(cell)]);
  const legend = [4, 3, 2, 1, 0].filter((ruling) => found.has(ruling))
    .map((ruling) => [say("{1}: {2}", sign(ruling), words.meanings[ruling])]);
  return [
    heading(2, say("What is allowed")), paragraph(
      say("For “{1}” with the answers given; what you intend is marked with ←.", vertical.name)),
    table([[say("What you do")], ...offerings.map((key) => [policy.offerings[key].name])], rows),
    list([...legend, [say("– or nothing: does not go together")]]),
  ];
}

/** The findings that explain a use: what decides it, then what else is stricter than allowed. */
function telling(use) {
  const strict = use.findings.filter(({ rule }) => rule.table !== "access" && rule.ruling !== ALLOWED);
  return use.ruling === PROHIBITED ? strict.filter((each) => each.decides) : strict;
}

const explainedUses = (uses) => uses.filter((use) => use.ruling !== ALLOWED);

function reasonPart({ policy, uses, access, answers }) {
  const blocks = [], explained = explainedUses(uses);
  const isSame = (one, other) => one.rule === other.rule && one.decides === other.decides
    && one.places.join() === other.places.join();
  const has = (list, finding) => list.some((each) => isSame(each, finding));
  const shared = explained.length < 2 ? [] : telling(explained[0]).filter((finding) =>
    explained.every((use) => has(telling(use), finding)));
  const reasons = (findings, told) => list(findings.map((each) => reason(policy, each, answers, told)));
  const deciding = access.findings.filter((each) => each.decides);
  if (deciding.length) {
    blocks.push(heading(3, say("Having an account — "), ruled(access.ruling)), reasons(deciding, new Set()));
  }
  const told = new Set();
  if (shared.length) blocks.push(heading(3, say("For everything that you intend")), reasons(shared, told));
  for (const use of explained) {
    const own = telling(use).filter((finding) => !has(shared, finding));
    const open = openSentence(use, !own.length && !shared.length);
    if (!own.length && !open) continue;
    blocks.push(heading(3, `${useWords(policy, use.use)} — `, ruled(use.ruling)));
    if (own.length) blocks.push(reasons(own, told));
    if (open) blocks.push(paragraph(open));
  }
  return blocks.length ? [heading(2, say("Why")), ...blocks] : [];
}

/** What a ruling hangs on besides the findings: what is still open. */
function openSentence(use, isAlone) {
  if (use.ruling === null) return say("This cannot be said before more is known.");
  if (use.ruling === PROHIBITED || !use.open.length) return null;
  const points = use.open.length === 1 ? say("one question that is not yet answered")
    : say("{1} questions that are not yet answered", use.open.length);
  return isAlone ? say("This hangs on {1}; “What to do” lists them as points to confirm.", points)
    : say("It also hangs on {1}; “What to do” lists them as points to confirm.", points);
}

/** A finding in words; where its rule was told before, its dates and sources are left out. */
function reason(policy, { rule, places }, answers, told) {
  const runs = [rule.because];
  if (places.length && places.length < (answers.recipients ?? []).length) {
    runs.push(` ${say("This concerns recipients in: {1}.", placeWords(policy, places))}`);
  }
  if (told.has(rule)) return [...runs, ` ${say("Sources as above.")} `, code(rule.id)];
  told.add(rule);
  const facts = [
    ...rule.from ? [say("since {1}", dayWords(rule.from))] : [],
    ...rule.until ? [say("until {1}", dayWords(rule.until))] : [],
    say("known from: {1}", words.bases[rule.basis]),
  ];
  runs.push(" ", emphasis(`${capital(facts.join(", "))}.`));
  rule.sources.forEach((key, index) => {
    const source = policy.sources[key];
    runs.push(index ? ", " : ` ${rule.sources.length === 1 ? say("Source:") : say("Sources:")} `);
    runs.push(link(source.publisher, source.url));
  });
  return [...runs, ".", " ", code(rule.id)];
}

function taskPart({ policy, tasks, answers, uses }) {
  if (!tasks.length) return [];
  const blocks = [heading(2, say("What to do"))];
  if (answers.vertical == null) blocks.push(paragraph(say("Until the kind of organisation is known, these are the points for every kind; most will fall away.")));
  const concerned = uses.filter((use) => use.ruling !== PROHIBITED).length;
  const line = ({ duty, isToConfirm, uses: bound }) => [
    ...isToConfirm ? [strong(say("Confirm:")), " "] : [],
    duty.action, " ", emphasis(say("Proof: {1}.", lower(duty.proof))),
    ...bound.length < concerned ? [` ${say("For:")} `, ...bound.flatMap(({ use }, index) =>
      [...index ? [", "] : [], code(useID(policy, use))])] : [],
  ];
  for (const [due, title] of Object.entries(words.dues)) {
    const some = tasks.filter((task) => task.duty.due === due);
    if (some.length) blocks.push(heading(3, title), { kind: "tasks", points: some.map(line) });
  }
  return blocks;
}

function changePart({ policy, changes, holdsWhile, answers }) {
  const optionText = (key, option) => policy.practices[key].options[option].name;
  const line = ({ dropped, leftOut, commitments, verdict }) => {
    const steps = [];
    if (dropped.length) {
      steps.push(say("leave out {1}", listed(dropped.map((use) => quotedText(useWords(policy, use))))));
    }
    if (leftOut.length) steps.push(say("write to nobody in {1}", placeWords(policy, leftOut)));
    for (const [key, option] of commitments) {
      steps.push(say("change the plan so that “{1}” is “{2}”", policy.practices[key].question, optionText(key, option)));
    }
    return [say("{1}. The verdict is then ", capital(listed(steps))), strong(verdictWords(verdict)), "."];
  };
  const blocks = changes.length ? [heading(2, say("The smallest change of the plan that helps"))] : [];
  if (changes.length > 1) blocks.push(paragraph(say("Any one of these is enough:")));
  if (changes.length) blocks.push(list(changes.map(line)));
  if (!holdsWhile.length) return blocks;
  const points = holdsWhile.map((key) => {
    const { question, id } = policy.practices[key];
    return [say("{1} “{2}” ", question, optionText(key, answers.practices[key])), code(id)];
  });
  return [...blocks, heading(2, say("This holds as long as")), list(points)];
}

function historyPart({ policy, history, uses, day }) {
  const isNews = ({ verdict, rulings }, before) => !before || before.verdict !== verdict
    || before.rulings.join() !== rulings.join();
  const shown = [];
  for (const entry of history) if (isNews(entry, shown.at(-1))) shown.push(entry);
  const now = shown.filter((entry) => entry.edition.day <= day).at(-1);
  const header = [say("From"), say("Edition"), say("Verdict"), ...uses.map((each) => useWords(policy, each.use))];
  const rows = shown.map((entry) => {
    const first = entry.edition.day, verdict = verdictWords(entry.verdict);
    const start = entry === now
      ? [[strong(first), " ←"], [entry.edition.title], [strong(verdict)]]
      : [[first], [entry.edition.title], [verdict]];
    return [...start, ...entry.rulings.map((ruling) => [ruled(ruling)])];
  });
  const rest = history.length - shown.length;
  const others = !rest ? "" : rest === 1 ? ` ${say("The other one edition is left out: they changed nothing for you.")}`
    : ` ${say("The other {1} editions are left out: they changed nothing for you.", rest)}`;
  return [
    heading(2, say("How the policy changed for you")),
    paragraph(say("The same answers under every edition that is known; ← marks this check.") + others),
    table(header.map((text) => [text]), rows),
  ];
}

/** The answer to a question on facts in words; null while it is open. */
function factWords(policy, answers, id) {
  const value = answers[id];
  if (value == null) return null;
  switch (id) {
    case "vertical": return policy.verticals[value].name;
    case "country": return policy.places[value].name;
    case "recipients": return placeWords(policy, value, 300);
    default: return value.map((use) => useWords(policy, use)).join("; ");
  }
}

function answerPart({ policy, answers, flow, irrelevant, next, open }) {
  const rows = policy.questions.map(({ id, question }) =>
    [[question], [factWords(policy, answers, id) ?? say("not answered")]]);
  for (const key of flow.counted.filter((each) => answers.practices[each] != null)) {
    const { question, options } = policy.practices[key];
    rows.push([[question], [options[answers.practices[key]].name]]);
  }
  const blocks = [heading(2, say("Answers")), table([[say("Question")], [say("Answer")]], rows)];
  if (irrelevant.length) {
    const questions = irrelevant.map((key) => quotedText(policy.practices[key].question));
    blocks.push(paragraph(say("Answered, but of no effect on these uses on this day: {1}.", listed(questions))));
  }
  if (!next) return blocks;
  const points = open.map(({ question }) => [`${promptOf(policy, question)} `, code(question)]);
  return [...blocks, heading(3, say("Still open")), list(points), nextLine(policy, next)];
}

function originPart({ policy, snapshot, access, uses }) {
  const findings = [...access.findings.filter((each) => each.decides), ...explainedUses(uses).flatMap(telling)];
  const cited = new Set([...findings.flatMap((each) => each.rule.sources), ...snapshot.edition.sources]);
  const points = [...cited].sort((left, right) => left - right).map((key) => {
    const source = policy.sources[key];
    const dated = source.dated || say("no date stated");
    return [link(source.title, source.url), `, ${source.publisher}, ${dated} `, code(source.id)];
  });
  return [
    heading(2, say("Where this comes from")),
    list([[say("Made by vertical-check {1}, policy digest ", policy.version), code(policy.digest)], [policy.disclaimer], ...points]),
  ];
}
