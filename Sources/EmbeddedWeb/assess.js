// From answers to an assessment: the verdict, what explains it, and what would change it.

/** The questions on practices that matter for answers. */
function flowFor(snapshot, answers) {
  const open = answers.uses?.filter((use) => !isProhibited(snapshot, use, answers));
  return flowOf(snapshot, answers.vertical, answers.uses, open, (key) => answers.practices[key]);
}

/** Whether the facts alone prohibit a use, whatever is done about conduct. */
function isProhibited(snapshot, use, answers) {
  const { vertical, country } = answers;
  if (vertical == null) return false;
  if (country != null && accessRuling(snapshot, vertical, country) === PROHIBITED) return true;
  return (answers.recipients ?? []).some((place) =>
    useRuling(snapshot, vertical, use, place) === PROHIBITED);
}

const withPractice = (answers, key, option) =>
  ({ ...answers, practices: replaced(answers.practices, key, option) });

/** An object with members that are worked out when they are first asked for. */
function withLater(object, members) {
  for (const [name, work] of Object.entries(members)) {
    Object.defineProperty(object, name, { configurable: true, get: () => {
      const value = work();
      Object.defineProperty(object, name, { value });
      return value;
    } });
  }
  return object;
}

/** Assesses answers under the policy of a day; `history` holds the snapshots of all editions. */
function assess(snapshot, answers, history) {
  const { policy } = snapshot;
  const reach = reachOf(snapshot, answers), flow = flowFor(snapshot, answers);
  const access = accessOf(snapshot, answers);
  const uses = (answers.uses ?? []).map((use, index) =>
    useOf(snapshot, use, reach.uses[index], answers, flow, access));
  const assessment = {
    snapshot, answers, ...reach, access, uses, flow,
    tasks: tasksOf(policy, uses),
    irrelevant: indices(policy.practices).filter((key) =>
      answers.practices[key] != null && flow.counting[key] === NO),
  };
  return withLater(assessment, {
    open: () => openQuestions(snapshot, answers, reach, flow),
    next: () => {
      const most = Math.max(...assessment.open.map((each) => each.settles));
      return assessment.open.find((each) => each.settles === most)?.question ?? null;
    },
    changes: () => smallestChanges(snapshot, answers, reach.verdict),
    holdsWhile: () => dependences(snapshot, uses, answers, flow),
    history: () => history.map((each) => {
      const then = reachOf(each, answers);
      return { edition: each.edition, verdict: then.verdict, rulings: then.uses.map((use) => use.now) };
    }),
  });
}

function accessOf(snapshot, answers) {
  const { vertical, country } = answers;
  if (vertical != null && country != null) {
    const stand = standing(snapshot.access, { vertical, country });
    const ruling = strictest(stand.map((rule) => rule.ruling));
    return { ruling, findings: stand.map((rule) => ({ rule, decides: rule.ruling === ruling, places: [] })) };
  }
  const open = completionsOf(snapshot, answers);
  const rulings = new Set(open.verticals.flatMap((key) =>
    open.countries.map((place) => accessRuling(snapshot, key, place))));
  return { ruling: rulings.size === 1 ? [...rulings][0] : null, findings: [] };
}

function useOf(snapshot, use, reach, answers, flow, access) {
  const { vertical, practices } = answers;
  const bound = flow.counted.filter((key) => binds(snapshot, key, vertical ?? undefined, use));
  const findings = [];
  if (vertical != null) {
    findings.push(...access.findings);
    const places = new Map();
    for (const recipient of answers.recipients ?? []) {
      for (const rule of standing(snapshot.use, { vertical, ...use, recipient })) {
        if (!places.has(rule)) places.set(rule, []);
        places.get(rule).push(recipient);
      }
    }
    const rules = [...places.keys()].sort((left, right) => left.key - right.key);
    findings.push(...rules.map((rule) => ({ rule, places: places.get(rule) })));
    for (const key of bound.filter((practice) => practices[practice] != null)) {
      const stand = standing(snapshot.conduct[key], { vertical, ...use, option: practices[key] });
      findings.push(...stand.map((rule) => ({ rule, places: [] })));
    }
  }
  return {
    use, ruling: reach.now, best: reach.best, worst: reach.worst,
    findings: findings.map((each) => ({ ...each, decides: each.rule.ruling === reach.now })),
    open: reach.best === PROHIBITED ? [] : bound.filter((key) => practices[key] == null),
    byPlace: byPlace(snapshot, use, answers, access.ruling),
  };
}

