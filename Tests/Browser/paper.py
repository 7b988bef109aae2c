"""On paper, and in how little time."""

import base64
import os
import re
from pathlib import Path

from accessibility import written
from journeys import PHARMACY

LIMIT_FIRST, LIMIT_ANSWER = 200, 50


def pdf(page):
    options = {"preferCSSPageSize": True, "printBackground": False}
    return base64.b64decode(page.command("Page.printToPDF", **options)["data"])


def keep(data, name):
    """Keeps a paper beside the pictures, where these are wanted."""
    folder = os.environ.get("PICTURES")
    if folder:
        (Path(folder) / f"{name}.pdf").write_bytes(data)


def test_print(page):
    """The verdict, the HTML report and the summary of screening print on a few pages of A4"""
    verdict = PHARMACY.replace("page=check", "page=verdict")
    for fragment, file in ((verdict, page.file), *(("", file) for file in written(page))):
        page.open(fragment, file)
        data = pdf(page)
        keep(data, file.stem)
        sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
        assert sizes and all(
            abs(float(width) - 595) < 2 and abs(float(height) - 842) < 2 for width, height in sizes
        ), sizes
        assert 1 <= len(sizes) <= 8, len(sizes)


def test_size(page):
    """The page stays under 400 KB"""
    size = page.file.stat().st_size
    print(f"  {size} bytes")
    assert size < 400_000


def test_speed(page):
    """The first question stands there in under 200 ms, and the next after each answer in 50"""
    page.open()
    shown = []
    for _ in range(5):
        page.driver.get("about:blank")
        page.driver.get(f"file://{page.file}")
        page.wait("the first paint", lambda: page.js(
            "return performance.getEntriesByName('first-contentful-paint').length"))
        shown.append(page.js(
            "return performance.getEntriesByName('first-contentful-paint')[0].startTime"))
    page.open(PHARMACY.replace("page=check", "page=verdict").replace("2021-01-15", "2026-07-01"))
    # Every question of a whole journey, each submitted and laid out.
    took = page.js("""
        const took = [], time = (name, work) => {
          const start = performance.now();
          work();
          document.body.getBoundingClientRect();
          took.push([name, performance.now() - start]);
        };
        draft = { ...emptyDraft(), name: "", vertical: draft.vertical, country: draft.country };
        go(nextStep());
        for (let turn = 0; turn < 40 && !location.hash.includes("page=check"); turn += 1) {
          const inputs = [...document.querySelectorAll(".list input")];
          (inputs[turn % 2] ?? inputs[0]).click();
          const name = location.hash.slice(0, 40);
          time(name, () => document.querySelector("main form").requestSubmit());
        }
        time("verdict", () => go("verdict"));
        return took;
    """)
    answers = [time for name, time in took if name != "verdict"]
    print(f"  first question {min(shown):.0f} ms, answers at most {max(answers):.1f} ms, "
          f"verdict {took[-1][1]:.0f} ms")
    assert min(shown) < LIMIT_FIRST, shown
    assert len(answers) > 5 and max(answers) < LIMIT_ANSWER, took


def test_search_speed(page):
    """Who types at once waits no 50 ms either, and sees more once the words are unpacked"""
    took = []
    for _ in range(5):
        page.driver.get("about:blank")
        page.driver.get(f"file://{page.file}#page=vertical&name=")
        took.append(page.js("""
            const field = document.getElementById("search"), start = performance.now();
            field.value = "apotheek";
            field.dispatchEvent(new Event("input"));
            document.body.getBoundingClientRect();
            return performance.now() - start;
        """))
    print(f"  {min(took):.0f} ms")
    assert min(took) < LIMIT_ANSWER, took
    page.wait("the words", lambda: [each.text[:8] for each in page.all(".list label")] == ["Pharmacy"])


# Verdicts on answers drawn by chance with a fixed seed: all, some or nothing of them known, on any day, of
# a few uses or of all. Each takes as long as the longest task, up to the end of the report: a person who
# types or scrolls meanwhile waits no longer than that. What is slow is tried again, as other programs may
# have been the cause.
JOURNEYS = """
    const [turns, limit, done] = arguments;
    let seed;
    const draw = (limit) => {
      seed ^= seed << 13;
      seed ^= seed >>> 17;
      seed ^= seed << 5;
      return (seed >>> 0) % limit;
    };
    const some = (table, most) => [...new Set(Array.from({ length: 1 + draw(most) }, () => draw(table.length)))].sort((a, b) => a - b);
    const answers = (turn) => {
      seed = Math.imul(20210115, turn + 1);
      for (let turn = 0; turn < 9; turn += 1) draw(1);
      const known = () => draw(10) < [10, 8, 5, 0][turn % 4], isLarge = turn % 10 === 9, draft = emptyDraft();
      draft.name = "";
      draft.vertical = known() ? draw(policy.verticals.length) : null;
      draft.country = known() ? draw(policy.places.length) : null;
      draft.recipients = known() ? some(policy.places, isLarge ? 200 : 5) : null;
      draft.activities = known() || isLarge ? some(policy.activities, isLarge ? 20 : 4) : null;
      for (const activity of draft.activities ?? []) draft.offerings.set(activity, some(policy.offerings, isLarge ? 60 : 3));
      const eager = draw(4);
      draft.practices = policy.practices.map(({ options }) => draw(3) < eager ? draw(options.length) : null);
      if (turn % 3 === 0) draft.day = policy.proof.days[draw(policy.proof.days.length)];
      return draft;
    };
    const pause = (time) => new Promise((go) => setTimeout(go, time));
    const longest = async (given) => {
      draft = structuredClone(given);
      const tasks = [], watch = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
      await pause(1);
      watch.observe({ type: "longtask" });
      const start = performance.now();
      go("verdict");
      document.body.getBoundingClientRect();
      const shown = performance.now() - start;
      while (document.querySelector("main [aria-busy]")) await pause(5);
      await pause(20);
      watch.disconnect();
      return Math.max(shown, ...tasks.map((each) => each.duration));
    };
    (async () => {
      const took = [];
      for (const turn of turns) {
        const given = answers(turn);
        let least = Infinity;
        for (let attempt = 0; attempt < 4 && least >= limit; attempt += 1) least = Math.min(least, await longest(given));
        took.push([least, fragmentOf("verdict")]);
      }
      done(took);
    })();
"""


def test_verdict_speed(page):
    """Of many random journeys no verdict takes 50 ms, nor anything that follows it"""
    page.open()
    page.wait("idle work", lambda: "Checked by itself" in page.text)
    page.driver.set_script_timeout(100)
    took = []
    for first in range(0, 150, 10):
        turns = list(range(first, first + 10))
        took += page.driver.execute_async_script(JOURNEYS, turns, LIMIT_ANSWER)
    took.sort()
    print(f"  verdicts: median {took[75][0]:.0f} ms, worst {took[-1][0]:.0f} ms")
    assert took[-1][0] < LIMIT_ANSWER, took[-3:]
