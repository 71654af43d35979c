"""The same jobs by the package of the vendor, ``codat-accounting``."""

from codat_accounting import CodatAccounting
from codat_accounting.models import errors, shared

COMPANY, CONNECTION = "company-1", "connection-1"


def connect(key: str) -> CodatAccounting:
    return CodatAccounting(security=shared.Security(auth_header=key), timeout_ms=20_000)


def read(client: CodatAccounting) -> str | None:
    found = client.suppliers.get(request={"company_id": COMPANY, "supplier_id": "1"})
    return (found.supplier_name or None) if found else None


def list_all(client: CodatAccounting) -> list[str | None]:
    names, page = list[str | None](), 1
    while True:
        found = client.suppliers.list(
            request={"company_id": COMPANY, "page": page, "page_size": 100}
        )
        if found is None or not found.results:
            return names
        names += [supplier.supplier_name or None for supplier in found.results]
        page += 1


def create(client: CodatAccounting) -> str | None:
    made = client.suppliers.create(
        request={
            "company_id": COMPANY,
            "connection_id": CONNECTION,
            "supplier": {"supplier_name": "Acme", "status": shared.SupplierStatus.ACTIVE},
        }
    )
    return made.status if made else None


def change(client: CodatAccounting) -> str | None:
    made = client.suppliers.update(
        request={
            "company_id": COMPANY,
            "connection_id": CONNECTION,
            "supplier_id": "1",
            "supplier": {"supplier_name": "Acme & Co", "status": shared.SupplierStatus.ACTIVE},
        }
    )
    return made.status if made else None


def download(client: CodatAccounting) -> bytes:
    answer = client.suppliers.download_attachment(
        request={
            "company_id": COMPANY,
            "connection_id": CONNECTION,
            "supplier_id": "1",
            "attachment_id": "attachment-1",
        }
    )
    return answer.read() if answer else b""


def search(client: CodatAccounting) -> list[str | None]:
    found = client.suppliers.list(
        request={"company_id": COMPANY, "page": 1, "query": "supplierName=Acme"}
    )
    return [supplier.id for supplier in found.results or []] if found else []


def attachments(client: CodatAccounting) -> list[str | None]:
    found = client.suppliers.list_attachments(
        request={"company_id": COMPANY, "connection_id": CONNECTION, "supplier_id": "1"}
    )
    return [each.name or None for each in found.attachments or []] if found else []


def missing(client: CodatAccounting) -> str | None:
    try:
        found = client.suppliers.get(
            request={"company_id": COMPANY, "supplier_id": "0"}, timeout_ms=5_000
        )
        return found.id if found else None
    except errors.ErrorMessage as error:
        if error.data.status_code == 404:
            return None
        raise


async def wait(client: CodatAccounting) -> list[str | None]:
    found = await client.suppliers.list_async(request={"company_id": COMPANY, "page": 1})
    return [supplier.supplier_name or None for supplier in found.results or []] if found else []
