"""A server for agents: they search the client, write Python against it, and have it checked and run in a sandbox.

It speaks the Model Context Protocol: ``python -m`` this package, or the command that the distribution installs. It needs the extra
``mcp``. Nothing of the client imports it.
"""
