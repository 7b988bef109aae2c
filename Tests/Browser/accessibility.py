"""Whether people can use the page who see little, use no mouse, or hold a small screen."""

from pathlib import Path

from browser import Skipped
from journeys import PHARMACY

PAGES = [
    "", "#page=vertical&name=", "#page=country&name=&vertical=pharmacy",
    "#page=recipients&name=&vertical=pharmacy&country=NL",
    "#page=uses:sell&name=&vertical=pharmacy&country=NL&recipients=NL&activities=sell",
    "#page=uses&name=&vertical=pharmacy&country=NL&recipients=NL", PHARMACY,
    PHARMACY.replace("page=check", "page=bot"),
    PHARMACY.replace("page=check", "page=verdict"), "#x=y",
]


def axe_source():
    try:
        import axe_core_python
    except ImportError:
        raise Skipped("axe is not installed (pip install axe-core-python)")
    folder = Path(next(iter(axe_core_python.__path__)))
    return next(folder.glob("axe*.js")).read_text()


def violations(page):
    page.js(AXE)
    found = page.driver.execute_async_script(
        "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']})"
        ".then((all) => done(all.violations.map((each) => each.id + ': '"
        " + each.nodes.map((node) => node.html + ' ' + node.failureSummary).join(' | '))))"
    )
    return found


AXE = ""


def expect_accessible(page, what):
    # Headless browsers fade nothing, so colours are final at once.
    assert not (found := violations(page)), f"{what}\n" + "\n".join(found)


def screens(page, file):
    """Shows every kind of screen in turn, and says which."""
    for fragment in PAGES:
        page.open(fragment, file)
        yield fragment or "the first question"
        if "page=check" in fragment or not page.all("main form"):
            continue
        for summary in page.all("main summary"):
            page.click(summary)
        if page.all("main fieldset"):
            page.click(page.one("main form [type=submit]"))
            yield f"{fragment} after Continue"
    page.open("#page=vertical&name=", file)
    page.one("#search").send_keys("5912")
    yield "a search without an end"
    page.click(page.one("main button.second"))
    yield "the whole list"
    page.open(PHARMACY, file)
    page.js("draft.vertical = 20; dropIrrelevant(); dropped = [0, 1]; go('check')")
    yield "what no longer matters"
    page.click(page.one("footer summary"))
    page.js("document.getElementById('day').value = '2019-01-01'")
    page.click(page.one("footer form button"))
    yield "a day too early"
    page.clock = "2036-01-01T00:00:00Z"
    page.open("", file)
    yield "an old page"
    page.js("refuse()")
    yield "a damaged page"
    page.reset()


def test_axe(page):
    """axe finds nothing wrong on any screen, light or dark, English or Dutch"""
    global AXE
    AXE = axe_source()
    dutch, count = page.write("dutch.html", "--lang", "nl", "--brand", "Een BV", "--contact", "mailto:a@b.nl"), 0
    for scheme in ("light", "dark"):
        for file in (page.file, dutch):
            for what in screens(page, file):
                page.command("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
                expect_accessible(page, f"{scheme} {file.name} {what}")
                count += 1
    page.command("Emulation.setEmulatedMedia", features=[])
    print(f"  {count} screens")


def written(page):
    """The HTML report and the summary of screening, in both languages."""
    data = Path(__file__).resolve().parents[2] / "Data/examples"
    for language in ("en", "nl"):
        report, summary = page.folder / f"report-{language}.html", page.folder / f"summary-{language}.html"
        page.run(
            "check", "--answers", str(data / "pharmacy-2021.json"), "--format", "html",
            "--output", str(report), "--force", "--lang", language)
        page.run(
            "screen", str(data / "prospects.csv"), "--output", "screened.csv",
            "--summary", str(summary), "--force", "--lang", language)
        yield from (report, summary)


def test_written(page):
    """axe finds nothing wrong in HTML reports and summaries, and nothing sticks out of them"""
    global AXE
    AXE = axe_source()
    for file in written(page):
        for scheme in ("light", "dark"):
            page.command("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
            for width in (320, 1000):
                page.size(width, 900)
                page.open("", file)
                expect_accessible(page, f"{file.name} {scheme} {width}")
                wide = page.js("return document.documentElement.scrollWidth")
                assert wide <= width, f"{file.name}: {wide} of {width}"
                page.shoot(f"{file.stem}-{scheme}-{width}")
    page.command("Emulation.setEmulatedMedia", features=[])


def test_motion(page):
    """Nothing moves for people who ask for less motion"""
    for value, behaviour in (("reduce", "auto"), ("no-preference", "smooth")):
        page.command("Emulation.setEmulatedMedia", features=[{"name": "prefers-reduced-motion", "value": value}])
        page.open(PHARMACY.replace("page=check", "page=verdict"))
        assert page.js("return getComputedStyle(document.documentElement).scrollBehavior") == behaviour
        moving = page.js(
            "return [...document.querySelectorAll('*')].filter((each) => { const style = getComputedStyle(each);"
            " return style.animationName !== 'none' || style.transitionDuration !== '0s'; }).length")
        assert not moving
    page.command("Emulation.setEmulatedMedia", features=[])


def test_narrow(page):
    """Nothing sticks out at 320 pixels, nor with letters of twice the size"""
    for width, scale in ((320, 1), (640, 2), (1600, 1)):
        page.size(width, 800)
        for fragment in PAGES:
            page.open(fragment)
            page.js("document.documentElement.style.setProperty('font-size', '%d%%')" % (100 * scale))
            wide = page.js("return document.documentElement.scrollWidth")
            assert wide <= width, f"{fragment}: {wide} of {width}"
        page.shoot(f"verdict-{width}")


def test_targets(page):
    """What is to be hit is at least 24 pixels high (WCAG 2.2, 2.5.8), unless it stands in a line"""
    for fragment in PAGES:
        page.open(fragment)
        small = page.js(
            "return [...document.querySelectorAll('button, input, summary')].filter((each) =>"
            " each.checkVisibility()).map((each) => [each.outerHTML.slice(0, 80),"
            " Math.max(each.getBoundingClientRect().height, each.labels?.[0]"
            "?.getBoundingClientRect().height ?? 0)]).filter(([, height]) => height < 24)"
        )
        assert not small, small


def test_structure(page):
    """Every page has one first heading, a language, a title and a main part"""
    titles = set()
    for fragment in PAGES[:-1]:
        page.open(fragment)
        assert len(page.all("h1")) == 1
        assert page.js("return document.documentElement.lang") == "en"
        assert len(page.all("main")) == 1
        titles.add(page.driver.title)
    assert len(titles) == len(PAGES) - 1


def test_focus(page):
    """A new page begins at its heading for those who hear it"""
    page.open()
    page.proceed()
    assert page.driver.switch_to.active_element.tag_name == "h1"
    page.choose("Pharmacy")
    assert page.driver.switch_to.active_element.tag_name == "h1"
