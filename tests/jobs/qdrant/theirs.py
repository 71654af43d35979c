"""The same jobs by the package of the vendor, ``qdrant-client``."""

from qdrant_client import AsyncQdrantClient, QdrantClient
from qdrant_client.http.exceptions import UnexpectedResponse
from qdrant_client.models import Distance, PointStruct, VectorParams


def connect(key: str) -> QdrantClient:
    return QdrantClient(url="http://localhost:6333", api_key=key, timeout=20)


def read(client: QdrantClient) -> str:
    return client.get_collection("books").status


def list_all(client: QdrantClient) -> list[str]:
    return [each.name for each in client.get_collections().collections]


def create(client: QdrantClient) -> bool:
    return client.create_collection(
        "books", vectors_config=VectorParams(size=4, distance=Distance.COSINE)
    )


def change(client: QdrantClient) -> None:
    client.upsert(
        "books",
        points=[PointStruct(id=1, vector=[0.1, 0.2, 0.3, 0.4], payload={"title": "Emma"})],
    )


def remove(client: QdrantClient) -> bool:
    return client.delete_collection("books")


def search(client: QdrantClient) -> list[float]:
    found = client.query_points("books", query=[0.1, 0.2, 0.3, 0.4], limit=3)
    return [point.score for point in found.points]


def count(client: QdrantClient) -> int:
    return client.count("books", exact=True).count


def missing(client: QdrantClient) -> str | None:
    try:
        return client.get_collection("none").status
    except UnexpectedResponse as error:
        if error.status_code == 404:
            return None
        raise


async def wait(client: AsyncQdrantClient) -> list[str]:
    return [each.name for each in (await client.get_collections()).collections]
