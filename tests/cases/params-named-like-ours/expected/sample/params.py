"""The objects that calls take, as mappings whose keys type checkers know.

Keys are the names on the wire. Values of enums are those of the document: ``cast`` or
``extra_body`` send others.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from . import models


class Page(TypedDict, total=False):
    id: str


class Response(TypedDict, total=False):
    page: models.Page | Page
    call: models.Sequence | Sequence_


class Sequence_(TypedDict, total=False):
    ids: Sequence[str]
