"""Everyday jobs with Box, by the client that is generated from its document."""

from collections.abc import Iterator

from box_api import AsyncBoxApi, BoxApi, NotFoundError, Options


def connect(token: str) -> BoxApi:
    return BoxApi(oauth2_security=token, timeout=20, max_retries=5)


def read(client: BoxApi) -> str | None:
    return client.files.get("1", fields=["name", "size"]).name


def list_all(client: BoxApi) -> list[str | None]:
    found, offset = list[str | None](), 0
    while True:
        page = client.users.list(offset=offset, limit=100)
        entries = page.entries or []
        found += [user.login for user in entries]
        offset += len(entries)
        if not entries or offset >= (page.total_count or 0):
            return found


def create(client: BoxApi) -> str:
    return client.folders.create(name="Reports", parent={"id": "0"}).id


def change(client: BoxApi) -> str | None:
    return client.files.update("1", name="report.pdf").name


def remove(client: BoxApi) -> None:
    client.folders.delete("2", recursive=True)


def upload(client: BoxApi) -> str | None:
    with open("report.pdf", "rb") as file:
        made = client.uploads.upload_content(
            attributes={"name": "report.pdf", "parent": {"id": "0"}}, file=file
        )
    return made.entries[0].id if made.entries else None


def download(client: BoxApi) -> Iterator[bytes]:
    with client.send(client.downloads.calls.get_content("1"), stream=True) as answer:
        yield from answer.iter_bytes()


def missing(client: BoxApi) -> str | None:
    try:
        return client.files.get("0", options=Options(timeout=5)).name
    except NotFoundError:
        return None


async def wait(client: AsyncBoxApi) -> list[str | None]:
    return [user.login for user in (await client.users.list()).entries or []]
