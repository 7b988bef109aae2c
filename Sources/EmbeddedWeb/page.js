// The page: one question at a time, the answers to check, and the verdict. All that was answered
// stands in `draft` and in the fragment of the address, and nowhere else.

const LONGEST_LINK = 20000, OLD_AFTER = 90;
let policy, draft, snapshot, dropped = [], unread = [], depth = 0;

const find = (table, id) => {
  const key = table.findIndex((entry) => entry.id === id);
  return key < 0 ? undefined : key;
};
const today = () => new Date().toISOString().slice(0, 10);
const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
  && new Date(text).toISOString().startsWith(text);

/** Makes an element; text is only ever text, never markup. */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (typeof value === "function") element.addEventListener(key.slice("on".length), value);
    else if (value !== false && value != null) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child != null));
  return element;
}

// The draft, and what is asked of it.

const emptyDraft = () => ({
  name: undefined, vertical: undefined, country: undefined, recipients: undefined,
  activities: undefined, offerings: new Map(), practices: policy.practices.map(() => undefined),
  isRestOpen: false, day: policy.made,
});

/** The answers of a draft; the uses are there once every activity says what it is about. */
function answersOf({ vertical, country, recipients, activities, offerings, practices }) {
  const isWhole = activities?.every((activity) => offerings.has(activity));
  const uses = activities === null ? null : !isWhole ? undefined : activities.flatMap((activity) =>
    offerings.get(activity).map((offering) => ({ activity, offering })));
  return { vertical, country, recipients, uses, practices };
}

/** The questions that are asked of the draft, in order. */
function steps() {
  const answers = answersOf(draft);
  const list = ["name", "vertical", "country", "recipients", "uses"];
  for (const activity of draft.activities ?? []) list.push(`uses:${policy.activities[activity].id}`);
  if (answers.vertical == null || answers.uses == null) return list;
  return [...list, ...flowFor(snapshot, answers).asked.map((key) => policy.practices[key].id)];
}

const activityOf = (step) => find(policy.activities, step.slice("uses:".length));

function isDealtWith(step) {
  if (step === "uses") return draft.activities !== undefined;
  if (step.startsWith("uses:")) return draft.offerings.has(activityOf(step));
  const practice = find(policy.practices, step);
  return (practice === undefined ? draft[step] : draft.practices[practice]) !== undefined;
}

const isPractice = (step) => find(policy.practices, step) !== undefined;
const nextStep = () =>
  steps().find((step) => !isDealtWith(step) && !(draft.isRestOpen && isPractice(step))) ?? "check";

/** Leaves out answers about practices that do not count any more, and says which. */
function dropIrrelevant() {
  const answers = answersOf(draft);
  if (answers.vertical == null || answers.uses == null) return;
  const { counting } = flowFor(snapshot, answers);
  dropped = indices(policy.practices).filter((key) => draft.practices[key] !== undefined && counting[key] === NO);
  for (const key of dropped) draft.practices[key] = undefined;
}

// The fragment: the same keys and ids as in an answers file.

function fragmentOf(page) {
  const parts = new URLSearchParams({ page }), { offerings } = draft;
  const put = (key, value, text) => {
    if (value !== undefined) parts.set(key, value === null ? policy.unknown : text(value));
  };
  if (draft.name !== undefined) parts.set("name", draft.name);
  parts.set("as-of", draft.day);
  put("vertical", draft.vertical, (key) => policy.verticals[key].id);
  put("country", draft.country, (key) => policy.places[key].id);
  put("recipients", draft.recipients, (list) => list.map((key) => policy.places[key].id).join());
  put("activities", draft.activities, (list) => list.map((key) => policy.activities[key].id).join());
  const uses = [...offerings].flatMap(([activity, list]) => list.map((offering) => useID(policy, { activity, offering })));
  if (uses.length) parts.set("uses", uses.join());
  policy.practices.forEach((practice, key) => put(practice.id, draft.practices[key], (option) => practice.options[option].id));
  if (draft.isRestOpen) parts.set("rest", "open");
  return `#${parts}`;
}

