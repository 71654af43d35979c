"""The same jobs by the package of the vendor, ``python-intercom``."""

from intercom import AsyncIntercom, Intercom, SingleFilterSearchRequest
from intercom.core.request_options import RequestOptions
from intercom.errors import NotFoundError
from intercom.types import CreateContactRequestWithEmail


def connect(token: str) -> Intercom:
    return Intercom(token=token, timeout=20)


def read(client: Intercom) -> str | None:
    return client.contacts.find("1").email


def list_all(client: Intercom) -> list[str | None]:
    return [article.title for article in client.articles.list()]


def create(client: Intercom) -> str | None:
    request = CreateContactRequestWithEmail(email="ada@example.com", name="Ada")
    return client.contacts.create(request=request).id


def change(client: Intercom) -> str | None:
    return client.contacts.update("1", name="Ada Lovelace").name


def remove(client: Intercom) -> bool | None:
    return client.contacts.delete("1").deleted


def search(client: Intercom) -> list[str | None]:
    query = SingleFilterSearchRequest(field="email", operator="=", value="ada@example.com")
    return [contact.id for contact in client.contacts.search(query=query)]


def tag(client: Intercom) -> list[str | None]:
    return [tag.name for tag in client.contacts.list_attached_tags("1").data or []]


def missing(client: Intercom) -> str | None:
    options = RequestOptions(timeout_in_seconds=5)
    try:
        return client.contacts.find("0", request_options=options).id
    except NotFoundError:
        return None


async def wait(client: AsyncIntercom) -> str | None:
    return (await client.contacts.find("1")).email
