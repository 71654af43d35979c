"""The reference in ``docs/reference``: how it is made, and that it tells the truth."""
