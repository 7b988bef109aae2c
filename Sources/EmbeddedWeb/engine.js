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
  const policy = { ...data };
  for (const [table, names] of Object.entries(data.columns)) policy[table] = named(names, data[table]);
  policy.rules.forEach((rule, key) => {
    rule.key = key;
    rule.from = data.days[rule.from] ?? "";
    rule.until = data.days[rule.until] ?? "";
    for (const name of data.cells) rule[name] = cell(rule[name]);
  });
  for (const practice of policy.practices) {
    practice.terms = practice.terms.map(([earlier, set]) => ({ earlier, cell: cell(set) }));
    practice.options = practice.options.map(([id, text]) => ({ id, text }));
  }
  return policy;
}

/** The policy as it stands on a day; null before the first edition. */
function snapshotOn(policy, day) {
  const edition = policy.editions.filter((each) => each.day <= day).pop();
  if (!edition) return null;
  const rules = policy.rules.filter((rule) => rule.from <= day && (!rule.until || day < rule.until));
  const of = (table) => rules.filter((rule) => rule.table === table);
  const conduct = policy.practices.map((_, key) =>
    of("conduct").filter((rule) => rule.practice === key));
  const maps = () => policy.practices.map(() => new Map());
  const known = { access: new Map(), uses: new Map(), lists: new Map(), binds: maps(), conduct: maps() };
  return { policy, day, edition, rules, access: of("access"), use: of("use"), conduct, known };
}

const admits = (cell, key) => cell === null || key === undefined || cell[key] === 1;

/** Whether a rule applies to a case, or could where an input of it is open. */
const fits = (rule, s) =>
  admits(rule.vertical, s.vertical) && admits(rule.activity, s.activity)
  && admits(rule.offering, s.offering) && admits(rule.recipients, s.recipient)
  && admits(rule.country, s.country) && admits(rule.answer, s.option);

/** The rules that apply and are not set aside. */
function standing(rules, subject) {
  const hits = rules.filter((rule) => fits(rule, subject));
  const aside = hits.flatMap((rule) => rule.except);
  return aside.length ? hits.filter((rule) => !aside.includes(rule.key)) : hits;
}

/** The ruling on a case; null where no rule applies. */
function rulingOf(rules, subject) {
  const stand = standing(rules, subject);
  return stand.length ? strictest(stand.map((rule) => rule.ruling)) : null;
}

/** Works something out once for each place in tables of at most 255 entries. */
function once(known, places, work) {
  const key = places.reduce((sum, place) => sum * 256 + (place ?? -1) + 1, 0);
  if (!known.has(key)) known.set(key, work());
  return known.get(key);
}

const accessRuling = ({ known, access }, vertical, country) =>
  once(known.access, [vertical, country], () => rulingOf(access, { vertical, country }));

/** The rules that apply to a use somewhere, with their rulings by place; alike uses share one list. */
const rulesOn = ({ known, use: rules }, vertical, { activity, offering }) =>
  once(known.uses, [vertical, activity, offering], () => {
    const list = rules.filter((rule) => fits(rule, { vertical, activity, offering }));
    const name = list.map((rule) => rule.key).join();
    if (!known.lists.has(name)) known.lists.set(name, { rules: list, places: new Map() });
    return known.lists.get(name);
  });

function useRuling(snapshot, vertical, use, recipient) {
  const { rules, places } = rulesOn(snapshot, vertical, use);
  if (!places.has(recipient)) places.set(recipient, rulingOf(rules, { recipient }));
  return places.get(recipient);
}

/** Whether a rule on a practice binds a use; an open vertical or use binds if any does. */
const binds = ({ known, conduct }, practice, vertical, { activity, offering } = {}) =>
  once(known.binds[practice], [vertical, activity, offering], () =>
    conduct[practice].some((rule) => fits(rule, { vertical, activity, offering })));

/** The ruling of an answer on a use; allowed where the practice does not bind it. */
const conductRuling = ({ known, conduct }, practice, option, vertical, { activity, offering }) =>
  once(known.conduct[practice], [option, vertical, activity, offering], () =>
    rulingOf(conduct[practice], { vertical, activity, offering, option }) ?? ALLOWED);

/** Whether the condition of a practice holds; an answer that is never asked for is no obstacle. */
function holds(terms, vertical, answer) {
  let result = YES;
  for (const { earlier, cell } of terms) {
    if (earlier < 0) {
      if (!admits(cell, vertical ?? undefined)) return NO;
      continue;
    }
    const given = answer(earlier);
    if (given === UNKNOWN) result = PERHAPS;
    else if (given !== ABSENT && !admits(cell, given)) return NO;
  }
  return result;
}

