"""Fill a dynamic store, and go on where it stopped

Creates a store of addresses, or finds the one of that label, and adds every line of a file to it: a hundred addresses a request, at a
rate that you choose. However it ends, by an error, an interrupt or a crash, run it again with the same arguments: it goes on behind the
last batch that the API has confirmed.

    python fill_a_store.py "Early supporters" addresses.txt --rate 5

- `client.map` sends several requests at a time and gives results in the order of the calls. So one number is all there is to remember.
- Requests that were on their way in a crash are sent again. The store is a set: adding what is there already changes nothing.
- `rate_limit` holds for all threads together; a 429 of the API slows the client down as well.
- Actions are queued. What was added shows after some seconds; `client.dynamic_stores.get_activity` lists what is still pending.

It needs an API key and a signed-in user: `BITBADGES_API_KEY` and `BITBADGES_ACCESS_TOKEN`.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from bitbadges import BitBadges, BitBadgesError, Call, models

BATCH = 100


@dataclass
class Progress:
    """What has to be known to go on: the list, and how many of its batches are confirmed."""

    digest: str
    store_id: str = ""
    done: int = 0

    @classmethod
    def read(cls, path: Path, digest: str) -> "Progress":
        if not path.exists():
            return cls(digest)
        progress = cls(**json.loads(path.read_text()))
        if progress.digest != digest:
            raise SystemExit(f"{path} is of another list: remove it to begin anew")
        return progress

    def write(self, path: Path) -> None:
        """Whole or not at all: a crash leaves what was there before."""
        new = path.with_suffix(".new")
        new.write_text(json.dumps(asdict(self)))
        new.replace(path)


def find_or_create_store(client: BitBadges, label: str) -> str:
    """The id of the user's store of addresses with that label; a run that ended too early has made it already."""
    for store in client.dynamic_stores.search():
        if store is not None and store.label == label and store.handler_id == "addresses":
            return store.dynamic_data_id
    return client.dynamic_stores.create(handler_id="addresses", label=label).doc.dynamic_data_id


def fill(client: BitBadges, label: str, addresses: Sequence[str], path: Path) -> Iterator[int]:
    """Adds the addresses; gives the number of those that are confirmed, whenever it has grown."""
    progress = Progress.read(path, sha256("\n".join(addresses).encode()).hexdigest())
    if not progress.store_id:
        progress.store_id = find_or_create_store(client, label)
        progress.write(path)
    starts = range(progress.done * BATCH, len(addresses), BATCH)
    calls = (add(client, progress.store_id, addresses[at : at + BATCH]) for at in starts)
    for _ in client.map(calls, concurrency=4):
        progress.done += 1
        progress.write(path)
        yield min(progress.done * BATCH, len(addresses))


def add(
    client: BitBadges, store_id: str, addresses: Sequence[str]
) -> Call[models.BatchStoreActionSuccessResponse]:
    """The call that adds some addresses, not sent yet."""
    return client.dynamic_stores.calls.perform_batch_action(
        dynamic_data_id=store_id,
        actions=[{"actionName": "add", "payload": {"address": each}} for each in addresses],
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("label", help="the name of the store")
    parser.add_argument("file", type=Path, help="addresses, one a line")
    parser.add_argument("--rate", type=float, default=5.0, help="requests a second")
    given = parser.parse_args()
    lines = given.file.read_text().split()
    addresses = list(dict.fromkeys(lines))  # each of them once, in their order
    with BitBadges(rate_limit=given.rate) as client:
        try:
            for count in fill(client, given.label, addresses, given.file.with_suffix(".progress")):
                print(f"\r{count} of {len(addresses)}", end="", flush=True)
        except BitBadgesError as error:
            raise SystemExit(f"\n{error}\nRun it again to go on.") from error
    print("\nall of them")


if __name__ == "__main__":
    main()
