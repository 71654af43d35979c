"""Use the client in a FastAPI service

Two routes that ask the API, errors that become the service's own, and one client for all of it.

    pip install "fastapi[standard]"
    fastapi run service.py

One client for the whole service, opened with it and closed with it: it keeps its connections, and a `rate_limit` holds for all requests
together. Errors are told apart by their classes, at one place, and become answers of the service's own.

In tests, another client takes its place: `app.dependency_overrides[find_client]` with an `AsyncFakeBitBadges`.
"""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Annotated, TypedDict

from fastapi import Depends, FastAPI, Request
from fastapi.responses import JSONResponse

from bitbadges import (
    APIConnectionError,
    APIStatusError,
    AsyncBitBadges,
    BitBadgesError,
    NotFoundError,
    RateLimitError,
)


class State(TypedDict):
    client: AsyncBitBadges


@asynccontextmanager
async def lifespan(_: FastAPI) -> AsyncGenerator[State]:
    async with AsyncBitBadges(rate_limit=20, deadline=10) as client:
        yield {"client": client}


app = FastAPI(title="Members", lifespan=lifespan)


def find_client(request: Request) -> AsyncBitBadges:
    client: AsyncBitBadges = request.state.client
    return client


Client = Annotated[AsyncBitBadges, Depends(find_client)]


@app.get("/lists/{list_id}/members/{address}")
async def is_member(list_id: str, address: str, client: Client) -> bool:
    """Whether an address is on a list."""
    found = (await client.address_lists.get(list_id)).address_list
    return (address in found.addresses) == found.whitelist


@app.get("/collections/{collection}/tokens/{token}/owners")
async def list_owners(collection: str, token: int, client: Client, limit: int = 100) -> list[str]:
    """The largest owners of a token."""
    owners: list[str] = []
    async for owner in client.tokens.get_owners(collection, token, sort_by="amount"):
        owners.append(owner.bitbadges_address)
        if len(owners) >= limit:
            break
    return owners


@app.exception_handler(BitBadgesError)
async def answer_error(_: Request, error: Exception) -> JSONResponse:
    """What the API said, as this service says it; its keys and our requests are nobody's business."""
    match error:
        case NotFoundError():
            return JSONResponse({"detail": "there is no such thing"}, 404)
        case RateLimitError(retry_after=seconds):
            headers = {"Retry-After": str(round(seconds or 1))}
            return JSONResponse({"detail": "too many requests"}, 503, headers)
        case APIStatusError(request_id=request_id):
            return JSONResponse({"detail": "BitBadges refused", "id": request_id}, 502)
        case APIConnectionError():
            return JSONResponse({"detail": "BitBadges does not answer"}, 504)
        case _:
            return JSONResponse({"detail": "something went wrong"}, 500)
