"""The first page of a restore: location, credentials, file; and how a file is matched to a backup."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from app.adapters.smartfabric_director import places
from app.adapters.smartfabric_director.mapping import to_stamp
from app.adapters.smartfabric_director.matching import match
from app.adapters.smartfabric_director.restore_source import file_path
from app.adapters.smartfabric_director.wire import Location, RemoteFile
from app.domain.backups import Backup, BackupKind, BackupRef, BackupState
from app.domain.errors import BackendFaultError, InputError
from app.domain.forms import FieldType
from app.domain.restore import RestoreRequest, RestoreStage
from tests.adapters.smartfabric_director.bench import VAULT_PASSWORD, Bench

MADE = datetime(2026, 11, 20, 2, 15, 7, tzinfo=UTC)


def backup(**changes: object) -> Backup:
    values: dict[str, object] = {
        "name": "nightly_1795140907000",
        "storage": "/sfdBackup/nightly_1795140907000.tar",
        "started_at": MADE,
        "size_bytes": 256_000 * 1024,
        **changes,
    }
    ref = BackupRef(places.instance("sfd-1", "302:1"), "303:1")
    return Backup(ref=ref, kind=BackupKind.FULL, state=BackupState.COMPLETE, raw_state="COMPLETED", **values)  # type: ignore[arg-type]


def file(file_id: str, name: str, made: datetime = MADE, size: int = 256_000) -> RemoteFile:
    return RemoteFile(file_id=file_id, backup_file_name=name, backup_time=to_stamp(made), size=size)


def test_the_file_of_that_name_is_the_one() -> None:
    files = [
        file("1", "nightly_1795140907000.tar", MADE + timedelta(days=1), 1),
        file("2", "nightly_17951409070001.tar"),
    ]
    assert match(files, backup()) == files[0]


def test_a_stem_is_a_name_and_a_mere_beginning_is_the_last_resort() -> None:
    files = [file("1", "nightly_1795140907000.tar.gz"), file("2", "nightly_1795140907000-copy.tar")]
    assert match(files, backup(storage=None)) == files[0]
    assert match(files[1:], backup(storage=None)) == files[1]


def test_without_a_name_time_within_two_seconds_and_size_decide() -> None:
    near = file("1", "a.tar", MADE + timedelta(seconds=2))
    assert match([near, file("2", "b.tar", MADE + timedelta(seconds=3))], backup()) == near
    assert match([near, file("2", "b.tar", MADE, 1)], backup()) == near
    at_the_end = file("3", "c.tar", MADE + timedelta(minutes=4))
    assert match([at_the_end], backup(completed_at=MADE + timedelta(minutes=4))) == at_the_end


def test_several_that_fit_are_left_to_the_operator() -> None:
    assert match([file("1", "a.tar"), file("2", "b.tar")], backup()) is None
    same = [file("1", "nightly_1795140907000.tar"), file("2", "nightly_1795140907000.tar")]
    assert match(same, backup()) is None
    assert match([], backup()) is None


@given(st.lists(st.tuples(st.integers(-10, 10), st.integers(0, 2)), max_size=5))
def test_never_one_of_several_alike(offsets: list[tuple[int, int]]) -> None:
    files = [
        file(str(place), f"{place}.tar", MADE + timedelta(seconds=s), size) for place, (s, size) in enumerate(offsets)
    ]
    alike = [one for one, (s, size) in zip(files, offsets, strict=True) if abs(s) <= 2 and size == 1]
    assert match(files, backup(size_bytes=1024)) == (alike[0] if len(alike) == 1 else None)


@pytest.mark.parametrize(
    ("host", "path", "directory", "form", "wanted"),
    [
        ("vault", "/sfdBackup", "", "url", "sftp://vault/sfdBackup/"),
        ("vault:2222", "sfdBackup/", "", "url", "sftp://vault:2222/sfdBackup/"),
        ("vault", "/sfdBackup", "old/x", "url", "sftp://vault/old/x/"),
        ("fe80::1", "/", "", "url", "sftp://[fe80::1]/"),
        ("[fe80::1]:22", "/a", "", "url", "sftp://[fe80::1]:22/a/"),
        ("vault", "/sfdBackup", "", "bare", "/sfdBackup/"),
    ],
)
def test_the_path_that_is_sent(host: str, path: str, directory: str, form: str, wanted: str) -> None:
    location = Location(id="301:1", host=host, backup_path=path, protocol="SFTP")
    assert file_path(location, directory, form) == wanted


async def usable(bench: Bench) -> Backup:
    return next(one for one in await bench.everything() if one.state.is_usable and "/sfdBackup" in str(one.storage))


async def test_the_form_prefills_what_is_known_and_never_a_password(bench: Bench) -> None:
    chosen = await usable(bench)
    form = await bench.system.restore_form(RestoreStage.SOURCE, RestoreRequest(chosen.ref.scope, chosen))
    assert form is not None
    locations = {location.id: location for location in bench.simulated.appliance.db.locations.values()}
    location = locations[str(form.field("location").default)]
    assert location.backup_path == "/sfdBackup"
    assert form.field("username").default == location.username
    assert form.field("password").type is FieldType.SECRET
    assert form.field("password").default is None
    assert form.field("remote_file").choices is None
    assert form.field("remote_file").depends_on == ("location", "directory", "username", "password")
    for stage in (RestoreStage.TARGET, RestoreStage.OPTIONS):
        assert await bench.system.restore_form(stage, RestoreRequest(chosen.ref.scope, chosen)) is None


async def test_the_matching_file_is_suggested_and_stands_first(bench: Bench) -> None:
    chosen = await usable(bench)
    request = await bench.restore_request(chosen)
    choices = await bench.system.restore_choices(RestoreStage.SOURCE, "remote_file", request)
    assert [choice.suggested for choice in choices] == [True] + [False] * (len(choices) - 1)
    assert choices[0].label == f"{chosen.name}.tar"
    assert choices[0].value == request.source["remote_file"]


async def test_nothing_is_asked_before_the_credentials_are_complete(bench: Bench) -> None:
    chosen = await usable(bench)
    bench.channel.sent.clear()
    request = RestoreRequest(chosen.ref.scope, chosen, source={"location": "301:1", "username": "u", "password": None})
    assert await bench.system.restore_choices(RestoreStage.SOURCE, "remote_file", request) == ()
    assert await bench.system.restore_choices(RestoreStage.SOURCE, "other", request) == ()
    assert bench.channel.sent == []


@pytest.mark.parametrize(
    ("fault", "field"),
    [("wrong_ftp_password", "password"), ("host_unreachable", "location")],
)
async def test_what_the_remote_server_refuses_stands_beside_its_field(bench: Bench, fault: str, field: str) -> None:
    request = await bench.restore_request()
    bench.fault(fault)
    with pytest.raises(InputError) as caught:
        await bench.system.restore_choices(RestoreStage.SOURCE, "remote_file", request)
    assert caught.value.fields.keys() == {field}


async def test_a_typed_directory_is_blamed_itself(bench: Bench) -> None:
    request = await bench.restore_request()
    request = replace(request, source={**request.source, "directory": "/nowhere"})
    with pytest.raises(InputError) as caught:
        await bench.system.restore_choices(RestoreStage.SOURCE, "remote_file", request)
    assert caught.value.fields.keys() == {"directory"}


async def test_a_refusal_with_another_status_is_an_error_of_the_system(bench: Bench) -> None:
    request = await bench.restore_request()
    bench.fault("wrong_ftp_password")
    bench.fault("remote_files_refusal_status=500")
    with pytest.raises(BackendFaultError):
        await bench.system.restore_choices(RestoreStage.SOURCE, "remote_file", request)


async def test_bare_paths_where_the_appliance_wants_them(build: Callable[..., Bench]) -> None:
    bench = build({"remote_path_form": "bare"})
    bench.fault("bare_paths_only")
    assert (await bench.restore_request()).source["remote_file"]


async def test_a_location_that_is_gone(bench: Bench) -> None:
    request = await bench.restore_request()
    request = replace(request, source={**request.source, "location": "301:404"})
    with pytest.raises(InputError) as caught:
        await bench.system.restore_choices(RestoreStage.SOURCE, "remote_file", request)
    assert caught.value.fields.keys() == {"location"}


async def test_without_a_location_one_is_needed_first(bench: Bench) -> None:
    chosen = await usable(bench)
    bench.simulated.appliance.db.locations.clear()
    form = await bench.system.restore_form(RestoreStage.SOURCE, RestoreRequest(chosen.ref.scope, chosen))
    assert form is not None
    assert form.needs_setting == "add_location"


async def test_a_row_of_the_remote_files_leads_back_to_its_location(bench: Bench) -> None:
    await bench.restore_request()
    node = (await bench.nodes())["~remote-files"]
    row = (await bench.backups(node.ref))[-1]
    request = RestoreRequest(node.ref, row)
    form = await bench.system.restore_form(RestoreStage.SOURCE, request)
    assert form is not None
    source = {**form.defaults(), "password": SecretStr(VAULT_PASSWORD)}
    choices = await bench.system.restore_choices(RestoreStage.SOURCE, "remote_file", replace(request, source=source))
    assert [choice.value for choice in choices if choice.suggested] == [row.ref.native_id]
