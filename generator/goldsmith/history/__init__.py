"""Finds the surface of a client as it was: in a revision, a wheel, a file, or made of a document."""
