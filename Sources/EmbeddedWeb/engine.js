"use strict";
// The policy as rows of sets, and the one way in which rows decide: those that fit are looked up,
// exceptions set others aside, and of the rest the strictest wins. No rule of the policy stands
// here. An entry is its place in its table; a ruling is 0 (prohibited) to 4 (allowed), a verdict 0
// (not eligible) to 5 (eligible). An answer is undefined before it is given, null when unknown.

const UNDETERMINED = 6;
const PROHIBITED = 0, CONDITIONAL = 3, ALLOWED = 4;
const NO = 0, YES = 1, PERHAPS = 2;
const ABSENT = -1, UNKNOWN = -2;

const strictest = (rulings) => rulings.reduce((least, each) => Math.min(least, each), ALLOWED);
const replaced = (list, place, value) => list.map((each, index) => (index === place ? value : each));
const indices = (list) => list.map((_, index) => index);
const distinct = (list) => [...new Set(list)];

/** Unpacks the tables: cells become look-up arrays, or null where anything fits. */
function unpack(data) {
  const sets = data.sets.map((members) => {
    const set = new Uint8Array(256);
    for (const member of members) set[member] = 1;
    return set;
  });
  const cell = (index) => (index < 0 ? null : sets[index]);
  const named = (names, rows) => rows.map((row) =>
    Object.fromEntries(names.split(" ").map((name, index) => [name, row[index]])));
  const policy = { ...data, snapshots: new Map() };
  for (const [table, names] of Object.entries(data.columns)) policy[table] = named(names, data[table]);
  policy.rules.forEach((rule, key) => {
    rule.key = key;
    rule.from = data.days[rule.from] ?? "";
    rule.until = data.days[rule.until] ?? "";
    for (const name of data.cells) rule[name] = cell(rule[name]);
  });
  for (const practice of policy.practices) {
    practice.terms = practice.terms.map(([earlier, set]) => ({ earlier, cell: cell(set) }));
    practice.options = practice.options.map(([id, name]) => ({ id, name }));
  }
  // The verticals that conditions name.
  policy.terms = policy.practices.flatMap((practice) => practice.terms)
    .filter(({ earlier, cell: set }) => earlier < 0 && set).map((term) => term.cell);
  return policy;
}

/** The policy as it stands on a day; null before the first edition. What is worked out is kept. */
function snapshotOn(policy, day) {
  const edition = policy.editions.filter((each) => each.day <= day).pop();
  if (edition && !policy.snapshots.has(day)) policy.snapshots.set(day, snapshotOf(policy, day, edition));
  return edition ? policy.snapshots.get(day) : null;
}

function snapshotOf(policy, day, edition) {
  const rules = policy.rules.filter((rule) => rule.from <= day && (!rule.until || day < rule.until));
  const of = (table) => rowsOf(rules.filter((rule) => rule.table === table));
  return { policy, day, edition, rules, access: of("access"), use: of("use"), conduct: of("conduct"),
    sayings: new Map(), outlooks: new WeakMap() };
}

/** Rows that are in force together; which of them fit is a number with a binary digit for each. */
const rowsOf = (rules) => ({ rules, fitting: {}, known: new Map() });

const admits = (cell, key) => cell === null || cell[key] === 1;
const numberOf = (digits) => BigInt(`0b0${digits.join("")}`);

/** The rows whose cell admits an entry. */
function fitting({ rules, fitting: known }, cell, key) {
  const list = known[cell] ??= [];
  return list[key] ??= numberOf(rules.map((rule) => Number(admits(rule[cell], key))));
}

/** What rows say on a subject. What the subject leaves open fits anything. */
function decide(rows, subject) {
  const cells = Object.keys(subject).filter((cell) => subject[cell] != null);
  return said(rows, cells.reduce((fit, cell) => fit & fitting(rows, cell, subject[cell]), (1n << BigInt(rows.rules.length)) - 1n));
}

/** What is said on a subject of which one thing more is known. */
function narrowed(before, rows, cell, key) {
  const list = before[cell] ??= [];
  return list[key] ??= said(rows, before.fit & fitting(rows, cell, key));
}

/** What rows that fit say; a result for each number, so that the same is worked out once. */
function said({ rules, known }, fit) {
  if (!known.has(fit)) {
    const digits = fit.toString(2).padStart(rules.length, "0");
    known.set(fit, { fit, name: known.size, practices: [], ...standing(rules.filter((_, index) => digits[index] === "1")) });
  }
  return known.get(fit);
}

