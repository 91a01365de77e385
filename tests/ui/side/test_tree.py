"""The tree: what its rows say in each state, badges, links and filter; news moves nothing under the hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest

from app.domain.activities import Phase
from app.domain.connections import Consent
from app.domain.errors import (
    BackendError,
    BackendFaultError,
    PermissionDeniedError,
    RateLimitedError,
    SessionExpiredError,
    SignInRejectedError,
    UnreachableError,
    UntrustedCertificateError,
)
from app.domain.looks import Look
from app.domain.messages import Message
from app.domain.nodes import Health, Level, NodeKind, NodeRef
from app.domain.trust import TrustProblem
from app.models.roles import ACCESSIBLE
from app.models.tree_rows import Row, RowKind
from app.services.sessions import SystemState
from app.ui.profiles.provided_dialog import ProvidedDialog
from app.ui.side.tree_delegate import badge_list
from app.ui.side.tree_texts import link_text, sub_line, told_text, tool_tip
from app.ui.texts import family, say, tr
from app.ui.widgets.fields import SearchField
from app.ui.window.possible import ActionId
from app.ui.wizards.connection_wizard import ConnectionWizard
from tests.memory_system import MemorySystem, connection, environment, instance_ref, run
from tests.ui.dialog_desk import Stage
from tests.ui.window_desk import WindowDesk

CLIENT = NodeRef.appliance("c1").child(Level.CLIENT, "1")
SYSTEM = NodeRef.appliance("c1")


def row_of(desk: WindowDesk, kind: RowKind) -> Row:
    """The one row of a kind that can be seen."""
    found = [row for row in desk.rows() if row.kind is kind]
    assert len(found) == 1, (kind, desk.said())
    return found[0]


def badges(desk: WindowDesk, ref: NodeRef) -> list[tuple[Look, int]]:
    """The badges as they are painted, from leading to trailing."""
    index = desk.index(ref)
    row = desk.window.model.row_at(index)
    assert row is not None
    return badge_list(desk.window.model._badges_of(row), row)


def add(stage: Stage, connection_id: str, failing: BackendError | None = None) -> MemorySystem:
    """Add a system that perhaps refuses to be signed in to."""
    system = stage.desk.opener.systems.setdefault(connection_id, MemorySystem(connection_id))
    if failing is not None:
        system.failing["sign_in"] = failing

    async def work() -> None:
        stage.desk.sessions.add(connection(connection_id), environment())

    stage.desk.loop.run(work())
    stage.settle()
    return system


# what rows say


def test_environments_stand_above_systems_the_strictest_first(desk: WindowDesk, stage: Stage) -> None:
    stage.desk.connect("c1", "lab")
    stage.desk.connect("c2", "production")
    stage.desk.connect("c3", "lab")
    desk.settle()
    kinds = [(row.kind, row.environment.id if row.environment is not None else "") for row in desk.rows()]
    shown = [where for kind, where in kinds if kind is RowKind.ENVIRONMENT]
    assert shown == ["production", "lab"]
    lab = next(row for row in desk.rows() if row.kind is RowKind.ENVIRONMENT and row.environment == environment("lab"))
    assert told_text(lab) == tr("tree.environment.count", count=2)


def test_a_branch_loads_only_when_it_is_opened(desk: WindowDesk, system: MemorySystem) -> None:
    desk.settle()
    assert desk.said()[-1] == "sql"
    asked = system.asked.count("children")
    desk.open(CLIENT)
    assert system.asked.count("children") == asked, "to select is not to open"
    desk.act(lambda: desk.window.side.tree.setExpanded(desk.index(CLIENT), True))
    assert system.asked.count("children") == asked + 1
    assert desk.said()[-2:] == ["crm", "erp"]


def test_a_branch_opened_while_the_tree_waits_to_be_laid_out_loads_too(desk: WindowDesk, system: MemorySystem) -> None:
    tree = desk.window.side.tree
    desk.settle()
    asked = system.asked.count("children")

    def open_early() -> None:
        tree.scheduleDelayedItemsLayout()
        tree.setExpanded(desk.index(CLIENT), True)
        tree.hide()  # a hidden tree is not laid out

    desk.act(open_early)
    assert system.asked.count("children") == asked + 1
    tree.show()


def test_loading_says_so_and_after_ten_seconds_it_can_be_given_up(desk: WindowDesk, system: MemorySystem) -> None:
    row = Row("told:x", RowKind.LOADING, since=desk.stage.context.clock.now())
    young = replace(row, since=datetime.now(UTC))
    assert told_text(young) == tr("tree.loading.short")
    assert link_text(young) == ""
    old = replace(row, since=datetime.now(UTC) - timedelta(seconds=14))
    # Another second may begin between the two lines.
    assert told_text(old) in {tr("tree.loading.long", count=14), tr("tree.loading.long", count=15)}
    assert link_text(old) == tr("tree.loading.link")


def test_giving_up_a_branch_stops_asking(desk: WindowDesk, system: MemorySystem) -> None:
    desk.settle()
    given_up: list[NodeRef] = []
    desk.stage.context.inventory.cancel = given_up.append  # type: ignore[assignment,method-assign]  # only that it is asked
    loading = Row("told:x", RowKind.LOADING, system=desk.stage.context.sessions.system("c1"), branch_ref=CLIENT)
    desk.act(lambda: desk.window.side.tree.link_clicked.emit(loading))
    assert given_up == [CLIENT]


def test_an_empty_place_says_so(desk: WindowDesk, system: MemorySystem) -> None:
    system.nodes[CLIENT] = ()
    desk.open(CLIENT)
    desk.act(lambda: desk.window.side.tree.setExpanded(desk.index(CLIENT), True))
    assert told_text(row_of(desk, RowKind.EMPTY)) == tr("tree.empty.text")
    assert link_text(row_of(desk, RowKind.EMPTY)) == ""


def test_a_list_that_fails_says_why_and_can_be_asked_for_again(desk: WindowDesk, system: MemorySystem) -> None:
    desk.settle()
    error = BackendFaultError(Message.of("error.backend_fault.title", server_text="boom"))
    system.failing["children"] = error
    desk.act(lambda: desk.window.side.tree.setExpanded(desk.index(CLIENT), True))
    row = row_of(desk, RowKind.ERROR)
    assert told_text(row) == say(error.message)
    assert link_text(row) == tr("tree.error.link")
    assert "boom" not in told_text(row)
    del system.failing["children"]
    desk.act(lambda: desk.window.side.tree.link_clicked.emit(row))
    assert desk.said()[-2:] == ["crm", "erp"]


def test_children_stay_while_their_refresh_fails(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    system.failing["children"] = BackendFaultError()
    desk.act(desk.window.actions_[ActionId.REFRESH_ALL].trigger)
    assert [name for name in desk.said() if name in {"crm", "erp"}] == ["crm", "erp"]
    assert [row.kind for row in desk.rows() if row.is_special] == [RowKind.ERROR] * 2, "one a branch"
    assert desk.window.selection.ref == instance_ref()


STATES: list[tuple[BackendError, SystemState, RowKind, str, str]] = [
    (SignInRejectedError(), SystemState.REJECTED, RowKind.REJECTED, "tree.system.rejected", "tree.signed_out.link"),
    (
        UnreachableError(),
        SystemState.UNREACHABLE,
        RowKind.UNREACHABLE,
        "tree.system.unreachable",
        "tree.unreachable.link",
    ),
    (
        PermissionDeniedError(),
        SystemState.FORBIDDEN,
        RowKind.FORBIDDEN,
        "tree.system.forbidden",
        "",
    ),
    (
        RateLimitedError(retry_after_s=38.0),
        SystemState.ASKED_TO_WAIT,
        RowKind.UNREACHABLE,
        "tree.system.asked_to_wait",
        "",
    ),
    (BackendFaultError(), SystemState.FAULTY, RowKind.FAULTY, "tree.system.faulty", "tree.unreachable.link"),
]


@pytest.mark.parametrize(("error", "state", "kind", "words", "link"), STATES, ids=[str(one[1]) for one in STATES])
def test_a_system_that_is_not_well_says_why_and_offers_one_step(
    desk: WindowDesk, stage: Stage, error: BackendError, state: SystemState, kind: RowKind, words: str, link: str
) -> None:
    add(stage, "c1", error)
    desk.settle()
    assert stage.desk.sessions.system("c1").state is state
    row = row_of(desk, kind)
    assert told_text(row)
    assert link_text(row) == (say(Message.of(link)) if link else "")
    system_row = row_of(desk, RowKind.SYSTEM)
    assert sub_line(system_row)[0] == say(Message.of(words, kind="Memory"))
    assert sub_line(system_row)[1] in {"warn", "failed"}, "not the quiet colour of a system that is well"
    assert len(badges(desk, SYSTEM)) == 1
    assert badges(desk, SYSTEM)[0][0] is not Look.OK


def test_a_changed_certificate_leads_to_its_page(desk: WindowDesk, stage: Stage) -> None:
    error = UntrustedCertificateError(problem=TrustProblem.PIN_DIFFERS, presented=stage.shown)
    add(stage, "c1", error)
    desk.settle()
    row = row_of(desk, RowKind.UNTRUSTED)
    assert link_text(row) == tr("tree.untrusted.link")
    desk.act(lambda: desk.window.side.tree.link_clicked.emit(row))
    wizard = desk.dialog(ConnectionWizard)
    assert wizard.flow.page == "trust"
    desk.act(wizard.dismiss)


def test_an_ended_session_tells_since_when_and_signs_in_at_its_link(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.fail(system, "activities", SessionExpiredError())
    desk.tick(40)
    row = row_of(desk, RowKind.SIGNED_OUT)
    assert told_text(row).startswith(tr("tree.signed_out.text", time="").rstrip(". "))
    assert link_text(row) == tr("tree.signed_out.link")
    assert {"erp", "crm"} <= set(desk.said()), "what was known stays"
    asked = len(system.asked)
    desk.tick(60)
    assert len(system.asked) == asked, "nothing is tried until then"
    del system.failing["activities"]
    desk.act(lambda: desk.window.side.tree.link_clicked.emit(row))
    assert desk.stage.context.sessions.system("c1").state is SystemState.LIVE
    assert not [one for one in desk.rows() if one.is_special]


def test_old_news_is_said_under_the_name_and_children_fade(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    assert not row_of(desk, RowKind.SYSTEM).is_stale
    desk.stage.desk.time.turn(600)
    desk.settle()
    row = row_of(desk, RowKind.SYSTEM)
    assert row.is_stale
    assert sub_line(row)[1] == "warn"
    nodes = [one for one in desk.rows() if one.kind is RowKind.NODE]
    assert nodes
    assert all(one.is_stale for one in nodes)
    assert badges(desk, SYSTEM)[0] == (Look.STALE, 0)


# badges


def test_badges_sum_upward_and_every_run_counts_once(desk: WindowDesk, system: MemorySystem) -> None:
    other = instance_ref(instance="12")
    desk.browse()
    desk.run(system, run(1, percent=10.0))
    desk.run(system, replace(run(2, percent=10.0), scope=other))
    desk.run(system, replace(run(3, phase=Phase.OUTCOME_UNKNOWN), scope=other))
    desk.settle()
    assert badges(desk, instance_ref()) == [(Look.RUNNING, 1)]
    assert badges(desk, other) == [(Look.RUNNING, 1), (Look.UNKNOWN, 1)]
    for above in (CLIENT, SYSTEM):
        assert badges(desk, above) == [(Look.RUNNING, 2), (Look.UNKNOWN, 1)]
    system.end(run(1).ref, Phase.FAILED)
    desk.tick(10)
    assert badges(desk, instance_ref()) == [(Look.FAILED, 1)]
    assert badges(desk, SYSTEM) == [(Look.RUNNING, 1), (Look.FAILED, 1)]


def test_without_a_number_the_worst_state_stands_there(desk: WindowDesk, system: MemorySystem) -> None:
    system.nodes[CLIENT] = tuple(
        replace(node, health=health)
        for node, health in zip(system.nodes[CLIENT], (Health.WARNING, Health.OFFLINE), strict=True)
    )
    desk.browse()
    assert badges(desk, instance_ref()) == [(Look.WARN, 0)]
    assert badges(desk, CLIENT) == [(Look.OFFLINE, 0)]
    assert badges(desk, SYSTEM) == [(Look.OFFLINE, 0)]


def test_what_is_not_known_below_is_told_in_the_tool_tip(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    index = desk.index(CLIENT)
    row = desk.window.model.row_at(index)
    assert row is not None
    assert tr("tree.badge.unknown_below") in tool_tip(row, desk.window.model._badges_of(row))
    erp = desk.window.model.row_at(desk.index(instance_ref()))
    assert erp is not None
    assert tr("tree.badge.unknown_below") not in tool_tip(erp, desk.window.model._badges_of(erp))


# under the hand


@pytest.mark.parametrize("height", [301, 311, 322])
def test_a_row_brought_into_sight_leaves_none_cut_on_top(desk: WindowDesk, system: MemorySystem, height: int) -> None:
    system.nodes[CLIENT] = tuple(
        replace(system.nodes[CLIENT][0], ref=CLIENT.child(instance_ref().level, str(number)), name=f"db {number:03}")
        for number in range(100)
    )
    tree = desk.window.side.tree
    desk.act(lambda: tree.setFixedHeight(height))
    desk.browse(system.nodes[CLIENT][60].ref)
    top = tree.visualRect(tree.indexAt(QPoint(tree.viewport().width() // 2, 0))).top()
    assert tree.verticalScrollBar().value() > 0
    assert top == 0
    assert tree.viewport().rect().contains(tree.visualRect(tree.currentIndex()).center())


def test_expansion_and_scroll_survive_news(desk: WindowDesk, system: MemorySystem) -> None:
    nodes = tuple(
        replace(system.nodes[CLIENT][0], ref=CLIENT.child(instance_ref().level, str(number)), name=f"db {number:03}")
        for number in range(100)
    )
    system.nodes[CLIENT] = nodes
    last = nodes[80].ref
    desk.browse(last)
    bar = desk.window.side.tree.verticalScrollBar()
    assert bar.maximum() > 0
    desk.act(lambda: bar.setValue(bar.maximum() - 40))
    place = bar.value()
    system.nodes[CLIENT] = nodes[:99]
    desk.act(lambda: desk.stage.context.inventory.load(CLIENT))
    desk.act(lambda: desk.stage.context.sessions.changed.emit("c1"))
    assert desk.window.side.tree.isExpanded(desk.index(CLIENT))
    assert desk.window.selection.ref == last
    assert abs(bar.value() - place) <= 28, "at most the row that went"
    assert "db 099" not in desk.said()


def test_a_click_on_the_link_acts_and_one_beside_it_does_not(desk: WindowDesk, stage: Stage) -> None:
    add(stage, "c1", UnreachableError())
    desk.settle()
    tree = desk.window.side.tree
    clicked: list[Row] = []
    tree.link_clicked.connect(clicked.append)
    row = row_of(desk, RowKind.UNREACHABLE)
    index = desk.window.model.index_of(row.key)
    rect = tree.visualRect(index)
    link = tree._delegate.link_rect(row, rect)
    left = Qt.MouseButton.LeftButton
    desk.act(lambda: QTest.mouseClick(tree.viewport(), left, pos=QPoint(rect.left() + 4, rect.center().y())))
    assert clicked == []
    desk.act(lambda: QTest.mouseClick(tree.viewport(), left, pos=link.center()))
    assert [one.key for one in clicked] == [row.key]


def test_enter_follows_the_link_of_a_row(desk: WindowDesk, stage: Stage) -> None:
    system = add(stage, "c1", UnreachableError())
    desk.settle()
    row = row_of(desk, RowKind.UNREACHABLE)
    tree = desk.window.side.tree
    desk.act(lambda: tree.choose(desk.window.model.index_of(row.key)))
    desk.act(tree.setFocus)
    del system.failing["sign_in"]
    desk.press(Qt.Key.Key_Return)
    assert stage.desk.sessions.system("c1").state is SystemState.LIVE


def test_the_filter_keeps_what_it_finds_with_its_parents(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    field = desk.window.side.findChildren(SearchField)[0]
    desk.enter(field, "CR")
    names = desk.said()
    assert "crm" in names
    assert "sql" in names
    assert "erp" not in names
    desk.enter(field, "")
    desk.act(field.clear)
    desk.act(lambda: QTest.keyClick(field, Qt.Key.Key_Return))
    assert "erp" in desk.said()


def test_the_switcher_puts_other_environments_out_of_scope(desk: WindowDesk, stage: Stage) -> None:
    stage.desk.connect("c1", "lab")
    stage.desk.connect("c2", "production")
    desk.settle()
    side = desk.window.side
    desk.act(lambda: side._switcher.choose("production"))
    desk.act(lambda: side._switcher.value_changed.emit("production"))
    systems = [row.system.id for row in desk.rows() if row.kind is RowKind.SYSTEM and row.system is not None]
    assert systems == ["c2"]
    assert tr("tree.environment.count", count=1) in side._switcher.accessibleDescription()


@pytest.mark.parametrize("paint", [lambda tree: tree.grab()])
def test_every_kind_of_row_can_be_painted(desk: WindowDesk, stage: Stage, paint: Callable[..., QPixmap]) -> None:
    stage.desk.connect("c0")
    for number, error in enumerate([one[0] for one in STATES]):
        add(stage, f"c{number + 1}", error)
    desk.browse(instance_ref("c0"))
    picture = paint(desk.window.side.tree)
    colours = {
        picture.toImage().pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)
    }
    assert len(colours) > 10


def test_rows_are_read_out_with_their_news_and_badges(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    desk.run(system, run(1, percent=10.0))
    spoken = {row.key: desk.window.model.index_of(row.key).data(ACCESSIBLE) for row in desk.rows()}
    node = spoken[f"node:{instance_ref().path}"]
    assert node == ", ".join(
        ["erp", family("node_kind", NodeKind.DATABASE, "word"), tr("activities.running.count", count=1)]
    )
    assert spoken["system:c1"].startswith("mem-c1, ")
    assert sub_line(row_of(desk, RowKind.SYSTEM))[0] in spoken["system:c1"]
    desk.act(lambda: desk.stage.context.sessions.sign_in_lost("c1", SessionExpiredError()))
    told = row_of(desk, RowKind.SIGNED_OUT)
    assert tr("tree.signed_out.link") in desk.window.model.index_of(told.key).data(ACCESSIBLE)


def test_typing_ahead_finds_a_place(desk: WindowDesk, system: MemorySystem) -> None:
    desk.browse()
    tree = desk.window.side.tree
    desk.act(tree.setFocus)
    desk.act(lambda: QTest.keyClicks(tree, "cr"))
    assert desk.window.selection.node is not None
    assert desk.window.selection.node.name == "crm"


@pytest.mark.parametrize("consent", [Consent.MISSING, Consent.CHANGED])
def test_what_an_administrator_provides_says_so_and_leads_to_the_consent(desk: WindowDesk, consent: Consent) -> None:
    provided = connection("admin-erp", provided_by="site.json", consent=consent)
    desk.act(lambda: desk.window.context.sessions.add(provided, environment()))
    desk.act(lambda: desk.window.side.tree.setExpanded(desk.window.model.index_of("system:admin-erp"), True))
    row = row_of(desk, RowKind.NEEDS_CONSENT)
    assert (told_text(row), link_text(row)) == (tr("tree.needs_consent.text"), tr("tree.needs_consent.link"))
    assert sub_line(row)[0] == tr("tree.system.needs_consent", kind="Memory")
    desk.act(lambda: desk.window._on_link(row))
    dialog = desk.window.findChild(ProvidedDialog)
    assert isinstance(dialog, ProvidedDialog)
    desk.act(dialog.dismiss)


def test_a_provided_system_in_use_is_marked(desk: WindowDesk) -> None:
    provided = connection("admin-erp", provided_by="site.json", consent=Consent.GIVEN)
    desk.act(lambda: desk.window.context.sessions.add(provided, environment()))
    row = next(row for row in desk.rows() if row.kind is RowKind.SYSTEM and row.system and row.system.id == "admin-erp")
    assert tr("tree.system.provided", kind="Memory") in sub_line(row)[0]
