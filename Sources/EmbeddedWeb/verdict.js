// The answers to check, and the verdict: the report's blocks as elements.

/** An answer in words, as the list of answers has it. */
function answerWords(step) {
  if (step === "name") return draft.name || say("left out");
  const { table, value } = fieldOf(step);
  return value === null ? say("not known") : [value].flat().map((key) => table[key].name).join(table === policy.places ? ", " : "; ");
}

function stepTitle(step) {
  const practice = find(policy.practices, step);
  if (practice !== undefined) return policy.practices[practice].question;
  if (step.startsWith("uses:")) return say("“{1}” is about", policy.activities[activityOf(step)].name);
  return {
    name: say("Name"), vertical: say("Kind of organisation"), country: say("Country"),
    recipients: say("Recipients in"), uses: say("What it wants to do"),
  }[step];
}

function checkPage() {
  const answers = answersOf(draft), list = steps();
  const row = (step) => make("div", {}, make("dt", {}, stepTitle(step)), make("dd", {}, answerWords(step)),
    make("dd", {}, make("a", { href: fragmentOf(step), onclick: (event) => { event.preventDefault(); go(step); } },
      say("Change"), make("span", { class: "unseen" }, ` ${stepTitle(step)}`))));
  const isOpen = ["vertical", "country", "recipients", "uses"].some((key) => answers[key] == null);
  const open = list.filter((step) => isPractice(step) && fieldOf(step).value == null).length;
  return [
    make("h1", {}, say("Check your answers")),
    make("dl", { class: "answers" }, list.filter(isDealtWith).map(row)),
    isOpen ? make("p", {}, say("Not all of who and what is known, so the verdict may have to stay open.")) : "", open ? make("p", {}, (open === 1 ? say("Left open: one question on how it is done; the report lists what to confirm.") : say("Left open: {1} questions on how it is done; the report lists what to confirm.", open))) : "",
    make("button", { type: "button", onclick: () => go("verdict") }, say("Give the verdict")),
  ];
}

const editionsOf = (() => {
  let editions;
  return () => editions ??= policy.editions.map((edition) => snapshotOn(policy, edition.day));
})();

function verdictPage() {
  const business = businessOf(draft), answers = answersOf(draft);
  const assessment = assess(snapshot, answers, editionsOf());
  const parts = partsOf(assessment, business), blocks = parts.next().value.map(blockElement);
  // The rest takes longer to work out, so it follows once the verdict stands there.
  const rest = make("div", { id: "rest", "aria-busy": true });
  let finish;
  const whole = new Promise((resolve) => { finish = resolve; });
  const addPart = () => {
    const { done, value } = parts.next();
    if (!done) rest.append(...value.map(blockElement));
    else {
      rest.removeAttribute("aria-busy");
      finish();
    }
    return !done;
  };
  inIdleTime(() => rest.isConnected && addPart());
  window.onbeforeprint = () => { while (addPart()); };
  // Not eligible and partly eligible share a colour; the words tell them apart.
  blocks[0].classList.add("verdict", rulingClass(Math.max(0, assessment.verdict - 1)));
  const stem = () => {
    const plain = (draft.name ?? "").toLowerCase().split(/[^a-z0-9]+/).filter(Boolean).join("-").slice(0, 40);
    return `eligibility-${plain || policy.verticals[answers.vertical]?.id || "organisation"}-${draft.day}`;
  };
  const button = (text, onclick) => make("button", { type: "button", class: "second", onclick }, text);
  const actions = make("div", { class: "actions" },
    button(say("Download the report"), () => whole.then(() => download(`${stem()}.md`, markdownOf(assessment, business), "text/markdown"))),
    button(say("Download the answers"), () =>
      download(`${stem()}.json`, `${answersFile(policy, answers, business, draft.day)}\n`, "application/json")),
    button(say("Print this page"), () => window.print()), button(say("Change your answers"), () => go("check")),
    button(say("Start again"), () => { draft = { ...emptyDraft(), day: draft.day }; go("name"); }),
    make("p", {}, make("a", { href: fragmentOf("verdict") }, say("This link holds your answers; keep it to go on later"))));
  return [...blocks, actions, rest];
}

function download(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

let lastHeading = "";

function blockElement(block) {
  const list = (tag, attributes, points) =>
    make("ul", attributes, points.map((point) => make("li", {}, tag(runElements(point)))));
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
    case "tasks": return list((point) =>
      make("label", {}, make("input", { type: "checkbox" }), make("span", {}, point)), { class: "tasks" }, block.points);
    default: return make("div", { class: "table", role: "group", tabindex: 0, "aria-label": lastHeading }, make("table", {},
      make("thead", {}, make("tr", {}, block.header.map((runs) => make("th", { scope: "col" }, runElements(runs))))),
      make("tbody", {}, block.rows.map((row) => make("tr", {}, cells(row))))));
  }
}

const rulingClass = (ruling) => ["prohibited", "refer", "approval", "conditional", "allowed"][ruling] ?? "undetermined";

const runElements = (runs) => runs.map((run) => {
  if (typeof run === "string") return run;
  if (run.kind === "ruling") {
    return make(run.isStrong ? "strong" : "span", { class: `ruling ${rulingClass(run.ruling)}` }, run.text);
  }
  if (run.kind !== "link") return make(run.kind, {}, run.text);
  return /^https?:\/\//.test(run.url) ? make("a", { href: run.url, rel: "noreferrer" }, run.text) : run.text;
});