/** A use's ruling by recipients' places, where places differ. */
function byPlace(snapshot, use, { vertical, country, recipients }, access) {
  if (vertical == null || country == null || recipients == null) return [];
  const places = new Map();
  for (const place of recipients) {
    const ruling = Math.min(access, useRuling(snapshot, vertical, use, place));
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
function openQuestions(snapshot, answers, reach, flow) {
  if (reach.best === reach.worst && reach.uses.every((use) => use.best === use.worst)) return [];
  const completions = completionsOf(snapshot, answers);
  const alternatives = {
    vertical: () => completions.verticals.map((vertical) => ({ ...answers, vertical })),
    country: () => completions.countries.map((country) => ({ ...answers, country })),
    recipients: () => completions.recipients.map((recipients) => ({ ...answers, recipients })),
  };
  const questions = snapshot.policy.questions
    .filter(({ id }) => answers[id] == null)
    .map(({ id }) => ({
      question: id,
      settles: answers.uses == null ? 1 : narrowed(snapshot, reach, alternatives[id]()),
    }));
  if (answers.vertical != null && answers.uses != null) {
    for (const key of flow.asked.filter((each) => answers.practices[each] == null)) {
      const { id, options } = snapshot.policy.practices[key];
      const answered = indices(options).map((option) => withPractice(answers, key, option));
      questions.push({ question: id, settles: narrowed(snapshot, reach, answered) });
    }
  }
  return questions.filter((each) => each.settles > 0);
}

/** How many uses come out narrower for some of the alternatives. */
function narrowed(snapshot, reach, alternatives) {
  const isNarrowed = reach.uses.map(() => false);
  for (const answers of alternatives) {
    reachOf(snapshot, answers).uses.forEach((use, index) => {
      const { now, best, worst } = reach.uses[index];
      if (use.now !== now || use.best !== best || use.worst !== worst) isNarrowed[index] = true;
    });
    if (isNarrowed.every(Boolean)) break;
  }
  return isNarrowed.filter(Boolean).length;
}

/** The practices whose answers keep a use from being ruled stricter. */
function dependences(snapshot, uses, answers, flow) {
  const good = indices(uses).filter((index) => uses[index].ruling >= CONDITIONAL);
  if (!good.length) return [];
  const spoils = flow.asked.filter((key) => answers.practices[key] != null).map((key) => {
    const reached = indices(snapshot.policy.practices[key].options).map((option) =>
      reachOf(snapshot, withPractice(answers, key, option)).uses);
    return [key, (index) => reached.some((each) =>
      each[index].now === null || each[index].now < uses[index].ruling)];
  });
  return [...new Set(good.flatMap((index) =>
    spoils.filter(([, isSpoilt]) => isSpoilt(index)).map(([key]) => key)))];
}

/** What holds a use below a level and can be changed; null when something cannot. */
function obstaclesOf(snapshot, use, level, answers) {
  const { vertical, recipients, practices } = answers;
  const places = recipients.filter((place) => useRuling(snapshot, vertical, use, place) < level);
  if (places.length === recipients.length) return null;
  const flow = flowOf(snapshot, vertical, answers.uses, [], (key) => practices[key]);
  const found = { places, practices: [] };
  for (const key of flow.counted.filter((each) => binds(snapshot, each, vertical, use))) {
    const practice = snapshot.policy.practices[key];
    const ruling = (option) => conductRuling(snapshot, key, option, vertical, use);
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
function smallestChanges(snapshot, answers, current) {
  const { vertical, country, recipients, uses } = answers;
  if ([vertical, country, recipients, uses].some((each) => each == null) || current >= 5) return [];
  const found = new Map(), byKey = (left, right) => left - right;
  const access = accessRuling(snapshot, vertical, country);

  function tryOptions(keys, changed, level, kept, leftOut, dropped) {
    let alternatives = [changed];
    for (const key of keys) {
      alternatives = alternatives.slice(0, 5).flatMap((each) =>
        indices(snapshot.policy.practices[key].options)
          .filter((option) => kept.every((use) =>
            conductRuling(snapshot, key, option, vertical, use) >= level))
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
      for (const use of kept) {
        const obstacles = obstaclesOf(snapshot, use, level, changed);
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
    const kinds = new Map();
    for (const use of uses) {
      const obstacles = obstaclesOf(snapshot, use, level, answers);
      if (!obstacles) continue;
      const name = JSON.stringify(obstacles);
      kinds.set(name, [...kinds.get(name) ?? [], use]);
    }
    const members = [...kinds.values()];
    if (!members.length || members.length > 12) continue;
    for (let choice = 1; choice < 1 << members.length; choice += 1) {
      const kept = members.filter((_, index) => choice & (1 << index)).flat();
      change(level, kept, uses.filter((use) => !kept.includes(use)));
      if (current === 0 && (choice & (choice - 1)) === 0) change(level, [kept[0]], []);
    }
  }
  const all = [...found.values()], least = Math.min(...all.map((each) => each.size));
  return all.filter((each) => each.size === least)
    .sort((left, right) => right.verdict - left.verdict).slice(0, 5);
}

/** The rulings of uses, each judged by itself; null where open facts make one differ. */
const rulingsOf = (snapshot, uses, answers) =>
  uses.map((use) => reachOf(snapshot, { ...answers, uses: [use] }).uses[0].now);
