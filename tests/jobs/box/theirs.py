"""The same jobs by the package of the vendor, ``box-sdk-gen``."""

from collections.abc import Iterator

from box_sdk_gen import BoxAPIError, BoxClient, BoxDeveloperTokenAuth
from box_sdk_gen.managers.folders import CreateFolderParent
from box_sdk_gen.managers.uploads import UploadFileAttributes, UploadFileAttributesParentField


def connect(token: str) -> BoxClient:
    return BoxClient(auth=BoxDeveloperTokenAuth(token=token))


def read(client: BoxClient) -> str | None:
    return client.files.get_file_by_id("1", fields=["name", "size"]).name


def list_all(client: BoxClient) -> list[str | None]:
    found, offset = list[str | None](), 0
    while True:
        page = client.users.get_users(offset=offset, limit=100)
        entries = page.entries or []
        found += [user.login for user in entries]
        offset += len(entries)
        if not entries or offset >= (page.total_count or 0):
            return found


def create(client: BoxClient) -> str:
    return client.folders.create_folder("Reports", CreateFolderParent(id="0")).id


def change(client: BoxClient) -> str | None:
    return client.files.update_file_by_id("1", name="report.pdf").name


def remove(client: BoxClient) -> None:
    client.folders.delete_folder_by_id("2", recursive=True)


def upload(client: BoxClient) -> str | None:
    with open("report.pdf", "rb") as file:
        parent = UploadFileAttributesParentField(id="0")
        attributes = UploadFileAttributes(name="report.pdf", parent=parent)
        made = client.uploads.upload_file(attributes=attributes, file=file)
    return made.entries[0].id if made.entries else None


def download(client: BoxClient) -> Iterator[bytes]:
    content = client.downloads.download_file("1")
    while content is not None and (piece := content.read(65536)):
        yield piece


def missing(client: BoxClient) -> str | None:
    try:
        return client.files.get_file_by_id("0").name
    except BoxAPIError as error:
        if error.response_info.status_code == 404:
            return None
        raise
