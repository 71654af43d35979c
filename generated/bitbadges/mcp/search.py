"""Finds methods by what is asked for: a ranking by words, in which names weigh more than descriptions, and rare words more than common ones."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from .interface import Interface, Method
from .kinds import find_names
from .stubs import list_inner
from .words import SYNONYMS, split

_WEIGHTS = {
    "name": 5.0,
    "resource": 3.0,
    "id": 2.0,
    "path": 1.5,
    "doc": 2.0,
    "arguments": 0.6,
    "more": 0.6,
    "types": 0.2,
}
_SYNONYM = 0.55
_BEGIN = 0.5
_LIKE = 0.6
_SATURATION = 3.0
_EVENNESS = 0.35
"""How much longer texts are discounted, from not at all to in full."""
_UNSAID = 0.2
"""How much every word of a symbol counts against it that nobody has asked for."""
_READ = 1.04
"""What is asked for is read more often than it is changed."""


class Index:
    """The words of every method, ready to be asked."""

    def __init__(self, interface: Interface) -> None:
        self._methods = list(interface.methods.values())
        self._names = [frozenset(split(method.symbol)) for method in self._methods]
        counts = [_count_words(method, interface) for method in self._methods]
        lengths = [sum(count.values()) for count in counts]
        self._usual = sum(lengths) / len(lengths) if lengths else 1.0
        self._postings: dict[str, list[tuple[int, float]]] = {}
        for index, count in enumerate(counts):
            scale = 1 - _EVENNESS + _EVENNESS * lengths[index] / self._usual
            for word, weight in count.items():
                self._postings.setdefault(word, []).append((index, weight / scale))

    def search(self, query: str) -> list[Method]:
        """The methods that have to do with the query, the best first."""
        asked = list(dict.fromkeys(split(query)))
        exact = self._find_exact(query)
        if not asked:
            return exact
        scores: dict[int, float] = {}
        hits: Counter[int] = Counter()
        for word in asked:
            for index, score in self._score(word).items():
                scores[index] = scores.get(index, 0.0) + score
                hits[index] += 1
        meant = frozenset(asked).union(*(SYNONYMS.get(word, ()) for word in asked))
        weighed = {
            index: score * hits[index] / len(asked) * self._weigh(index, meant)
            for index, score in scores.items()
        }
        found = [self._methods[index] for index in sorted(weighed, key=lambda i: (-weighed[i], i))]
        return exact + [method for method in found if method not in exact]

    def _find_exact(self, query: str) -> list[Method]:
        """The methods that are called so: by symbol, operation id or path."""
        wanted = query.strip().removeprefix("client.").partition("(")[0].casefold()
        return [
            method
            for method in self._methods
            if wanted
            and wanted
            in (
                method.symbol.casefold(),
                method.id.casefold(),
                method.path.casefold(),
                f"{method.http} {method.path}".casefold(),
            )
        ]

    def _weigh(self, index: int, meant: frozenset[str]) -> float:
        """What a method is worth beside its words: it should be no more than what is meant, and nothing that is on its way out."""
        method = self._methods[index]
        weight = 1 / (1 + _UNSAID * len(self._names[index] - meant))
        weight *= _READ if method.effect == "read" else 1.0
        return weight * 0.7 if method.deprecated else weight

    def _score(self, word: str) -> Mapping[int, float]:
        """What a word says for each method: by itself, by other words for it, or by words that are much like it."""
        weights = {word: 1.0} | dict.fromkeys(SYNONYMS.get(word, ()), _SYNONYM)
        if len(word) >= 4:
            longer = (other for other in self._postings if other.startswith(word))
            weights = dict.fromkeys(longer, _BEGIN) | weights
        if not any(each in self._postings for each in weights):
            near = get_close_matches(word, list(self._postings), n=3, cutoff=0.75)
            weights |= dict.fromkeys(near, _LIKE)
        found: dict[int, float] = {}
        for each, weight in weights.items():
            postings = self._postings.get(each, ())
            rarity = math.log(1 + len(self._methods) / (len(postings) + 0.5))
            for index, count in postings:
                score = weight * rarity * count / (count + _SATURATION)
                found[index] = max(found.get(index, 0.0), score)
        return found


def _list_fields(method: Method, interface: Interface) -> list[str]:
    """What an answer is called, and what is in it: its fields, and those of what is in them."""
    found = [method.result]
    near = [interface.types[name] for name in find_names(method.gives) if name in interface.types]
    for _ in range(2):
        inner = [name for each in near for name in list_inner(each)]
        found += [field.name for each in near for field in each.fields]
        near = [interface.types[name] for name in dict.fromkeys(inner) if name in interface.types]
    return found


def _count_words(method: Method, interface: Interface) -> dict[str, float]:
    parts: Mapping[str, Iterable[str]] = {
        "name": [method.name],
        "resource": [method.resource],
        "id": [method.id],
        "path": [method.path],
        "doc": [method.doc],
        "arguments": [argument.name for argument in method.arguments],
        "more": [method.more, interface.resources.get(method.resource, "")],
        "types": _list_fields(method, interface),
    }
    found: dict[str, float] = {}
    for part, texts in parts.items():
        # Said twice in one place is said once: a path of ten pieces is not about the word in all of them.
        for word in {word for text in texts for word in split(text)}:
            found[word] = found.get(word, 0.0) + _WEIGHTS[part]
    return found
