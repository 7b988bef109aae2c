"""The self-check page in a headless Chromium, with a person's hands and eyes."""

import json
import os
import shutil
import subprocess
import time
from pathlib import Path

DAY = "2026-07-01"
PATIENCE = 20.0


class Skipped(Exception):
    """The test cannot be done here; says why."""


def _selenium():
    try:
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service
    except ImportError:
        raise Skipped("Selenium is not installed (pip install selenium)")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    driver = shutil.which("chromedriver")
    if not chromium or not driver:
        raise Skipped("there is no Chromium with its driver (apt-get install chromium-driver)")
    return webdriver, Service, chromium, driver


class Page:
    """The page that the program wrote, open in a browser."""

    def __init__(self, binary, folder):
        webdriver, service, chromium, driver = _selenium()
        self.binary, self.folder = str(Path(binary).resolve()), Path(folder)
        self.downloads = self.folder / "downloads"
        self.file = self.write("page.html")
        options = webdriver.ChromeOptions()
        options.binary_location = chromium
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--lang=en"):
            options.add_argument(argument)
        options.add_experimental_option(
            "prefs", {"download.default_directory": str(self.downloads)}
        )
        logs = {"browser": "ALL", "performance": "ALL"}
        options.set_capability("goog:loggingPrefs", logs)
        self.driver = webdriver.Chrome(options=options, service=service(driver))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    # The program.

    def run(self, *arguments, text=None, status=0, environment=None):
        """Runs the program, which must end with a status; gives what it printed."""
        run = subprocess.run(
            [self.binary, *arguments],
            input=text,
            capture_output=True,
            cwd=self.folder,
            encoding="utf-8",
            env={**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})},
        )
        assert run.returncode == status, run.stderr
        return run.stdout

    def write(self, name, *arguments):
        """Lets the program write a page; gives its path."""
        day = () if "--as-of" in arguments else ("--as-of", DAY)
        self.run("page", "--output", name, "--force", *day, *arguments)
        return self.folder / name

    # The browser.

    def reset(self):
        """Closes what was open, and forgets what earlier tests changed."""
        # So that the device is as old as the page, whenever the test is run.
        self.clock = f"{DAY}T12:00:00Z"
        self.driver.get("about:blank")
        self.size(1000, 900)
        self.troubles(), self.requests()

    def size(self, width, height):
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def command(self, name, **arguments):
        """Says something to the browser by the DevTools protocol."""
        return self.driver.execute_cdp_cmd(name, arguments)

    def open(self, fragment="", file=None):
        """Opens the page anew, with the device's clock set; waits until it stands there."""
        self.driver.get("about:blank")
        source = (
            "(() => { const Real = Date, now = Real.parse('%s');"
            " window.Date = class extends Real {"
            " constructor(...parts) { super(...(parts.length ? parts : [now])); }"
            " static now() { return now; } }; })()" % self.clock
        )
        script = self.command("Page.addScriptToEvaluateOnNewDocument", source=source)
        self.driver.get(f"file://{file or self.file}{fragment}")
        self.command("Page.removeScriptToEvaluateOnNewDocument", **script)
        self.settle()

    def settle(self):
        """Waits until the whole verdict stands there, where there is one."""
        self.wait("the rest of the verdict", lambda: not self.all("main [aria-busy]"))

    def wait_for_words(self):
        """Waits until the search knows all words; before, it looks at names and hints alone."""
        self.wait("the words", lambda: self.js("return sectors?.isWhole"))

    def js(self, text, *arguments):
        return self.driver.execute_script(text, *arguments)

    def all(self, selector):
        return self.driver.find_elements("css selector", selector)

    def one(self, selector):
        found = self.all(selector)
        assert found, f"there is no {selector} in:\n{self.text}"
        return found[0]

    def wait(self, what, condition):
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline, f"waited in vain for {what}"
            time.sleep(0.02)

    @property
    def text(self):
        return self.one("body").text

    @property
    def title(self):
        return self.js("return document.querySelector('main h1')?.innerText.trim()")

    @property
    def fragment(self):
        return self.js("return location.hash")

    # A person.

    def click(self, element):
        self.js("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        element.click()

    def press(self, label):
        """Clicks a button or link of the page by its words."""
        for element in self.all("main button, main a, footer button, summary"):
            if element.text.split("\n")[0] == label:
                self.click(element)
                return self.settle()
        raise AssertionError(f"there is no {label} in:\n{self.text}")

    def proceed(self):
        self.press("Continue")

    def choose(self, *labels):
        """Chooses items by their words, searching where they are not shown, and goes on."""
        for label in labels:
            if not self._item(label):
                field = self.one("#search")
                field.clear()
                field.send_keys(label)
            item = self._item(label)
            assert item, f"there is no {label} in:\n{self.text}"
            self.click(item)
        self.proceed()

    def _item(self, label):
        for element in self.all(".item label"):
            if element.text.split("\n")[0] == label:
                return element
        return None

    def shoot(self, name):
        """Takes a picture of the whole page, where pictures are wanted."""
        folder = os.environ.get("PICTURES")
        if not folder:
            return
        width = self.js("return innerWidth")
        height = self.js("return document.documentElement.scrollHeight")
        self.size(width, min(height, 4000))
        self.driver.save_screenshot(str(Path(folder) / f"{name}.png"))
        self.size(width, 900)

    # What went on.

    def troubles(self):
        """What the browser complained of since it was last asked."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self):
        """The addresses that were asked for since it was last asked."""
        found = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                found.append(message["params"]["request"]["url"])
        return found

    def expect_no_trouble(self):
        """Nothing was complained of, and nothing was asked for but pages from the folder."""
        assert not (found := self.troubles()), found
        strange = [
            url for url in self.requests()
            if not url.startswith((f"file://{self.folder}/", "blob:null/", "about:blank"))
        ]
        assert not strange, strange
