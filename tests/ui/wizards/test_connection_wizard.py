"""The connection wizard: a new system, a kept one, a changed certificate, a key store that does not answer."""

from dataclasses import replace
from typing import Any

import pytest
from pydantic import SecretStr

from app.domain.connections import Address, Connection, ProxyMode
from app.domain.errors import SecretStoreError, SecretStoreState, SignInRejectedError, UnreachableError
from app.domain.forms import Form, FormField
from app.domain.messages import Message
from app.domain.trust import Trust, TrustMode
from app.services.connection_flow import ConnectionPage
from app.services.connection_test import TestResult
from app.ui.dialogs.leave_dialog import LeaveDialog
from app.ui.forms.choice_editors import ChoiceEditor
from app.ui.forms.form_view import FormView
from app.ui.forms.line_editors import TextEditor
from app.ui.texts import Texts, tr
from app.ui.widgets.plain_text import isolated
from app.ui.wizards.connection_environment_page import EnvironmentPage
from app.ui.wizards.connection_system_page import SystemPage
from app.ui.wizards.connection_wizard import ConnectionWizard
from tests.memory_system import CARD, MemorySystem, connection
from tests.ui.dialog_desk import OTHER_PRINT, PRINT, Stage, certificate

Kept = list[tuple[Connection, bool]]


def open_wizard(stage: Stage, **how: Any) -> tuple[ConnectionWizard, Kept]:
    kept: Kept = []
    wizard = stage.make(lambda: ConnectionWizard(stage.context, stage.back, **how))
    wizard.kept.connect(lambda connection, opens: kept.append((connection, opens)))
    return wizard, kept


def page_of(wizard: ConnectionWizard) -> ConnectionPage:
    return wizard.flow.page


def has_entries(wizard: ConnectionWizard) -> bool:
    return wizard.flow.has_entries


def problem_of(view: FormView, field_id: str) -> Message | None:
    return view.boxes[field_id].problem


def go_on(stage: Stage, wizard: ConnectionWizard) -> None:
    stage.act(wizard.next.click)


def type_into(stage: Stage, view: Any, field_id: str, text: str) -> None:
    editor = view.boxes[field_id].editor
    assert isinstance(editor, TextEditor)
    stage.act(lambda: editor.line.setText(text))


def to_trust(stage: Stage, wizard: ConnectionWizard, address: str = "ueb.example.test") -> None:
    page = wizard.pages[ConnectionPage.SYSTEM]
    assert isinstance(page, SystemPage)
    stage.act(page.kinds.buttons[0].click)
    go_on(stage, wizard)
    type_into(stage, wizard.address_page.form_view, "address", address)
    go_on(stage, wizard)


def sign_in(stage: Stage, wizard: ConnectionWizard) -> None:
    type_into(stage, wizard.sign_in_page.form_view, "username", "operator")
    type_into(stage, wizard.sign_in_page.form_view, "password", "correct horse")
    go_on(stage, wizard)


def choose_environment(stage: Stage, wizard: ConnectionWizard, place: int = 2) -> None:
    page = wizard.pages[ConnectionPage.ENVIRONMENT]
    assert isinstance(page, EnvironmentPage)
    stage.act(page.environments.buttons[place].click)
    go_on(stage, wizard)


def to_test(stage: Stage, wizard: ConnectionWizard) -> None:
    to_trust(stage, wizard)
    go_on(stage, wizard)
    sign_in(stage, wizard)
    choose_environment(stage, wizard)
    assert page_of(wizard) is ConnectionPage.TEST


def close(stage: Stage, wizard: ConnectionWizard) -> None:
    stage.act(wizard.dismiss)


def test_to_the_end_and_nothing_is_kept_before(stage: Stage) -> None:
    wizard, kept = open_wizard(stage)
    to_test(stage, wizard)
    assert wizard.focusWidget() is wizard.save_and_open, "not on Cancel, where it fell when Next went"
    tried = {line.label: line.result for line in wizard.flow.lines}
    assert tried["connection_test.list.label"] is TestResult.DONE
    assert tried["connection_test.back_up.label"] is TestResult.OFFERED, "nothing that changes the system was tried"
    assert stage.saved == []
    stage.act(wizard.save_and_open.click)
    [(one, opens)] = kept
    assert opens
    assert stage.saved[0].id == one.id
    assert one.trust == Trust(TrustMode.PIN, pins=(PRINT,))
    assert one.sign_in["password"] == SecretStr("correct horse")
    assert (one.name, one.environment_id) == ("ueb.example.test", "lab")


