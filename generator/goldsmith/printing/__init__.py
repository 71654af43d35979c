"""Prints ``models.py``: the one stage that datamodel-code-generator is used in. It knows schemas, and nothing else of an API."""
