"""The command line: ``goldsmith generate | check | diff | changes | validate | inspect``; a module for each group of commands."""

from goldsmith.cli.main import main

__all__ = ["main"]
