"""Everyday jobs with OpenAI's API, by the client that is generated from its document."""

from collections.abc import Iterator

from openai_api import AsyncOpenaiApi, NotFoundError, OpenaiApi, Options


def connect(key: str) -> OpenaiApi:
    return OpenaiApi(api_key_auth=key, timeout=20, max_retries=5)


def read(client: OpenaiApi) -> str:
    return client.models.get("gpt-5").owned_by


def list_all(client: OpenaiApi) -> list[str]:
    return [file.filename for file in client.files.list()]


def create(client: OpenaiApi) -> str | None:
    answer = client.chat.create_completion(
        model="gpt-5", messages=[{"role": "user", "content": "Hello"}]
    )
    return answer.choices[0].message.content


def change(client: OpenaiApi) -> str:
    return client.vector_stores.update("vs_1", name="Manuals").name


def remove(client: OpenaiApi) -> bool:
    return client.files.delete("file-1").deleted


def upload(client: OpenaiApi) -> str:
    with open("manual.pdf", "rb") as file:
        return client.files.create(file=file, purpose="assistants").id


def stream(client: OpenaiApi) -> Iterator[str]:
    with client.chat.create_completion_stream(
        model="gpt-5", messages=[{"role": "user", "content": "Hello"}]
    ) as pieces:
        for piece in pieces:
            yield piece.choices[0].delta.content or ""


def missing(client: OpenaiApi) -> str | None:
    try:
        return client.files.get("file-0", options=Options(timeout=5)).id
    except NotFoundError:
        return None


async def wait(client: AsyncOpenaiApi) -> list[str]:
    return [file.filename async for file in client.files.list()]
