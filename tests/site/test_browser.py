"""A reader in a browser: searches, follows links, changes the mode and the tabs; and the console has nothing to say."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from .browser import Browser

ROOTS = "[...document.querySelectorAll('*')].filter(e => e.shadowRoot).map(e => e.shadowRoot)"
RESULTS = f"{ROOTS}.flatMap(root => [...root.querySelectorAll('a[href]')]).map(a => a.href)"
TABS = "[...document.querySelector('#get_owners ~ .tabbed-set').querySelectorAll('.tabbed-labels label')]"
SHOWN = "[...document.querySelectorAll('#get_owners ~ .tabbed-set')][0].querySelectorAll('.tabbed-block')"
PAGE = "reference/resources/tokens.html"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """The folder at an address, for a while."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def address(client_site: Path) -> Iterator[str]:
    """Where the site of the client is read from."""
    with serve(client_site) as served:
        yield served


def search(browser: Browser, text: str, page: str, anchor: str) -> str:
    """The address of a place that must be among the first that are found."""
    browser.click(".md-search__button")
    browser.wait(f"{ROOTS}.some(root => root.querySelector('dialog[open] input'))")
    browser.run(f"{ROOTS}.map(root => root.querySelector('input')).filter(e => e)[0].focus()")
    browser.type(text)
    first = f"{RESULTS}.slice(0, 10)"
    fits = "link => new URL(link).pathname.endsWith(arguments[0]) && new URL(link).hash === arguments[1]"
    return str(browser.wait(f"{first}.find({fits})", page, anchor))


def test_search_leads_to_a_method(browser: Browser, address: str) -> None:
    """By what its document says of it."""
    browser.open(f"{address}index.html")
    browser.open(search(browser, "owners of a token", PAGE, "#get_owners"))
    assert browser.run("document.querySelector(location.hash).textContent").startswith("get_owners")
    assert browser.list_errors() == []


def test_search_leads_to_a_key(browser: Browser, own_site: Path) -> None:
    """In the site of goldsmith itself, opened from the disk, where browsers start no worker: a key of its configuration."""
    browser.open(f"{own_site.as_uri()}/index.html")
    browser.open(
        search(browser, "allow-remote", "docs/reference/configuration.html", "#allow-remote")
    )
    assert browser.list_errors() == []


def test_from_method_to_model_and_back(browser: Browser, address: str) -> None:
    """By the links of the pages, as a reader clicks them."""
    browser.open(f"{address}{PAGE}#get_owners")
    browser.click("#get_owners ~ p a[href$='#GetOwnersSuccessResponse']")
    browser.wait("location.hash === '#GetOwnersSuccessResponse'")
    assert browser.run("document.querySelector(location.hash).tagName") == "H2"
    browser.click("#GetOwnersSuccessResponse ~ p a[href$='tokens.html#get_owners']")
    browser.wait("location.hash === '#get_owners'")
    assert browser.run("location.pathname").endswith(PAGE)
    assert browser.list_errors() == []


def test_forms_of_a_call(browser: Browser, address: str) -> None:
    """Every tab shows its form; the one that was chosen is that of all calls."""
    browser.open(f"{address}{PAGE}#get_owners")
    assert browser.run(f"{TABS}.map(e => e.textContent)") == [
        "Python", "Python, async", "Shell", "Fake",
    ]  # fmt: skip
    expected = {
        "Python": "for item in client.tokens.get_owners(",
        "Python, async": "async for item in client.tokens.get_owners(",
        "Shell": "bitbadges tokens get-owners ",
        "Fake": "fake.tokens.get_owners.pages([[make.",
    }
    for number, text in enumerate(expected.values()):
        browser.run(f"{TABS}[arguments[0]].click()", number)
        shown = f"[...{SHOWN}].filter(e => e.offsetParent).map(e => e.textContent.trim())"
        browser.wait(f"{shown}.length === 1 && {shown}[0].startsWith(arguments[0])", text)
    others = "[...document.querySelectorAll('.tabbed-labels label')].filter(e => e.textContent === 'Fake')"
    checked = f"{others}.every(e => document.getElementById(e.htmlFor).checked)"
    browser.wait(checked)
    assert browser.list_errors() == []


def test_dark_and_light(browser: Browser, address: str) -> None:
    """The system's mode, light and dark, one after the other; the choice is kept from page to page."""
    browser.open(f"{address}index.html")
    browser.run("localStorage.clear()")
    browser.open(f"{address}index.html")
    scheme = "document.body.getAttribute('data-md-color-scheme')"
    background = "getComputedStyle(document.body).backgroundColor"
    assert browser.run(scheme) == "default"
    before = browser.run(background)
    for palette in (1, 2):
        browser.click(f"label[for=__palette_{palette}]")
        browser.wait(f"document.getElementById('__palette_{palette}').checked")
    browser.wait(f"{scheme} === 'slate'")
    browser.wait(f"{background} !== arguments[0]", before)
    browser.open(f"{address}{PAGE}")
    assert browser.run(scheme) == "slate"
    browser.run("localStorage.clear()")
    assert browser.list_errors() == []


@pytest.mark.parametrize("page", ["index.html", PAGE, "reference/models/tokens.html"])
def test_a_narrow_screen(browser: Browser, client_site: Path, page: str) -> None:
    """What is too wide is scrolled by itself: the page is not."""
    browser.resize(360, 740)
    try:
        browser.open(f"{client_site.as_uri()}/{page}")
        assert browser.run("document.documentElement.scrollWidth <= innerWidth")
        assert browser.run("innerWidth") == 360
    finally:
        browser.restore()
    assert browser.list_errors() == []


@pytest.mark.parametrize(
    "site, pages",
    [
        ("client_site", ("index.html", "reference/cookbook/index.html", "reference/errors.html")),
        ("own_site", ("index.html", "CONTRIBUTING.html", "docs/guides/ci.html")),
    ],
)
def test_a_page_is_quiet_and_fetches_nothing(
    browser: Browser, site: str, pages: tuple[str, ...], request: pytest.FixtureRequest
) -> None:
    """The console is silent, and all that is loaded comes from beside the page."""
    with serve(request.getfixturevalue(site)) as address:
        for path in pages:
            browser.open(f"{address}{path}")
            names = "performance.getEntriesByType('resource').map(e => e.name)"
            loaded = browser.run(names)
            assert loaded and [each for each in loaded if not each.startswith(address)] == []
            assert browser.list_errors() == [], path
