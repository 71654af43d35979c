"""The paths of a tree: each stays where it belongs, on every file system."""

import pytest

from goldsmith.output.tree import require_safe_paths


@pytest.mark.parametrize(
    "path",
    [
        "/etc/passwd",
        "../a.py",
        "a/../b.py",
        "a//b.py",
        "",
        "a/",
        "./a.py",
        "a\\b.py",
        "c:a.py",
        "a\0.py",
        "a\n.py",
    ],
)
def test_refuses_a_path_that_could_leave_the_folder(path: str) -> None:
    """No name of a document may become a path outside the output folder."""
    with pytest.raises(ValueError, match="not a safe path"):
        require_safe_paths({path: ""})


def test_refuses_two_paths_that_differ_by_case_alone() -> None:
    """On macOS and Windows the second file would replace the first."""
    with pytest.raises(ValueError, match="where case does not count"):
        require_safe_paths({"models/Photo.py": "", "models/photo.py": ""})


def test_refuses_a_file_within_a_file() -> None:
    """A path cannot be a file and a folder at once."""
    with pytest.raises(ValueError, match="lies within a path that is a file"):
        require_safe_paths({"pets": "", "pets/api.py": ""})


def test_accepts_ordinary_paths() -> None:
    """Dots in names and files at the top are fine."""
    require_safe_paths(
        {
            "pyproject.toml": "",
            "pets/__init__.py": "",
            "pets/_runtime/call.py": "",
            ".gitignore": "",
        }
    )