/** Of rules that fit, those that are not set aside, and the strictest ruling of these or null. */
function standing(hits) {
  const aside = hits.flatMap((rule) => rule.except), rules = hits.filter((rule) => !aside.includes(rule.key));
  return { hits, rules, ruling: rules.length ? strictest(rules.map((rule) => rule.ruling)) : null };
}

const accessRuling = (snapshot, vertical, country) => decide(snapshot.access, { vertical, country }).ruling;

/** What is said on a use, and on conduct in it; what is null or undefined is open. */
function sayingsOn(snapshot, vertical, use) {
  const { sayings, use: onUses, conduct } = snapshot, name = use ? use.activity * 256 + use.offering : -1;
  if (!sayings.has(name)) sayings.set(name, { use, said: decide(onUses, use ?? {}), bound: decide(conduct, use ?? {}) });
  const open = sayings.get(name);
  return vertical == null ? open : { use, said: narrowed(open.said, onUses, "vertical", vertical),
    bound: narrowed(open.bound, conduct, "vertical", vertical) };
}

/** The ruling on a use in a place. */
const inPlace = (snapshot, { said: onUse }, place) => narrowed(onUse, snapshot.use, "recipients", place).ruling;

/** What is said on a practice in a use: whether any rule binds it, and what follows from each answer. */
function onPractice({ policy }, { bound: { hits, practices } }, key) {
  return practices[key] ??= (() => {
    const rules = hits.filter((rule) => rule.practice === key);
    return { binds: rules.length > 0, answers: policy.practices[key].options.map((_, option) =>
      standing(rules.filter((rule) => admits(rule.answer, option)))) };
  })();
}

/** The ruling of an answer in a use; allowed where the practice does not bind it. */
const answerRuling = (snapshot, sayings, key, option) => onPractice(snapshot, sayings, key).answers[option].ruling ?? ALLOWED;

/** Whether the condition of a practice holds; an answer that is never asked for is no obstacle. */
function holds(terms, vertical, answer) {
  let result = YES;
  for (const { earlier, cell } of terms) {
    if (earlier < 0) {
      if (vertical != null && !admits(cell, vertical)) return NO;
      continue;
    }
    const given = answer(earlier);
    if (given === UNKNOWN) result = PERHAPS;
    else if (given !== ABSENT && !admits(cell, given)) return NO;
  }
  return result;
}

/** Which practices count for uses, and which are asked since they bind one that is still open. */
function flowOf(snapshot, vertical, uses, open, practices) {
  const counting = [], asked = [], bindsAny = (key, list) => list.some((use) => onPractice(snapshot, use, key).binds);
  snapshot.policy.practices.forEach(({ terms }, key) => {
    const counts = !bindsAny(key, uses) ? NO : holds(terms, vertical, (earlier) =>
      counting[earlier] === NO ? ABSENT
        : counting[earlier] === YES ? practices[earlier] ?? UNKNOWN : UNKNOWN);
    counting.push(counts);
    if (counts !== NO && bindsAny(key, open)) asked.push(key);
  });
  return { counting, asked, counted: indices(counting).filter((key) => counting[key] !== NO) };
}

/** The practices that count, those together where one hangs on another's open answer. */
function groupsOf(policy, flow, practices) {
  const groups = [];
  for (const practice of flow.counted) {
    let group = [practice];
    const hinges = policy.practices[practice].terms.map((term) => term.earlier).filter((earlier) =>
      earlier >= 0 && (flow.counting[earlier] === PERHAPS
        || (flow.counting[earlier] !== NO && practices[earlier] == null)));
    for (const hinge of hinges) {
      const place = groups.findIndex((each) => each.includes(hinge));
      if (place >= 0) group = groups.splice(place, 1)[0].concat(group);
    }
    groups.push(group);
  }
  return groups;
}

const merged = (left, right) => left.map((ruling, index) => Math.min(ruling, right[index]));

/** Lays every alternative over every combination, and keeps what no other one goes beyond. */
function frontier(combined, alternatives, isBeyond) {
  const candidates = new Map();
  for (const left of combined) {
    for (const right of alternatives) {
      const both = merged(left, right);
      candidates.set(both.join(), both);
    }
  }
  const all = [...candidates.values()];
  return all.filter((each) => !all.some((other) =>
    other !== each && other.every((ruling, index) => isBeyond(ruling, each[index]))));
}

