"""The same jobs by the package of the vendor, ``openai``."""

from collections.abc import Iterator

from openai import AsyncOpenAI, NotFoundError, OpenAI


def connect(key: str) -> OpenAI:
    return OpenAI(api_key=key, timeout=20, max_retries=5)


def read(client: OpenAI) -> str:
    return client.models.retrieve("gpt-5").owned_by


def list_all(client: OpenAI) -> list[str]:
    return [file.filename for file in client.files.list()]


def create(client: OpenAI) -> str | None:
    answer = client.chat.completions.create(
        model="gpt-5", messages=[{"role": "user", "content": "Hello"}]
    )
    return answer.choices[0].message.content


def change(client: OpenAI) -> str:
    return client.vector_stores.update("vs_1", name="Manuals").name


def remove(client: OpenAI) -> bool:
    return client.files.delete("file-1").deleted


def upload(client: OpenAI) -> str:
    with open("manual.pdf", "rb") as file:
        return client.files.create(file=file, purpose="assistants").id


def stream(client: OpenAI) -> Iterator[str]:
    with client.chat.completions.create(
        model="gpt-5", messages=[{"role": "user", "content": "Hello"}], stream=True
    ) as pieces:
        for piece in pieces:
            yield piece.choices[0].delta.content or ""


def missing(client: OpenAI) -> str | None:
    try:
        return client.files.retrieve("file-0", timeout=5).id
    except NotFoundError:
        return None


async def wait(client: AsyncOpenAI) -> list[str]:
    return [file.filename async for file in client.files.list()]
