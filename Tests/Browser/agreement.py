"""The script against the engine in Swift: every ruling of every day, and whole reports."""

import base64
import csv
import hashlib
import json
import random
import re
from pathlib import Path

# The bytes of one segment as the tool's proof digests them: the atoms of places, access, uses and
# conduct. Only the order is told here; every ruling is the script's own.
SEGMENT = """
    const then = snapshotOn(policy, policy.proof.days[arguments[0]]), bytes = [];
    const groups = (kinds, keys) => [...new Set(keys.map((key) => kinds[key]))]
      .map((kind) => keys.filter((key) => kinds[key] === kind));
    const of = (rows, cell, table) => groups(kindsOf(rows, cell, policy[table]), indices(policy[table]));
    const countries = kindsOf(then.access, "country", policy.places);
    const atoms = of(then.use, "recipients", "places").flatMap((places) => groups(countries, places));
    const atomOf = policy.places.map((_, place) => atoms.findIndex((atom) => atom.includes(place)));
    bytes.push(...atomOf);
    let cases = 0;
    for (const vertical of indices(policy.verticals)) {
      for (const [place] of atoms) bytes.push(accessRuling(then, vertical, place) ?? 255);
    }
    for (const vertical of indices(policy.verticals)) {
      for (const activity of indices(policy.activities)) {
        for (const offering of indices(policy.offerings)) {
          for (const [place] of atoms) {
            bytes.push(inPlace(then, sayingsOn(then, vertical, { activity, offering }), place) ?? 255);
          }
        }
      }
    }
    policy.practices.forEach(({ options }, practice) => {
      const rows = rowsOf(then.conduct.rules.filter((rule) => rule.practice === practice));
      for (const [vertical] of of(rows, "vertical", "verticals")) {
        for (const [activity] of of(rows, "activity", "activities")) {
          for (const [offering] of of(rows, "offering", "offerings")) {
            const { answers } = onPractice(then, sayingsOn(then, vertical, { activity, offering }), practice);
            bytes.push(...answers.map(({ ruling }) => ruling ?? 255));
          }
        }
      }
    });
    let text = "";
    for (let start = 0; start < bytes.length; start += 8192) {
      text += String.fromCharCode(...bytes.slice(start, start + 8192));
    }
    return [then.day, btoa(text)];
"""


def test_every_ruling(page):
    """Every ruling of every day is the one that the tool's own proof has digested"""
    certificate = json.loads(page.run("policy", "prove", "--json"))
    page.open()
    assert page.js("return policy.digest") == certificate["policy-digest"]
    digest, count = hashlib.sha256(), 0
    days = page.js("return policy.proof.days")
    assert days == [segment["from"] for segment in certificate["segments"]]
    for index in range(len(days)):
        day, text = page.js(SEGMENT, index)
        data = base64.b64decode(text)
        digest.update(f"{day}\n".encode())
        digest.update(data)
        count += len(data)
    print(f"  {count} rulings on {len(days)} days, places as atoms")
    assert digest.hexdigest() == certificate["rulings-digest"]


def test_proof(page):
    """The page tries its own sample of cases and says so"""
    page.open()
    page.wait("the proof", lambda: "60,000 sample cases" in page.text)
    assert page.js("return policy.proof.count") >= 20_000


def enquiries(questions, count):
    """Answers drawn by chance with a fixed seed, as members of an answers file."""
    draw = random.Random(20210115)
    facts = {each["id"]: each["answers"] for each in questions["questions"]}
    practices = {each["id"]: each["answers"] for each in questions["practices"]}
    for number in range(count):
        answers = {}
        for key, choices in facts.items():
            if draw.random() < 0.1:
                answers[key] = "unknown"
            elif key in ("recipients", "uses"):
                chosen = {draw.choice(choices) for _ in range(draw.randint(1, 4))}
                answers[key] = sorted(chosen, key=choices.index)
            else:
                answers[key] = draw.choice(choices)
        eagerness = draw.choice((0.2, 0.6, 1.0))
        for key, choices in practices.items():
            if draw.random() < eagerness:
                answers[key] = draw.choice((*choices[:1] * 3, *choices, "unknown"))
        yield number, answers, draw


def test_reports(page):
    """The same answers give the same Markdown, byte for byte"""
    compare_reports(page, page.file, 120, "en")


def test_dutch_reports(page):
    """In Dutch, too, the same answers give the same Markdown, byte for byte"""
    compare_reports(page, page.write("dutch.html", "--lang", "nl"), 60, "nl")


def compare_reports(page, written, count, language):
    data = json.loads(page.run("questions", "--json"))
    questions = read_questions(page, data)
    page.open(file=written)
    days = page.js("return policy.proof.days") + ["2026-07-01"] * 10 + ["2021-01-15"] * 5
    for number, answers, draw in enquiries(questions, count):
        day = draw.choice(days)
        business = {"name": draw.choice(("Example", "A | B", " *x* ", "No. 1"))}
        if draw.random() < 0.3:
            business = {}
        file = json.dumps({
            "schema": "vertical-check/answers/1", "business": business, "as-of": day,
            "answers": answers,
        })
        parts = {"page": "check", "as-of": day, **answers, **business}
        fragment = page.js(
            "return '#' + new URLSearchParams(arguments[0])",
            {key: ",".join(value) if isinstance(value, list) else value
             for key, value in parts.items()})
        found = page.js(
            "arrive(readFragment(arguments[0]));"
            "return markdownOf(assess(snapshot, answersOf(draft), editionsOf()),"
            " draft.name ? { name: draft.name } : {})", fragment)
        wanted = page.run("check", "--lang", language, "--answers", "-", text=file)
        if found != wanted:
            lines = zip(found.split("\n"), wanted.split("\n"))
            differing = [pair for pair in lines if pair[0] != pair[1]][:4]
            raise AssertionError(f"{number}: {file}\n{differing}")


