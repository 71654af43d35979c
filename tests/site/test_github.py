"""Markdown as repositories show it: lists, anchors, and tags that stay text."""

from __future__ import annotations

import re

import markdown
import pytest

from goldsmith.site.github import GitHub
from goldsmith.site.links import keep_links

_EXTENSIONS = ["tables", "sane_lists", "pymdownx.superfences", "pymdownx.escapeall"]


def show(text: str) -> str:
    """The HTML of a page, without space that a reader does not see."""
    shown = markdown.markdown(text, extensions=[GitHub(), *_EXTENSIONS])
    return re.sub(r"\n +", "\n", re.sub(r">\s+<", "><", shown))


@pytest.mark.parametrize(
    "text, expected",
    [
        ("It has:\n- a\n- b", "<p>It has:</p><ul><li>a</li><li>b</li></ul>"),
        ("- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("- a\n  - b\n    - c", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>"),
        ("- a\n  more of it\n- b", "<ul><li>a\nmore of it</li><li>b</li></ul>"),
        ("1) a\n2) b", "<ol><li>a</li><li>b</li></ol>"),
        ("- a\n\n  b\n\nc", "<ul><li><p>a</p><p>b</p></li></ul><p>c</p>"),
        ("a\n\n---\n\nb", "<p>a</p><hr /><p>b</p>"),
        ("5 - 3\nis 2", "<p>5 - 3\nis 2</p>"),
    ],
)
def test_lists(text: str, expected: str) -> None:
    """An item belongs where its text begins."""
    assert show(text) == expected


@pytest.mark.parametrize(
    "text, anchors",
    [
        ("# A `b_c` & d-e, f!", ["a-b_c--d-e-f"]),
        ("## Same\n\n## Same\n\n## Same", ["same", "same-1", "same-2"]),
        ('<a id="AbC"></a>\n## get_x\n\n## get_x', ["AbC", "get_x"]),
        ('<a id="a"></a>\n\n### **b** c', ["a"]),
        ('# Search\n\n<a id="search"></a>\n## search', ["search-1", "search"]),
        ("# Über uns", ["über-uns"]),
        ("# a \ue0000\ue001", ["a-0"]),
    ],
)
def test_anchors(text: str, anchors: list[str]) -> None:
    """Of a heading's text, or as the line above it says."""
    assert re.findall(r'<h\d id="([^"]*)">', show(text)) == anchors


def test_an_anchor_without_heading() -> None:
    """Is a place in its paragraph."""
    assert show('<a id="x"></a>\n\ntext') == '<p><span id="x"></span></p><p>text</p>'
    assert 'id="y"' in show('| a |\n| --- |\n| <a id="y"></a>b |')


@pytest.mark.parametrize(
    "text, expected",
    [
        ("<!-- said\nto nobody -->\n\na", "<p>a</p>"),
        ("a <br> b<kbd>c</kbd>", "<p>a <br> b<kbd>c</kbd></p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ('<b onclick="x">a</b>', '<p>&lt;b onclick="x"&gt;a&lt;/b&gt;</p>'),
        ("[a](javascript:alert)", '<p><a href="#">a</a></p>'),
        ("[a]( JAVA\\script:alert)", '<p><a href="#">a</a></p>'),
        ("[a](https://example.com)", '<p><a href="https://example.com">a</a></p>'),
        ("![a](https://example.com/a.png)", "<p><span>a</span></p>"),
        ("![a](a.png)", '<p><img alt="a" src="a.png" /></p>'),
        (r"\= \~ \< 2 < 3", "<p>= ~ &lt; 2 &lt; 3</p>"),
    ],
)
def test_tags(text: str, expected: str) -> None:
    """Nothing runs, and nothing is fetched."""
    assert show(text) == expected


def test_code_in_a_cell() -> None:
    """Stands there as it is, and nothing in it is Markdown."""
    shown = show("| a |\n| --- |\n| <pre>x = list[str]()<br>if *y* \\| &lt;b>:</pre> |")
    assert "<td><pre><code>x = list[str]()\nif *y* | &lt;b&gt;:\n</code></pre></td>" in shown


def test_links_that_leave_the_book() -> None:
    """Become text, outside of code alone; those of a folder lead to its first page."""
    known = {"README.md": "", "docs/a.md": "", "docs/b.md": "", "p.png": b""}
    text = "[a](docs/a.md#x) [`l`](LICENSE) [f](docs) ![p](p.png) [w](https://example.com/x) [h](#h)\n\n```\n[l](LICENSE)\n```\n"
    assert keep_links(text, "README.md", known) == (
        "[a](docs/a.md#x) `l` [f](docs/a.md) ![p](p.png) [w](https://example.com/x) [h](#h)\n\n```\n[l](LICENSE)\n```\n"
    )
    assert keep_links("[up](../README.md) [no](../x.md)", "docs/a.md", known) == (
        "[up](../README.md) no"
    )
