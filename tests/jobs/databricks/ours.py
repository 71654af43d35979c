"""Everyday jobs with Databricks' jobs, by the client that is generated from its document."""

from databricks_api import AsyncDatabricksApi, BadRequestError, DatabricksApi, Options


def connect(token: str) -> DatabricksApi:
    return DatabricksApi(base_url="https://example.cloud", bearer_auth=token, timeout=20)


def read(client: DatabricksApi) -> str | None:
    return client.jobs.get(job_id=1).creator_user_name


def list_all(client: DatabricksApi) -> list[int | None]:
    return [job.job_id for job in client.jobs.list()]


def create(client: DatabricksApi) -> int | None:
    return client.jobs.create(
        name="nightly",
        tasks=[{"task_key": "load", "notebook_task": {"notebook_path": "/load"}}],
    ).job_id


def change(client: DatabricksApi) -> None:
    client.jobs.update(job_id=1, new_settings={"name": "weekly"})


def remove(client: DatabricksApi) -> None:
    client.jobs.delete(job_id=1)


def run(client: DatabricksApi) -> int | None:
    return client.jobs.run_now(job_id=1).run_id


def cancel(client: DatabricksApi) -> None:
    client.jobs.cancel_runs(run_id=1)


def missing(client: DatabricksApi) -> int | None:
    try:
        return client.jobs.get(job_id=0, options=Options(timeout=5)).job_id
    except BadRequestError:
        return None


async def wait(client: AsyncDatabricksApi) -> list[int | None]:
    return [job.job_id async for job in client.jobs.list()]