/** Reads a fragment that anybody may have written; what is not understood is left out and named. */
function readFragment(fragment) {
  draft = emptyDraft();
  unread = [];
  if (fragment.length > LONGEST_LINK) {
    unread = [words["link.tooLong"]];
    return "name";
  }
  const refuse = (text) => { unread.push(text.slice(0, 40)); };
  const known = (table, text) => (text === policy.unknown ? null : find(table, text) ?? refuse(text));
  const several = (table, text) => {
    if (text === policy.unknown) return null;
    const keys = text.split(",").map((id) => find(table, id) ?? refuse(id)).filter((key) => key !== undefined);
    return keys.length ? [...new Set(keys)].sort((left, right) => left - right) : undefined;
  };
  const readers = {
    page: () => {},
    name: (text) => { if ([...text].length <= policy.nameLimit) draft.name = text; else refuse(text); },
    "as-of": (text) => { if (isDay(text) && text >= policy.editions[0].day) draft.day = text; else refuse(text); },
    vertical: (text) => { draft.vertical = known(policy.verticals, text); },
    country: (text) => { draft.country = known(policy.places, text); },
    recipients: (text) => { draft.recipients = several(policy.places, text); },
    activities: (text) => { draft.activities = several(policy.activities, text); },
    uses: readUses,
    rest: (text) => { draft.isRestOpen = text === "open"; },
  };
  function readUses(text) {
    if (text === policy.unknown) draft.activities = null;
    else for (const use of text.split(",")) {
      const [activity, offering] = [[policy.activities, 0], [policy.offerings, 1]].map(([table, index]) => find(table, use.split(":")[index]));
      if (activity === undefined || offering === undefined) refuse(use);
      else draft.offerings.set(activity, [...new Set([...draft.offerings.get(activity) ?? [], offering])].sort((l, r) => l - r));
    }
  }
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  for (const [key, text] of parts) {
    const practice = find(policy.practices, key);
    if (Object.hasOwn(readers, key)) readers[key](text);
    else if (practice !== undefined) draft.practices[practice] = known(policy.practices[practice].options, text);
    else refuse(key);
  }
  if (draft.activities === undefined && draft.offerings.size) {
    draft.activities = [...draft.offerings.keys()].sort((left, right) => left - right);
  }
  return parts.get("page") ?? "";
}

/** Goes to a page and keeps it in the browser's history. */
function go(page, isReplacing = false) {
  if (!isReplacing) depth += 1;
  try {
    history[isReplacing ? "replaceState" : "pushState"]({ page, depth }, "", fragmentOf(page));
  } catch { /* Where the page stands in a frame that allows no history, it works without. */ }
  show(page);
}

function goBack(page) {
  if (depth > 0) return history.back();
  const list = steps(), place = page === "verdict" ? list.length + 1 : page === "check" ? list.length : list.indexOf(page);
  return go(page === "verdict" ? "check" : list[place - 1], true);
}

/** Takes the page of the address; a question comes only after those before it. */
function arrive(page) {
  snapshot = snapshotOn(policy, draft.day);
  const list = steps(), place = list.indexOf(page);
  const before = place >= 0 ? list.slice(0, place) : list.filter((step) => !isPractice(step));
  const isKnown = place >= 0 || page === "check" || page === "verdict";
  go(isKnown && before.every((step) => isDealtWith(step) || isPractice(step)) ? page : nextStep(), true);
}

// Pages.

function show(page, isFirst = false) {
  snapshot = snapshotOn(policy, draft.day);
  const main = document.getElementById("main");
  const content = page === "verdict" ? verdictPage() : page === "check" ? checkPage() : questionPage(page);
  main.replaceChildren(...steps()[0] === page ? [] : [make("a", {
    class: "back", href: "#", onclick: (event) => { event.preventDefault(); goBack(page); },
  }, words.back)], ...droppedNotice(), ...content);
  dropped = [];
  const title = main.querySelector("h1");
  document.title = title.textContent === words["page.title"] ? words["page.title"] : `${title.textContent} – ${words["page.title"]}`;
  showNotices();
  showFoot();
  if (isFirst) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
  window.scrollTo({ top: 0, behavior: "instant" });
}

const notice = (title, text, isBad) => make("section", { class: isBad ? "notice bad" : "notice", "aria-label": title },
  make("h2", {}, title), make("p", {}, text));

