"""From the request to the visible table for 10,000 backups, against download and JSON parsing alone."""

import json
import ssl
import statistics
import time
import urllib.request

from app.domain.backups import BackupQuery
from app.domain.nodes import Level, NodeRef
from app.main.composition import Composition
from app.ui.window.main_window import MainWindow
from tests.bench.row import Row, memory_mb
from tests.bench.running import in_console, profile, signed_in, until
from tests.demo.serving import ServedDemo, serve_in_process

BACKUPS = 10_000
RUNS = 3


def table_rows() -> list[Row]:
    """One row: ours against the bare download."""
    with serve_in_process(["smartfabric-director"], "--port", "0", "--backups", str(BACKUPS)) as (served,):
        bare = statistics.median(_bare_ms(served) for _ in range(RUNS))
        found: list[float] = []
        first: list[float] = []

        async def measure(composition: Composition) -> None:
            window = MainWindow(composition.context())
            window.resize(1440, 900)
            window.show()
            connection = profile(served, "many")
            await signed_in(composition, connection)
            root = NodeRef.appliance(connection.id)
            await until(lambda: composition.inventory.branch(root).children is not None)
            client = (composition.inventory.branch(root).children or ())[0].ref
            assert client.level is Level.CLIENT
            for _ in range(RUNS):
                composition.backups.show(None)
                start = time.perf_counter()
                composition.backups.show(BackupQuery(client))
                await until(lambda: window.page.model.rowCount() > 0)
                first.append((time.perf_counter() - start) * 1000)
                composition.backups.load_rest()
                await until(lambda: composition.backups.is_complete)
                window.page.table.viewport().repaint()
                found.append((time.perf_counter() - start) * 1000)
            window.may_close = True
            window.close()

        in_console(measure)
    memory = memory_mb()
    limit = "download and JSON"
    return [
        Row(f"first rows of {BACKUPS:,} backups", statistics.median(first), limit, bare, memory),
        Row(f"all of {BACKUPS:,} backups in the table", statistics.median(found), limit, bare, memory),
    ]


def _bare_ms(served: ServedDemo) -> float:
    """The same list, read by the standard library and parsed once."""
    context = ssl.create_default_context(cafile=served.ca_file)
    body = json.dumps({key: served.sign_in[key] for key in ("username", "password")}).encode()
    headers = {"Content-Type": "application/json"}
    signing = urllib.request.Request(f"{served.base_url}/auth/token", body, headers, method="POST")
    with urllib.request.urlopen(signing, context=context) as reply:
        token = json.load(reply)["token"]
    listing = urllib.request.Request(f"{served.base_url}/backups/instances", headers={"Authorization": f"SFD {token}"})
    start = time.perf_counter()
    with urllib.request.urlopen(listing, context=context) as reply:
        json.loads(reply.read())
    return (time.perf_counter() - start) * 1000
