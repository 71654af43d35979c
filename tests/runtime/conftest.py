"""Makes ``templates/runtime`` importable as the package ``runtime``, as it is in every generated package under another name."""

import sys
from pathlib import Path

TEMPLATES = Path(__file__).parents[2] / "templates"
if str(TEMPLATES) not in sys.path:
    sys.path.append(str(TEMPLATES))
