"""Everyday jobs with Codat's accounting, by the client that is generated from its document."""

from uuid import UUID

from codat_api import AsyncCodatApi, CodatApi, NotFoundError, Options

COMPANY, CONNECTION = UUID(int=1), UUID(int=2)


def connect(key: str) -> CodatApi:
    return CodatApi(auth_header=key, timeout=20, max_retries=5)


def read(client: CodatApi) -> str | None:
    return client.suppliers.get(COMPANY, "1").supplier_name


def list_all(client: CodatApi) -> list[str | None]:
    return [supplier.supplier_name for supplier in client.suppliers.list(COMPANY, page=1)]


def create(client: CodatApi) -> str | None:
    made = client.suppliers.create(COMPANY, CONNECTION, supplier_name="Acme", status="Active")
    return made.status


def change(client: CodatApi) -> str | None:
    made = client.suppliers.update(
        COMPANY, CONNECTION, "1", supplier_name="Acme & Co", status="Active"
    )
    return made.status


def download(client: CodatApi) -> bytes:
    return client.suppliers.download_attachment(COMPANY, CONNECTION, "1", UUID(int=3))


def search(client: CodatApi) -> list[str | None]:
    found = client.suppliers.list(COMPANY, page=1, query="supplierName=Acme")
    return [supplier.id for supplier in found.items]


def attachments(client: CodatApi) -> list[str | None]:
    found = client.suppliers.list_attachments(COMPANY, CONNECTION, "1")
    return [each.name for each in found.attachments or []]


def missing(client: CodatApi) -> str | None:
    try:
        return client.suppliers.get(COMPANY, "0", options=Options(timeout=5)).id
    except NotFoundError:
        return None


async def wait(client: AsyncCodatApi) -> list[str | None]:
    return [supplier.id async for supplier in client.suppliers.list(COMPANY, page=1)]
