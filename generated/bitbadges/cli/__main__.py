"""The command of the distribution, and ``python -m`` this package. It says what to install where that is missing."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(args: Sequence[str] | None = None, program: str | None = None) -> int:
    """Does what the arguments say, those of the process where none are given; gives the exit status."""
    try:
        from .main import main as act
    except ModuleNotFoundError as error:
        if error.name != "click":
            raise
    except KeyboardInterrupt:
        return 130
    else:
        return act(args, program)
    from .catalog import read_catalog

    sys.stderr.write(f"The command line needs click: {read_catalog().advice}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(program=f"python -m {__package__}"))
