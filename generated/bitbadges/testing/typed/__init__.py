"""The types of the fakes' resources, for type checkers alone."""