const droppedNotice = () => !dropped.length ? [] : [notice(words["dropped.title"],
  say("dropped", dropped.map((key) => `“${policy.practices[key].question}”`).join(", ")))];

function showNotices() {
  const age = Math.round((Date.parse(today()) - Date.parse(policy.made)) / 86400000), list = [];
  if (age > OLD_AFTER) list.push(notice(words["age.title"], say("age.old", dayWords(policy.made), age), true));
  if (age < -1) list.push(notice(words["age.clockTitle"], say("age.clock", dayWords(today()), dayWords(policy.made)), true));
  if (unread.length) list.push(notice(words["link.title"], say("link.unread", unread.slice(0, 5).join(", "))));
  document.getElementById("notices").replaceChildren(...list);
}

/** What a step asks: its words, its entries and what becomes of the answer. */
function questionOf(step) {
  const fact = policy.questions.find((each) => each.id === step.split(":")[0]);
  const entry = (table, hint) => (key) => ({ key, label: table[key].name, hint: hint(table[key]), group: table[key].group });
  const place = entry(policy.places, (each) => each.id);
  const texts = (each) => [each.id, each.name, ...each.hint.split(","), ...each.phrases ?? []];
  const places = {
    search: words["search.place"], all: indices(policy.places).map(place),
    find: (text) => searched(text, policy.places, (each) => [each.id, each.name, ...each.others]).map(place),
  };
  const set = (key) => (value) => { draft[key] = value; };
  if (step === "name") return { title: words["name.question"], why: words["name.why"] };
  const basics = { title: fact?.question, why: fact?.why, value: draft[step], set: set(step), first: [] };
  if (step === "vertical") {
    const vertical = entry(policy.verticals, (each) => each.hint);
    return { ...basics, search: words["search.vertical"], all: indices(policy.verticals).map(vertical), isGrouped: true,
      find: (text) => searched(text, policy.verticals, texts).map(vertical) };
  }
  if (step === "country") return { ...basics, ...places };
  if (step === "recipients") {
    return { ...basics, ...places, isSeveral: true, first: draft.country == null ? [] : [place(draft.country)] };
  }
  if (step === "uses") {
    const all = indices(policy.activities).map(entry(policy.activities, (each) => each.hint));
    return { ...basics, isSeveral: true, first: all, all, value: draft.activities, set: (value) => {
      draft.activities = value;
      for (const key of [...draft.offerings.keys()]) if (!value?.includes(key)) draft.offerings.delete(key);
    } };
  }
  if (step.startsWith("uses:")) return aboutQuestion(activityOf(step), basics, entry(policy.offerings, (each) => each.hint), texts);
  const key = find(policy.practices, step), { question, why, options } = policy.practices[key];
  const all = options.map((option, index) => ({ key: index, label: option.text }));
  return { title: question, why, first: all, all, value: draft.practices[key], isPractice: true,
    set: (value) => { draft.practices = replaced(draft.practices, key, value); } };
}

/** What an activity is about: the kind's typical offerings first, then any that fits. */
function aboutQuestion(activity, basics, entry, texts) {
  const { name, kinds } = policy.activities[activity];
  const fitting = indices(policy.offerings).filter((key) => kinds.includes(policy.offerings[key].kind));
  const before = [...draft.offerings.keys()].filter((key) => key < activity).at(-1);
  const typical = draft.vertical == null ? [] : policy.verticals[draft.vertical].typical;
  const first = [...new Set([...typical, ...draft.offerings.get(before) ?? []])].filter((key) => fitting.includes(key));
  return { ...basics, title: say("uses.about", name), isSeveral: true, search: words["search.offering"],
    first: first.map(entry), all: fitting.map(entry), value: draft.offerings.get(activity),
    find: (text) => searched(text, policy.offerings, texts).map(entry),
    set: (value) => { if (value === null) { draft.activities = null; draft.offerings.clear(); } else draft.offerings.set(activity, value); } };
}

