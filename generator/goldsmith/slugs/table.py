"""All kinds of diagnostics. A new one gets its line in the module of its subject."""

from __future__ import annotations

from goldsmith.slugs.documents import DOCUMENT_SLUGS
from goldsmith.slugs.slug import Slug
from goldsmith.slugs.work import WORK_SLUGS

SLUGS: dict[str, Slug] = {slug.name: slug for slug in (*DOCUMENT_SLUGS, *WORK_SLUGS)}
"""By name."""