/** What conduct makes of uses: as it stands, the best and the worst of each, and of all together. */
function outlookOn(snapshot, vertical, uses, practices) {
  const { policy } = snapshot, flow = flowOf(snapshot, vertical, uses, [], practices);
  const answered = (key, option) => uses.map((use) => answerRuling(snapshot, use, key, option));
  const whenOpen = (key) => uses.map((use) => (onPractice(snapshot, use, key).binds ? policy.practices[key].whenOpen : ALLOWED));
  // The rulings for every way in which the open practices of a group may fall.
  const ways = (group) => {
    let partial = [{ rulings: uses.map(() => ALLOWED), chosen: new Map() }];
    for (const key of [...group].sort((left, right) => left - right)) {
      const { terms, options } = policy.practices[key];
      const open = practices[key] == null ? indices(options) : [practices[key]];
      const rulings = open.map((option) => answered(key, option));
      partial = partial.flatMap((choice) => {
        const counts = holds(terms, vertical, (earlier) => choice.chosen.has(earlier) ? choice.chosen.get(earlier)
          : group.includes(earlier) || flow.counting[earlier] === NO ? ABSENT : practices[earlier] ?? ABSENT);
        return counts === NO ? [choice] : open.map((option, index) => ({
          rulings: merged(choice.rulings, rulings[index]), chosen: new Map(choice.chosen).set(key, option),
        }));
      });
    }
    return partial.map((choice) => choice.rulings);
  };
  const free = uses.map(() => ALLOWED);
  let now = free, best = [free], worst = [free];
  for (const group of groupsOf(policy, flow, practices)) {
    for (const key of group) now = merged(now, practices[key] != null ? answered(key, practices[key]) : whenOpen(key));
    const reachable = ways(group);
    best = frontier(best, reachable, (one, other) => one >= other);
    worst = frontier(worst, reachable, (one, other) => one <= other);
  }
  return { now, best, worst, most: uses.map((_, index) => Math.max(...best.map((rulings) => rulings[index]))),
    least: uses.map((_, index) => Math.min(...worst.map((rulings) => rulings[index]))) };
}

/** The verdict for the rulings of all uses. */
function summed(rulings) {
  const least = strictest(rulings);
  return least > PROHIBITED ? least + 1 : rulings.every((ruling) => ruling === PROHIBITED) ? 0 : 1;
}

/** The kind of each entry, told apart by the rows and conditions that it fits, as its first entry's place. */
function kindsOf(rows, cell, table, terms = []) {
  const kinds = new Map();
  return table.map((_, key) => {
    const kind = (fitting(rows, cell, key) << BigInt(terms.length)) | numberOf(terms.map((set) => set[key]));
    if (!kinds.has(kind)) kinds.set(kind, key);
    return kinds.get(kind);
  });
}

/** The kinds of verticals, activities, offerings and places that no rule in force tells apart. */
function kindsIn(snapshot) {
  const { policy: { verticals, activities, offerings, places, terms }, access, use } = snapshot, any = rowsOf(snapshot.rules);
  return snapshot.kinds ??= {
    vertical: kindsOf(any, "vertical", verticals, terms),
    activity: kindsOf(any, "activity", activities), offering: kindsOf(any, "offering", offerings),
    country: kindsOf(access, "country", places), recipient: kindsOf(use, "recipients", places),
  };
}

/** The values that open facts may take, as few as tell every ruling apart. */
function completionsOf(snapshot, { vertical, country, recipients, uses }) {
  const kinds = kindsIn(snapshot), places = distinct(kinds.recipient);
  return {
    verticals: vertical == null ? distinct(kinds.vertical) : [vertical],
    countries: country == null ? distinct(kinds.country) : [country],
    recipients: recipients == null ? [...places.map((place) => [place]), places]
      : [distinct(recipients.map((place) => kinds.recipient[place]))],
    uses: uses != null ? [uses] : distinct(kinds.activity).flatMap((activity) =>
      distinct(kinds.offering).map((offering) => [{ activity, offering }])),
  };
}

