"""Whether people can use the page who see little, use no mouse, or hold a small screen."""

from pathlib import Path

from browser import Skipped
from journeys import PHARMACY

PAGES = [
    "", "#page=vertical&name=", "#page=country&name=&vertical=pharmacy",
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


def check(page, fragment, file=None):
    page.open(fragment, file)
    # Headless browsers fade nothing, so colours are final at once.
    assert not (found := violations(page)), f"{fragment}\n" + "\n".join(found)
    if file is None and not fragment.startswith("#page=check"):
        button = [each for each in page.all("main button") if each.text == "Continue"]
        if button:
            page.click(button[0])
            assert not (found := violations(page)), f"{fragment}, after Continue\n" + "\n".join(found)


def test_axe(page):
    """axe finds nothing wrong on any page, light or dark, nor in the HTML report"""
    global AXE
    AXE = axe_source()
    report = page.folder / "report.html"
    answers = Path(__file__).resolve().parents[2] / "Data/examples/pharmacy-2021.json"
    page.run("check", "--answers", str(answers), "--format", "html", "--output", str(report), "--force")
    for scheme in ("light", "dark"):
        media = [{"name": "prefers-color-scheme", "value": scheme}]
        page.command("Emulation.setEmulatedMedia", features=media)
        for fragment in PAGES:
            check(page, fragment)
        check(page, "", report)
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
