"""Everyday jobs with Qdrant, by the client that is generated from its document."""

from qdrant_api import AsyncQdrantApi, NotFoundError, Options, QdrantApi


def connect(key: str) -> QdrantApi:
    return QdrantApi(base_url="http://localhost:6333", api_key=key, timeout=20)


def read(client: QdrantApi) -> str:
    found = client.collections.get("books").result
    return found.status if found else ""


def list_all(client: QdrantApi) -> list[str]:
    found = client.collections.list().result
    return [each.name for each in found.collections] if found else []


def create(client: QdrantApi) -> bool | None:
    return client.collections.create("books", vectors={"size": 4, "distance": "Cosine"}).result


def change(client: QdrantApi) -> None:
    client.points.upsert(
        "books",
        body={"points": [{"id": 1, "vector": [0.1, 0.2, 0.3, 0.4], "payload": {"title": "Emma"}}]},
    )


def remove(client: QdrantApi) -> bool | None:
    return client.collections.delete("books").result


def search(client: QdrantApi) -> list[float]:
    found = client.search.query_points("books", query=[0.1, 0.2, 0.3, 0.4], limit=3).result
    return [point.score for point in found.points] if found else []


def count(client: QdrantApi) -> int:
    found = client.points.count("books", exact=True).result
    return found.count if found else 0


def missing(client: QdrantApi) -> str | None:
    try:
        found = client.collections.get("none", options=Options(timeout=5)).result
    except NotFoundError:
        return None
    return found.status if found else None


async def wait(client: AsyncQdrantApi) -> list[str]:
    found = (await client.collections.list()).result
    return [each.name for each in found.collections] if found else []
