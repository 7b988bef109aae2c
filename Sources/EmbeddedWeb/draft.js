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
  for (const key of ["name", "reference"]) if (draft[key] !== undefined) parts.set(key, draft[key]);
  parts.set("as-of", draft.day);
  put("vertical", draft.vertical, (key) => policy.verticals[key].id);
  put("country", draft.country, (key) => policy.places[key].id);
  put("recipients", draft.recipients, (list) => list.map((key) => policy.places[key].id).join());
  put("activities", draft.activities, (list) => list.map((key) => policy.activities[key].id).join());
  const uses = [...offerings].flatMap(([activity, list]) => list.map((offering) => useID(policy, { activity, offering })));
  if (uses.length) parts.set("uses", uses.join());
  policy.practices.forEach(({ id, options }, key) =>
    put(id, draft.practices[key], (option) => options[option].id));
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
  const known = (table, text) => (text === policy.unknown ? null : find(table, text) ?? refuse(text));
  const several = (table, text) => {
    if (text === policy.unknown) return null;
    const keys = text.split(",").map((id) => find(table, id) ?? refuse(id)).filter((key) => key !== undefined);
    return keys.length ? [...new Set(keys)].sort((left, right) => left - right) : undefined;
  };
  const readers = {
    page: () => {},
    name: (text) => { if ([...text].length <= policy.nameLimit) draft.name = text; else refuse(text); },
    reference: (text) => { if ([...text].length <= policy.nameLimit) draft.reference = text; else refuse(text); },
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
      const [first, second] = use.split(":");
      const activity = find(policy.activities, first), offering = find(policy.offerings, second);
      if (activity === undefined || offering === undefined) {
        refuse(use);
        continue;
      }
      const known = new Set([...draft.offerings.get(activity) ?? [], offering]);
      draft.offerings.set(activity, [...known].sort((left, right) => left - right));
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

/** Reads an answers file as if it stood in the address; gives the page to go to, if it is one. */
function readAnswers(text) {
  let file;
  try { file = JSON.parse(text); } catch { return undefined; }
  if (file?.schema !== policy.schema) return undefined;
  const parts = { page: "check", name: "", "as-of": file["as-of"] ?? draft.day, ...file.business, ...file.answers };
  return readFragment(`#${new URLSearchParams(parts)}`);
}

const businessOf = ({ name, reference }) => ({ ...name && { name }, ...reference && { reference } });