/** Which practices count, and which are asked; open facts bind what any value binds. */
function flowOf(snapshot, vertical, uses, open, answer) {
  const counting = [], asked = [];
  const bindsAny = (practice, list) => list
    ? list.some((use) => binds(snapshot, practice, vertical ?? undefined, use))
    : binds(snapshot, practice, vertical ?? undefined);
  snapshot.policy.practices.forEach((practice, key) => {
    const counts = !bindsAny(key, uses) ? NO : holds(practice.terms, vertical, (earlier) =>
      counting[earlier] === NO ? ABSENT
        : counting[earlier] === YES ? answer(earlier) ?? UNKNOWN : UNKNOWN);
    counting.push(counts);
    if (counts !== NO && bindsAny(key, open)) asked.push(key);
  });
  return { counting, asked, counted: indices(counting).filter((key) => counting[key] !== NO) };
}

/** The practices that count, those together where one hangs on another's open answer. */
function groupsOf(policy, flow, plan) {
  const groups = [];
  for (const practice of flow.counted) {
    let group = [practice];
    const hinges = policy.practices[practice].terms.map((term) => term.earlier).filter((earlier) =>
      earlier >= 0 && (flow.counting[earlier] === PERHAPS
        || (flow.counting[earlier] !== NO && plan.practices[earlier] == null)));
    for (const hinge of hinges) {
      const place = groups.findIndex((each) => each.includes(hinge));
      if (place >= 0) group = groups.splice(place, 1)[0].concat(group);
    }
    groups.push(group);
  }
  return groups;
}

const merged = (left, right) => left.map((ruling, index) => Math.min(ruling, right[index]));

/** The rulings on each use for every way in which the open practices of a group may fall. */
function combinations(snapshot, group, flow, plan) {
  let partial = [{ rulings: plan.uses.map(() => ALLOWED), chosen: new Map() }];
  for (const practice of [...group].sort((left, right) => left - right)) {
    const { terms, options } = snapshot.policy.practices[practice];
    partial = partial.flatMap((choice) => {
      const counts = holds(terms, plan.vertical, (earlier) =>
        choice.chosen.has(earlier) ? choice.chosen.get(earlier)
          : group.includes(earlier) || flow.counting[earlier] === NO ? ABSENT
            : plan.practices[earlier] ?? ABSENT);
      if (counts === NO) return [choice];
      const open = plan.practices[practice] == null ? indices(options) : [plan.practices[practice]];
      return open.map((option) => ({
        rulings: merged(choice.rulings, answered(snapshot, practice, option, plan)),
        chosen: new Map(choice.chosen).set(practice, option),
      }));
    });
  }
  return partial.map((choice) => choice.rulings);
}

const answered = (snapshot, practice, option, plan) => plan.uses.map((use) =>
  conductRuling(snapshot, practice, option, plan.vertical, use));

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

/** What the uses of a plan come to: as it stands, and at best and at worst. */
function outcomeOf(snapshot, plan, base) {
  const { practices } = snapshot.policy;
  const flow = flowOf(snapshot, plan.vertical, plan.uses, [], (key) => plan.practices[key]);
  let now = base, best = [base], worst = [base];
  for (const group of groupsOf(snapshot.policy, flow, plan)) {
    for (const key of group) {
      now = merged(now, plan.practices[key] != null
        ? answered(snapshot, key, plan.practices[key], plan)
        : plan.uses.map((use) =>
          binds(snapshot, key, plan.vertical, use) ? practices[key].whenOpen : ALLOWED));
    }
    const reachable = combinations(snapshot, group, flow, plan);
    best = frontier(best, reachable, (one, other) => one >= other);
    worst = frontier(worst, reachable, (one, other) => one <= other);
  }
  return { now, best, worst };
}

/** The verdict for the rulings of all uses. */
function summed(rulings) {
  const least = strictest(rulings);
  return least > PROHIBITED ? least + 1 : rulings.every((ruling) => ruling === PROHIBITED) ? 0 : 1;
}

