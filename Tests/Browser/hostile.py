"""What nobody should write, and what may be wrong with a device."""

import json
from pathlib import Path

from browser import DAY
from journeys import PHARMACY

NAMES = [
    "\"><script>document.title='no'</script>", "<img src=x onerror=alert(1)>", "a\\|b`c`*d*",
    "{{script}}", "javascript:alert(1)", "\u202egpj.exe", "</title></script>", "é\u0301日本",
    "=1+1", "&lt;b&gt;", "__proto__", "constructor",
]


def tags(page):
    return page.js("return [...document.querySelectorAll('*')].map((e) => e.tagName).join()")


def test_names(page):
    """No name becomes markup, on the page or in the report"""
    from urllib.parse import quote

    shapes = set()
    for name in ["Example", *NAMES]:
        page.open(PHARMACY.replace("page=check", "page=verdict").replace(
            "Example+Pharmacy+De+Linde", quote(name)))
        assert page.driver.title != "no"
        shapes.add(tags(page))
        answers = page.js(
            "return answersFile(policy, answersOf(draft), { name: draft.name }, draft.day)")
        report = page.js(
            "return markdownOf(assess(snapshot, answersOf(draft), editionsOf()),"
            " { name: draft.name })")
        assert json.loads(answers)["business"]["name"] == name
        assert report == page.run("check", "--answers", "-", text=answers)
    assert len(shapes) == 1


def test_fragments(page):
    """A fragment that somebody wrote by hand is read as far as it makes sense"""
    page.open("#page=verdict&vertical=farmacy&country=XX&uses=sell,sell:alcohol,:&opt-in=maybe&x=y")
    assert page.title == "What is the organisation called?"
    assert "could not be read" in page.text
    for text in ("farmacy", "XX", "maybe"):
        assert text in page.one("#notices").text
    for fragment in (
        "#<script>alert(1)</script>", "#page=__proto__&__proto__=1&constructor=x", "#%", "#=&=&",
        "#page=check", "#page=verdict", "#page=opt-in", "#page=uses:alcohol", "#as-of=2026-02-30",
        "#as-of=1999-01-01", "#name=" + "a" * 300, "#recipients=,,,&uses=,,", "#uses=unknown",
        "#%E0%A4%A", "#page=name&page=check",
    ):
        page.open(fragment)
        assert page.title.endswith("?"), fragment
        assert not page.all("#refused")
        assert page.js("return draft.day") == DAY


def test_long_fragment(page):
    """A fragment of a megabyte does no harm"""
    page.open("#name=")
    page.js("location.hash = '#vertical=' + 'pharmacy,'.repeat(120000)")
    page.wait("the notice", lambda: "the link is too long" in page.text)
    assert page.title == "What is the organisation called?"


def choose_file(page, text, name="answers.json"):
    path = page.folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    page.open()
    page.press("Go on with an answers file")
    page.one("#file").send_keys(str(path))


def test_answers_file(page):
    """An answers file goes on where it stopped, and comes to the report that the tool writes of it"""
    text = (Path(__file__).resolve().parents[2] / "Data/examples/pharmacy-2021.json").read_text()
    choose_file(page, text)
    page.wait("the answers", lambda: page.title == "Check your answers")
    assert "Policy as of 15 January 2021" in page.text and not page.one("#notices").text
    page.press("Give the verdict")
    page.press("Download the report")
    path = page.downloads / "eligibility-example-pharmacy-de-linde-2021-01-15.md"
    page.wait(path, path.exists)
    assert path.read_text() == page.run("check", "--answers", "-", text=text)
    part = json.loads(text)
    del part["answers"]["country"]
    choose_file(page, json.dumps(part))
    page.wait("the question", lambda: page.title.startswith("In which country"))
    page.driver.back()
    assert page.title == "What is the organisation called?"


def test_odd_answers_files(page):
    """An answers file of another edition is read as far as it makes sense, and what is none is refused"""
    other = {
        "schema": "vertical-check/answers/1", "business": {"name": "<b>x</b>", "vat": 7},
        "as-of": "1999-01-01", "page": "verdict",
        "answers": {
            "vertical": "gone-kind", "country": "NL", "recipients": ["NL", "XX", None],
            "uses": ["sell:gone-thing", "sell:alcohol"], "gone-question": "yes", "bot": ["none"],
            "__proto__": {"a": 1}, "opt-in": {"deep": []}, "one": "", "two": "",
        },
    }
    choose_file(page, json.dumps(other))
    page.wait("the question", lambda: page.title == "What kind of organisation is it?")
    found = page.one("#notices").text
    for text in ("vat", "1999-01-01", "gone-kind", "XX", "sell:gone-thing", "gone-question", "and 2 more"):
        assert text in found, (text, found)
    assert page.js("return draft.day") == DAY
    for text in (
        "", "{", "null", "[]", "7", '"x"', '{"schema":"vertical-check/answers/2"}', "<script>",
        b"\xff\xfe\x00", b"PK\x03\x04", json.dumps({**other, "more": "x" * 200_000}),
    ):
        choose_file(page, text)
        page.wait("the refusal", lambda: page.all(".error"))
        assert "This is no answers file" in page.driver.switch_to.active_element.text
        page.click(page.one(".error a"))
        assert page.driver.switch_to.active_element.get_attribute("id") == "file"
    for text in ('{"schema":"vertical-check/answers/1"}', '{"schema":"vertical-check/answers/1",'
                 '"answers":7,"business":"abc"}', '\ufeff{"schema":"vertical-check/answers/1"}'):
        choose_file(page, text)
        page.wait("the question", lambda: page.title == "What kind of organisation is it?")


