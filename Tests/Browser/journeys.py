"""Whole journeys, by mouse and by keyboard, forth and back."""

import json

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

PHARMACY = (
    "#page=check&as-of=2021-01-15&name=Example+Pharmacy+De+Linde&vertical=pharmacy&country=NL"
    "&recipients=BE,NL&uses=appointments:medical-services,sell:prescription-medicines"
    "&opt-in=recorded&opt-out=any-channel&sensitive-identifiers=unknown"
)


def answer_rest(page, choice=0):
    """Answers every question that is left with its first item, or with the last one."""
    while "page=check" not in page.fragment:
        page.click(page.all(".item label")[choice])
        page.proceed()


def test_mouse(page):
    """A journey by mouse from the name to the downloads"""
    page.open()
    assert page.title == "What is the organisation called?"
    page.shoot("name")
    page.one("#name").send_keys("Example Pharmacy")
    page.proceed()
    page.wait_for_words()
    page.one("#search").send_keys("drug store")
    assert page.all(".item label")[0].text.startswith("Pharmacy")
    page.shoot("vertical")
    page.choose("Pharmacy")
    page.choose("Netherlands")
    page.choose("Netherlands", "Belgium")
    page.shoot("uses")
    page.choose("Book or deliver a service", "Take orders in the chat")
    assert "“Book or deliver a service”" in page.title
    page.choose("Medical services")
    page.shoot("about")
    page.choose("Prescription medicines")
    page.shoot("practice")
    answer_rest(page)
    assert page.title == "Check your answers"
    page.shoot("check")
    page.press("Give the verdict")
    assert page.title == "Partly eligible: Example Pharmacy on WhatsApp"
    page.shoot("verdict")
    for label, ending in (("Download the report", "md"), ("Download the answers", "json")):
        page.press(label)
        path = page.downloads / f"eligibility-example-pharmacy-2026-07-01.{ending}"
        page.wait(path, path.exists)
    answers = page.downloads / "eligibility-example-pharmacy-2026-07-01.json"
    report = answers.with_suffix(".md")
    assert report.read_text() == page.run("check", "--answers", str(answers))
    assert json.loads(answers.read_text())["answers"]["recipients"] == ["BE", "NL"]
    assert "same" in page.run("recheck", str(report), "--as-of", "2026-07-01")


def test_keyboard(page):
    """A journey by keyboard alone"""
    page.open()
    keys = ActionChains(page.driver)

    def press(*all_keys):
        keys.send_keys(*all_keys).perform()

    def reach(condition):
        """Presses Tab until what has the focus is what is looked for."""
        for _ in range(120):
            focus = page.driver.switch_to.active_element
            text = page.js(
                "const e = arguments[0]; return e.labels?.[0]?.innerText ?? e.innerText", focus
            )
            if condition(focus, (text or "").split("\n")[0]):
                seen = page.js(
                    "return getComputedStyle(arguments[0]).outlineStyle !== 'none'", focus
                )
                assert seen, f"the focus is not seen on {text}"
                return
            press(Keys.TAB)
        raise AssertionError("Tab does not lead there")

    def button(label):
        reach(lambda element, text: element.tag_name in ("button", "a") and text == label)
        press(Keys.ENTER)

    reach(lambda element, _: element.get_attribute("id") == "name")
    press("Keyboard Ltd", Keys.ENTER)
    assert page.title == "What kind of organisation is it?"
    reach(lambda element, _: element.get_attribute("id") == "search")
    page.wait_for_words()
    press("clothes shop", Keys.ENTER)
    press(Keys.SPACE)
    button("Continue")
    reach(lambda element, _: element.get_attribute("id") == "search")
    press("NL", Keys.ENTER)
    press(Keys.SPACE)
    button("Continue")
    reach(lambda element, text: text == "Netherlands")
    press(Keys.SPACE)
    button("Continue")
    reach(lambda element, text: text == "Send updates")
    press(Keys.SPACE)
    button("Continue")
    reach(lambda element, text: text == "Ordinary goods")
    press(Keys.SPACE)
    button("Continue")
    # Arrows move among radio buttons and choose.
    reach(lambda element, _: element.get_attribute("type") == "radio")
    press(Keys.ARROW_DOWN)
    chosen = page.all(".item input:checked")
    assert len(chosen) == 1 and chosen[0].get_attribute("id") == "answer-1"
    button("Continue")
    button("Leave the remaining questions open")
    button("Give the verdict")
    assert "Keyboard Ltd" in page.title


def test_back(page):
    """The back link and the browser's back button lead to the question before, answer kept"""
    page.open()
    page.proceed()
    page.choose("Pharmacy")
    page.choose("Netherlands")
    page.driver.back()
    assert page.title == "In which country is the organisation based?"
    assert page.one(".item input:checked").get_attribute("id")
    page.press("Back")
    assert page.title == "What kind of organisation is it?"
    assert page._item("Pharmacy")
    page.choose("Shop or web shop")
    # The country is still known, so the next question is the one after it.
    assert "do the people live" in page.title
    page.driver.back()
    page.driver.back()
    page.driver.forward()
    assert page.title == "What kind of organisation is it?"


