"""A headless Chromium, driven by the W3C's WebDriver protocol as ``chromedriver`` speaks it."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_PATIENCE = 10.0


def require_browser() -> None:
    """Skips the test where there is no browser to open; fails it where ``REQUIRE_BROWSER`` is set."""
    missing = [] if any(map(shutil.which, _BROWSERS)) else ["chromium"]
    missing += [] if shutil.which("chromedriver") else ["chromedriver"]
    if missing and os.environ.get("REQUIRE_BROWSER"):
        pytest.fail(f"{' and '.join(missing)} must be here: REQUIRE_BROWSER is set")
    if missing:
        pytest.skip(f"no {' and no '.join(missing)} here (Debian: chromium, chromium-driver)")


@dataclass(slots=True)
class Browser:
    """One window."""

    address: str
    session: str = ""

    def ask(self, method: str, path: str, body: object = None) -> Any:
        """A command of the protocol; gives its value."""
        request = urllib.request.Request(
            f"{self.address}{self.session}{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def open(self, address: str) -> None:
        """Goes to a page, and waits until it is loaded and its scripts have begun."""
        self.ask("POST", "/url", {"url": address})
        self.wait("document.documentElement.classList.contains('js')")

    def run(self, script: str, *given: object) -> Any:
        """What an expression of JavaScript gives; ``given`` are its ``arguments``."""
        body = {"script": f"return ({script})", "args": list(given)}
        return self.ask("POST", "/execute/sync", body)

    def wait(self, script: str, *given: object) -> Any:
        """The same once it is something; fails when it is nothing for long."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            found = self.run(script, *given)
            if found:
                return found
            time.sleep(0.02)
        raise AssertionError(f"never came true: {script}")

    def click(self, selector: str) -> None:
        """Clicks the first element of a selector as a script would."""
        self.wait("document.querySelector(arguments[0])", selector)
        self.run("document.querySelector(arguments[0]).click()", selector)

    def type(self, text: str) -> None:
        """Types into whatever has the focus."""
        keys = [{"type": kind, "value": sign} for sign in text for kind in ("keyDown", "keyUp")]
        self.ask("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": keys}]})

    def resize(self, width: int, height: int) -> None:
        """Makes the page as wide as a device, which is narrower than any window."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": True}
        self.command("Emulation.setDeviceMetricsOverride", metrics)

    def restore(self) -> None:
        """Makes the page as wide as the window again."""
        self.command("Emulation.clearDeviceMetricsOverride", {})

    def command(self, name: str, given: object) -> Any:
        """A command of Chromium's own."""
        return self.ask("POST", "/goog/cdp/execute", {"cmd": name, "params": given})

    def list_errors(self) -> list[str]:
        """What the console has complained of since the last time."""
        said = self.ask("POST", "/se/log", {"type": "browser"})
        return [each["message"] for each in said if each["level"] in ("SEVERE", "WARNING")]

    def save(self, path: Path) -> None:
        """A picture of the window."""
        path.write_bytes(base64.b64decode(self.ask("GET", "/screenshot")))


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A window of its own, which is closed at the end."""
    driver = subprocess.Popen(
        ["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    browser: Browser | None = None
    try:
        browser = Browser(f"http://127.0.0.1:{_read_port(driver)}")
        made = browser.ask(
            "POST", "/session", {"capabilities": {"alwaysMatch": _build_capabilities()}}
        )
        browser.session = f"/session/{made['sessionId']}"
        yield browser
    finally:
        if browser is not None and browser.session:
            browser.ask("DELETE", "")
        driver.kill()
        driver.communicate()


def _read_port(driver: subprocess.Popen[str]) -> str:
    assert driver.stdout is not None
    for line in driver.stdout:
        found = re.search(r"started successfully on port (\d+)", line)
        if found:
            return found[1]
    raise AssertionError("chromedriver ended at once")


def _build_capabilities() -> dict[str, object]:
    arguments = (
        "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --window-size=1280,900"
    )
    binary = next(filter(None, map(shutil.which, _BROWSERS)))
    return {
        "goog:loggingPrefs": {"browser": "ALL"},
        "goog:chromeOptions": {"args": arguments.split(), "binary": binary},
    }