def read_questions(page, data):
    """The ids of every question's answers, from the page's own tables but for the ids."""
    page.open()
    tables = page.js(
        "return { vertical: policy.verticals.map((e) => e.id), country: policy.places.map((e) => e.id),"
        " uses: policy.activities.flatMap((a) => policy.offerings.map((o) => a.id + ':' + o.id)),"
        " practices: policy.practices.map((e) => ({ id: e.id, answers: e.options.map((o) => o.id) })) }")
    tables["recipients"] = tables["country"]
    order = ("vertical", "country", "recipients", "uses")
    assert all(key in json.dumps(data) for key in order)
    return {
        "questions": [{"id": key, "answers": tables[key]} for key in order],
        "practices": tables["practices"],
    }


def test_questions(page):
    """The page asks what the tool asks, in the same order and words"""
    text = page.run("questions")
    page.open()
    prompts = page.js(
        "return [...policy.questions, ...policy.practices].flatMap((each) =>"
        " [each.id + ': ' + each.question, '  why: ' + each.why])")
    lines = [line for line in text.split("\n") if line in set(prompts)]
    assert lines == prompts


def wizard(page, texts, before):
    """What the questions in the terminal find for each text: the names, in order."""
    lines = [*before, *texts, "quit"]
    shown = page.run(
        "check", "--no-save", "--as-of", "2026-07-01",
        text="\n".join(lines) + "\n", status=20, environment={"COLUMNS": "900"},
    )
    found = []
    for part in shown.split("\n> ")[len(before) + 1:len(before) + 1 + len(texts)]:
        rows = re.findall(r"^ +\d+  (.*)$", part, re.MULTILINE)
        # A hint in brackets follows each name, and may go on in the next line.
        found.append([row.split(" (")[0] for row in rows])
    return found


DATA = Path(__file__).resolve().parents[2] / "Data"
LABELS = DATA.parent / "Tests/ClassifyingTests/Labels.csv"


def variants(texts):
    """The texts, and as people also write them, drawn by chance with a fixed seed."""
    draw = random.Random(5912)
    changes = (
        str.upper, lambda text: text + "s", lambda text: " ".join(f"{word}en" for word in text.split()),
        lambda text: text.replace("e", "é").replace("o", "ö"), lambda text: text.replace("s", "z"),
        lambda text: f"{text} & {draw.choice(texts)}",
        lambda text: f"{text}, {draw.choice(texts)} except {draw.choice(texts)}",
        lambda text: f"{draw.choice(texts)} {text} {draw.choice(texts)}",
        lambda text: text.replace(" ", "-") + "'s İΣ ｓhop·x",
    )
    return texts + [draw.choice(changes)(text) for text in texts]


def test_sectors(page):
    """Words lead where `classify` leads them: to the same verticals, as surely, in the same order"""
    texts = []
    for file, column in (
        (LABELS, "label"), (DATA / "sectors/labels.csv", "title"), (DATA / "sectors/codes.csv", "title"),
        *((file, "phrase") for file in sorted((DATA / "sectors/words").glob("*.csv"))),
    ):
        with open(file, encoding="utf-8", newline="") as rows:
            texts += [row[column] for row in csv.DictReader(rows) if row[column]]
    # A number or what has a scheme before a colon is a code, which the page does not read.
    texts = [text for text in variants(texts) if ":" not in text and re.search(r"[^\d.]", text)]
    shown = page.run("classify", "--json", "-", text="\n".join(texts) + "\n")
    wanted = [
        [[each["vertical"], each["evidence"]] for each in json.loads(line)["candidates"]]
        for line in shown.splitlines()
    ]
    page.open()
    found = page.js(
        "unpackSectors(Infinity); return arguments[0].map((text) => classified(text).map("
        "([key, rank]) => [policy.verticals[key].id, ['certain', 'likely', 'possible'][rank]]))", texts)
    compare(texts, found, wanted)
    print(f"  {len(texts)} texts")


def test_search(page):
    """The search by words finds what the tool finds, best first"""
    page.open()
    page.wait_for_words()
    verticals = page.js("return policy.verticals.map((each) => [each.name, ...each.hint.split(',')])")
    texts = [text.strip() for row in verticals for text in row]
    texts += [text.upper() for text in texts[::7]] + [f"a {text} shop" for text in texts[::5]]
    texts += ["café", "Schönheit", "farms", "arms", "bakeries", "watches", "zzz", "gun store"]
    texts += [f"{one} {other}" for one, other in zip(texts[::11], texts[5::11])]
    # A number is a choice and no search.
    texts = [text for text in texts if not text.isdigit() and text not in ("all", "same", "rest")]
    search = (
        "return arguments[0].map((text) => questionOf(arguments[1]).find(text)"
        ".slice(0, 9).map((each) => each.label.split(' (')[0]))"
    )
    compare(texts, page.js(search, texts, "vertical"), wizard(page, texts, ["Name"]))
    places = page.js("return policy.places.flatMap((each) => [each.id, each.name, ...each.others])")
    places = [text for text in places if text.isascii()] + ["cote d'ivoire", "Curacao", "Åland"]
    compare(
        places, page.js(search, places, "country"), wizard(page, places, ["Name", "unknown"]))
    print(f"  {len(texts) + len(places)} texts")


def compare(texts, found, wanted):
    assert len(found) == len(wanted) == len(texts)
    differing = [each for each in zip(texts, found, wanted) if each[1] != each[2]]
    assert not differing, differing[:3]
