"""All kinds of diagnostics. A new one gets its line in the module of its subject."""

from __future__ import annotations

from difflib import get_close_matches

from goldsmith.slugs.documents import DOCUMENT_SLUGS
from goldsmith.slugs.slug import Slug
from goldsmith.slugs.work import WORK_SLUGS

SLUGS: dict[str, Slug] = {slug.name: slug for slug in (*DOCUMENT_SLUGS, *WORK_SLUGS)}
"""By name."""


def suggest_remedy(accepted: str) -> str:
    """What to do about an accepted warning that does not occur: it may be called otherwise."""
    near = [] if accepted in SLUGS else get_close_matches(accepted, SLUGS, n=1)
    return f"did you mean {near[0]!r}?" if near else "remove it"