@pytest.mark.parametrize("turned", [False, True])
def test_the_rail_tells_the_address_in_its_own_order(stage: Stage, texts: Texts, turned: bool) -> None:
    texts.speak("en", right_to_left=turned)
    wizard, _ = open_wizard(stage, card=CARD)
    to_trust(stage, wizard)
    address = "ueb.example.test : 443"
    assert wizard.rail.step(1).sub == (isolated(address) if turned else address)
    close(stage, wizard)


@pytest.mark.parametrize(("provider", "told"), [("local", "operator"), ("corp", "corp, operator")])
def test_the_rail_tells_who_signs_in_and_not_what_is_usual(stage: Stage, provider: str, told: str) -> None:
    fields = (FormField("provider", "form.problem.required", default="local", required=True), *CARD.sign_in.fields)
    wizard, _ = open_wizard(stage, card=replace(CARD, sign_in=Form(fields)))
    type_into(stage, wizard.address_page.form_view, "address", "sdp.example.test")
    go_on(stage, wizard)
    go_on(stage, wizard)
    type_into(stage, wizard.sign_in_page.form_view, "provider", provider)
    sign_in(stage, wizard)
    assert page_of(wizard) is ConnectionPage.ENVIRONMENT
    assert wizard.rail.step(3).sub == told
    close(stage, wizard)


@pytest.mark.parametrize(("typed", "expected"), [("123456", TestResult.DONE), ("", TestResult.WAITING)])
def test_a_one_time_code_serves_the_test_and_is_not_kept(stage: Stage, typed: str, expected: TestResult) -> None:
    wizard, kept = open_wizard(stage)
    stage.desk.opener.systems[f"test-{wizard.flow.draft.id}"] = MemorySystem(code="123456")
    to_trust(stage, wizard)
    go_on(stage, wizard)
    if typed:
        type_into(stage, wizard.sign_in_page.form_view, "code", typed)
    sign_in(stage, wizard)
    choose_environment(stage, wizard)
    results = {line.label: line.result for line in wizard.flow.lines}
    assert results["connection_test.sign_in.label"] is expected
    stage.act(wizard.test_page.again.click)
    results = {line.label: line.result for line in wizard.flow.lines}
    assert results["connection_test.sign_in.label"] is TestResult.WAITING, "a code is good once"
    stage.act(wizard.save_and_open.click)
    [(one, _)] = kept
    assert "code" not in one.sign_in
    assert "code" not in stage.saved[0].sign_in


def test_next_says_what_is_missing(stage: Stage) -> None:
    wizard, _ = open_wizard(stage)
    assert not wizard.next.isEnabled()
    assert wizard.footer.hint == tr("connection.missing.system")
    close(stage, wizard)


def test_a_card_chosen_before_begins_at_the_address(stage: Stage) -> None:
    wizard, _ = open_wizard(stage, card=CARD)
    assert page_of(wizard) is ConnectionPage.ADDRESS
    close(stage, wizard)


def test_an_address_that_cannot_be_read_is_told_beside_its_field(stage: Stage) -> None:
    wizard, _ = open_wizard(stage, card=CARD)
    view = wizard.address_page.form_view
    type_into(stage, view, "address", "ftp://host")
    go_on(stage, wizard)
    assert page_of(wizard) is ConnectionPage.ADDRESS
    assert problem_of(view, "address") == Message.of("address.problem.scheme")
    type_into(stage, view, "address", "host")
    assert problem_of(view, "address") is None
    close(stage, wizard)


def test_an_own_proxy_asks_for_its_address(stage: Stage) -> None:
    wizard, _ = open_wizard(stage, card=CARD)
    view = wizard.address_page.form_view
    type_into(stage, view, "address", "host")
    assert not view.boxes["proxy_url"].isVisible()
    choice = view.boxes["proxy"].editor
    assert isinstance(choice, ChoiceEditor)
    choice.set_answer("own")
    stage.act(choice.changed.emit)
    go_on(stage, wizard)
    assert page_of(wizard) is ConnectionPage.ADDRESS
    assert view.boxes["proxy_url"].problem is not None
    type_into(stage, view, "proxy_url", "socks5://proxy:1080")
    go_on(stage, wizard)
    assert page_of(wizard) is ConnectionPage.TRUST
    assert wizard.flow.draft.proxy.mode is ProxyMode.OWN
    assert wizard.flow.draft.proxy.url == "socks5://proxy:1080"
    close(stage, wizard)


