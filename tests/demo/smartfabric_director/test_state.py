"""State that outlives the process, and everything together over real HTTPS."""

import json
import ssl
from collections.abc import Callable
from pathlib import Path

import httpx

from app.demo.smartfabric_director import switches
from tests.demo.serving import serve_in_thread
from tests.demo.smartfabric_director.conftest import Director

SOURCES = Path(switches.__file__).parent


def test_every_switch_is_used_somewhere() -> None:
    code = "".join(path.read_text("utf-8") for path in SOURCES.glob("*.py") if path.name != "switches.py")
    unused = [name for name in switches.OWN_FAULTS if f'"{name}"' not in code]
    assert not unused


async def test_a_snapshot_holds_everything_but_tokens(build: Callable[..., Director]) -> None:
    director = build()
    await director.sign_in()
    run = await director.back_up("kept")
    await director.start_restore(f"{run['name']}.tar")
    job_id = await director.add_job(name="later", start_time=director.now_ms + 100_000)
    saved = json.dumps(director.system.snapshot())
    assert director.token not in saved

    second = build(seed=9)
    second.wall_s = director.wall_s
    second.system.restore_snapshot(json.loads(saved))
    second.token = director.token
    assert (await second.ask("GET", "/about")).status_code == 401
    await second.sign_in()
    for path in ("/backups/locations", "/backups/jobs", "/backups/instances", "/alerts", "/events", "/auth/users"):
        assert await second.data(path) == await director.data(path)
    assert await second.restore_status() == await director.restore_status()
    second.later(60)
    await second.sign_in()
    assert (await second.restore_status())["state"] == "RESTORE_COMPLETED"
    assert job_id not in [job["id"] for job in await second.data("/backups/jobs")]
    assert run["id"] in [instance["id"] for instance in await second.data("/backups/instances")]


async def test_a_run_goes_on_after_a_restart_of_the_process(build: Callable[..., Director]) -> None:
    director = build()
    await director.sign_in()
    job_id = await director.add_job()
    director.later(10)
    assert (await director.runs(job_id))[0]["status"] == "IN_PROGRESS"
    second = build()
    second.wall_s = director.wall_s + 15
    second.system.restore_snapshot(json.loads(json.dumps(director.system.snapshot())))
    await second.sign_in()
    (run,) = await second.runs(job_id)
    assert run["status"] == "COMPLETED"
    ids = [one["id"] for one in await second.data("/backups/instances")]
    assert len(ids) == len(set(ids))


def test_over_https_the_restart_drops_connections() -> None:
    with serve_in_thread("smartfabric-director", speed=1.0) as served:
        assert served.ca_file is not None
        context = ssl.create_default_context(cafile=served.ca_file)
        with httpx.Client(base_url=served.base_url, verify=context) as http:
            credentials = {name: served.sign_in[name] for name in ("username", "password")}
            pair = http.post("/auth/token", json={**credentials, "authDomain": served.sign_in["domain"]}).json()
            headers = {"Authorization": f"SFD {pair['token']}"}
            query = {"file_path": "/sfdBackup", "username": "sfdbackup", "password": "Vault123!"}
            served.control.jump(90)  # whatever the past left running has ended
            files = http.get("/backups/remote-files", params=query, headers=headers).json()["data"]
            started = http.post("/backups/restore", json={"file_id": files[0]["file_id"]}, headers=headers)
            assert started.status_code == 201
            served.control.jump(29)
            try:
                http.get("/about", headers=headers)
            except httpx.RemoteProtocolError as error:
                assert "disconnected" in str(error)
            else:
                raise AssertionError("the connection was not dropped")
            served.control.jump(10)
            assert http.get("/about", headers=headers).status_code == 401
