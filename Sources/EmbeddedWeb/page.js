// The page: one question at a time, the answers to check, and the verdict. All that was answered
// stands in `draft` and in the fragment of the address, and nowhere else.

const OLD_AFTER = 90;
let depth = 0;

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

/** Goes to a page and keeps it in the browser's history. */
function go(page, isReplacing = false) {
  const next = isReplacing ? depth : depth + 1;
  try {
    history[isReplacing ? "replaceState" : "pushState"]({ page, depth: next }, "", fragmentOf(page));
    depth = next;
  } catch { /* Where the page stands in a frame that allows no history, it works without. */ }
  show(page);
}

function goBack(page) {
  if (depth > 0) return history.back();
  const list = [...steps(), "check", "verdict"];
  return go(list[list.indexOf(page) - 1], true);
}

/** Takes the page of the address; a question comes only after those before it. */
function arrive(page, isReplacing = true) {
  snapshot = snapshotOn(policy, draft.day);
  const list = steps(), place = list.indexOf(page);
  const before = place >= 0 ? list.slice(0, place) : list.filter((step) => !isPractice(step));
  const isKnown = place >= 0 || page === "check" || page === "verdict";
  go(isKnown && before.every((step) => isDealtWith(step) || isPractice(step)) ? page : nextStep(), isReplacing);
}

function show(page, isFirst = false) {
  snapshot = snapshotOn(policy, draft.day);
  const main = document.getElementById("main");
  const content = page === "verdict" ? verdictPage() : page === "check" ? checkPage() : questionPage(page);
  main.replaceChildren(...steps()[0] === page ? [] : [make("a", {
    class: "back", href: "#", onclick: (event) => { event.preventDefault(); goBack(page); },
  }, say("Back"))], ...droppedNotice(), ...content);
  dropped = [];
  const title = main.querySelector("h1");
  document.title = `${title.textContent} – ${say("May we use WhatsApp for this?")}`;
  showNotices();
  showFoot();
  if (isFirst) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
  window.scrollTo({ top: 0, behavior: "instant" });
}

const notice = (title, text, isBad) => make("section", { class: isBad ? "notice bad" : "notice", "aria-label": title },
  make("h2", {}, title), make("p", {}, text));

const droppedNotice = () => !dropped.length ? [] : [notice(say("Some answers no longer matter"),
  say("They were left out: {1}.", dropped.map((key) => quotedText(policy.practices[key].question)).join(", ")))];

function showNotices() {
  const age = Math.round((Date.parse(today()) - Date.parse(policy.made)) / 86400000), list = [];
  if (age > OLD_AFTER) list.push(notice(say("This page is old"), say("It was made for {1}, {2} days ago. The policy may have changed since; get a newer page before you rely on it.", dayWords(policy.made), age), true));
  if (age < -1) list.push(notice(say("The clock of this device may be wrong"), say("This device says that it is {1}, but the page was made for {2}. Check the clock; the policy day at the end of the page is what counts here.", dayWords(today()), dayWords(policy.made)), true));
  if (unread.length) list.push(notice(say("Not everything was understood"), say("Some of the answers could not be read and were left out: {1}.", unread.length > 9
    ? say("{1} and {2} more", unread.slice(0, 9).join(", "), unread.length - 9) : unread.join(", "))));
  document.getElementById("notices").replaceChildren(...list);
}

function showFoot() {
  const { edition } = snapshot, [brand, contact] = policy.brand ?? [];
  const field = make("input", {
    type: "text", id: "day", value: draft.day, maxlength: 10, autocomplete: "off", spellcheck: "false",
  });
  const message = make("p", { class: "message", role: "alert" });
  const apply = (event) => {
    event.preventDefault();
    if (!isDay(field.value) || field.value < policy.editions[0].day) {
      message.textContent = say("Give a real day from {1} on, such as 2026-01-15", policy.editions[0].day);
      return field.focus();
    }
    draft.day = field.value;
    snapshot = snapshotOn(policy, draft.day);
    dropIrrelevant();
    return arrive(history.state?.page ?? nextStep());
  };
  document.getElementById("foot").replaceChildren(make("div", {},
    make("p", { id: "policy-day" }, say("Policy as of {1}: “{2}”, since {3}; {4}.", dayWords(draft.day), edition.title,
      dayWords(edition.day), words.statuses[edition.status])),
    make("details", {}, make("summary", {}, say("Change the day")), make("form", { novalidate: true, onsubmit: apply },
      make("p", {}, make("label", { for: "day" }, say("Apply the policy of this day, written as 2026-01-15"))), message, field, " ",
      make("button", { type: "submit", class: "second" }, say("Apply")))),
    make("p", {}, policy.disclaimer),
    brand ? make("p", {}, say("Offered by {1}", brand), " ",
      contact ? make("a", { href: contact }, say("Contact")) : null) : null,
    make("p", {}, say("Made by vertical-check {1} with the policy data {2}.", policy.version, policy.digest.slice(0, 12))), proofLine));
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
