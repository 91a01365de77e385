"""Which requests at a simulator change nothing, by method and path: a list of its own, beside those of the adapters.

Everything that is not a GET or HEAD counts as a change but signing in and out, and the one search that reads by POST.
"""

import re
from collections.abc import Mapping
from typing import Any

from tests.demo.serving import ServedDemo

READS_BY_POST: dict[str, str] = {
    "appgate-sdp": r"/admin/(authentication(/otp(/initialize)?|/logout)?|logout)",
    "astra-control": r"(?!)",
    "cycle": r"(?!)",
    "smartfabric-director": r".*/auth/token(/extend)?",
    "unitrends": r"/api/(login|logout|backups)",
}
SEARCHED_BY = frozenset({"sid"})
"""The search of Unitrends takes nothing else in its address; with another name there the same path deletes."""


def is_read(kind: str, request: Mapping[str, Any]) -> bool:
    """Whether an entry of a simulator's log changed nothing."""
    if request["method"] in {"GET", "HEAD"}:
        return True
    if request["method"] != "POST" or re.fullmatch(READS_BY_POST[kind], request["path"]) is None:
        return False
    return set(request["query_keys"]) <= SEARCHED_BY


class Judge:
    """Reads what arrived at one simulator since it was asked last."""

    def __init__(self, served: ServedDemo) -> None:
        self._served = served
        self.asked = 0
        self._last = 0
        served.control.reset_counters()

    def changes(self) -> list[str]:
        """What arrived and changes something, by this list or by the simulator's own."""
        found = self._served.control.requests(self._last)
        self.asked += len(found)
        self._last = max((entry["number"] for entry in found), default=self._last)
        return [
            f"{self._served.kind}: {entry['method']} {entry['path']} {entry['query_keys']}"
            for entry in found
            if entry["changing"] or not is_read(self._served.kind, entry)
        ]
