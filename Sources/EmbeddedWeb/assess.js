// From answers to an assessment: the verdict, what explains it, and what would change it.

/** The questions on practices that matter for answers. */
function flowFor(snapshot, answers) {
  const { vertical, practices } = answers;
  const uses = (answers.uses ?? [null]).map((use) => sayingsOn(snapshot, vertical, use));
  return flowOf(snapshot, vertical, uses, uses.filter((use) => !isProhibited(snapshot, use, answers)), practices);
}

/** Whether the facts alone prohibit a use, whatever is done about conduct. */
function isProhibited(snapshot, use, { vertical, country, recipients }) {
  if (vertical == null || !use.use) return false;
  if (country != null && accessRuling(snapshot, vertical, country) === PROHIBITED) return true;
  return (recipients ?? []).some((place) => inPlace(snapshot, use, place) === PROHIBITED);
}

const withPractice = (answers, key, option) =>
  ({ ...answers, practices: replaced(answers.practices, key, option) });

/** Assesses answers under the policy of a day; the works below add what explains the verdict. Each
    pauses now and then by a `yield`, so that whoever runs them can let others have their turn. */
const assess = (snapshot, answers, editions) => ({
  snapshot, answers, editions, works: new Map(), ...reachOf(snapshot, answers), access: accessOf(snapshot, answers),
});

/** Does works on an assessment that are not done yet. */
function* doWorks(assessment, works) {
  for (const work of works) {
    if (assessment.works.has(work)) continue;
    assessment.works.set(work, Object.assign(assessment, yield* work(assessment)));
  }
}

/** What decides each use, and what is to be done. */
function* findingsOf({ snapshot, answers, uses: reaches, access }) {
  const flow = flowFor(snapshot, answers), uses = [];
  for (const [index, use] of (answers.uses ?? []).entries()) {
    yield;
    uses.push(useOf(snapshot, use, reaches[index], answers, flow, access));
  }
  return {
    flow, uses, tasks: tasksOf(snapshot.policy, uses),
    irrelevant: indices(snapshot.policy.practices).filter((key) =>
      answers.practices[key] != null && flow.counting[key] === NO),
  };
}

/** The same answers under every edition. */
function* historyOf({ editions, answers }) {
  const list = [];
  for (const each of editions) {
    const then = reachOf(each, answers);
    list.push({ edition: each.edition, verdict: then.verdict, rulings: then.uses.map((use) => use.now) });
    yield;
  }
  return { history: list };
}

function accessOf(snapshot, answers) {
  const { vertical, country } = answers;
  if (vertical != null && country != null) {
    const { ruling, rules } = decide(snapshot.access, { vertical, country });
    return { ruling, findings: rules.map((rule) => ({ rule, decides: rule.ruling === ruling, places: [] })) };
  }
  const open = completionsOf(snapshot, answers);
  const rulings = distinct(open.verticals.flatMap((key) =>
    open.countries.map((place) => accessRuling(snapshot, key, place))));
  return { ruling: rulings.length === 1 ? rulings[0] : null, findings: [] };
}

function useOf(snapshot, use, reach, answers, flow, access) {
  const { vertical, practices, recipients } = answers, sayings = sayingsOn(snapshot, vertical, use);
  const bound = flow.counted.filter((key) => onPractice(snapshot, sayings, key).binds);
  const findings = [];
  if (vertical != null) {
    findings.push(...access.findings);
    const places = new Map();
    for (const place of recipients ?? []) {
      for (const rule of narrowed(sayings.said, snapshot.use, "recipients", place).rules) {
        if (!places.has(rule)) places.set(rule, []);
        places.get(rule).push(place);
      }
    }
    const rules = [...places.keys()].sort((left, right) => left.key - right.key);
    findings.push(...rules.map((rule) => ({ rule, places: places.get(rule) })));
    for (const key of bound.filter((practice) => practices[practice] != null)) {
      findings.push(...onPractice(snapshot, sayings, key).answers[practices[key]].rules.map((rule) => ({ rule, places: [] })));
    }
  }
  return {
    use, ruling: reach.now, best: reach.best, worst: reach.worst,
    findings: findings.map((each) => ({ ...each, decides: each.rule.ruling === reach.now })),
    open: reach.best === PROHIBITED ? [] : bound.filter((key) => practices[key] == null),
    byPlace: byPlace(snapshot, sayings, answers, access.ruling),
  };
}

