"""The client in a shell: ``python -m`` this package, or the command that the distribution brings.

Commands are not written down one by one: ``catalog.json`` says which there are, ``commands/`` what each takes, and what is here
interprets it. Everything that costs time to import is imported by who needs it: ``--help`` needs click alone.
"""
