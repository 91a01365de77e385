"""Places: what the asset tree means, and where rows belong."""

import pytest

from app.adapters.unitrends.atlas import FILES_WITHOUT_ID, Atlas, build_atlas
from app.adapters.unitrends.filters import scope_body
from app.adapters.unitrends.wire import AssetRow
from app.domain.nodes import Level, NodeKind, NodeRef
from tests.adapters.unitrends.rows import ROOT, VCENTER, atlas


@pytest.fixture
def places() -> Atlas:
    return atlas()


def _ref(client: str, instance: str | None = None) -> NodeRef:
    ref = ROOT.child(Level.CLIENT, client)
    return ref if instance is None else ref.child(Level.INSTANCE, instance)


def test_ids_of_clients_instances_and_applications_overlap_without_harm(places: Atlas) -> None:
    assert places.by_client_id["3"] == _ref("3")
    assert places.by_instance_id["3"] == _ref("3", "3")
    assert places.by_instance_id["2"] == _ref("3", "2")
    assert len(places.instances) == 6


def test_the_application_is_a_fact_of_the_instance(places: Atlas) -> None:
    database = places.instances[_ref("3", "3")]
    assert (database.app_id, database.app_name, database.app_type) == (26, "SQL Server 2016", "SQL Server")
    assert database.kind is NodeKind.DATABASE
    assert places.instances[_ref(VCENTER, "40")].kind is NodeKind.VM
    assert places.instances[_ref("3", "9")].app_id == 150


def test_files_are_an_instance_made_from_the_client(places: Atlas) -> None:
    assert places.instances[_ref("2", "23")].is_file_level
    assert not any(one.is_file_level for one in places.instances_of(_ref(VCENTER)))
    assert places.instances_of(_ref("5"))[0].ref.native_id == FILES_WITHOUT_ID
    assert places.clients[_ref("5")].is_nas


@pytest.mark.parametrize(
    ("client", "instance", "name", "expected"),
    [
        ("3", "3", "sql-01", _ref("3", "3")),
        ("77", "40", "anything", _ref(VCENTER, "40")),
        ("2", None, "win32", _ref("2", "23")),
        ("5", None, "share", _ref("5", FILES_WITHOUT_ID)),
        ("2", "999", "win32", _ref("2", "999")),
        ("66", "5", "gone-01", _ref("66", "5")),
        ("1", None, "ueb-01", ROOT.child(Level.GROUP, "own")),
        (None, None, None, ROOT.child(Level.GROUP, "own")),
    ],
)
def test_where_rows_belong(places: Atlas, client: str, instance: str, name: str, expected: NodeRef) -> None:
    assert places.place(client, instance, client_name=name) == expected


def test_filters_of_places(places: Atlas) -> None:
    asked = {
        "client": scope_body(places, _ref("3"), by_type=True),
        "database": scope_body(places, _ref("3", "3"), by_type=True),
        "files": scope_body(places, _ref("2", "23"), by_type=True),
        "vcenter": scope_body(places, _ref(VCENTER), by_type=False),
        "former": scope_body(places, _ref("2", "999"), by_type=True),
        "root": scope_body(places, ROOT, by_type=True),
    }
    assert asked == {
        "client": {"client_id": 3},
        "database": {"instance_id": 3},
        "files": {"client_id": 2},
        "vcenter": {},
        "former": {"instance_id": 999},
        "root": {},
    }
    assert "vmware full" in scope_body(places, _ref(VCENTER), by_type=True)["type"]  # type: ignore[operator]  # a list


def test_copied_clients_stand_in_a_group_of_their_own() -> None:
    copied = AssetRow.model_validate({"id": 8, "name": "far-01", "grandclient": True, "file_level_instance_id": 80})
    own = AssetRow.model_validate({"id": 2, "name": "near-01"})
    places = build_atlas("1", ROOT, "ueb-01", [own], [copied, own])
    assert places.by_client_id["8"].parent == places.copies
    assert places.by_client_id["2"].parent == ROOT
