"""What a server lets its callers do: read always; write, and delete, only where whoever started it has said so."""

from __future__ import annotations

from dataclasses import dataclass

from .interface import Method

FLAGS = {"write": "--allow-write", "delete": "--allow-delete"}
MARKS = {"NeedsAllowWrite": "--allow-write", "NeedsAllowDelete": "--allow-delete"}
"""What the stubs have for methods that may not be called."""
_DOES = {"write": "changes data", "delete": "deletes data"}


@dataclass(frozen=True)
class Permission:
    """What is allowed beside reading."""

    write: bool = False
    delete: bool = False

    def allows(self, method: Method) -> bool:
        """Whether the method may be called."""
        if method.effect == "read":
            return True
        return self.delete if method.effect == "delete" else self.write

    def refuse(self, method: Method) -> str:
        """The mark of the stubs; empty where the method may be called."""
        if self.allows(method):
            return ""
        return "NeedsAllowDelete" if method.effect == "delete" else "NeedsAllowWrite"

    def mark(self, method: Method) -> str:
        """What is said of a method in a list; nothing of one that reads."""
        if method.effect == "read":
            return ""
        does = f"{method.effect}s"
        return f" [{does}]" if self.allows(method) else f" [{does}: not allowed here]"


def explain_refusal(method: Method) -> str:
    """Why a method is not called, and what would change that."""
    flag = FLAGS[method.effect]
    return f"{method.symbol} {_DOES[method.effect]} ({method.http} {method.path}); this server was started without {flag}"
