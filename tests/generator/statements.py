"""Strategies of hypothesis for the kinds of statements that generated code is made of, each written on one line."""

from __future__ import annotations

import textwrap

from hypothesis import strategies as st

_LENGTHS = st.sampled_from([1, 3, 4, 7, 9, 14, 20, 28, 40, 61, 85, 97, 110])
_TEXTS = ["", " ", "|", "a b", "(", ", ]", "#", "'", "é", "漢字", "long " * 12, "x" * 90]


def _named(length: int) -> str:
    return ("name_of_a_thing_" * 8)[:length].rstrip("_")


NAMES = _LENGTHS.map(_named)
CLASSES = NAMES.map(lambda name: name.title().replace("_", ""))
STRINGS = st.sampled_from(_TEXTS).map(lambda text: f'"{text}"')
_ATOMS = STRINGS | NAMES | st.sampled_from(["None", "True", "-1", "1.5", "...", "()", "[]", "{}"])
_SIMPLE = CLASSES | st.sampled_from(["str", "int | None", "models.Pet", "UUID"])


def _joined(items: st.SearchStrategy[str], least: int, most: int) -> st.SearchStrategy[str]:
    return st.lists(items, min_size=least, max_size=most).map(", ".join)


def _larger_results(types: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.lists(types, min_size=2, max_size=5).map(" | ".join),
        st.tuples(st.sampled_from(["list", "Call", "Mapping"]), _joined(types, 1, 2)).map(
            lambda each: f"{each[0]}[{each[1]}]"
        ),
        _joined(STRINGS, 1, 6).map(lambda texts: f"Literal[{texts}]"),
    )


def _larger_types(types: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    annotated = st.tuples(types, CALLS).map(lambda each: f"Annotated[{each[0]}, {each[1]}]")
    return _larger_results(types) | annotated


def _call(parts: tuple[str, list[str], list[tuple[str, str]]]) -> str:
    name, positional, named = parts
    return f"{name}({', '.join([*positional, *(f'{key}={value}' for key, value in named)])})"


def _larger_values(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    named = st.lists(st.tuples(NAMES, values), max_size=4)
    names = CLASSES | st.lists(NAMES, min_size=1, max_size=3).map(".".join)
    return st.one_of(
        st.tuples(names, st.lists(values, max_size=2), named).map(_call),
        _joined(values, 1, 4).map(lambda items: f"[{items}]"),
        _joined(values, 2, 4).map(lambda items: f"({items})"),
        values.map(lambda item: f"({item},)"),
        st.lists(st.tuples(STRINGS, values), min_size=1, max_size=3).map(
            lambda items: "{" + ", ".join(f"{key}: {value}" for key, value in items) + "}"
        ),
    )


VALUES = st.recursive(_ATOMS, _larger_values, max_leaves=6)
CALLS = st.tuples(
    CLASSES, st.lists(VALUES, max_size=2), st.lists(st.tuples(NAMES, VALUES), max_size=3)
).map(_call)
TYPES = st.recursive(_SIMPLE, _larger_types, max_leaves=8)
RESULTS = st.recursive(_SIMPLE, _larger_results, max_leaves=8)


def _header(parts: tuple[str, str, list[tuple[str, str]], list[tuple[str, str]], str]) -> str:
    opening, name, required, optional, result = parts
    keywords = [f"{each}: {kind}" for each, kind in required]
    keywords += [f"{each}: {kind} | Omit = OMIT" for each, kind in optional]
    star = ["*"] if keywords else []
    return f"{opening} {name}({', '.join(['self', *star, *keywords])}) -> {result}:\n    pass"


_PARAMETERS = st.lists(st.tuples(NAMES, TYPES), max_size=4)
HEADERS = st.tuples(
    st.sampled_from(["def", "async def"]), NAMES, _PARAMETERS, _PARAMETERS, RESULTS
).map(_header)
DECORATORS = st.tuples(NAMES, TYPES, st.booleans()).map(
    lambda each: f"@{each[0]}[{each[1]}]{'()' if each[2] else ''}\ndef b() -> None:\n    pass"
)
STUBS = HEADERS.map(lambda code: code.replace(":\n    pass", ": ..."))
_IMPORTED = CLASSES | st.tuples(CLASSES, CLASSES).map(" as ".join)
IMPORTS = st.tuples(NAMES, _joined(_IMPORTED, 1, 6)).map(
    lambda each: f"from .{each[0]} import {each[1]}"
)
BASES = st.tuples(CLASSES, CLASSES, TYPES).map(
    lambda each: f"class {each[0]}({each[1]}[{each[2]}]):\n    pass"
)
FIELDS = st.tuples(NAMES, TYPES).map(": ".join)
ASSIGNMENTS = st.tuples(NAMES | FIELDS, VALUES | TYPES | st.just("None")).map(" = ".join)
RETURNS = st.tuples(st.sampled_from(["return", "return await", "result = await"]), CALLS).map(
    " ".join
)

_PIECES = [*"ab.:*-é漢\"'", "\\\\", '\\"', "\\n", "\t", "   "]
_LINES = st.lists(st.sampled_from(_PIECES), max_size=20).map("".join) | st.sampled_from(
    ["", " ", "     ", "x " * 50, "y" * 97]
)
_INDENTED = st.tuples(st.sampled_from(["", " ", "    ", "\t", "  \t ", "        "]), _LINES).map(
    "".join
)


def _closed(body: str) -> str:
    """The body of a docstring, made such that it ends where it should."""
    kept = body.replace('"""', "'''").rstrip('"\\')
    return f'"""{kept}"""'


DOCSTRINGS = st.lists(_INDENTED, max_size=5).map("\n".join).map(_closed)


def in_block(code: str, indent: int) -> str:
    """Code as what stands in a function of a class, where it is indented."""
    opening = ["class A:", "    def b():"][: indent // 4]
    return "\n".join([*opening, textwrap.indent(code, " " * indent)]) + "\n"