/** The kind of each entry, told apart by the sets that it is in, as its first entry's place. */
function kindsOf(sets, count) {
  const tested = [...new Set(sets)].filter((set) => set !== null), kinds = new Map();
  return Array.from({ length: count }, (_, key) => {
    const kind = tested.map((set) => set[key]).join("");
    if (!kinds.has(kind)) kinds.set(kind, key);
    return kinds.get(kind);
  });
}

/** The kinds of verticals, activities, offerings and places that no rule in force tells apart. */
function kindsIn(snapshot) {
  const { policy, rules, access, use } = snapshot;
  const inConduct = rules.filter((rule) => rule.table === "conduct");
  const inTerms = policy.practices.flatMap((practice) => practice.terms)
    .filter((term) => term.earlier < 0).map((term) => term.cell);
  const of = (list, cell, table, more = []) => kindsOf([...list.map((rule) => rule[cell]), ...more], policy[table].length);
  return snapshot.kinds ??= {
    vertical: of(rules, "vertical", "verticals", inTerms),
    activity: of(rules, "activity", "activities"), offering: of(rules, "offering", "offerings"),
    country: of(access, "country", "places"), recipient: of(use, "recipients", "places"),
    // Those of conduct alone are fewer: what follows from an access and a use ruling is the same.
    conduct: {
      vertical: of(inConduct, "vertical", "verticals", inTerms),
      activity: of(inConduct, "activity", "activities"), offering: of(inConduct, "offering", "offerings"),
    },
  };
}

/** The values that open facts may take, as few as tell every ruling apart. */
function completionsOf(snapshot, answers) {
  const { vertical, country, recipients, uses } = answers, kinds = kindsIn(snapshot);
  const each = (list) => [...new Set(list)];
  const places = each(kinds.recipient);
  return {
    verticals: vertical == null ? each(kinds.vertical) : [vertical],
    countries: country == null ? each(kinds.country) : [country],
    recipients: recipients == null ? [...places.map((place) => [place]), places] : [recipients],
    uses: uses != null ? [uses] : each(kinds.activity).flatMap((activity) =>
      each(kinds.offering).map((offering) => [{ activity, offering }])),
  };
}

/** What answers can come to: the verdict and each use's ruling, from worst to best. */
function reachOf(snapshot, answers) {
  const open = completionsOf(snapshot, answers), kinds = kindsIn(snapshot).conduct;
  const tried = new Map(), verdicts = new Set();
  const reach = { best: 0, worst: 5, verdict: UNDETERMINED, uses: [] };
  const isSaturated = () => reach.best === 5 && reach.worst === 0 && verdicts.size > 1
    && reach.uses.every((use) => use.now === null && use.best === ALLOWED && use.worst === PROHIBITED);
  search: for (const vertical of open.verticals) {
    const access = new Set(open.countries.map((place) => accessRuling(snapshot, vertical, place)));
    for (const uses of open.uses) {
      const [{ activity, offering }] = uses;
      const kind = (kinds.vertical[vertical] * 256 + kinds.activity[activity]) * 256 + kinds.offering[offering];
      if (!tried.has(kind)) tried.set(kind, new Set());
      for (const places of open.recipients) {
        const towards = uses.map((use) =>
          strictest(places.map((place) => useRuling(snapshot, vertical, use, place))));
        for (const limit of access) {
          const base = towards.map((ruling) => Math.min(limit, ruling));
          const key = limit === PROHIBITED ? "" : base.join();
          if (tried.get(kind).has(key)) continue;
          tried.get(kind).add(key);
          const plan = { vertical, uses, practices: answers.practices };
          const result = limit === PROHIBITED
            ? { now: base, best: [base], worst: [base] } : outcomeOf(snapshot, plan, base);
          widen(reach, result, verdicts, answers.uses != null);
          if (isSaturated()) break search;
        }
      }
    }
  }
  if (verdicts.size === 1) [reach.verdict] = verdicts;
  return reach;
}

function widen(reach, result, verdicts, keepsUses) {
  verdicts.add(summed(result.now));
  reach.best = Math.max(reach.best, ...result.best.map(summed));
  reach.worst = Math.min(reach.worst, ...result.worst.map(summed));
  if (!keepsUses) return;
  result.now.forEach((now, index) => {
    const best = Math.max(...result.best.map((rulings) => rulings[index]));
    const worst = Math.min(...result.worst.map((rulings) => rulings[index]));
    const use = reach.uses[index] ??= { now, best, worst };
    if (use.now !== now) use.now = null;
    use.best = Math.max(use.best, best);
    use.worst = Math.min(use.worst, worst);
  });
}
