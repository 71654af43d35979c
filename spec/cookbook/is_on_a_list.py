"""Ask whether an address is on a list

Answers by its exit status, so that a script can ask.

    python is_on_a_list.py my-list bb1...  &&  echo welcome

0 is yes, 1 is no, and 2 is no answer.

A list names its members, or everyone who is none: `whitelist` says which. A list that does not exist is an error of its own,
`NotFoundError`, and no answer to the question.
"""

import sys

from bitbadges import BitBadges, BitBadgesError, NotFoundError


def is_on_list(client: BitBadges, list_id: str, address: str) -> bool:
    """Whether an address is on a list."""
    found = client.address_lists.get(list_id).address_list
    return (address in found.addresses) == found.whitelist


def main() -> int:
    if len(sys.argv) != 3:
        print("usage: is_on_a_list.py LIST ADDRESS", file=sys.stderr)
        return 2
    list_id, address = sys.argv[1:]
    with BitBadges() as client:
        try:
            return 0 if is_on_list(client, list_id, address) else 1
        except NotFoundError:
            print(f"there is no list {list_id!r}", file=sys.stderr)
        except BitBadgesError as error:
            print(error, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
