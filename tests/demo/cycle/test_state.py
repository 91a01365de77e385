"""Switches, state that outlives the process, and everything together over real HTTPS."""

import json
import ssl
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from app.demo.cycle import switches
from app.demo.cycle.system import Cycle
from tests.demo.cycle.conftest import Platform
from tests.demo.serving import serve_in_thread

SOURCES = Path(switches.__file__).parent


def test_every_switch_is_used_somewhere() -> None:
    code = "".join(path.read_text("utf-8") for path in SOURCES.glob("*.py") if path.name != "switches.py")
    unused = [name for name in switches.OWN_FAULTS if f'"{name}"' not in code]
    assert not unused


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("backup_fails", "sometimes"),
        ("list_order", None),
        ("cron_zone", "Mars/Olympus"),
        ("job_404", "few"),
        ("wrong_hub_code", "hub"),
    ],
)
def test_values_nobody_could_act_on_are_refused(name: str, value: str | None) -> None:
    with pytest.raises(ValueError, match=name):
        Cycle.check_own_fault(name, value)


async def test_a_snapshot_holds_everything(build: Callable[..., Platform]) -> None:
    platform = build()
    await platform.restore()
    backup_id = platform.fire("gitea")
    token = (await platform.data("/v1/hubs/current/notifications"))["token"]
    await platform.data("/v1/jobs")
    saved = json.dumps(platform.system.snapshot())
    assert token not in saved
    assert platform.key not in saved
    later = build(wall_s=platform.wall_s + 600)
    later.system.restore_snapshot(json.loads(saved))
    assert later.system.snapshot() == json.loads(saved)
    found = await later.data(f"{later.backups_path('gitea')}/{backup_id}")
    assert found["state"]["current"] == "live"
    (job,) = await later.data("/v1/jobs")
    assert job["state"]["current"] == "completed"
    assert len(await later.data(f"{later.backups_path('event-buffer')}?page[size]=200")) > 55


def test_over_https_with_the_keys_of_the_ready_line() -> None:
    with serve_in_thread("cycle", speed=100) as served:
        assert served.ca_file is not None
        context = ssl.create_default_context(cafile=served.ca_file)
        headers = {"Authorization": f"Bearer {served.sign_in['api_key']}", "X-Hub-Id": served.sign_in["hub_id"]}
        with httpx.Client(base_url=served.base_url, verify=context, headers=headers) as client:
            assert client.get("/v1/hubs/current").json()["data"]["id"] == served.sign_in["hub_id"]
            served.control.fault("cron_fires=wiki-mysql")
            containers = client.get("/v1/containers", params={"filter[identifier]": "wiki-mysql"}).json()["data"]
            served.control.jump(10)
            path = f"/v1/containers/{containers[0]['id']}/backups"
            newest = client.get(path, params={"sort": "-id", "page[size]": 1}).json()["data"][0]
            assert newest["state"]["current"] == "live"
            reply = client.delete(f"{path}/{newest['id']}")
            assert reply.status_code == 202
            served.control.jump(10)
            assert client.get(f"{path}/{newest['id']}").json()["error"]["code"] == "404.container.backup"
