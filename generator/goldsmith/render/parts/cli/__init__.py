"""The part ``cli``: a command line that interprets what is written here of each operation, as JSON beside its Python."""
