"""Keeps profiles in a real Secret Service. Run by `test_secret_service.py` in a session bus of its own.

Prints one JSON object: what each step found. Usage: secret_service_journey.py FOLDER
"""

import asyncio
import json
import sys
from pathlib import Path

import keyring
import secretstorage

from app.domain.environments import built_in_environments
from app.settings.connection_store import ConnectionStore
from app.settings.key_store import KeyStore
from app.settings.profile_index import ProfileIndex
from tests.settings.profiles import connection

LONG_NOTE = "ü" * 5_000
TIME_LIMIT_S = 10.0


def open_store(folder: Path) -> ConnectionStore:
    keys = KeyStore(time_limit_s=TIME_LIMIT_S)
    return ConnectionStore(keys, ProfileIndex(folder / "profiles.json"), built_in_environments)


def lock() -> None:
    bus = secretstorage.dbus_init()
    secretstorage.get_default_collection(bus).lock()
    bus.close()


async def journey(folder: Path) -> dict[str, object]:
    first, second = connection("aaaa1111"), connection("bbbb2222", name=LONG_NOTE)
    store = open_store(folder)
    found: dict[str, object] = {"backend": type(keyring.get_keyring()).__module__, "probe": await store.probe()}
    await store.save(first)
    await store.save(second)
    report = await open_store(folder).load_all()
    found["same"] = report.connections == (first, second) and not report.problems
    await store.remove("bbbb2222")
    found["after_removal"] = [one.id for one in (await open_store(folder).load_all()).connections]
    lock()
    report = await open_store(folder).load_all()
    found["locked"] = [problem.state for problem in report.problems]
    found["read_while_locked"] = len(report.connections)
    return found


if __name__ == "__main__":
    print(json.dumps(asyncio.run(journey(Path(sys.argv[1])))))
