"""Everyday jobs with Cohere's API, by the client that is generated from its document."""

from collections.abc import Iterator

from cohere_api import AsyncCohereApi, CohereApi, NotFoundError, Options

MODEL = "command-a-03-2025"


def connect(key: str) -> CohereApi:
    return CohereApi(bearer_auth=key, timeout=20, max_retries=5)


def read(client: CohereApi) -> str | None:
    return client.models.get(MODEL).name


def list_all(client: CohereApi) -> list[str | None]:
    return [model.name for model in client.models.list()]


def create(client: CohereApi) -> str:
    answer = client.v2.chat(model=MODEL, messages=[{"role": "user", "content": "Hello"}])
    return answer.id


def rank(client: CohereApi) -> list[int]:
    answer = client.v2.rerank(model="rerank-v3.5", query="cats", documents=["dogs", "cats"])
    return [each.index for each in answer.results]


def remove(client: CohereApi) -> None:
    client.datasets.delete("dataset-1")


def upload(client: CohereApi) -> str | None:
    with open("rows.jsonl", "rb") as file:
        return client.datasets.create(name="rows", type="embed-input", data=file).id


def stream(client: CohereApi) -> Iterator[str | None]:
    with client.v2.chat_stream(
        model=MODEL, messages=[{"role": "user", "content": "Hello"}]
    ) as events:
        for event in events:
            yield event.type


def missing(client: CohereApi) -> str | None:
    try:
        return client.models.get("none", options=Options(timeout=5)).name
    except NotFoundError:
        return None


async def wait(client: AsyncCohereApi) -> list[str | None]:
    return [model.name async for model in client.models.list()]
