"""The same jobs by the package of the vendor, ``anthropic``."""

from collections.abc import Iterator

from anthropic import Anthropic, AsyncAnthropic, NotFoundError

MODEL = "claude-opus-4-6"


def connect(key: str) -> Anthropic:
    return Anthropic(api_key=key, timeout=20, max_retries=5)


def read(client: Anthropic) -> str:
    return client.models.retrieve(MODEL).display_name


def list_all(client: Anthropic) -> list[str]:
    return [model.id for model in client.models.list()]


def create(client: Anthropic) -> str:
    answer = client.messages.create(
        model=MODEL, max_tokens=100, messages=[{"role": "user", "content": "Hello"}]
    )
    return "".join(block.text for block in answer.content if block.type == "text")


def change(client: Anthropic) -> str:
    return client.messages.batches.cancel("batch-1").processing_status


def remove(client: Anthropic) -> str:
    return client.messages.batches.delete("batch-1").id


def upload(client: Anthropic) -> str:
    with open("manual.pdf", "rb") as file:
        return client.beta.files.upload(file=file).id


def stream(client: Anthropic) -> Iterator[str]:
    with client.messages.stream(
        model=MODEL, max_tokens=100, messages=[{"role": "user", "content": "Hello"}]
    ) as pieces:
        yield from pieces.text_stream


def missing(client: Anthropic) -> str | None:
    try:
        return client.models.retrieve("claude-0", timeout=5).id
    except NotFoundError:
        return None


async def wait(client: AsyncAnthropic) -> list[str]:
    return [model.id async for model in client.models.list()]
