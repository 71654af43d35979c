"""Descriptions as plain text, whatever they were written in."""

from __future__ import annotations

import pytest

from goldsmith.render.prose import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>One.</p><p>Two &amp; <b>three</b>.</p>", "One.\n\nTwo & three."),
        ("One<br/>two<br>three", "One\ntwo\nthree"),
        ("<ul><li>a</li><li>b <i>c</i></li></ul>After.", "- a\n- b c\n\nAfter."),
        ("Use <code>x_y</code> of <a href='https://a.example/b'>the guide</a>.", "Use `x_y` of the guide (https://a.example/b)."),
        ("See <a href=\"#tag/x\">there</a>.", "See there."),
        ("Takes <id> and List<String>, a < b > c", "Takes <id> and List<String>, a < b > c"),
        ("<!-- hidden -->Shown.", "Shown."),
        ("5 &lt; 6&nbsp;m &#39;x&#39; R&D &unknown;", "5 < 6 m 'x' R&D &unknown;"),
        ("**Bold** and *slanted* and __strong__ text", "Bold and slanted and strong text"),
        ("snake_case_name, 2 * 3 * 4, **kwargs, a*b*c", "snake_case_name, 2 * 3 * 4, **kwargs, a*b*c"),
        ("[the guide](https://a.example/b_(c)) and [here](#x)", "the guide (https://a.example/b_(c)) and here"),
        ("[`code`](https://a.example) goes", "`code` (https://a.example) goes"),
        ("![logo](https://a.example/x.png) Hello", "logo Hello"),
        ("[a][1] b\n\n[1]: https://a.example", "a b"),
        ("# Title\n\nText\n\n## Sub ##\nMore", "Title\n\nText\n\nSub\nMore"),
        ("```json\n{\"a\": 1}\n```\nAfter", '{"a": 1}\nAfter'),
        ("| a | b |\n|---|:-:|\n| 1 | 2 |", "| a | b |\n| 1 | 2 |"),
        ("> **Note**\n> Careful.", "Note\nCareful."),
        ("In `**code**` and `<b>` nothing", "In `**code**` and `<b>` nothing"),
        (r"a \_ b \* c", "a _ b * c"),
        ("- one\n- two\n  * three", "- one\n- two\n  * three"),
        ("a\n\n\n\nb", "a\n\nb"),
        ("", ""),
        ("ペット<br>犬", "ペット\n犬"),
        ("https://a.example/a_b_c and a@b.example", "https://a.example/a_b_c and a@b.example"),
        ("<https://a.example>", "<https://a.example>"),
    ],
)  # fmt: skip
def test_what_is_left(text: str, expected: str) -> None:
    """What it says, without what only shows how."""
    assert plain(text) == expected


@pytest.mark.parametrize(
    "text", ["*" * 50_000, "[" * 50_000, "<" * 50_000, "`" * 50_001, "**a" * 20_000, "<a href=" * 10_000, "&" * 50_000, "\n>" * 20_000, "|---" * 10_000, "<!--" * 20_000]
)  # fmt: skip
def test_it_ends(text: str) -> None:
    """Whatever it is given, and what is no mark stays."""
    assert len(plain(f"Said. {text}")) >= len("Said.")


@pytest.mark.parametrize(
    "run", [" " * 20_000, "\t" * 20_000, " \t" * 10_000, "\n" * 20_000, " \n" * 10_000]
)  # fmt: skip
@pytest.mark.parametrize(
    "around", ["<b>a</b>{}b", "<ul><li>a{}</li></ul>", "{}<li>a", "# a{}b", "# a{}#", "<p>{}<"]
)  # fmt: skip
def test_runs_of_blanks_end(run: str, around: str) -> None:
    """Real descriptions have runs of thousands: what is tried again from each blank would not come to an end."""
    assert len(plain(around.format(run))) <= len(around.format(run))