/** A use's ruling by recipients' places, where places differ. */
function byPlace(snapshot, sayings, { vertical, country, recipients }, access) {
  if (vertical == null || country == null || recipients == null) return [];
  const places = new Map();
  for (const place of recipients) {
    const ruling = Math.min(access, inPlace(snapshot, sayings, place));
    places.set(ruling, [...places.get(ruling) ?? [], place]);
  }
  return places.size < 2 ? []
    : [...places].sort((left, right) => left[0] - right[0])
      .map(([ruling, list]) => ({ ruling, places: list }));
}

/** The duties of all uses that are not prohibited; a prohibited one only has to be left out. */
function tasksOf(policy, uses) {
  const needed = policy.duties.map(() => new Set()), confirmed = policy.duties.map(() => new Set());
  for (const use of uses.filter((each) => each.ruling !== PROHIBITED)) {
    for (const { rule } of use.findings) rule.duties.forEach((duty) => needed[duty].add(use));
    use.open.forEach((key) => confirmed[policy.practices[key].confirm].add(use));
  }
  return indices(policy.duties).filter((duty) => needed[duty].size || confirmed[duty].size)
    .map((duty) => ({
      duty: policy.duties[duty],
      uses: uses.filter((use) => needed[duty].has(use) || confirmed[duty].has(use)),
      isToConfirm: !needed[duty].size,
    }));
}

/** The unanswered questions that can change a ruling, in the order in which they are asked. */
function* openQuestions({ snapshot, answers, best, worst, uses, flow }) {
  const open = [], ask = function* (question, alternatives) {
    const isNarrowed = uses.map(() => false);
    for (const each of alternatives) {
      yield;
      reachOf(snapshot, each).uses.forEach((use, index) => {
        const { ruling, best: most, worst: least } = uses[index];
        if (use.now !== ruling || use.best !== most || use.worst !== least) isNarrowed[index] = true;
      });
      if (isNarrowed.every(Boolean)) break;
    }
    const settles = answers.uses == null ? 1 : isNarrowed.filter(Boolean).length;
    if (settles) open.push({ question, settles });
  };
  if (best !== worst || uses.some((use) => use.best !== use.worst)) {
    const { verticals, countries, recipients } = completionsOf(snapshot, answers);
    const values = { vertical: verticals, country: countries, recipients };
    for (const { id } of snapshot.policy.questions.filter((each) => answers[each.id] == null)) {
      yield* ask(id, answers.uses == null ? [] : values[id].map((value) => ({ ...answers, [id]: value })));
    }
    if (answers.vertical != null && answers.uses != null) {
      for (const key of flow.asked.filter((each) => answers.practices[each] == null)) {
        const { id, options } = snapshot.policy.practices[key];
        yield* ask(id, options.map((_, option) => withPractice(answers, key, option)));
      }
    }
  }
  const most = Math.max(...open.map((each) => each.settles));
  return { open, next: open.find((each) => each.settles === most)?.question ?? null };
}

/** The practices whose answers keep a use from being ruled stricter. */
function* dependences({ snapshot, uses, answers, flow }) {
  const good = indices(uses).filter((index) => uses[index].ruling >= CONDITIONAL), spoils = [];
  for (const key of good.length ? flow.asked.filter((each) => answers.practices[each] != null) : []) {
    const reached = [];
    for (const option of indices(snapshot.policy.practices[key].options)) {
      yield;
      reached.push(reachOf(snapshot, withPractice(answers, key, option)).uses);
    }
    spoils.push([key, (index) => reached.some((each) =>
      each[index].now === null || each[index].now < uses[index].ruling)]);
  }
  return { holdsWhile: distinct(good.flatMap((index) =>
    spoils.filter(([, isSpoilt]) => isSpoilt(index)).map(([key]) => key))) };
}

