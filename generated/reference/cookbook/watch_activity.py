"""Show what has happened to a collection since last time

Prints the transfers that are new since it ran last, the oldest first. Meant for `cron` and its kind:

    */5 * * * *   python watch_activity.py 1

The newest transfers come on the first page. So reading stops at the first one that is known, mostly within one request. What has been
seen is written down after it was printed: a run that breaks off tells it once more, and loses nothing.

The first run begins with the present: it shows the newest page, and remembers it.
"""

import argparse
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path

from bitbadges import BitBadges, BitBadgesError, models


def find_new(
    client: BitBadges, collection: str, seen: set[str]
) -> list[models.TransferActivityDoc]:
    """The transfers that were not seen yet, the oldest first."""
    page = client.tokens.get_collection_transfer_activity(collection)
    found: Iterable[models.TransferActivityDoc] = page if seen else page.items
    new = list(takewhile(lambda each: each.doc_id not in seen, found))
    return new[::-1]


def describe(transfer: models.TransferActivityDoc) -> str:
    """A transfer in a line."""
    moment = datetime.fromtimestamp(transfer.timestamp / 1000, UTC)
    amount = sum(balance.amount for balance in transfer.balances)
    return f"{moment:%Y-%m-%d %H:%M:%S}  {transfer.from_} -> {', '.join(transfer.to)}  x{amount}"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("collection")
    parser.add_argument("--state", type=Path, default=Path("activity.json"))
    given = parser.parse_args()
    state: dict[str, list[str]] = (
        json.loads(given.state.read_text()) if given.state.exists() else {}
    )
    seen = state.get(given.collection, [])
    with BitBadges() as client:
        try:
            new = find_new(client, given.collection, set(seen))
        except BitBadgesError as error:
            raise SystemExit(str(error)) from error
    for transfer in new:
        print(describe(transfer))
    # Some of the last, and not only the very last: the API may take one back.
    state[given.collection] = [*seen, *(each.doc_id for each in new)][-100:]
    given.state.write_text(json.dumps(state))


if __name__ == "__main__":
    main()