function questionPage(step) {
  const question = questionOf(step);
  const chooser = step === "name" ? nameField(question) : chooserOf(question);
  const proceed = (value) => {
    unread = [];
    question.set?.(value);
    if (step === "name") draft.name = value;
    dropIrrelevant();
    go(nextStep());
  };
  const submit = (event) => {
    event.preventDefault();
    const { value, fault } = chooser.read();
    if (fault === undefined) return proceed(value);
    form.querySelector(".error")?.remove();
    form.prepend(make("div", { class: "error", role: "alert", tabindex: -1 }, make("h2", {}, words["error.title"]),
      make("p", {}, make("a", { href: "#", onclick: (click) => { click.preventDefault(); chooser.focus(); } }, fault))));
    chooser.show(fault);
    document.title = say("error.tab", document.title.replace(say("error.tab", ""), ""));
    return form.querySelector(".error").focus();
  };
  const leave = make("button", { type: "button", class: "second", onclick: () => { draft.isRestOpen = true; go("check"); } }, words.rest);
  const form = make("form", { novalidate: true, autocomplete: "off", onsubmit: submit }, chooser.element,
    make("details", { class: "why" }, make("summary", {}, words.why), make("p", {}, question.why)),
    make("button", { type: "submit" }, words.continue), question.isPractice ? leave : null);
  return [...step === "name" ? [make("p", {}, words["page.lead"])] : [], form];
}

function nameField(question) {
  const input = make("input", { type: "text", id: "name", "aria-describedby": "name-hint", value: draft.name ?? "" });
  const message = make("p", { class: "message", id: "message" });
  const element = make("div", {}, make("label", { for: "name" }, make("h1", {}, question.title)),
    make("p", { class: "hint", id: "name-hint" }, words["name.hint"]), message, input);
  const wellFormed = (text) => text.replace(/[\uD800-\uDFFF]/gu, "\uFFFD");
  return { element, focus: () => input.focus(),
    show: (fault) => { message.textContent = fault; input.setAttribute("aria-describedby", "message name-hint"); },
    read: () => {
      const value = wellFormed(input.value).trim(), length = [...value].length;
      return length > policy.nameLimit ? { fault: say("error.tooLong", length, policy.nameLimit) } : { value };
    } };
}

/** Radios or boxes, with a search where the list is long; nothing is chosen but by the person. */
function chooserOf({ title, value, first, all, find: look, search, isSeveral, isGrouped, set: _ }) {
  let chosen = new Set(value == null ? [] : [value].flat()), isUnknown = value === null, hasAll = false;
  const list = make("div", { class: "list" }), status = make("p", { class: "status", role: "status" });
  const message = make("p", { class: "message", id: "message" });
  const type = isSeveral ? "checkbox" : "radio";
  const item = (id, label, hint, isChecked, change) => make("div", { class: "item" },
    make("input", { type, id, name: "answer", checked: isChecked, onchange: change, "aria-describedby": hint ? `${id}-hint` : null }),
    make("label", { for: id }, label, hint ? make("span", { class: "hint", id: `${id}-hint` }, hint) : null));
  const fill = (entries) => {
    const kept = all.filter((each) => chosen.has(each.key) && !entries.some((other) => other.key === each.key));
    let group;
    list.replaceChildren(...[...kept, ...entries].flatMap(({ key, label, hint, group: own }) => {
      const rows = [item(`answer-${key}`, label, hint, chosen.has(key), (event) => {
        if (!isSeveral) chosen = new Set([key]);
        else if (event.target.checked) chosen.add(key); else chosen.delete(key);
        isUnknown = false;
        unknown.querySelector("input").checked = false;
      })];
      if (isGrouped && hasAll && own !== group) rows.unshift(make("p", { class: "group" }, capital(own)));
      group = own;
      return rows;
    }));
  };
  const unknown = item("answer-unknown", words.unknown, words["unknown.hint"], isUnknown, (event) => {
    isUnknown = event.target.checked;
    if (!isUnknown) return;
    chosen = new Set();
    list.querySelectorAll("input").forEach((input) => { input.checked = false; });
  });
  const field = make("input", { type: "search", id: "search", autocomplete: "off", spellcheck: "false",
    oninput: () => {
      const text = field.value.trim(), found = text ? look(text) : first;
      hasAll = false;
      fill(found.slice(0, 20));
      status.textContent = !text ? "" : found.length ? count("search.found", found.length) : words["search.none"];
    },
    onkeydown: (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      list.querySelector("input")?.focus();
    } });
  const every = make("button", { type: "button", class: "second", onclick: () => {
    hasAll = true;
    fill(all);
    status.textContent = count("search.found", all.length);
    list.querySelector("input").focus();
  } }, search ? say("search.all", all.length) : "");
  const fieldset = make("fieldset", {}, make("legend", {}, make("h1", {}, title)),
    isSeveral ? make("p", { class: "hint" }, words.several) : null, message,
    search ? make("div", { class: "search" }, make("label", { for: "search" }, search), field, status) : null,
    list, search ? every : null, make("p", { class: "or" }, words.or), unknown);
  fill(first);
  return { element: fieldset, focus: () => (fieldset.querySelector("#search") ?? fieldset.querySelector("input")).focus(),
    show: (fault) => {
      message.textContent = fault;
      fieldset.classList.add("failed");
      fieldset.setAttribute("aria-describedby", "message");
    },
    read: () => {
      if (isUnknown) return { value: null };
      if (!chosen.size) return { fault: words[isSeveral ? "error.chooseSome" : "error.choose"] };
      const keys = [...chosen].sort((left, right) => left - right);
      return { value: isSeveral ? keys : keys[0] };
    } };
}

