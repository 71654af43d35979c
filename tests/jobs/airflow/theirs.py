"""The same jobs by the package of the vendor, ``apache-airflow-client``."""

from airflow_client.client import ApiClient, Configuration, DagRunApi, PoolApi, TaskInstanceApi
from airflow_client.client.exceptions import NotFoundException
from airflow_client.client.models import PoolBody, PoolPatchBody, TriggerDAGRunPostBody


def connect(token: str) -> ApiClient:
    return ApiClient(Configuration(host="http://localhost:8080", access_token=token))


def read(client: ApiClient) -> int:
    return PoolApi(client).get_pool("default").open_slots


def list_all(client: ApiClient) -> list[str]:
    found = list[str]()
    while True:
        page = PoolApi(client).get_pools(limit=100, offset=len(found))
        found += [pool.name for pool in page.pools]
        if not page.pools or len(found) >= page.total_entries:
            return found


def create(client: ApiClient) -> str:
    return PoolApi(client).post_pool(PoolBody(name="small", slots=3)).name


def change(client: ApiClient) -> int:
    body = PoolPatchBody(slots=5)
    return PoolApi(client).patch_pool("small", body, update_mask=["slots"]).slots


def remove(client: ApiClient) -> None:
    PoolApi(client).delete_pool("small")


def trigger(client: ApiClient) -> str:
    body = TriggerDAGRunPostBody(logical_date=None, conf={"day": 1})
    return DagRunApi(client).trigger_dag_run("nightly", body).dag_run_id


def stream(client: ApiClient) -> str:
    return str(TaskInstanceApi(client).get_log("nightly", "run-1", "load", 1).content)


def missing(client: ApiClient) -> int | None:
    try:
        return PoolApi(client).get_pool("none", _request_timeout=5).slots
    except NotFoundException:
        return None
