// The questions: what each asks, how it is answered, and the search by words.

/** What a step asks, in which words, and how its entries are looked for. */
function questionOf(step) {
  if (step === "name") return { title: say("What is the organisation called?"), why: say("The name makes the report easier to find again. It decides nothing.") };
  const { id = step, question: title, why } = [...policy.practices, ...policy.questions].find((each) => each.id === step.split(":")[0]);
  const { table, value, isSeveral } = fieldOf(step);
  const entry = (key) => ({ key, label: table[key].name, hint: table[key].hint ?? (table === policy.places ? table[key].id : null), group: table[key].group });
  const look = (texts) => (text) => searched(text, table, texts).map(entry);
  const ofName = look((each) => [each.id, each.name, ...each.hint.split(",")]);
  const all = indices(table).map(entry), question = { title, why, value, isSeveral, all, first: all };
  if (table === policy.places) {
    return { ...question, search: say("Search by name or code, such as “Netherlands” or “NL”"),
      first: isSeveral && draft.country != null ? [entry(draft.country)] : [],
      find: look((each) => [each.id, each.name, ...each.others]) };
  }
  if (step === "vertical") {
    return { ...question, search: say("Search by words, such as “drugstore” or “city council”"), first: [], isGrouped: true,
      // Until the words are unpacked, names and hints are searched.
      find: (text) => {
        const led = sectors?.isWhole ? classified(text) : [];
        return led.length ? led.map(([key]) => entry(key)) : ofName(text);
      },
      remark: (text) => (/^([a-z]+[ :]+)?[a-z]*\d[\d ./-]*[a-z]?$/i.test(text)
        ? say("This page does not read codes. Say in words what the organisation does, such as “bakery”.") : null) };
  }
  if (table !== policy.offerings) return { ...question, isPractice: id !== "uses" };
  // The kind's typical offerings come first, and those of the activity before, then any that fits.
  const activity = activityOf(step), { name, kinds } = policy.activities[activity];
  const before = [...draft.offerings.keys()].filter((key) => key < activity).at(-1);
  const fits = ({ key }) => kinds.includes(table[key].kind);
  const first = distinct([...policy.verticals[draft.vertical]?.typical ?? [], ...draft.offerings.get(before) ?? []]);
  return { ...question, title: say("“{1}”: what is it about?", name), search: say("Search by words"), find: ofName,
    first: first.map(entry).filter(fits), all: all.filter(fits) };
}

function questionPage(step) {
  const question = questionOf(step);
  const chooser = step === "name" ? nameField(question) : chooserOf(question);
  const proceed = (value) => {
    unread = [];
    fieldOf(step).put(value);
    dropIrrelevant();
    go(nextStep());
  };
  const refuse = (fault, field) => {
    form.querySelector(".error")?.remove();
    form.prepend(make("div", { class: "error", role: "alert", tabindex: -1 }, make("h2", {}, say("There is a problem")),
      make("p", {}, make("a", { href: "#", onclick: (click) => { click.preventDefault(); field.focus(); } }, fault))));
    document.title = say("Error: {1}", document.title.replace(say("Error: {1}", ""), ""));
    form.querySelector(".error").focus();
  };
  const submit = (event) => {
    event.preventDefault();
    const { value, fault } = chooser.read();
    if (fault === undefined) return proceed(value);
    chooser.show(fault);
    return refuse(fault, chooser);
  };
  const file = make("input", { type: "file", id: "file", accept: ".json,application/json", onchange: async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    const page = chosen.size > LONGEST_FILE ? undefined : readAnswers(await chosen.text());
    if (page) return arrive(page, false);
    file.value = "";
    refuse(say("This is no answers file. Choose one that “Download the answers” has made."), file);
  } });
  const leave = make("button", { type: "button", class: "second", onclick: () => {
    draft.isRestOpen = true;
    go("check");
  } }, say("Leave the remaining questions open"));
  const files = make("details", { class: "why" }, make("summary", {}, say("Go on with an answers file")),
    make("p", {}, make("label", { for: "file" }, say("The file that you downloaded before")), file));
  const form = make("form", { novalidate: true, autocomplete: "off", onsubmit: submit }, chooser.element,
    make("details", { class: "why" }, make("summary", {}, say("Why we ask")), make("p", {}, question.why)),
    make("button", { type: "submit" }, say("Continue")), question.isPractice ? leave : null,
    step === "name" ? files : null);
  return [...step === "name" ? [make("p", {}, say("A few questions, then a verdict with its reasons. Nothing that you answer leaves this page."))] : [], form];
}

