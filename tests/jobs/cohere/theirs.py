"""The same jobs by the package of the vendor, ``cohere``."""

from collections.abc import Iterator

from cohere import AsyncClientV2, ClientV2, NotFoundError, UserChatMessageV2
from cohere.core.request_options import RequestOptions

MODEL = "command-a-03-2025"


def connect(key: str) -> ClientV2:
    return ClientV2(api_key=key, timeout=20)


def read(client: ClientV2) -> str | None:
    return client.models.get(MODEL).name


def list_all(client: ClientV2) -> list[str | None]:
    found, token = list[str | None](), None
    while True:
        page = client.models.list(page_token=token)
        found += [model.name for model in page.models]
        token = page.next_page_token
        if not token:
            return found


def create(client: ClientV2) -> str:
    return client.chat(model=MODEL, messages=[UserChatMessageV2(content="Hello")]).id


def rank(client: ClientV2) -> list[int]:
    answer = client.rerank(model="rerank-v3.5", query="cats", documents=["dogs", "cats"])
    return [each.index for each in answer.results]


def remove(client: ClientV2) -> None:
    client.datasets.delete("dataset-1")


def upload(client: ClientV2) -> str | None:
    with open("rows.jsonl", "rb") as file:
        return client.datasets.create(name="rows", type="embed-input", data=file).id


def stream(client: ClientV2) -> Iterator[str | None]:
    for event in client.chat_stream(model=MODEL, messages=[UserChatMessageV2(content="Hello")]):
        yield event.type


def missing(client: ClientV2) -> str | None:
    options = RequestOptions(timeout_in_seconds=5)
    try:
        return client.models.get("none", request_options=options).name
    except NotFoundError:
        return None


async def wait(client: AsyncClientV2) -> list[str | None]:
    return [model.name for model in (await client.models.list()).models]
