// The page's check of itself, and what it shows when that fails.

/** Takes one step after the other until one gives false, when the browser has nothing else to do and
    for some milliseconds at a time, so that the page never stops to answer. */
function inIdleTime(step) {
  const idle = (work) => (window.requestIdleCallback ? requestIdleCallback(work, { timeout: 100 }) : setTimeout(work, 20));
  const work = (deadline) => {
    const end = performance.now() + Math.max(10, Math.min(deadline?.timeRemaining() ?? 0, 25));
    do if (!step()) return; while (performance.now() < end);
    idle(work);
  };
  idle(work);
}

const proofLine = make("p", { role: "status", id: "proof" });

/** Draws the cases that the tool drew, and compares the digests of their rulings, in idle time. */
function prove() {
  const { seed, count: size, days, digests } = policy.proof;
  const snapshots = days.map((day) => snapshotOn(policy, day)), tables = ["access", "use", "conduct"];
  let state = seed, table = 0, tried = 0, digest = 2166136261, areWordsKnown = false;
  const pick = (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  const draw = () => {
    const then = snapshots[pick(days.length)], vertical = pick(policy.verticals.length);
    if (table === 0) return decide(then.access, { vertical, country: pick(policy.places.length) }).ruling;
    const use = { activity: pick(policy.activities.length), offering: pick(policy.offerings.length) };
    if (table === 1) return inPlace(then, sayingsOn(then, vertical, use), pick(policy.places.length));
    const practice = pick(policy.practices.length), option = pick(policy.practices[practice].options.length);
    return onPractice(then, sayingsOn(then, vertical, use), practice).answers[option].ruling;
  };
  inIdleTime(() => {
    if (!areWordsKnown) {
      areWordsKnown = unpackSectors(20);
      const field = document.getElementById("search");
      if (areWordsKnown && field?.value) field.dispatchEvent(new Event("input"));
      return true;
    }
    for (let turn = 0; turn < 100 && tried < size; turn += 1, tried += 1) {
      digest = Math.imul(digest ^ (draw() ?? 255), 16777619) >>> 0;
    }
    if (tried < size) return true;
    if (digest !== digests[table]) return refuse();
    [table, tried, digest] = [table + 1, 0, 2166136261];
    if (table < tables.length) return true;
    makeReady();
    proofLine.textContent = say("Checked by itself: {1} sample cases come out as they were made.", (tables.length * size).toLocaleString(document.documentElement.lang));
    return false;
  });
}

/** Works out, ahead of the verdict, what depends on no answer. */
function makeReady() {
  const days = policy.editions.map((edition) => edition.day), nothing = answersOf(emptyDraft());
  inIdleTime(() => days.length && reachOf(snapshotOn(policy, days.pop()), nothing));
}

/** Shows that the page must not be used, and nothing else. */
function refuse() {
  // Without any words, those that stand there from the start say so.
  if (!words.texts) return;
  window.onpopstate = null;
  document.getElementById("foot").replaceChildren();
  document.getElementById("notices").replaceChildren();
  document.getElementById("main").replaceChildren(make("div", { class: "error", role: "alert", id: "refused" },
    make("h1", {}, say("Do not use this copy")), make("p", {}, say("This page does not come to the rulings that it was made with, so it is damaged or was changed. Get a new one from whoever gave it to you."))));
}
