"""The same jobs by the package of the vendor, ``databricks-sdk``."""

from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import BadRequest
from databricks.sdk.service.jobs import JobSettings, NotebookTask, Task


def connect(token: str) -> WorkspaceClient:
    return WorkspaceClient(host="https://example.cloud", token=token)


def read(client: WorkspaceClient) -> str | None:
    return client.jobs.get(1).creator_user_name


def list_all(client: WorkspaceClient) -> list[int | None]:
    return [job.job_id for job in client.jobs.list()]


def create(client: WorkspaceClient) -> int | None:
    return client.jobs.create(
        name="nightly",
        tasks=[Task(task_key="load", notebook_task=NotebookTask(notebook_path="/load"))],
    ).job_id


def change(client: WorkspaceClient) -> None:
    client.jobs.update(1, new_settings=JobSettings(name="weekly"))


def remove(client: WorkspaceClient) -> None:
    client.jobs.delete(1)


def run(client: WorkspaceClient) -> int | None:
    return client.jobs.run_now(1).bind()["run_id"]


def cancel(client: WorkspaceClient) -> None:
    client.jobs.cancel_run(1)


def missing(client: WorkspaceClient) -> int | None:
    try:
        return client.jobs.get(0).job_id
    except BadRequest:
        return None
