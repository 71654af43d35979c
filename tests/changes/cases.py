"""All cases that can stand in one document."""

from __future__ import annotations

from . import arguments, clients, methods, models, results, shifts
from .documents import Case

CASES: list[Case] = [
    case
    for module in (clients, methods, arguments, results, models, shifts)
    for case in module.find_cases()
]
