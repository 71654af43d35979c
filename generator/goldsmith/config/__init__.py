"""The configuration: ``[tool.goldsmith]`` of a ``pyproject.toml``, or a ``goldsmith.toml``.

``keys`` has the table of all keys; ``kinds`` says how a value of each kind is read, told and described; ``model`` is what comes of it.
"""

from goldsmith.config.build import build_config
from goldsmith.config.clients import pick_clients, require_apart
from goldsmith.config.model import Config
from goldsmith.config.places import FILE_NAME
from goldsmith.config.reading import find_config, read_clients, read_config

__all__ = [
    "FILE_NAME",
    "Config",
    "build_config",
    "find_config",
    "pick_clients",
    "read_clients",
    "read_config",
    "require_apart",
]