def test_a_server_that_does_not_answer_is_told_and_can_be_tried_again(stage: Stage) -> None:
    stage.handshake_error = UnreachableError()
    wizard, _ = open_wizard(stage)
    to_trust(stage, wizard)
    assert wizard.trust_page._error.isVisible()
    assert not wizard.next.isEnabled()
    stage.handshake_error = None
    stage.act(wizard.flow.look_again)
    assert not wizard.trust_page._error.isVisible()
    assert wizard.next.text() == tr("connection.pin.text")
    assert wizard.next.isEnabled()
    close(stage, wizard)


@pytest.mark.parametrize(
    ("typed", "possible"),
    [("", True), (PRINT, True), (PRINT.upper(), True), (PRINT[:-1], False), (OTHER_PRINT, False), ("zz", False)],
)
def test_a_typed_fingerprint_must_be_equal(stage: Stage, typed: str, possible: bool) -> None:
    wizard, _ = open_wizard(stage)
    to_trust(stage, wizard)
    stage.act(lambda: wizard.trust_page.fingerprint.setText(typed))
    assert wizard.next.isEnabled() is possible
    close(stage, wizard)


def test_the_authorities_of_the_computer_only_where_they_signed(stage: Stage) -> None:
    wizard, _ = open_wizard(stage)
    to_trust(stage, wizard)
    assert [button.isEnabled() for button in wizard.trust_page.modes.buttons] == [True, False, True]
    stage.shown = certificate(trusted=True)
    stage.act(wizard.flow.look_again)
    stage.act(wizard.trust_page.modes.buttons[1].click)
    assert wizard.next.text() == tr("dialog.next.text")
    go_on(stage, wizard)
    assert page_of(wizard) is ConnectionPage.SIGN_IN
    assert wizard.flow.draft.trust == Trust(TrustMode.SYSTEM)
    close(stage, wizard)


def test_a_file_of_authorities_is_judged_before_it_is_taken(stage: Stage) -> None:
    wizard, _ = open_wizard(stage)
    to_trust(stage, wizard)
    stage.act(lambda: wizard.flow.trust_by(TrustMode.CA_FILE, "/etc/ca.pem"))
    assert wizard.footer.hint == tr("connection.missing.ca_trust")
    stage.shown = certificate(trusted=True)
    stage.act(wizard.flow.look_again)
    assert wizard.next.isEnabled()
    close(stage, wizard)


def test_no_environment_is_preset_and_production_is_read_only(stage: Stage) -> None:
    wizard, _ = open_wizard(stage)
    to_trust(stage, wizard)
    go_on(stage, wizard)
    sign_in(stage, wizard)
    page = wizard.pages[ConnectionPage.ENVIRONMENT]
    assert isinstance(page, EnvironmentPage)
    assert page.environments.value is None
    assert not wizard.next.isEnabled()
    stage.act(page.environments.buttons[0].click)
    assert page.read_only.isChecked()
    assert page._policy.isVisible()
    stage.act(page.environments.buttons[2].click)
    assert not page.read_only.isChecked()
    close(stage, wizard)


def test_ask_each_time_keeps_no_secret(stage: Stage) -> None:
    wizard, kept = open_wizard(stage)
    to_trust(stage, wizard)
    go_on(stage, wizard)
    stage.act(wizard.sign_in_page.ask.click)
    sign_in(stage, wizard)
    choose_environment(stage, wizard)
    stage.act(wizard.save_and_open.click)
    assert "password" not in stage.saved[0].sign_in
    assert "password" in kept[0][0].sign_in, "it is used until the console is closed"


def test_a_test_with_failures_can_be_saved_but_not_opened(stage: Stage) -> None:
    wizard, kept = open_wizard(stage)
    refusing = MemorySystem("x", failing={"sign_in": SignInRejectedError()})
    stage.desk.opener.systems[f"test-{wizard.flow.draft.id}"] = refusing
    to_test(stage, wizard)
    assert wizard.flow.lines[-1].result is TestResult.FAILED
    assert not wizard.save_and_open.isEnabled()
    assert wizard.focusWidget() is wizard.test_page.again
    stage.act(wizard.save.click)
    assert [opens for _, opens in kept] == [False]