/** An answer in words, as the list of answers has it. */
function answerWords(step) {
  const names = (table, keys) => keys === null ? words["check.unknown"] : [keys].flat().map((key) => table[key].name).join("; ");
  if (step === "name") return draft.name || words["check.left"];
  if (step === "uses") return names(policy.activities, draft.activities);
  if (step.startsWith("uses:")) return names(policy.offerings, draft.offerings.get(activityOf(step)));
  if (step === "vertical") return names(policy.verticals, draft.vertical);
  if (step === "country" || step === "recipients") return names(policy.places, draft[step]).replaceAll("; ", ", ");
  const key = find(policy.practices, step), option = draft.practices[key];
  return option === null ? words["check.unknown"] : policy.practices[key].options[option].text;
}

function stepTitle(step) {
  const rows = words["check.rows"], practice = find(policy.practices, step);
  if (practice !== undefined) return policy.practices[practice].question;
  if (step.startsWith("uses:")) return rows.about.replace("{0}", policy.activities[activityOf(step)].name);
  return rows[step === "uses" ? "activities" : step];
}

function checkPage() {
  const answers = answersOf(draft), list = steps();
  const row = (step) => make("div", {}, make("dt", {}, stepTitle(step)), make("dd", {}, answerWords(step)),
    make("dd", {}, make("a", { href: fragmentOf(step), onclick: (event) => { event.preventDefault(); go(step); } },
      words["check.change"], make("span", { class: "unseen" }, ` ${stepTitle(step)}`))));
  const isOpen = ["vertical", "country", "recipients", "uses"].some((key) => answers[key] == null);
  const open = list.filter((step) => isPractice(step) && draft.practices[find(policy.practices, step)] == null).length;
  return [
    make("h1", {}, words["check.title"]),
    make("dl", { class: "answers" }, list.filter(isDealtWith).map(row)),
    isOpen ? make("p", {}, words["check.facts"]) : "", open ? make("p", {}, count("check.open", open)) : "",
    make("button", { type: "button", onclick: () => go("verdict") }, words["check.done"]),
  ];
}

const editionsOf = (() => {
  let editions;
  return () => editions ??= policy.editions.map((edition) => snapshotOn(policy, edition.day));
})();

function verdictPage() {
  const business = draft.name ? { name: draft.name } : {}, answers = answersOf(draft);
  const assessment = assess(snapshot, answers, editionsOf());
  const blocks = reportOf(assessment, business).map(blockElement);
  blocks[0].classList.add("verdict", ["prohibited", "prohibited", "refer", "approval", "conditional", "allowed", "undetermined"][assessment.verdict]);
  const stem = () => {
    const plain = (draft.name ?? "").toLowerCase().split(/[^a-z0-9]+/).filter(Boolean).join("-").slice(0, 40);
    return `eligibility-${plain || policy.verticals[answers.vertical]?.id || "organisation"}-${draft.day}`;
  };
  const button = (text, onclick) => make("button", { type: "button", class: "second", onclick }, text);
  const actions = make("div", { class: "actions" },
    button(words["result.report"], () => download(`${stem()}.md`, markdownOf(assessment, business), "text/markdown")),
    button(words["result.answers"], () => download(`${stem()}.json`, `${answersFile(policy, answers, business, draft.day)}\n`, "application/json")),
    button(words["result.print"], () => window.print()), button(words["result.change"], () => go("check")),
    button(words["result.again"], () => { draft = { ...emptyDraft(), day: draft.day }; go("name"); }),
    make("p", {}, make("a", { href: fragmentOf("verdict") }, words["result.link"])));
  return [...blocks.slice(0, 2), actions, ...blocks.slice(2)];
}

