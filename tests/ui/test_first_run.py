"""The page shown while there is no system."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.errors import SecretStoreState
from app.ui.first_run import FirstRunPage
from app.ui.texts import Texts, family, tr
from app.ui.widgets.buttons import Button
from tests.memory_system import CARD


def page_of(count: int) -> FirstRunPage:
    return FirstRunPage(tuple(replace(CARD, kind=f"k{place}", label=f"Product {place}") for place in range(count)))


@pytest.fixture
def page(qapp: QApplication) -> Iterator[FirstRunPage]:
    page = page_of(2)
    page.resize(1200, 700)
    page.show()
    yield page
    page.close()
    page.deleteLater()


def buttons(page: FirstRunPage) -> dict[str, Button]:
    return {button.accessibleName() or button.text(): button for button in page.findChildren(Button)}


def test_each_kind_can_be_connected_the_demo_started_and_profiles_imported(page: FirstRunPage) -> None:
    wanted: list[object] = []
    page.connect_wanted.connect(wanted.append)
    page.demo_wanted.connect(lambda: wanted.append("demo"))
    buttons(page)[tr("first_run.connect.button_name", name="Product 1")].click()
    page.import_wanted.connect(lambda: wanted.append("import"))
    buttons(page)[tr("first_run.demo.button")].click()
    buttons(page)[tr("first_run.import.text")].click()
    assert [getattr(one, "kind", one) for one in wanted] == ["k1", "demo", "import"]


@pytest.mark.parametrize("state", list(SecretStoreState))
def test_the_state_of_the_key_store_is_told(page: FirstRunPage, state: SecretStoreState) -> None:
    page.show_secret_store(state)
    ready = state is SecretStoreState.READY
    wanted = tr("first_run.store.ready") if ready else family("secret_store", state, "advice")
    assert page._store_text.text() == wanted
    assert page._store_chip.text == tr("first_run.store.ready_word" if ready else "first_run.store.not_ready_word")


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_cards_stand_in_even_lines_at_every_width(qapp: QApplication, count: int) -> None:
    page = page_of(count)
    page.show()
    for width in (700, 1024, 1440):
        page.resize(width, 700)
        QApplication.processEvents()
        lines: dict[int, int] = {}
        for card in page._cards:
            lines[card.y()] = lines.get(card.y(), 0) + 1
        assert max(lines.values()) - min(lines.values()) <= 1
    page.close()
    page.deleteLater()


def test_words_follow_the_language(page: FirstRunPage, texts: Texts) -> None:
    before = page._title.text()
    texts.speak("de")
    QApplication.processEvents()
    assert page._title.text() != before
