"""Files that cannot be sent: which, and why, before anything is sent where it can be known."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

import pytest
from runtime.errors import ArgumentError
from runtime.operation import Body, BodyField

from ..faults import FaultServer
from ..sample import Call, Driver, attempt, operation

RAW = operation("PUT", bodies=(Body("application/octet-stream", argument="body"),))
FORM = operation("POST", bodies=(Body("multipart/form-data", fields=(BodyField("body", "body"),)),))


class Late:
    """A file whose read gives what has to be awaited, and does not look like it."""

    def read(self, size: int = -1) -> Any:
        async def give() -> bytes:
            return b"x"

        return give()


class Failing:
    """A file on a disk that fails."""

    name = "far.bin"

    def read(self, size: int = -1) -> bytes:
        raise OSError(5, "Input/output error")


class Odd:
    """A file that gives what is none."""

    def read(self, size: int = -1) -> Any:
        return [1]


def closed(path: Path) -> Any:
    """A file that was closed."""
    path.write_bytes(b"x")
    file = path.open("rb")
    file.close()
    return file


def closed_in_memory(path: Path) -> Any:
    """The same without a name."""
    file = io.BytesIO(b"x")
    file.close()
    return file


def as_text(path: Path) -> Any:
    """An image that is open as text."""
    path.write_bytes(b"\x89PNG\xff\xfe")
    return path.open(encoding="utf-8")


def for_writing(path: Path) -> Any:
    """A file that cannot be read."""
    return path.open("wb")


FILES: list[tuple[Any, str, str]] = [
    (lambda path: path.parent, "is a directory, not a file", "Send its files"),
    (lambda path: path, "thing.bin' cannot be read: No such file", ""),
    (lambda path: Path("a\0b"), "cannot be read: ", ""),
    (closed, "thing.bin' is closed", "Close it after the call"),
    (closed_in_memory, "the file is closed", "Close it after the call"),
    (for_writing, "thing.bin' is open for writing alone", "'rb'"),
    (as_text, "thing.bin' cannot be read: it is open as text, and is none in utf-8", "'rb'"),
    (lambda path: Late(), "not coroutine", ""),
    (lambda path: Failing(), "the file 'far.bin' cannot be read: Input/output error", ""),
    (lambda path: Odd(), "in pieces of bytes or text, not list", ""),
    (lambda path: io.StringIO("\ud800"), "no form in UTF-8", ""),
]


@pytest.mark.parametrize("call", [RAW, FORM], ids=["raw", "form"])
@pytest.mark.parametrize(("build", "said", "hint"), FILES)
def test_files_that_cannot_be_sent(
    driver: Driver, server: FaultServer, tmp_path: Path, call: Any, build: Any, said: str, hint: str
) -> None:
    """The error names the file and is ours, raw and in a form."""
    file = build(tmp_path / "thing.bin")
    error = attempt(driver, Call(call, {"body": file}))
    assert type(error) is ArgumentError
    assert said in error.message
    assert hint in (error.hint or "")
    if hasattr(file, "close"):
        file.close()
    assert not [each for each in server.received if each.body.endswith(b"--\r\n")]


def test_a_file_that_goes_away(driver: Driver, tmp_path: Path) -> None:
    """It was there when the call was made, and is not when it is sent."""
    path = tmp_path / "gone.bin"
    path.write_bytes(b"x")

    def remove(request: Any, handler: Any) -> Any:
        os.unlink(path)
        return handler(request)

    copy = driver.client.with_options(middleware=[remove])
    original, driver.client = driver.client, copy
    error = attempt(driver, Call(RAW, {"body": path}))
    driver.client = original
    assert type(error) is ArgumentError
    assert "gone.bin' cannot be read: No such file" in error.message


def test_text_is_sent_as_utf_8(driver: Driver, server: FaultServer, tmp_path: Path) -> None:
    """A text file whose encoding is another one."""
    path = tmp_path / "latin.txt"
    path.write_bytes("f\u00fcr".encode("latin-1"))
    with path.open(encoding="latin-1") as file:
        driver.execute(Call(RAW, {"body": file}))
    driver.execute(Call(RAW, {"body": io.StringIO("f\u00fcr")}))
    assert [request.body for request in server.received] == ["f\u00fcr".encode()] * 2
