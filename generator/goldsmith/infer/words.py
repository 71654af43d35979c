"""Names as documents spell them, brought to one spelling: ``page[number]``, ``pageNumber`` and ``$page_number`` are one word."""

from __future__ import annotations

import re
from typing import Final

_NOT_WORD: Final = re.compile(r"[^a-z0-9]+")


def join_words(name: str) -> str:
    """The letters and digits of a name."""
    return _NOT_WORD.sub("", name.lower())


CURSORS: Final = frozenset(
    "cursor pagecursor nextcursor startcursor pagetoken nextpagetoken nexttoken continuationtoken continuation continue marker "
    "nextmarker bookmark pagebookmark paginationtoken nextpage exclusivestartkey startkey pagekey nextkey pagestate "
    "after pageafter aftercursor startingafter afterid startafter pagecontinuationtoken nextpageid position offset page "
    "pagemarker pageid cursormark resumptiontoken searchafter".split()
)
"""Parameters that may take what an answer gave: the token of the next page."""

TOKENS: Final = frozenset(
    "cursor pagecursor pagetoken continuationtoken continuation continue marker bookmark paginationtoken startkey "
    "pagekey pagemarker pagestate pageid nextcursor nextpagetoken nexttoken".split()
)
"""Those of them that mean nothing else."""

LAST_IDS: Final = frozenset("startingafter afterid startafterid lastid".split())
"""Parameters that take the id of the last item."""

OFFSETS: Final = frozenset(
    "offset pageoffset skip start startat startindex startposition startrow from firstresult first "
    "resultoffset startoffset offsetvalue recordoffset".split()
)
PAGES: Final = frozenset(
    "page pagenumber pageno pagenum pageindex currentpage p pageid pagenr requestedpage".split()
)
SIZES: Final = frozenset(
    "limit size pagesize perpage count maxresults top take pagelimit itemsperpage resultsperpage rows max num maxitems "
    "recordsperpage pagecount numresults resultcount maxrecords maxrows maxpagesize maxcount first pageper "
    "maxnumber pageresults".split()
)

TOTALS: Final = frozenset(
    "total totalcount totalresults totalitems totalelements totalrecords totalhits numfound totalentries totalsize recordstotal "
    "totalentriescount resultcounttotal totalitemcount totalrecordcount totalnumber totalrows totalresultscount totalsetsize "
    "overalltotal itemstotal".split()
)
PAGE_COUNTS: Final = frozenset(
    "totalpages pagecount pages numpages totalpagecount pagestotal maxpage".split()
)
MORE: Final = frozenset(
    "hasmore hasnext hasnextpage more moreavailable hasmoreitems morepages hasmorepages hasmoredata hasmoreresults moreresults "
    "hasmorerecords ismore nextpageexists".split()
)
LAST: Final = frozenset("last islast islastpage lastpage isfinalpage".split())

MAIN_ITEMS: Final = frozenset(
    "data items results result values value content records entries list rows objects elements hits docs documents resources "
    "collection members nodes edges".split()
)
"""What an envelope calls the items of a page."""

SIDE_ITEMS: Final = frozenset(
    "errors warnings links included facets aggregations filters sort messages notices columns fields ranges metadata headers "
    "failures order orders sorts orderby pages alerts scopes requiredscopes errormessages warningmessages partialfailures".split()
)
"""Arrays beside the items of a page."""

NEVER_ITEMS: Final = frozenset(
    "errors warnings links included facets aggregations filters sort requiredscopes errormessages warningmessages partialfailures "
    "failures scopes columns fields metadata headers".split()
)
"""Those of them that are never the items, not even where there is no other array."""