def test_change(page):
    """A changed answer brings up what it needs, and what it makes irrelevant is named"""
    page.open(PHARMACY)
    assert page.title == "Check your answers"
    rows = page.all(".answers > div")
    assert rows[1].text.startswith("Kind of organisation")
    page.click(rows[1].find_element("css selector", "a"))
    assert page.title == "What kind of organisation is it?"
    page.choose("Shop or web shop")
    assert "Some answers no longer matter" in page.text or "Check your answers" in page.text


def test_unknown(page):
    """Not knowing anything ends in a verdict that says so"""
    page.open()
    page.proceed()
    for _ in range(4):
        page.choose("I do not know")
    assert page.title == "Check your answers"
    assert page.text.count("not known") == 4
    page.press("Give the verdict")
    assert page.title.startswith("Undetermined")
    assert "Ask next:" in page.text


def test_nothing_by_itself(page):
    """Nothing is chosen by Continue alone: the fault is named and takes the focus"""
    page.open("#page=vertical&name=")
    page.proceed()
    focus = page.driver.switch_to.active_element
    assert focus.get_attribute("class") == "error"
    assert "Choose an answer" in focus.text
    assert page.driver.title.startswith("Error: ")
    page.shoot("error")
    page.click(focus.find_element("css selector", "a"))
    assert page.driver.switch_to.active_element.get_attribute("id") == "search"
    assert "page=vertical" in page.fragment


def test_link(page):
    """The address holds the answers, so that a reload and a link go on"""
    page.open(PHARMACY.replace("page=check", "page=verdict"))
    assert page.title == "Partly eligible: Example Pharmacy De Linde on WhatsApp"
    before = page.one("main").text
    page.driver.refresh()
    page.settle()
    assert page.one("main").text == before
    page.press("This link holds your answers; keep it to go on later")
    assert page.one("main").text == before


def test_day(page):
    """The day of the policy can be chosen, and changes the verdict"""
    page.open(PHARMACY.replace("page=check", "page=verdict"))
    page.press("Change the day")
    page.js("document.getElementById('day').value = '2020-12-01'")
    page.press("Apply")
    assert page.title.startswith("Not eligible")
    page.press("Change the day")
    page.js("document.getElementById('day').value = '2019-01-01'")
    page.press("Apply")
    assert "from 2019-09-04 on" in page.text


def test_start_again(page):
    """Starting again forgets every answer"""
    page.open(PHARMACY.replace("page=check", "page=verdict"))
    page.press("Start again")
    assert page.fragment == "#page=name&as-of=2021-01-15"
    page.proceed()
    assert not page.all(".item input:checked")


def test_words(page):
    """A few everyday words find the kind of organisation, as the tool does"""
    page.open("#page=vertical&name=")
    page.wait_for_words()
    for text, name in (
        ("gun shop", "weapons"), ("bakery", "Food"), ("City Council", "local"),
        ("apothecaries", "Pharmacy"),
    ):
        field = page.one("#search")
        field.clear()
        field.send_keys(text)
        found = [element.text for element in page.all(".list label")]
        assert any(name.lower() in each.split("\n")[0].lower() for each in found[:2]), found
    field.clear()
    field.send_keys("arms")
    assert not any("arm" in each.text and "Farm" in each.text for each in page.all(".list label"))


def test_codes(page):
    """A bare code is not read, and the page says what to do instead"""
    for file, says in (
        (page.file, "does not read codes"),
        (page.write("dutch.html", "--lang", "nl"), "leest geen codes"),
    ):
        page.open("#page=vertical&name=", file)
        page.wait_for_words()
        field = page.one("#search")
        for text in ("5912", "62.01", "47.73.1", "mcc:5912", "SBI 4773", "NACE C10.7", "sic 54-11"):
            field.clear()
            field.send_keys(text)
            assert says in page.one(".status").text, (text, page.one(".status").text)
        for text in ("zzz", "bakery 24"):
            field.clear()
            field.send_keys(text)
            assert says not in page.one(".status").text, text


def test_dutch(page):
    """A journey in Dutch, which finds a kind by Dutch words and says nothing in English"""
    page.open(file=page.write("dutch.html", "--lang", "nl"))
    assert page.js("return document.documentElement.lang") == "nl"
    assert page.title == "Hoe heet de organisatie?"
    page.press("Verder")
    page.wait_for_words()
    page.one("#search").send_keys("apotheken")
    page.click(page.one(".list label"))
    for _ in range(3):
        page.press("Verder")
        for label in page.all(".item label"):
            if label.text.startswith("Dat weet ik niet"):
                page.click(label)
    page.press("Verder")
    assert page.title == "Controleer uw antwoorden"
    assert "Apotheek" in page.text
    page.press("Geef het oordeel")
    assert page.title.endswith("deze organisatie op WhatsApp")
    for english in ("the ", "What ", "Continue", "your "):
        assert english not in page.text, english
    page.shoot("dutch")
