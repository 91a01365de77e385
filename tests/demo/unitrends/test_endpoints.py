"""Every call the vendor's page lists is there, and nothing else answers."""

import pytest

from tests.demo.unitrends.caller import ERP_LIVE, WIN_FS_FILES, Caller

READS = (
    "/api/systems", "/api/systems/short", "/api/systems/details?sid=1", "/api/clients", "/api/clients/2",
    "/api/clients/files/2", "/api/clients/agent-push", "/api/assets", "/api/assets/2", "/api/assets/protected",
    "/api/inventory", "/api/catalog", "/api/backups/catalog", "/api/backups?sid=1", "/api/backups/browser",
    "/api/backups/details?bid={bid}&sid=1", f"/api/backups/latest?iid={ERP_LIVE}", "/api/backups/related/{bid}",
    "/api/backups/dependent/{bid}", "/api/backups/strategies/1", "/api/backups/risk_level/{bid}",
    "/api/backups/files/{bid}", "/api/backups/synthesized-files/{bid}", "/api/jobs/active", "/api/jobs/active/backup",
    "/api/jobs/active/restore", "/api/jobs/active/replication", "/api/jobs/active/archive", "/api/jobs/active/flr",
    "/api/jobs/history", "/api/jobs/history?showFlat=true", "/api/jobs/system", "/api/joborders",
    "/api/restore/targets/?bid={bid}", "/api/restore/group/?bid={bid}", "/api/virtual_clients", "/api/storage",
    "/api/storage/1?sid=1", "/api/alerts", "/api/alerts/open", "/api/alerts/closed", "/api/alerts/open/critical",
    "/api/reports/system/alerts", "/api/license", "/api/summary/current", "/api/updates", "/api/reports/backup/any",
    "/api/backup-copy/connected_targets", "/api/replication/queue",
)  # fmt: skip
WRITES = (
    ("POST", "/api/logout"), ("POST", "/api/clients"), ("PUT", "/api/clients/2"), ("DELETE", "/api/clients/99"),
    ("PUT", "/api/clients/agent-push"), ("PUT", "/api/inventory"), ("POST", "/api/backups"),
    ("POST", "/api/backups?isDelete"), ("POST", "/api/backups?isRelated"), ("POST", "/api/backups/search?cid=2"),
    ("PUT", "/api/backups"), ("PUT", "/api/joborders/run/1b.1"), ("DELETE", "/api/backups/5"),
    ("PUT", "/api/backups/hold/5/1"), ("POST", "/api/backups/hold"), ("PUT", "/api/backups/certify"),
    ("DELETE", "/api/jobs/5"), ("DELETE", "/api/jobs/5.flr"), ("DELETE", "/api/jobs/5.ir"),
    ("PUT", "/api/jobs/suspend/5"), ("PUT", "/api/jobs/resume/5"), ("POST", "/api/joborders"),
    ("PUT", "/api/joborders/1b.1"), ("PUT", "/api/joborders/enable/1b.1"), ("PUT", "/api/joborders/disable/1b.1"),
    ("DELETE", "/api/joborders/2b.1"), ("POST", "/api/restore/full"), ("POST", "/api/restore/files"),
    ("POST", "/api/restore/download-files/"), ("POST", "/api/restore/download"), ("POST", "/api/restore/instant"),
    ("DELETE", "/api/virtual_clients/5.vm_ir"), ("PUT", "/api/storage/online/1"), ("PUT", "/api/storage/offline/2"),
    ("POST", "/api/storage"), ("PUT", "/api/storage/1"), ("DELETE", "/api/storage/9"), ("DELETE", "/api/alerts/5"),
    ("POST", "/api/updates"),
)  # fmt: skip


@pytest.fixture(scope="module")
def point(shared: Caller) -> int:
    """Give the id of a file-level backup."""
    found = shared.search({"instance_id": WIN_FS_FILES, "type": ["incremental"]}, sid=1)
    return next(int(entry["id"]) for entry in found if entry["status"] == "Success")


@pytest.mark.parametrize("path", READS)
def test_reads_answer(shared: Caller, point: int, path: str) -> None:
    reply = shared.get(path.replace("{bid}", str(point)))
    assert reply.status == 200
    assert reply.headers["content-type"] == "application/json"
    assert isinstance(reply.json, dict)


def test_writes_exist(appliance: Caller) -> None:
    for method, path in WRITES:
        status = appliance.call(method, path, {}).status
        assert status in {200, 201, 500}, (method, path, status)
        if path == "/api/logout":
            appliance.sign_in()


@pytest.mark.parametrize("path", [*READS, "/api/jobs/5"])
def test_nothing_answers_without_a_token(shared: Caller, path: str) -> None:
    token, shared.token = shared.token, ""
    try:
        assert shared.get(path).status == 401
    finally:
        shared.token = token


def test_what_counts_as_a_change(shared: Caller) -> None:
    def is_change(method: str, path: str, *keys: str) -> bool:
        return shared.system.is_change(method, path, keys)

    assert not is_change("POST", "/api/login")
    assert not is_change("POST", "/api/logout")
    assert not is_change("POST", "/api/backups", "sid")
    assert not is_change("POST", "/api/backups/search")
    assert not is_change("GET", "/api/jobs/active")
    assert is_change("POST", "/api/backups", "isDelete")
    assert is_change("PUT", "/api/backups")
    assert is_change("POST", "/api/restore/full")
    assert is_change("DELETE", "/api/jobs/5")
