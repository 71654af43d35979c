"""Items of 200 pages, against a loop around bare httpx2."""

from __future__ import annotations

from collections.abc import Iterator

import httpx2

from bitbadges import BitBadges

from .examples import build_pages
from .measure import Contender, Row, alternate, compare, computed, settle, timed
from .plain import build_adapter
from .report import Options, run
from .server import serve

OURS = "bitbadges"
FLOOR = "a loop around httpx2 and validate_json"
TARGET = "/collection/1/activity"
PAGES = 200
ITEMS = 25


def measure(options: Options) -> Iterator[Row]:
    """The rows of the figure: by the clock, and the time for which the processor was kept busy."""
    bodies = build_pages(options.count(PAGES, 3), ITEMS)
    answers = {f"{TARGET}?bookmark={number}": body for number, body in enumerate(bodies)}
    answers[TARGET] = bodies[0]
    expected = len(bodies) * ITEMS
    with (
        serve(answers) as url,
        BitBadges(api_key="x", base_url=url) as client,
        httpx2.Client(base_url=url) as bare,
    ):
        bare.headers["x-api-key"] = "x"
        adapter = build_adapter(client.tokens.get_collection_transfer_activity("1").response)

        def ours() -> None:
            found = sum(1 for _ in client.tokens.get_collection_transfer_activity("1"))
            assert found == expected

        def floor() -> None:
            found = 0
            query: dict[str, str] = {}
            while True:
                response = bare.get(TARGET, params=query)
                response.raise_for_status()
                page = adapter.validate_json(response.content)
                found += sum(1 for _ in page.activity)
                if not page.pagination.has_more:
                    break
                query = {"bookmark": page.pagination.bookmark}
            assert found == expected

        settle()
        for clock, word in ((timed, ""), (computed, ", processor alone")):
            contenders: dict[str, Contender] = {OURS: clock(ours), FLOOR: clock(floor)}
            samples = alternate(contenders, options.rounds)
            target = None if word else 1.2
            yield compare(f"items of 200 pages{word}", samples, OURS, FLOOR, target=target)


if __name__ == "__main__":
    run(measure, __doc__)
