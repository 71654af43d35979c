"""Holds the curated document to the documentation pages: what differs must be a recorded difference."""

from .bundle import load_document
from .differences import compare, names_too_little

__all__ = ["compare", "load_document", "names_too_little"]