function download(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

let lastHeading = "";

function blockElement(block) {
  const list = (tag, attributes, points) => make("ul", attributes, points.map((point) => make("li", {}, tag(runElements(point)))));
  const cells = (row) => row.map((runs, index) => {
    const { kind, ruling, isStrong } = runs[0];
    const name = kind === "ruling" ? `${rulingClass(ruling)}${isStrong ? " intended" : ""}` : null;
    return make(index ? "td" : "th", { scope: index ? null : "row", class: name }, runElements(runs));
  });
  switch (block.kind) {
    case "heading":
      lastHeading = block.runs.map((run) => run.text ?? run).join("");
      return make(`h${block.level}`, {}, runElements(block.runs));
    case "paragraph": return make("p", {}, runElements(block.runs));
    case "list": return list((point) => point, {}, block.points);
    case "tasks": return list((point) => make("label", {}, make("input", { type: "checkbox" }), make("span", {}, point)), { class: "tasks" }, block.points);
    default: return make("div", { class: "table", role: "group", tabindex: 0, "aria-label": lastHeading }, make("table", {},
      make("thead", {}, make("tr", {}, block.header.map((runs) => make("th", { scope: "col" }, runElements(runs))))),
      make("tbody", {}, block.rows.map((row) => make("tr", {}, cells(row))))));
  }
}

const rulingClass = (ruling) => ["prohibited", "refer", "approval", "conditional", "allowed"][ruling] ?? "undetermined";

const runElements = (runs) => runs.map((run) => {
  if (typeof run === "string") return run;
  if (run.kind === "ruling") return make(run.isStrong ? "strong" : "span", { class: `ruling ${rulingClass(run.ruling)}` }, run.text);
  if (run.kind !== "link") return make(run.kind, {}, run.text);
  return /^https?:\/\//.test(run.url) ? make("a", { href: run.url, rel: "noreferrer" }, run.text) : run.text;
});

function showFoot() {
  const { edition } = snapshot, [brand, contact] = policy.brand ?? [];
  const field = make("input", { type: "text", id: "day", value: draft.day, maxlength: 10, autocomplete: "off", spellcheck: "false" });
  const message = make("p", { class: "message", role: "alert" });
  const apply = (event) => {
    event.preventDefault();
    if (!isDay(field.value) || field.value < policy.editions[0].day) {
      message.textContent = say("error.day", policy.editions[0].day);
      return field.focus();
    }
    draft.day = field.value;
    snapshot = snapshotOn(policy, draft.day);
    dropIrrelevant();
    return arrive(history.state?.page ?? nextStep());
  };
  document.getElementById("foot").replaceChildren(make("div", {},
    make("p", { id: "policy-day" }, say("day.now", dayWords(draft.day), edition.title, dayWords(edition.day), words.statuses[edition.status])),
    make("details", {}, make("summary", {}, words["day.change"]), make("form", { novalidate: true, onsubmit: apply },
      make("p", {}, make("label", { for: "day" }, words["day.label"])), message, field, " ", make("button", { type: "submit", class: "second" }, words["day.apply"]))),
    make("p", {}, policy.disclaimer),
    brand ? make("p", {}, say("footer.brand", brand), contact ? [" ", make("a", { href: contact }, words["footer.contact"])] : null) : null,
    make("p", {}, say("footer.made", policy.version, policy.digest.slice(0, 12))), proofLine));
}

// The search by words, the check of the page by itself, and the start.

const folded = (text) => (text.toLowerCase().replace(/[łøıđæœß]/g, (letter) => ({ ł: "l", ø: "o", ı: "i", đ: "d", æ: "ae", œ: "oe", ß: "ss" })[letter])
  .normalize("NFD").replace(/\p{M}/gu, "").match(/[\p{L}\p{N}]+/gu) ?? []).map(singular)
  .filter((word) => !["a", "an", "and", "the", "of", "for", "or"].includes(word));

/** Drops the ending of an English plural, so that both forms come out alike. */
function singular(word) {
  if (word.length <= 3) return word;
  const stem = /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  if (stem.length > 3 && stem.endsWith("ie")) return `${stem.slice(0, -2)}y`;
  return /(che|she|sse|xe|zze)$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** The entries that share a word with a text, best first; a rare word counts for more. */
function searched(text, table, texts) {
  const wanted = [...new Set(folded(text))].sort();
  const known = table.map((entry) => texts(entry).map((each) => [...new Set(folded(each))].sort()));
  const scores = table.map(() => 0);
  for (const word of wanted) {
    const holders = indices(table).filter((key) => known[key].flat().includes(word));
    for (const key of holders) scores[key] += Math.floor(1000 / holders.length);
  }
  for (const key of indices(table).filter((each) => scores[each])) {
    if (known[key].some((each) => each.join() === wanted.join())) scores[key] += 1;
    if (known[key].slice(0, 2).flat().some((word) => wanted.includes(word))) scores[key] += 1;
  }
  return indices(table).filter((key) => scores[key]).sort((left, right) => scores[right] - scores[left] || left - right);
}

const proofLine = make("p", { role: "status", id: "proof" });

/** Draws the cases that the tool drew, and compares the digests of their rulings, in idle time. */
function prove() {
  const { seed, count: size, days, digests } = policy.proof;
  const snapshots = days.map((day) => snapshotOn(policy, day)), tables = ["access", "use", "conduct"];
  let state = seed, table = 0, tried = 0, digest = 2166136261;
  const pick = (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  const draw = () => {
    const then = snapshots[pick(days.length)], vertical = pick(policy.verticals.length);
    if (table === 0) return rulingOf(then.access, { vertical, country: pick(policy.places.length) });
    const subject = { vertical, activity: pick(policy.activities.length), offering: pick(policy.offerings.length) };
    if (table === 1) return rulingOf(then.use, { ...subject, recipient: pick(policy.places.length) });
    const practice = pick(policy.practices.length);
    return rulingOf(then.conduct[practice], { ...subject, option: pick(policy.practices[practice].options.length) });
  };
  const idle = window.requestIdleCallback ?? ((work) => setTimeout(() => work({ timeRemaining: () => 10 }), 20));
  const work = (deadline) => {
    do {
      for (let turn = 0; turn < 100 && tried < size; turn += 1, tried += 1) {
        digest = Math.imul(digest ^ (draw() ?? 255), 16777619) >>> 0;
      }
      if (tried < size) continue;
      if (digest !== digests[table]) return refuse();
      [table, tried, digest] = [table + 1, 0, 2166136261];
    } while (table < tables.length && deadline.timeRemaining() > 2);
    if (table < tables.length) return idle(work);
    proofLine.textContent = say("proof.done", (tables.length * size).toLocaleString(document.documentElement.lang));
    return undefined;
  };
  idle(work);
}

/** Shows that the page must not be used, and nothing else. */
function refuse() {
  // Without any words, those that stand there from the start say so.
  if (!words.broken) return;
  window.onpopstate = null;
  document.getElementById("foot").replaceChildren();
  document.getElementById("notices").replaceChildren();
  document.getElementById("main").replaceChildren(make("div", { class: "error", role: "alert", id: "refused" },
    make("h1", {}, words["broken.title"]), make("p", {}, words.broken)));
}

function start() {
  words = JSON.parse(document.getElementById("words").textContent);
  policy = unpack(JSON.parse(document.getElementById("policy").textContent));
  document.getElementById("skip").addEventListener("click", (event) => {
    event.preventDefault();
    document.getElementById("main").focus();
  });
  window.onpopstate = ({ state }) => {
    if (!state) return arrive(readFragment(location.hash));
    depth = state.depth;
    return arrive(state.page);
  };
  const page = readFragment(location.hash);
  depth = 0;
  arrive(page);
  prove();
}

if (typeof document !== "undefined") {
  try { start(); } catch (fault) { refuse(); throw fault; }
}
