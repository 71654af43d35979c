"""A keyring in a file, which commands in processes of their own take for that of the system."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from keyring.backend import KeyringBackend
from keyring.errors import InitError, PasswordDeleteError

if TYPE_CHECKING:
    from collections.abc import Mapping


class FiledKeyring(KeyringBackend):
    """Keeps passwords in the file that ``KEYRING_FILE`` names; one called ``locked`` cannot be opened."""

    priority = 1

    @property
    def path(self) -> Path:
        """The file."""
        return Path(os.environ["KEYRING_FILE"])

    def read(self) -> dict[str, str]:
        """What is kept, by service and user."""
        if self.path.name == "locked":
            raise InitError("locked, said the keyring of somebody")
        found: Mapping[str, str] = json.loads(self.path.read_text()) if self.path.exists() else {}
        return dict(found)

    def get_password(self, service: str, username: str) -> str | None:
        """The password of a user."""
        return self.read().get(f"{service}:{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keeps it."""
        self.path.write_text(json.dumps({**self.read(), f"{service}:{username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        """Forgets it."""
        kept = self.read()
        if kept.pop(f"{service}:{username}", None) is None:
            raise PasswordDeleteError(username)
        self.path.write_text(json.dumps(kept))
