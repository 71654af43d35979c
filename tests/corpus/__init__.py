"""Holds the generator to a folder of documents: ``python -m tests.corpus FOLDER``."""
