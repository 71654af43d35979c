"""Everyday jobs with Airflow, by the client that is generated from its document."""

from collections.abc import Iterator

from airflow_api import AirflowApi, AsyncAirflowApi, NotFoundError, Options


def connect(token: str) -> AirflowApi:
    return AirflowApi(base_url="http://localhost:8080", http_bearer=token, timeout=20)


def read(client: AirflowApi) -> int:
    return client.pool.get("default").open_slots


def list_all(client: AirflowApi) -> list[str]:
    return [pool.name for pool in client.pool.list()]


def create(client: AirflowApi) -> str:
    return client.pool.create(name="small", slots=3).name


def change(client: AirflowApi) -> int:
    return client.pool.update("small", slots=5, update_mask=["slots"]).slots


def remove(client: AirflowApi) -> None:
    client.pool.delete("small")


def trigger(client: AirflowApi) -> str:
    return client.dag_run.trigger("nightly", logical_date=None, conf={"day": 1}).dag_run_id


def stream(client: AirflowApi) -> Iterator[str]:
    with client.task_instance.get_log_stream("nightly", "run-1", "load", 1) as lines:
        yield from lines


def missing(client: AirflowApi) -> int | None:
    try:
        return client.pool.get("none", options=Options(timeout=5)).slots
    except NotFoundError:
        return None


async def wait(client: AsyncAirflowApi) -> list[str]:
    return [pool.name async for pool in client.pool.list()]
