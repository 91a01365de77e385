"""The trust page of the connection wizard: client certificates, proxies, and what is told of each trouble."""

from dataclasses import replace

import pytest
from pydantic import SecretStr
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.connections import ClientCertificate
from app.domain.errors import Advice, SettingsError, UnreachableError, UntrustedCertificateError
from app.domain.messages import Message
from app.domain.trust import TrustProblem
from app.services.connection_flow import ConnectionPage
from app.ui.forms.choice_editors import ChoiceEditor
from app.ui.texts import Texts, say, tr
from app.ui.widgets.labels import IconLabel
from app.ui.wizards.connection_wizard import ConnectionWizard
from app.ui.wording import advice_text
from tests.memory_system import CARD, connection
from tests.ui.dialog_desk import OTHER_PRINT, Stage
from tests.ui.wizards.test_connection_wizard import (
    choose_environment,
    close,
    go_on,
    open_wizard,
    problem_of,
    sign_in,
    type_into,
)


def to_trust_from_address(stage: Stage, wizard: ConnectionWizard) -> None:
    type_into(stage, wizard.address_page.form_view, "address", "ueb.example.test")
    go_on(stage, wizard)


def fill_client(stage: Stage, wizard: ConnectionWizard, **answers: str) -> None:
    view = wizard.trust_page.client.form_view
    for field_id, text in answers.items():
        type_into(stage, view, field_id, text)


def test_a_client_certificate_is_shown_before_anything_is_trusted(stage: Stage) -> None:
    wizard, _ = open_wizard(stage, card=CARD)
    to_trust_from_address(stage, wizard)
    client = wizard.trust_page.client
    assert not client.form_view.isVisible()
    stage.act(client.fold.click)
    assert client.form_view.isVisible()
    assert not client.fold.isVisible()
    fill_client(stage, wizard, file="/etc/own.pem", key="/etc/own.key", passphrase="open sesame")
    assert wizard.flow.missing() == Message.of("connection.missing.look_again")
    go_on(stage, wizard)
    assert wizard.flow.page is ConnectionPage.TRUST, "neither pinned nor left before the server was looked at with it"
    assert wizard.flow.draft.trust.pins == ()
    stage.act(client.again.click)
    wanted = ClientCertificate("/etc/own.pem", "/etc/own.key", SecretStr("open sesame"))
    assert stage.shown_as == [None, wanted]
    go_on(stage, wizard)
    sign_in(stage, wizard)
    choose_environment(stage, wizard)
    stage.act(wizard.save.click)
    assert stage.saved[0].client_certificate == wanted


def test_a_server_that_wants_to_know_who_comes_opens_the_fields(stage: Stage) -> None:
    message = Message.of("error.client_certificate_wanted.title")
    stage.handshake_error = UnreachableError(message, Advice.CHECK_CLIENT_CERTIFICATE)
    wizard, _ = open_wizard(stage, card=CARD)
    to_trust_from_address(stage, wizard)
    client = wizard.trust_page.client
    assert client.form_view.isVisible()
    stage.handshake_error = SettingsError(Message.of("error.client_key_locked.title"), Advice.CHECK_CLIENT_CERTIFICATE)
    fill_client(stage, wizard, file="/etc/own.pem")
    stage.act(client.again.click)
    assert tr("error.client_key_locked.title") in wizard.trust_page.error_text
    assert tr("advice.check_client_certificate.text") in wizard.trust_page.error_text
    stage.handshake_error = None
    fill_client(stage, wizard, passphrase="open sesame")
    stage.act(client.again.click)
    assert wizard.trust_page.error_text == ""
    close(stage, wizard)


