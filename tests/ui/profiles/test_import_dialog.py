"""Importing profiles: every decision is taken by hand, and nothing is kept before the button is pressed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.connections import Address
from app.domain.errors import SecretStoreError, SecretStoreState
from app.domain.guards import EnvironmentKind
from app.domain.profiles import NamedEnvironment, Profile
from app.domain.trust import Trust, TrustMode
from app.services.profiles.profile_import import Difference, Part, Verdict
from app.services.sessions import SystemState
from app.settings.profile_file import written
from app.ui.profiles.import_card import ImportCard
from app.ui.profiles.import_dialog import PAGE, ImportProfilesDialog
from app.ui.texts import Texts, tr
from app.ui.widgets.fields import Verdict as Told
from tests.journeys.test_layout import cut_off
from tests.memory_system import MemorySystem
from tests.ui.dialog_desk import Stage

LAB = NamedEnvironment("lab", EnvironmentKind.LAB)
NORD = NamedEnvironment("x", EnvironmentKind.CUSTOM, "Nord")
PINNED = Trust(TrustMode.PIN, ("ab" * 32,))
KNOWN = Profile("p1", "memory", "mem-c1", Address("127.0.0.1", 443), LAB, sign_in={"username": "operator"})
FRESH = Profile("p2", "memory", "fresh & <b>new</b>", Address("a.example", 443), NORD, PINNED)
Show = Callable[..., ImportProfilesDialog]


@pytest.fixture
def show(stage: Stage, system: MemorySystem, tmp_path: Path) -> Show:
    """Open the dialog on a file of these profiles, or of this text, beside a system in the lab."""

    def show_file(*profiles: Profile, text: str = "") -> ImportProfilesDialog:
        path = tmp_path / "team.json"
        path.write_text(text or written(profiles))
        dialog = stage.make(lambda: ImportProfilesDialog(stage.context, path, stage.back))
        stage.wait(lambda: is_shown(dialog))
        return dialog

    return show_file


def is_shown(dialog: ImportProfilesDialog) -> bool:
    """Whether everything is shown that will be, before more is wished for."""
    if dialog.plan is None:
        return dialog._error is not None
    return len(dialog.cards) == min(len(dialog.plan.found), dialog._limit)


def card(dialog: ImportProfilesDialog, verdict: Verdict) -> ImportCard:
    return next(one for one in dialog.cards if one.found.verdict is verdict)


def confirm(stage: Stage, dialog: ImportProfilesDialog) -> None:
    stage.wait(dialog.confirm.isEnabled)
    stage.act(dialog.confirm.click)
    stage.wait(lambda: dialog._outcome is not None)


def test_a_new_system_comes_in_without_the_trust_of_the_file(stage: Stage, show: Show) -> None:
    dialog = show(FRESH, KNOWN)
    assert [one.found.verdict for one in dialog.cards] == [Verdict.NEW, Verdict.SAME]
    assert dialog.confirm.statusTip() == dialog.footer.hint == tr("import.missing.environment")
    choice = dialog.placing.choices[NORD]
    assert choice.value == "", "no environment is chosen beforehand"
    stage.act(lambda: choice.choose("staging"))
    assert not stage.saved
    confirm(stage, dialog)
    (kept,) = stage.saved
    assert (kept.environment_id, kept.trust, kept.name) == ("staging", Trust(), FRESH.name)
    assert stage.desk.sessions.system(kept.id).state is SystemState.NEEDS_SECRET
    assert dialog.told.accessibleName().startswith(tr("import.done.title", count=1))
    stage.wait(lambda: [one.found.verdict for one in dialog.cards] == [Verdict.SAME, Verdict.SAME])
    assert not dialog.confirm.isEnabled()


def test_the_files_word_for_a_certificate_is_taken_by_a_tick(stage: Stage, show: Show) -> None:
    dialog = show(FRESH)
    stage.act(lambda: dialog.placing.choices[NORD].choose("lab"))
    trust = card(dialog, Verdict.NEW).trust
    assert trust is not None
    assert not trust.isChecked()
    stage.act(trust.click)
    confirm(stage, dialog)
    assert stage.saved[0].trust == PINNED


def test_each_difference_is_decided_by_itself(stage: Stage, show: Show) -> None:
    dialog = show(replace(KNOWN, name="renamed", trust=PINNED, environment=NORD))
    found = card(dialog, Verdict.DIFFERENT)
    assert [one.part for one in found.sides] == [Part.NAME, Part.ENVIRONMENT, Part.TRUST]
    assert all(mine.isChecked() for mine, _ in found.sides.values())
    assert not dialog.placing.isVisible()
    assert dialog.confirm.statusTip() == tr("import.missing.choice")
    stage.act(found.sides[Difference(Part.TRUST)][1].click)
    assert found._parted.isVisible(), "that the secret will be forgotten is said before"
    stage.act(found.sides[Difference(Part.TRUST)][0].click)
    assert not found._parted.isVisible()
    stage.act(found.sides[Difference(Part.NAME)][1].click)
    confirm(stage, dialog)
    after = stage.desk.sessions.system("c1").connection
    assert (after.name, after.trust, after.environment_id) == ("renamed", Trust(), "lab")


def test_decisions_outlive_a_change_of_language(stage: Stage, show: Show) -> None:
    dialog = show(replace(KNOWN, name="renamed"), FRESH)
    stage.act(card(dialog, Verdict.DIFFERENT).sides[Difference(Part.NAME)][1].click)
    trust = card(dialog, Verdict.NEW).trust
    assert trust is not None
    stage.act(trust.click)
    stage.act(dialog.retranslate)
    stage.wait(lambda: is_shown(dialog))
    assert card(dialog, Verdict.DIFFERENT).sides[Difference(Part.NAME)][1].isChecked()
    again = card(dialog, Verdict.NEW).trust
    assert again is not None
    assert again.isChecked()


def test_a_key_store_that_refuses_is_told_and_the_rest_taken_for_this_run(stage: Stage, show: Show) -> None:
    stage.save_error = SecretStoreError(SecretStoreState.LOCKED)
    dialog = show(FRESH)
    stage.act(lambda: dialog.placing.choices[NORD].choose("lab"))
    confirm(stage, dialog)
    assert FRESH.name in dialog.told.accessibleName().replace("\u2068", "").replace("\u2069", "")
    assert len(stage.desk.sessions.all()) == 1, "nothing was taken"
    assert dialog.for_this_run.isVisible()
    stage.act(dialog.for_this_run.click)
    stage.wait(lambda: len(stage.desk.sessions.all()) == 2)
    assert stage.desk.sessions.all()[1].connection.is_temporary
    assert not stage.saved


@pytest.mark.parametrize("text", ["not json", '{"format": "backstay-profiles", "version": 9}'])
def test_a_bad_file_is_told_with_advice_and_offers_nothing(stage: Stage, show: Show, text: str) -> None:
    dialog = show(text=text)
    assert "." in dialog.told.accessibleName()
    assert not dialog.confirm.isVisible()
    assert not dialog.cards


def test_enter_imports_nothing(stage: Stage, show: Show) -> None:
    dialog = show(FRESH)
    stage.act(lambda: dialog.placing.choices[NORD].choose("lab"))
    stage.wait(dialog.confirm.isEnabled)
    stage.storm(dialog, rounds=30)
    assert not stage.saved


def test_an_environment_that_is_not_here_is_named(stage: Stage, show: Show) -> None:
    dialog = show(FRESH, replace(FRESH, id="p3", address=Address("b.example", 1), environment=LAB))
    (told,) = [one for one in dialog.placing.findChildren(Told) if one.isVisible()]
    assert "Nord" in told.text


@pytest.mark.parametrize(("language", "right_to_left"), [("xx_LONG", False), ("ar_XX", True)])
def test_in_longer_words_and_from_right_to_left_nothing_is_cut_off(
    stage: Stage, show: Show, pseudo_languages: Path, language: str, right_to_left: bool
) -> None:
    spoken = Texts(folder=pseudo_languages)
    spoken.speak(language, right_to_left=right_to_left)
    stage.back.resize(1024, 640)
    dialog = show(replace(KNOWN, name="renamed", trust=PINNED), FRESH)
    assert cut_off(dialog) == []
    stage.act(dialog.dismiss)
    spoken.close()


def test_words_follow_the_language(stage: Stage, show: Show, texts: Texts) -> None:
    dialog = show(FRESH)
    stage.act(lambda: texts.speak("de"))
    stage.act(dialog.retranslate)
    stage.wait(lambda: is_shown(dialog))
    assert dialog.footer.hint.endswith("eine hiesige wählen.")
    assert dialog.placing._title.text() == "Umgebungen"


def test_of_many_profiles_only_those_are_taken_that_were_shown(stage: Stage, show: Show) -> None:
    many = [replace(FRESH, id=f"n{number}", address=Address("a.example", number + 1)) for number in range(PAGE + 3)]
    dialog = show(*many)
    assert dialog.plan is not None
    assert len(dialog.plan.taken) == PAGE
    assert dialog.more.text() == tr("import.more.text", count=3)
    assert dialog.more.isVisible()
    stage.act(dialog.cards[0].take.click if dialog.cards[0].take is not None else dialog.close)
    stage.act(dialog.more.click)
    stage.wait(lambda: len(dialog.cards) == PAGE + 3)
    assert len(dialog.plan.taken) == PAGE + 2, "what was left out stays left out"
    assert not dialog.more.isVisible()
