"""What ``pyproject.toml`` says of the distribution, as lines of TOML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from goldsmith.config.metadata import LOWEST_PYTHON, Metadata, Person
from goldsmith.render.code import Code, plain_text

_NEEDED = {"httpx2": "httpx2>=2.11"}
_LIBRARIES = {"pydantic": "pydantic>=2.12,<3", "msgspec": "msgspec>=0.21,<1"}
_CLASSIFIERS = ("Programming Language :: Python :: 3", "Typing :: Typed")


def build_metadata(metadata: Metadata, models: str) -> tuple[Code, ...]:
    """The lines of ``[project]`` that the configuration has a say in."""
    lines = [f'requires-python = {quote(metadata.requires_python or f">=3.{LOWEST_PYTHON}")}']
    lines.append(f"dependencies = {_list(_build_dependencies(metadata.dependencies, models))}")
    if metadata.license is not None:
        lines.append(f"license = {quote(metadata.license)}")
    if metadata.license_text is not None:
        lines.append('license-files = ["LICENSE"]')
    for key, persons in (("authors", metadata.authors), ("maintainers", metadata.maintainers)):
        if persons:
            lines.append(f"{key} = [{', '.join(_build_person(each) for each in persons)}]")
    if metadata.keywords:
        lines.append(f"keywords = {_list(metadata.keywords)}")
    classifiers = dict.fromkeys((*metadata.classifiers, *_CLASSIFIERS))
    lines.append(f"classifiers = {_list(classifiers)}")
    return tuple(map(Code, lines))


def build_urls(metadata: Metadata) -> tuple[Code, ...]:
    """The lines of ``[project.urls]``."""
    return tuple(Code(f"{quote(name)} = {quote(url)}") for name, url in metadata.urls.items())


def find_python(metadata: Metadata) -> Code:
    """The lowest version of Python that the package says it runs on."""
    found = re.search(r"(?:>=|==|~=|>) *(3\.[0-9]+)", metadata.requires_python or "")
    return plain_text(found[1] if found else f"3.{LOWEST_PYTHON}")


def _build_dependencies(given: tuple[str, ...], models: str) -> tuple[str, ...]:
    asked = {re.split(r"[^A-Za-z0-9._-]", text)[0].lower(): text for text in given}
    needed = [
        asked.pop(name, usual) for name, usual in (*_NEEDED.items(), (models, _LIBRARIES[models]))
    ]
    return (*needed, *asked.values())


def _build_person(person: Person) -> str:
    parts = (("name", person.name), ("email", person.email))
    return f"{{ {', '.join(f'{key} = {quote(text)}' for key, text in parts if text is not None)} }}"


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(quote, texts))}]"


def quote(text: str) -> Code:
    """A text as a string of TOML."""
    return Code(json.dumps(plain_text(text), ensure_ascii=False))
