"""English as APIs speak it: verbs, small words, and the singular of a noun."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

LONGEST: Final = 40
"""How many characters a name has at most where a shorter one is free."""

HTTP_VERBS: Final = frozenset("get post put patch delete head options trace".split())

VERBS: Final = HTTP_VERBS | frozenset("""
    abort accept acknowledge activate add adjust aggregate allocate analyze answer append apply approve archive assign attach
    authenticate authorize autocomplete ban batch begin block book browse build bulk buy calculate call cancel capture categorize
    change charge check checkout claim clear clone close collect commit compare complete compute confirm connect convert copy
    count create deactivate debit decline decrypt deduplicate delegate demote deploy deprovision describe destroy detach detect
    disable discard disconnect discover dismiss dispatch display download drain drop duplicate edit embed enable encrypt end
    enrich enroll enqueue estimate evaluate exchange execute expire explain export extend extract fetch fill filter finalize find
    finish flag flush follow force forget fork forward freeze fulfill generate give grant handle hide hold identify ignore import
    impersonate increment index ingest init initialize initiate insert inspect install invalidate invite invoke issue join kick
    kill launch leave link list load lock login logout lookup make mark match merge migrate modify monitor move mute notify
    obtain open order overwrite parse pause pay perform pick pin ping play poll populate prepare preview print process promote
    prune provision publish purge push query queue quote read reassign rebuild receive recompute record recover redact redeem
    redirect refresh refund regenerate register reindex reject release reload relocate remove rename render renew reopen reorder
    repair replace replay reply report request require rerun reschedule resend reserve reset resize resolve restart restore
    resume retire retrieve retry return revert review revoke rewrite rollback rotate run sample save scale scan schedule score
    scroll search select send set share show shrink shuffle shutdown sign signal simulate skip snapshot sort split star start
    stop store stream submit subscribe suggest summarize suspend swap switch sync synchronize tag terminate test tokenize
    toggle touch track train transfer transform transition translate trigger truncate unarchive unassign unban unblock undelete
    undo unfollow unfreeze uninstall unlink unlock unmute unpin unpublish unregister unset unshare unstar unsubscribe unsuspend
    untag update upgrade upload upsert use validate verify view void vote wait watch withdraw write
    """.split())
"""Words that say what is done. Some are nouns too; they are taken for verbs only at the begin of a name."""

SMALL_WORDS: Final = frozenset(
    "a an and at by for from in into of on or per the to under using via with".split()
)
"""Words that mean nothing at the end of a name."""

ARTICLES: Final = frozenset(("a", "an", "the"))

_SYNONYMS: Final = {
    "list": "list, all, list all, get all, find all, fetch all, read all, retrieve all, get list, fetch list, index, "
    "enumerate, get collection, collection get, show all, view all, list get",
    "get": "get, retrieve, read, fetch, find, show, view, load, describe, obtain, get details, get detail, get one, "
    "find one, get item, item get, get single, details",
    "create": "create, add, new, insert, post, store, make, create new, add new, create one, post collection",
    "update": "update, edit, modify, change, patch, put, save, set, partial update, update one, item put, item patch, "
    "put item, patch item, alter",
    "delete": "delete, remove, destroy, del, erase, delete one, item delete, delete item",
}

USUAL: Final = {
    said.strip(): usual for usual, words in _SYNONYMS.items() for said in words.split(",")
}
"""What a method without an object says, in other words, and the usual one of them."""

_ODD: Final = {
    "people": "person", "children": "child", "indices": "index", "indexes": "index", "vertices": "vertex",
    "matrices": "matrix", "appendices": "appendix", "aliases": "alias", "analyses": "analysis", "bases": "base",
    "statuses": "status", "criteria": "criterion", "movies": "movie", "cookies": "cookie", "men": "man",
    "women": "woman", "quizzes": "quiz", "caches": "cache", "axes": "axis", "leaves": "leave", "lives": "life",
    "knives": "knife", "ties": "tie", "zombies": "zombie", "databases": "database", "releases": "release",
}  # fmt: skip

_NO_PLURALS: Final = frozenset("""
    alias always analytics as atlas aws basics basis bias bonus bus business campus canvas chaos class cors cosmos css diagnostics
    dns does dos economics ethics focus gas gps graphics has https ios is its js kubernetes lens logistics mathematics metrics
    mobius news nexus os pass physics plus pos previous process progress radius rss saas sas sass series sms species statistics
    stats status this timeseries tls tos us versus via virus was yes
    """.split())


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """The singular of a noun, its capitals kept; the word itself where it is none, or no plural."""
    lower = word.lower()
    if lower in _ODD:
        found = _ODD[lower]
        return found if word == lower else word[0] + found[1:]
    if lower in _NO_PLURALS or len(word) < 3 or not lower.endswith("s"):
        return word
    if lower.endswith(("ss", "us", "is")):
        return word
    if lower.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Whether a word says that there may be several."""
    return singular(word) != word


def find_verb(text: str) -> str | None:
    """The verb that a sentence begins with: "Retrieves the last" has ``retrieve``; ``None`` where it begins otherwise."""
    first = text.split(maxsplit=1)[0].lower().strip(".,:;!\"'`*()[]") if text.split() else ""
    stems = (first, first.removesuffix("s"), first.removesuffix("es"), f"{first[:-3]}y")
    for stem in stems if first.endswith("s") else stems[:1]:
        if stem in VERBS:
            return stem
    return None
