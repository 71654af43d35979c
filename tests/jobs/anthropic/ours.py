"""Everyday jobs with Anthropic's API, by the client that is generated from its document."""

from collections.abc import Iterator

from anthropic_api import AnthropicApi, AsyncAnthropicApi, NotFoundError, Options, models

MODEL = "claude-opus-4-6"


def connect(key: str) -> AnthropicApi:
    headers = {"x-api-key": key, "anthropic-version": "2023-06-01"}
    return AnthropicApi(headers=headers, timeout=20, max_retries=5)


def read(client: AnthropicApi) -> str:
    return client.models.get(MODEL).display_name


def list_all(client: AnthropicApi) -> list[str]:
    return [model.id for model in client.models.list()]


def create(client: AnthropicApi) -> str:
    answer = client.messages.create(
        model=MODEL, max_tokens=100, messages=[{"role": "user", "content": "Hello"}]
    )
    texts = [block.text for block in answer.content if isinstance(block, models.ResponseTextBlock)]
    return "".join(texts)


def change(client: AnthropicApi) -> str:
    return client.messages.cancel_batches("batch-1").processing_status


def remove(client: AnthropicApi) -> str:
    return client.messages.delete_batch("batch-1").id


def upload(client: AnthropicApi) -> str:
    with open("manual.pdf", "rb") as file:
        return client.files.beta_upload_v1_post(file=file, anthropic_beta="files-api-2025-04-14").id


def stream(client: AnthropicApi) -> Iterator[str]:
    with client.messages.create_stream(
        model=MODEL, max_tokens=100, messages=[{"role": "user", "content": "Hello"}]
    ) as events:
        for event in events:
            yield event.data


def missing(client: AnthropicApi) -> str | None:
    try:
        return client.models.get("claude-0", options=Options(timeout=5)).id
    except NotFoundError:
        return None


async def wait(client: AsyncAnthropicApi) -> list[str]:
    return [model.id async for model in client.models.list()]
