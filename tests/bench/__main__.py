"""``make bench``: prints ratios against a limit measured in the same run, and writes the same as JSON.

Nothing here is asserted: figures drift from machine to machine, ratios tell.
"""

import json
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench.gaps import gap_rows
from tests.bench.keyring import keyring_rows
from tests.bench.row import Row
from tests.bench.start import start_rows
from tests.bench.table import table_rows

RESULTS = Path("bench-results.json")
HEAD = ("what", "figure", "limit", "ratio", "memory")


def main() -> int:
    """Run all benches one after the other, each in processes of its own."""
    rows: list[Row] = []
    for bench in (start_rows, table_rows, gap_rows, keyring_rows):
        rows.extend(bench())
    table = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[place]) for line in table) for place in range(len(HEAD))]
    for line in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
    RESULTS.write_text(json.dumps([row.as_json() for row in rows], indent=2), encoding="utf-8")
    print(f"written to {RESULTS}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