/** What answers can come to: the verdict and each use's ruling, from worst to best. */
function reachOf(snapshot, answers) {
  const { policy, outlooks } = snapshot, { practices } = answers;
  const open = completionsOf(snapshot, answers), tried = new Map(), verdicts = new Set(), towards = new Map();
  const reach = { best: 0, worst: 5, verdict: UNDETERMINED, uses: [] };
  // For each choice of recipients, the strictest that is said on a use.
  const towardsAll = (use) => {
    if (!towards.has(use.said)) {
      towards.set(use.said, open.recipients.map((places) => strictest(places.map((place) => inPlace(snapshot, use, place)))));
    }
    return towards.get(use.said);
  };
  // Uses of which the same rules speak fare alike, so one of them is tried for all.
  const nameOf = ({ said: onUse, bound }) => onUse.name * 65536 + bound.name;
  const different = open.uses.length < 2 ? open.uses : [...new Map(open.uses.map((uses) =>
    [nameOf(sayingsOn(snapshot, null, uses[0])), uses])).values()];
  // What conduct comes to is remembered for as long as the answers on practices are.
  if (!outlooks.has(practices)) outlooks.set(practices, new Map());
  const known = outlooks.get(practices), outlook = (terms, vertical, uses) => {
    const bounds = new Map(uses.map((use) => [use.bound, use])), kinds = [...bounds.keys()];
    const name = `${terms} ${kinds.map((bound) => bound.name)}`, places = uses.map(({ bound }) => kinds.indexOf(bound));
    if (!known.has(name)) known.set(name, outlookOn(snapshot, vertical, [...bounds.values()], practices));
    const each = (rulings) => places.map((place) => rulings[place]), { now, best, worst, most, least } = known.get(name);
    return { now: each(now), best: best.map(each), worst: worst.map(each), most: each(most), least: each(least) };
  };
  for (const vertical of open.verticals) {
    const limits = distinct(open.countries.map((place) => accessRuling(snapshot, vertical, place)));
    const terms = policy.terms.map((set) => set[vertical]).join(""), start = `${limits} ${terms}`;
    if (!tried.has(start)) tried.set(start, new Set());
    for (const uses of different) {
      const plan = uses.map((use) => sayingsOn(snapshot, vertical, use));
      const names = plan.map(nameOf), name = names.length > 1 ? names.join() : names[0];
      if (tried.get(start).has(name)) continue;
      tried.get(start).add(name);
      const kinds = distinct(names), some = kinds.map((each) => plan[names.indexOf(each)]), all = some.map(towardsAll);
      const facts = new Map(indices(open.recipients).map((choice) => all.map((each) => each[choice])).map((each) => [each.join(), each]));
      const bases = [...facts.values()].flatMap((each) => limits.map((limit) => each.map((ruling) => Math.min(limit, ruling))));
      // What the facts prohibit, no conduct can mend.
      const isClosed = bases.every((base) => base.every((ruling) => ruling === PROHIBITED));
      widen(reach, verdicts, bases, isClosed ? null : outlook(terms, vertical, some), answers.uses && names.map((each) => kinds.indexOf(each)));
    }
  }
  if (verdicts.size === 1) [reach.verdict] = verdicts;
  return reach;
}

/** Widens what is reached by what conduct makes of the facts; the places say of what kind each use is. */
function widen(reach, verdicts, bases, conduct, places) {
  const { now, best, worst, most, least } = conduct ?? { now: bases[0], best: bases, worst: bases, most: bases[0], least: bases[0] };
  for (const base of bases) {
    verdicts.add(summed(merged(base, now)));
    reach.best = Math.max(reach.best, ...best.map((each) => summed(merged(base, each))));
    reach.worst = Math.min(reach.worst, ...worst.map((each) => summed(merged(base, each))));
  }
  const kinds = indices(bases[0]).map((kind) => {
    const rulings = bases.map((base) => Math.min(base[kind], now[kind]));
    return { now: rulings.every((each) => each === rulings[0]) ? rulings[0] : null,
      best: Math.max(...bases.map((base) => Math.min(base[kind], most[kind]))),
      worst: Math.min(...bases.map((base) => Math.min(base[kind], least[kind]))) };
  });
  places?.forEach((place, index) => {
    const kind = kinds[place], use = reach.uses[index] ??= { ...kind };
    if (use.now !== kind.now) use.now = null;
    use.best = Math.max(use.best, kind.best);
    use.worst = Math.min(use.worst, kind.worst);
  });
}