function nameField(question) {
  const input = make("input", { type: "text", id: "name", "aria-describedby": "name-hint", value: draft.name ?? "" });
  const message = make("p", { class: "message", id: "message" });
  const element = make("div", {}, make("label", { for: "name" }, make("h1", {}, question.title)),
    make("p", { class: "hint", id: "name-hint" }, say("It stands in the report only and decides nothing. You can leave it empty.")), message, input);
  const wellFormed = (text) => text.replace(/[\uD800-\uDFFF]/gu, "\uFFFD");
  return { element, focus: () => input.focus(),
    show: (fault) => { message.textContent = fault; input.setAttribute("aria-describedby", "message name-hint"); },
    read: () => {
      const value = wellFormed(input.value).trim(), length = [...value].length;
      return length > policy.nameLimit ? { fault: say("The name has {1} characters; the limit is {2}", length, policy.nameLimit) } : { value };
    } };
}

/** Radios or boxes, with a search where the list is long; nothing is chosen but by the person. */
function chooserOf({ title, value, first, all, find: look, remark, search, isSeveral, isGrouped }) {
  let chosen = new Set(value == null ? [] : [value].flat()), isUnknown = value === null, hasAll = false;
  const list = make("div", { class: "list" }), status = make("p", { class: "status", role: "status" });
  const message = make("p", { class: "message", id: "message" });
  const type = isSeveral ? "checkbox" : "radio";
  const item = (id, label, hint, isChecked, change) => make("div", { class: "item" },
    make("input", { type, id, name: "answer", checked: isChecked, onchange: change,
      "aria-describedby": hint ? `${id}-hint` : null }),
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
  const unknown = item("answer-unknown", say("I do not know"), say("It never counts in your favour; the report says what it leaves open."), isUnknown, (event) => {
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
      status.textContent = !text ? "" : found.length ? (found.length === 1 ? say("1 found") : say("{1} found", found.length))
        : remark?.(text) ?? say("Nothing was found. Try other words, or show the whole list.");
    },
    onkeydown: (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      list.querySelector("input")?.focus();
    } });
  const every = make("button", { type: "button", class: "second", onclick: () => {
    hasAll = true;
    fill(all);
    status.textContent = (all.length === 1 ? say("1 found") : say("{1} found", all.length));
    list.querySelector("input").focus();
  } }, search ? say("Show all {1}", all.length) : "");
  const fieldset = make("fieldset", {}, make("legend", {}, make("h1", {}, title)),
    isSeveral ? make("p", { class: "hint" }, say("Choose all that fit.")) : null, message,
    search ? make("div", { class: "search" }, make("label", { for: "search" }, search), field, status) : null,
    list, search ? every : null, make("p", { class: "or" }, say("or")), unknown);
  fill(first);
  return { element: fieldset, focus: () => (fieldset.querySelector("#search") ?? fieldset.querySelector("input")).focus(),
    show: (fault) => {
      message.textContent = fault;
      fieldset.classList.add("failed");
      fieldset.setAttribute("aria-describedby", "message");
    },
    read: () => {
      if (isUnknown) return { value: null };
      if (!chosen.size) return { fault: isSeveral ? say("Choose one or more answers, or “I do not know”") : say("Choose an answer, or “I do not know”") };
      const keys = [...chosen].sort((left, right) => left - right);
      return { value: isSeveral ? keys : keys[0] };
    } };
}

const PLAIN = { ł: "l", ø: "o", ı: "i", đ: "d", æ: "ae", œ: "oe", ß: "ss" };

/** The telling words of a text, in lower case, without accents, in the singular. */
const folded = (text) => (text.toLowerCase().replace(/[łøıđæœß]/g, (letter) => PLAIN[letter])
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