def test_a_key_store_that_refuses_offers_this_run_only(stage: Stage) -> None:
    stage.save_error = SecretStoreError(SecretStoreState.LOCKED)
    wizard, kept = open_wizard(stage)
    to_test(stage, wizard)
    assert not wizard.for_this_run.isVisible()
    stage.act(wizard.save_and_open.click)
    assert kept == []
    assert wizard.isVisible(), "entries are kept"
    assert wizard.test_page.store.isVisible()
    stage.act(wizard.for_this_run.click)
    assert [one.is_temporary for one, _ in kept] == [True]
    assert stage.saved == []


def test_without_a_key_store_only_this_run_is_offered(stage: Stage) -> None:
    stage.store_state = SecretStoreState.MISSING
    wizard, _ = open_wizard(stage)
    to_test(stage, wizard)
    assert wizard.for_this_run.isVisible()
    assert not wizard.save.isVisible()
    assert not wizard.save_and_open.isVisible()
    close(stage, wizard)


def kept_connection(stage: Stage, environment_id: str = "lab") -> Connection:
    stage.desk.connect("c1", environment_id)
    return replace(
        connection("c1", environment_id),
        address=Address("ueb.example.test", 443),
        trust=Trust(TrustMode.PIN, pins=(OTHER_PRINT,)),
        read_only=True,
    )


def test_a_kept_system_is_edited_in_place(stage: Stage) -> None:
    one = replace(kept_connection(stage), trust=Trust(TrustMode.PIN, pins=(PRINT,)))
    wizard, kept = open_wizard(stage, connection=one)
    assert page_of(wizard) is ConnectionPage.ADDRESS
    assert not has_entries(wizard)
    type_into(stage, wizard.address_page.form_view, "name", "renamed")
    assert has_entries(wizard)
    for _ in range(4):
        go_on(stage, wizard)
    assert page_of(wizard) is ConnectionPage.TEST
    stage.act(wizard.save.click)
    [(after, _)] = kept
    assert after == replace(one, name="renamed", policy_digest=after.policy_digest, sign_in=after.sign_in)
    assert dict(after.sign_in) == dict(one.sign_in)


def test_another_certificate_is_not_pinned_without_comparison_or_reason(stage: Stage) -> None:
    wizard, kept = open_wizard(stage, connection=kept_connection(stage, "production"))
    go_on(stage, wizard)
    page = wizard.trust_page
    assert wizard.flow.has_changed_certificate
    assert page._pinned.isVisible()
    assert not wizard.next.isEnabled()
    stage.act(lambda: page.reason.setText("renewed by Ann"))
    assert wizard.footer.hint == tr("connection.missing.pin_name")
    stage.act(lambda: page.name.setText("mem-c1"))
    assert wizard.next.isEnabled()
    for _ in range(3):
        go_on(stage, wizard)
    stage.act(wizard.save.click)
    assert kept[0][0].trust.pins == (PRINT,)
    note = stage.desk.records.notes[-1]
    assert (note.action, note.target, note.reason) == ("trust", PRINT, "renewed by Ann")


def test_an_equal_fingerprint_is_enough_for_another_certificate(stage: Stage) -> None:
    wizard, _ = open_wizard(stage, connection=kept_connection(stage, "production"))
    go_on(stage, wizard)
    stage.act(lambda: wizard.trust_page.fingerprint.setText(PRINT))
    assert wizard.next.isEnabled()
    assert not wizard.trust_page.reason.isVisible()
    close(stage, wizard)


def test_closing_in_mid_way_asks(stage: Stage) -> None:
    wizard, kept = open_wizard(stage, card=CARD)
    type_into(stage, wizard.address_page.form_view, "address", "host")
    stage.act(wizard.reject)
    question = wizard.findChild(LeaveDialog)
    assert isinstance(question, LeaveDialog)
    finished: list[int] = []
    wizard.finished.connect(finished.append)
    stage.act(question.leave.click)
    assert finished
    assert kept == []


def test_words_follow_the_language_on_every_page(stage: Stage, texts: Texts) -> None:
    wizard, _ = open_wizard(stage)
    to_test(stage, wizard)
    for page in reversed(wizard.flow.pages):
        assert page_of(wizard) is page
        texts.speak("en")
        stage.settle()
        before = (wizard.header.title, wizard.windowTitle())
        texts.speak("de")
        stage.settle()
        assert all(one != other for one, other in zip(before, (wizard.header.title, wizard.windowTitle()), strict=True))
        stage.act(wizard.back.click)
    close(stage, wizard)
