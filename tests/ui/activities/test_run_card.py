"""A run as a card: what it says beside its bar."""

from dataclasses import replace
from datetime import timedelta

from app.domain.activities import Phase
from app.domain.backups import BackupKind
from app.domain.progress import Progress
from app.services.activities import Run
from app.ui.activities.run_card import RunCard
from app.ui.texts import family, tr
from app.ui.widgets.labels import PlainLabel
from tests.memory_system import MemorySystem, backup, run
from tests.ui.window_desk import WindowDesk


def test_a_card_tells_how_long_the_last_one_took_where_it_is_known(desk: WindowDesk, system: MemorySystem) -> None:
    context = desk.stage.context
    context.activities.past.note_backups([backup(1, duration=timedelta(minutes=21))])
    card = desk.stage.make(lambda: RunCard(context))
    card.show_run(Run(replace(run(1), backup_kind=BackupKind.FULL), Progress()))
    word = family("phase", Phase.RUNNING, "word")
    told = tr("run.left.usual", word=word, time=timedelta(minutes=21))
    assert told in [label.text() for label in card.findChildren(PlainLabel)]
    card.close()
    card.deleteLater()
