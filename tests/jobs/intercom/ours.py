"""Everyday jobs with Intercom, by the client that is generated from its document."""

from intercom_api import AsyncIntercomApi, IntercomApi, NotFoundError, Options


def connect(token: str) -> IntercomApi:
    return IntercomApi(bearer_auth=token, timeout=20, max_retries=5)


def read(client: IntercomApi) -> str | None:
    return client.contacts.get("1").email


def list_all(client: IntercomApi) -> list[str | None]:
    return [article.title for article in client.articles.list().data or []]


def create(client: IntercomApi) -> str | None:
    return client.contacts.create(email="ada@example.com", name="Ada").id


def change(client: IntercomApi) -> str | None:
    return client.contacts.update("1", name="Ada Lovelace").name


def remove(client: IntercomApi) -> bool | None:
    return client.contacts.delete("1").deleted


def search(client: IntercomApi) -> list[str | None]:
    found = client.contacts.search(
        query={"field": "email", "operator": "=", "value": "ada@example.com"}
    )
    return [contact.id for contact in found.data or []]


def tag(client: IntercomApi) -> list[str | None]:
    return [tag.name for tag in client.contacts.list_tags("1").data or []]


def missing(client: IntercomApi) -> str | None:
    try:
        return client.contacts.get("0", options=Options(timeout=5)).id
    except NotFoundError:
        return None


async def wait(client: AsyncIntercomApi) -> str | None:
    return (await client.contacts.get("1")).email
