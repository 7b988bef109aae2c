// What was answered so far, what is asked next, and the fragment of the address that holds it all.

const LONGEST_LINK = 20000, LONGEST_FILE = 100000;
let policy, draft, snapshot, dropped = [], unread = [];

const find = (table, id) => {
  const key = table.findIndex((entry) => entry.id === id);
  return key < 0 ? undefined : key;
};
const today = () => new Date().toISOString().slice(0, 10);
const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
  && new Date(text).toISOString().startsWith(text);

const emptyDraft = () => ({
  name: undefined, reference: undefined, vertical: undefined, country: undefined, recipients: undefined,
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

/** Where the answer to a question stands: its table, its value, and how it is put. */
function fieldOf(step) {
  const practice = find(policy.practices, step), { offerings } = draft;
  if (practice !== undefined) {
    return { table: policy.practices[practice].options, value: draft.practices[practice],
      put: (value) => { draft.practices = replaced(draft.practices, practice, value); } };
  }
  if (step === "uses") {
    return { table: policy.activities, isSeveral: true, value: draft.activities, put: (value) => {
      draft.activities = value;
      for (const key of [...offerings.keys()]) if (!value?.includes(key)) offerings.delete(key);
    } };
  }
  if (step.startsWith("uses:")) {
    const activity = activityOf(step);
    return { table: policy.offerings, isSeveral: true, value: offerings.get(activity),
      put: (value) => (value === null ? fieldOf("uses").put(null) : offerings.set(activity, value)) };
  }
  return { table: step === "vertical" ? policy.verticals : policy.places, isSeveral: step === "recipients",
    value: draft[step], put: (value) => { draft[step] = value; } };
}

const isDealtWith = (step) => fieldOf(step).value !== undefined;
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
  const parts = new URLSearchParams({ page, "as-of": draft.day });
  const put = (key, step = key) => {
    const { table, value } = fieldOf(step);
    if (value !== undefined) parts.set(key, value === null ? policy.unknown : [value].flat().map((each) => table[each].id).join());
  };
  for (const key of ["name", "reference"]) if (draft[key] !== undefined) parts.set(key, draft[key]);
  for (const key of ["vertical", "country", "recipients"]) put(key);
  put("activities", "uses");
  const uses = [...draft.offerings].flatMap(([activity, list]) => list.map((offering) => useID(policy, { activity, offering })));
  if (uses.length) parts.set("uses", uses.join());
  for (const { id } of policy.practices) put(id);
  if (draft.isRestOpen) parts.set("rest", "open");
  return `#${parts}`;
}

/** Reads a fragment that anybody may have written; what is not understood is left out and named. */
function readFragment(fragment) {
  draft = emptyDraft();
  unread = [];
  if (fragment.length > LONGEST_LINK) {
    unread = [say("the link is too long")];
    return "name";
  }
  const refuse = (text) => { unread.push(text.slice(0, 40)); };
  const inOrder = (keys) => distinct(keys).sort((left, right) => left - right);
  const named = (key) => (text) => { if ([...text].length <= policy.nameLimit) draft[key] = text; else refuse(text); };
  const answered = (step) => (text) => {
    const { table, isSeveral, put } = fieldOf(step);
    if (text === policy.unknown) return put(null);
    const keys = (isSeveral ? text.split(",") : [text]).map((id) => find(table, id) ?? refuse(id)).filter((key) => key !== undefined);
    return keys.length ? put(isSeveral ? inOrder(keys) : keys[0]) : undefined;
  };
  const used = (text) => {
    const [first, second] = text.split(":"), activity = find(policy.activities, first), offering = find(policy.offerings, second);
    if (activity === undefined || offering === undefined) refuse(text);
    else draft.offerings.set(activity, inOrder([...draft.offerings.get(activity) ?? [], offering]));
  };
  const readers = {
    page: () => {}, name: named("name"), reference: named("reference"), activities: answered("uses"),
    "as-of": (text) => { if (isDay(text) && text >= policy.editions[0].day) draft.day = text; else refuse(text); },
    uses: (text) => { if (text === policy.unknown) draft.activities = null; else text.split(",").forEach(used); },
    rest: (text) => { draft.isRestOpen = text === "open"; },
  };
  for (const { id } of [...policy.practices, ...policy.questions]) if (id !== "uses") readers[id] = answered(id);
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  for (const [key, text] of parts) if (Object.hasOwn(readers, key)) readers[key](text); else refuse(key);
  if (draft.activities === undefined && draft.offerings.size) draft.activities = inOrder([...draft.offerings.keys()]);
  return parts.get("page") ?? "";
}

/** Reads an answers file as if it stood in the address; gives the page to go to, if it is one. */
function readAnswers(text) {
  let file;
  try { file = JSON.parse(text); } catch { return undefined; }
  if (file?.schema !== policy.schema) return undefined;
  const parts = { page: "check", name: "", "as-of": file["as-of"] ?? draft.day, ...file.business, ...file.answers };
  return readFragment(`#${new URLSearchParams(parts)}`);
}

const businessOf = ({ name, reference }) => ({ ...name && { name }, ...reference && { reference } });
