"""Write the owners of a token to a CSV file

Every address that holds it now, with how many, the largest first.

    python owners_to_csv.py 1 1 owners.csv

Iterating over `client.tokens.get_owners` reads page after page, and keeps no more than one of them: it does not matter how many owners
there are. The file gets its name when it is whole.

What an address holds comes as balances for ranges of tokens and of time. The amount in the file is that of the one token, now.
"""

import argparse
import csv
import time
from collections.abc import Iterator
from pathlib import Path

from bitbadges import BitBadges, BitBadgesError, models

PSEUDO = {"Mint", "Total"}
"""What is listed like an address, and is none: tokens not minted yet, and all in circulation."""


def amount_of(owner: models.BalanceDoc, token: int, moment: int) -> int:
    """How many of a token an owner has at a moment, in milliseconds."""
    return sum(
        balance.amount
        for balance in owner.balances
        if any(each.start <= token <= each.end for each in balance.badge_ids)
        and any(each.start <= moment <= each.end for each in balance.ownership_times)
    )


def list_owners(client: BitBadges, collection: str, token: int) -> Iterator[tuple[str, int]]:
    """Every address that has the token now, the largest amounts first."""
    now = time.time_ns() // 1_000_000
    for owner in client.tokens.get_owners(collection, token, sort_by="amount"):
        amount = amount_of(owner, token, now)
        if amount and owner.bitbadges_address not in PSEUDO:
            yield owner.bitbadges_address, amount


def write_owners(client: BitBadges, collection: str, token: int, path: Path) -> int:
    """Writes the file; gives the number of owners."""
    count = 0
    new = path.with_name(f"{path.name}.new")
    with new.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["address", "amount"])
        for row in list_owners(client, collection, token):
            writer.writerow(row)
            count += 1
    new.replace(path)
    return count


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("collection")
    parser.add_argument("token", type=int)
    parser.add_argument("file", type=Path)
    given = parser.parse_args()
    with BitBadges() as client:
        try:
            count = write_owners(client, given.collection, given.token, given.file)
        except BitBadgesError as error:
            raise SystemExit(str(error)) from error
    print(f"{count} owners in {given.file}")


if __name__ == "__main__":
    main()