def test_a_kept_client_certificate_is_edited_in_place(stage: Stage) -> None:
    kept = replace(connection("c1"), client_certificate=ClientCertificate("/etc/own.pem", "", SecretStr("open sesame")))
    wizard, _ = open_wizard(stage, connection=kept)
    go_on(stage, wizard)
    view = wizard.trust_page.client.form_view
    assert view.isVisible()
    assert view.answers()["file"] == "/etc/own.pem"
    assert view.answers()["passphrase"] == SecretStr("open sesame")
    assert stage.shown_as[-1] == kept.client_certificate
    fill_client(stage, wizard, file="")
    assert wizard.flow.draft.client_certificate is None
    assert wizard.flow.has_entries
    close(stage, wizard)


def test_both_certificates_stand_side_by_side_and_what_differs_is_marked(stage: Stage) -> None:
    wizard, kept = open_wizard(stage, card=CARD)
    to_trust_from_address(stage, wizard)
    for step in (go_on, sign_in, choose_environment):
        step(stage, wizard)
    stage.act(wizard.save.click)
    [(first, _)] = kept
    shown = stage.shown
    stage.shown = replace(shown, fingerprint=OTHER_PRINT, issuer="CN=somebody else")
    wizard, _ = open_wizard(stage, connection=first)
    go_on(stage, wizard)
    page = wizard.trust_page
    assert wizard.flow.facts_before == shown.facts
    assert shown.subject in said(page._pinned.details)
    assert shown.issuer in said(page._pinned.details)
    marked = {label.accessibleName() for label in page._shown._details.findChildren(IconLabel)}
    assert len([one for one in page._shown._details.findChildren(IconLabel) if one.isVisibleTo(page)]) == 1, marked
    close(stage, wizard)
    pins_alone = replace(first, trust=replace(first.trust, facts=()))
    wizard, _ = open_wizard(stage, connection=pins_alone)
    go_on(stage, wizard)
    assert wizard.flow.facts_before is None
    assert not wizard.trust_page._pinned.details.isVisible()
    close(stage, wizard)


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_by_another_proxy_the_server_is_looked_at_again(stage: Stage) -> None:
    wizard, _ = open_wizard(stage, card=CARD)
    to_trust_from_address(stage, wizard)
    assert len(stage.shown_as) == 1
    stage.act(wizard.back.click)
    go_on(stage, wizard)
    assert len(stage.shown_as) == 1
    stage.act(wizard.back.click)
    choice = wizard.address_page.form_view.boxes["proxy"].editor
    assert isinstance(choice, ChoiceEditor)
    choice.set_answer("system")
    stage.act(choice.changed.emit)
    go_on(stage, wizard)
    assert len(stage.shown_as) == 2
    close(stage, wizard)


@pytest.mark.parametrize("url", ["http://me:secret@proxy:3128", "http://me@proxy", "proxy:3128"])
def test_who_signs_in_at_a_proxy_does_not_stand_in_its_address(stage: Stage, url: str) -> None:
    wizard, _ = open_wizard(stage, card=CARD)
    view = wizard.address_page.form_view
    type_into(stage, view, "address", "host")
    choice = view.boxes["proxy"].editor
    assert isinstance(choice, ChoiceEditor)
    choice.set_answer("own")
    stage.act(choice.changed.emit)
    type_into(stage, view, "proxy_url", url)
    go_on(stage, wizard)
    assert problem_of(view, "proxy_url") == Message.of("connection.field.proxy_url_wrong")
    close(stage, wizard)


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_trouble_with_a_certificate_has_words_and_advice_of_its_own(
    stage: Stage, texts: Texts, language: str
) -> None:
    texts.speak(language)
    errors = [UntrustedCertificateError(Message.of(f"trust_problem.{one}.why"), problem=one) for one in TrustProblem]
    told = [say(error.message) for error in errors]
    advice = [advice_text(error) for error in errors]
    assert len({*told, *advice}) == 2 * len(TrustProblem)
    stage.handshake_error = errors[0]
    wizard, _ = open_wizard(stage, card=CARD)
    to_trust_from_address(stage, wizard)
    for error in errors:
        stage.handshake_error = error
        stage.act(wizard.flow.look_again)
        assert wizard.trust_page.error_text == f"{say(error.message)} {advice_text(error)}"
    close(stage, wizard)
