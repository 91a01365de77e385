"""Brings a real Secret Service into its bad states. Run by `test_secret_service.py` in a session bus of its own.

Prints one JSON object: the state that each step found. Usage: secret_service_states.py FOLDER
"""

import asyncio
import json
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import keyring
import secretstorage
from jeepney.bus_messages import message_bus

from app.domain.environments import built_in_environments
from app.domain.errors import SecretStoreError
from app.settings.connection_store import ConnectionStore
from app.settings.key_store import SERVICE, USER, KeyStore
from app.settings.profile_index import ProfileIndex
from tests.settings.profiles import connection

HANG_LIMIT_S = 0.5
LIMIT_S = 10.0
TOO_LONG = "x" * 4_000_000
"""More than the file size that the full disk of the test lets the daemon write."""


def open_store(folder: Path, limit_s: float = LIMIT_S) -> ConnectionStore:
    keys = KeyStore(time_limit_s=limit_s)
    return ConnectionStore(keys, ProfileIndex(folder / "profiles.json"), built_in_environments)


@contextmanager
def stopped_service() -> Iterator[None]:
    """The daemon stands still: it is there, and answers nothing."""
    bus = secretstorage.dbus_init()
    [pid] = bus.send_and_get_reply(message_bus.GetConnectionUnixProcessID("org.freedesktop.secrets")).body
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)
        bus.close()


async def states(folder: Path) -> dict[str, object]:
    store = open_store(folder)
    await store.save(connection("aaaa1111"))
    await store.save(connection("bbbb2222"))
    found: dict[str, object] = {"ready": await store.probe()}
    with stopped_service():
        impatient = open_store(folder, HANG_LIMIT_S)
        found["hanging"] = await impatient.probe()
        found["still_hanging"] = await impatient.probe()
        report = await open_store(folder, HANG_LIMIT_S).load_all()
        found["read_while_hanging"] = len(report.connections)
    found["after_the_hang"] = len((await open_store(folder).load_all()).connections)
    keyring.set_password(f"{SERVICE}/bbbb2222", USER, '{"version":1,"oops')
    report = await open_store(folder).load_all()
    found["damaged"] = [problem.state for problem in report.problems]
    found["beside_the_damaged"] = [one.id for one in report.connections]
    try:
        await store.save(connection("cccc3333", name=TOO_LONG))
        found["full"] = "ready"
    except SecretStoreError as error:
        found["full"] = error.state
    later = await open_store(folder).load_all()
    found["after_the_full_disk"] = [one.id for one in later.connections]
    return found


async def missing(folder: Path) -> dict[str, object]:
    store = open_store(folder)
    found: dict[str, object] = {"missing": await store.probe()}
    try:
        await store.save(connection("aaaa1111"))
    except SecretStoreError as error:
        found["saving"] = error.state
    found["kept"] = (folder / "profiles.json").exists() and "aaaa1111" in (folder / "profiles.json").read_text()
    return found


if __name__ == "__main__":
    work = missing if "DBUS_SESSION_BUS_ADDRESS" not in os.environ else states
    print(json.dumps(asyncio.run(work(Path(sys.argv[1])))))
