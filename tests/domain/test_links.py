"""Links lead to what they name and back again; whatever else comes in their dress is refused as a whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.activities import ActivityRef, Operation
from app.domain.backups import BackupRef
from app.domain.links import LONGEST, LONGEST_ID, Link, parse_link
from app.domain.nodes import Level, NodeRef

PLACE = NodeRef.appliance("c1").child(Level.CLIENT, "4").child(Level.INSTANCE, "17")

printable = st.text(min_size=1, max_size=20).filter(lambda text: text.isprintable() and text not in {".", ".."})
"""Ids as systems write them: slashes, tildes, percent signs and all scripts among them."""
levels = st.sampled_from([Level.GROUP, Level.CLIENT, Level.INSTANCE])


@pytest.mark.parametrize(
    ("link", "text"),
    [
        (Link.to_place(NodeRef.appliance("c1")), "backstay://connection/c1"),
        (Link.to_place(PLACE), "backstay://connection/c1/node/client:4/instance:17"),
        (Link.to_backup(BackupRef(PLACE, "99")), "backstay://connection/c1/node/client:4/instance:17/backup/99"),
        (Link.to_backup(BackupRef(NodeRef.appliance("c1"), "99")), "backstay://connection/c1/backup/99"),
        (Link.to_run(ActivityRef("c1", Operation.RESTORE, "job:7")), "backstay://connection/c1/run/restore:job:7"),
        (
            Link.to_run(ActivityRef("c1", Operation.BACKUP, "k8s/backups/1~2")),
            "backstay://connection/c1/run/backup:k8s~sbackups~s1~t2",
        ),
        (
            Link.to_place(NodeRef.appliance("c1").child(Level.GROUP, r"D:\Büro & 100%")),
            "backstay://connection/c1/node/group:D:~bB%C3%BCro%20%26%20100%25",
        ),
    ],
)
def test_every_kind_has_its_text_and_leads_back(link: Link, text: str) -> None:
    assert link.text == text
    assert parse_link(text) == link
    assert link.is_sound


@given(
    connection_id=printable,
    nodes=st.lists(st.tuples(levels, printable), max_size=4),
    backup_id=st.one_of(st.just(""), printable),
)
def test_ids_of_any_signs_come_back_as_they_were(
    connection_id: str, nodes: list[tuple[Level, str]], backup_id: str
) -> None:
    place = NodeRef.appliance(connection_id)
    for level, native_id in nodes:
        place = place.child(level, native_id)
    link = Link(place, backup_id=backup_id)
    assert link.text.isascii()
    assert link.is_sound


@given(st.sampled_from(list(Operation)), printable)
def test_so_do_those_of_runs(operation: Operation, native_id: str) -> None:
    ref = ActivityRef("c1", operation, native_id)
    link = Link.to_run(ref)
    assert link.is_sound
    assert link.run_path == ref.path


def test_the_key_of_the_backup_is_that_of_the_list() -> None:
    ref = BackupRef(PLACE, "99")
    assert Link.to_backup(ref).backup_path == ref.path
    assert Link.to_place(PLACE).backup_path == ""


@pytest.mark.parametrize("native_id", ["a\x00b", "a\nb", "a\u202eb", "x" * LONGEST_ID, "\ud800"])
def test_an_id_that_cannot_be_led_back_makes_no_sound_link(native_id: str) -> None:
    assert not Link(PLACE, backup_id=native_id * 2).is_sound


def test_the_scheme_alone_may_be_in_capitals() -> None:
    assert parse_link("BackStay://connection/c1") == Link(NodeRef.appliance("c1"))
    assert parse_link("backstay://CONNECTION/c1") is None


HOSTILE = [
    "",
    "backstay:",
    "backstay://",
    "backstay://connection",
    "backstay://connection/",
    "backstay://connection//",
    "backstay://connection/c1/",
    "backstay:connection/c1",
    "backstay:/connection/c1",
    "https://connection/c1",
    "javascript:alert(1)",
    " backstay://connection/c1",
    "backstay://connection/c1 ",
    # verbs, of which there are none
    "backstay://connection/c1/delete",
    "backstay://connection/c1/backup/9/delete",
    "backstay://connection/c1/backup/9/delete/now",
    "backstay://connection/c1/node/client:4/delete",
    "backstay://connection/c1/node/client:4/restore/9",
    "backstay://connection/c1/run/backup:1/stop",
    "backstay://delete/c1",
    "backstay://add/host.example.test",
    # user, port, query, fragment
    "backstay://user@connection/c1",
    "backstay://user:secret@connection/c1",
    "backstay://connection:443/c1",
    "backstay://connection/c1?delete=1",
    "backstay://connection/c1#delete",
    "backstay://connection/c1;x",
    # slashes and steps in disguise
    "backstay://connection/c1%2Fbackup%2F9",
    "backstay://connection/c1%2fbackup",
    "backstay://connection/c1%5Cx",
    "backstay://connection/c1\\x",
    "backstay://connection/../c1",
    "backstay://connection/c1/node/..",
    "backstay://connection/%2E%2E",
    "backstay://connection/c1/backup/.",
    # control characters, broken and foreign encodings
    "backstay://connection/c1%00",
    "backstay://connection/c1\x00",
    "backstay://connection/c1%0A--demo",
    "backstay://connection/c1\n--demo",
    "backstay://connection/%E2%80%AE1c",
    "backstay://connection/%C0%AF",
    "backstay://connection/%ED%A0%80",
    "backstay://connection/%",
    "backstay://connection/%4",
    "backstay://connection/%zz",
    "backstay://connection/B\u00fcro",
    "backstay://connection/\ud800",
    "backstay://connection/<b>",
    "backstay://connection/~",
    "backstay://connection/~x",
    "backstay://connection/%7Ex",
    # places that are none
    "backstay://connection/c1/node",
    "backstay://connection/c1/node/",
    "backstay://connection/c1/node/client",
    "backstay://connection/c1/node/client:",
    "backstay://connection/c1/node/appliance:1",
    "backstay://connection/c1/node/Client:1",
    "backstay://connection/c1/node/backup/9",
    "backstay://connection/c1/node/client:1/backup",
    "backstay://connection/c1/node/client:1/backup/9/node",
    "backstay://connection/c1/backup",
    "backstay://connection/c1/backup/9/node/client:1",
    "backstay://connection/c1/run",
    "backstay://connection/c1/run/1",
    "backstay://connection/c1/run/backup:",
    "backstay://connection/c1/run/sabotage:1",
    "backstay://connection/c1/node/client:1/run/backup:1",
    # too much of it
    "backstay://connection/" + "x" * (LONGEST_ID + 1),
    "backstay://connection/c1/node" + "/group:1" * 9,
    "backstay://connection/c1/node" + "/group:1" * 5000,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_no_link_is_refused_as_a_whole(text: str) -> None:
    assert parse_link(text) is None


def test_a_link_may_be_as_long_as_said_and_no_longer() -> None:
    start = "backstay://connection/c1/node"
    part = "/group:" + "x" * 400
    fits = start + part * 4
    fits += "/group:" + "x" * (LONGEST - len(fits) - len("/group:"))
    assert len(fits) == LONGEST
    assert parse_link(fits) is not None
    assert parse_link(fits + "x") is None


@given(st.text(max_size=80))
def test_whatever_follows_is_either_led_back_to_or_refused(rest: str) -> None:
    """A link that is taken is written by its object, apart from how signs are encoded: nothing else was in it."""
    found = parse_link(f"backstay://connection/{rest}")
    if found is not None:
        assert parse_link(found.text) == found
