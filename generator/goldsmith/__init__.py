"""Goldsmith turns an OpenAPI document into a Python client package, and holds the package to the document."""