def test_no_storage(page):
    """The page works where it may keep nothing: no storage, no cookies, no history, in a closed frame"""
    block = page.command("Page.addScriptToEvaluateOnNewDocument", source="""
        const no = () => { throw new DOMException("no", "SecurityError"); };
        for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
          Object.defineProperty(window, name, { get: no });
        }
        Object.defineProperty(document, "cookie", { get: no, set: no });
        history.pushState = history.replaceState = no;
    """)
    try:
        page.open()
        page.proceed()
        page.choose("Pharmacy")
        assert page.title == "In which country is the organisation based?"
        page.press("Back")
        assert page.title == "What kind of organisation is it?"
    finally:
        page.command("Page.removeScriptToEvaluateOnNewDocument", **block)
    frame = page.folder / "frame.html"
    frame.write_text(f'<iframe sandbox="allow-scripts allow-forms" src="{page.file.name}" width=900 height=800></iframe>')
    page.driver.get(f"file://{frame}")
    page.driver.switch_to.frame(0)
    page.wait("the page", lambda: page.all("main form"))
    page.proceed()
    page.choose("Pharmacy")
    page.choose("Netherlands")
    assert "do the people live" in page.title
    page.press("Back")
    assert page.title == "In which country is the organisation based?"
    page.driver.switch_to.default_content()


def test_other_edition(page):
    """Answers that the policy of now does not know are named and left out"""
    page.open(PHARMACY + "&gone-practice=yes&bot=gone-option")
    assert "gone-practice, gone-option" in page.one("#notices").text
    assert page.title == "Check your answers"


def test_no_script(page):
    """Without JavaScript a sentence says what to do"""
    page.command("Emulation.setScriptExecutionDisabled", value=True)
    try:
        page.driver.get(f"file://{page.file}")
        assert "needs JavaScript" in page.text
    finally:
        page.command("Emulation.setScriptExecutionDisabled", value=False)


def test_changed_data(page):
    """A page whose rows were changed says that it must not be used"""
    text = page.file.read_text()
    start = text.index('["u-', text.index('"rules":'))
    row = text[start:text.index("]", text.index('"', start + 2))]
    assert text.count(row) == 1
    cells = row.split(",")
    # The ruling stands behind five cells and two days; any other one will do.
    place = max(index for index, cell in enumerate(cells[:13]) if cell.isdigit() and index > 10)
    changed = page.folder / "changed.html"
    found = False
    for ruling in "01234":
        other = ",".join(cells[:place] + [ruling] + cells[place + 1:])
        changed.write_text(text.replace(row, other))
        page.open(file=changed)
        page.wait("the proof", lambda: page.all("#refused") or "Checked by itself" in page.text)
        found = found or bool(page.all("#refused"))
    assert found
    page.troubles()


def test_changed_script(page):
    """A script that was changed does not run, and the page says that it is damaged"""
    changed = page.folder / "changed.html"
    changed.write_text(page.file.read_text().replace("const ALLOWED", "const  ALLOWED", 1).replace(
        "function summed(", "function  summed(", 1))
    page.open(file=changed)
    assert "the copy is damaged" in page.text
    assert any("Content Security Policy" in each for each in page.troubles())


def test_cut_off(page):
    """A page whose end is missing says that it is damaged"""
    changed = page.folder / "changed.html"
    changed.write_text(page.file.read_text()[:200_000])
    page.open(file=changed)
    assert "the copy is damaged" in page.text
    page.troubles()


def test_age(page):
    """An old page says so, and so does one from the future of the device's clock"""
    for clock, says in (
        ("2026-09-29T00:00:00Z", None), ("2026-09-30T12:00:00Z", "91 days ago"),
        ("2036-01-01T00:00:00Z", "days ago"), ("1970-01-01T00:00:00Z", "Check the clock"),
    ):
        page.clock = clock
        page.open()
        notices = page.one("#notices").text
        assert (says in notices) if says else not notices, (clock, notices)
        assert "Policy as of 1 July 2026" in page.text


def test_brand(page):
    """A hostile brand is text, and its contact a link"""
    name = "<b>Brand</b></script><script>document.title='no'</script>"
    file = page.write("brand.html", "--brand", name, "--contact", "mailto:help@example.com")
    page.open(file=file)
    assert page.driver.title != "no"
    assert f"Offered by {name}" in page.text
    assert page.one("footer a").get_attribute("href") == "mailto:help@example.com"