/** What holds a use below a level and can be changed; null when something cannot. */
function obstaclesOf(snapshot, sayings, level, { recipients, practices }, counted) {
  const found = { places: recipients.filter((place) => inPlace(snapshot, sayings, place) < level), practices: [] };
  if (found.places.length === recipients.length) return null;
  for (const key of counted.filter((each) => onPractice(snapshot, sayings, each).binds)) {
    const practice = snapshot.policy.practices[key];
    const ruling = (option) => answerRuling(snapshot, sayings, key, option);
    if (practices[key] == null) {
      if (practice.whenOpen < level) return null;
    } else if (ruling(practices[key]) < level) {
      if (practice.kind !== "commitment" || ruling(0) < level) return null;
      found.practices.push(key);
    }
  }
  return found;
}

/** The smallest changes to the plan that reach a better verdict, best first, at most five. */
function* smallestChanges({ snapshot, answers, verdict: current }) {
  const { vertical, country, recipients, uses } = answers;
  if ([vertical, country, recipients, uses].some((each) => each == null) || current >= 5) return { changes: [] };
  const found = new Map(), byKey = (left, right) => left - right;
  const access = accessRuling(snapshot, vertical, country);
  const of = (use) => sayingsOn(snapshot, vertical, use);
  const countedOf = (given) => flowOf(snapshot, vertical, given.uses.map(of), [], given.practices).counted;

  function tryOptions(keys, changed, level, kept, leftOut, dropped) {
    let alternatives = [changed];
    for (const key of keys) {
      alternatives = alternatives.slice(0, 5).flatMap((each) =>
        indices(snapshot.policy.practices[key].options)
          .filter((option) => kept.every((use) =>
            answerRuling(snapshot, of(use), key, option) >= level))
          .map((option) => withPractice(each, key, option)));
    }
    for (const each of alternatives.slice(0, 5)) {
      const { verdict } = reachOf(snapshot, each);
      const size = dropped.length + leftOut.length + keys.length;
      if (verdict === UNDETERMINED || verdict <= current || !size) continue;
      const commitments = keys.map((key) => [key, each.practices[key]]);
      const change = { dropped, leftOut, commitments, verdict, size };
      const name = JSON.stringify(change);
      if (!found.has(name)) found.set(name, change);
    }
  }

  function change(level, kept, dropped) {
    let changed = dropped.length ? { ...answers, uses: uses.filter((use) => !dropped.includes(use)) } : answers;
    const practices = new Set(), places = new Set();
    // A changed answer can bring up a question that did not count before, so look again.
    for (let turn = 0; turn <= snapshot.policy.practices.length; turn += 1) {
      let isSettled = true;
      const counted = countedOf(changed);
      for (const use of kept) {
        const obstacles = obstaclesOf(snapshot, of(use), level, changed, counted);
        if (!obstacles) return;
        if (obstacles.practices.length || obstacles.places.length) isSettled = false;
        obstacles.practices.forEach((key) => practices.add(key));
        obstacles.places.forEach((key) => places.add(key));
      }
      const left = recipients.filter((place) => !places.has(place));
      if (!left.length) return;
      changed = { ...changed, recipients: left };
      for (const key of practices) changed = withPractice(changed, key, 0);
      if (isSettled) break;
    }
    tryOptions([...practices].sort(byKey), changed, level, kept, [...places].sort(byKey), dropped);
  }

  for (let level = 1; level <= access; level += 1) {
    const kinds = new Map(), counted = countedOf(answers);
    for (const use of uses) {
      const obstacles = obstaclesOf(snapshot, of(use), level, answers, counted);
      if (!obstacles) continue;
      const name = JSON.stringify(obstacles);
      kinds.set(name, [...kinds.get(name) ?? [], use]);
    }
    const members = [...kinds.values()];
    if (!members.length || members.length > 12) continue;
    for (let choice = 1; choice < 1 << members.length; choice += 1) {
      yield;
      const kept = members.filter((_, index) => choice & (1 << index)).flat();
      change(level, kept, uses.filter((use) => !kept.includes(use)));
      if (current === 0 && (choice & (choice - 1)) === 0) change(level, [kept[0]], []);
    }
  }
  const all = [...found.values()], least = Math.min(...all.map((each) => each.size));
  return { changes: all.filter((each) => each.size === least)
    .sort((left, right) => right.verdict - left.verdict).slice(0, 5) };
}

/** The rulings of uses, each judged by itself; null where open facts make one differ. */
const rulingsOf = (snapshot, uses, answers) =>
  uses.map((use) => reachOf(snapshot, { ...answers, uses: [use] }).uses[0].now);
