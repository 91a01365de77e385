"""The restore guide: shown as plain text, on paper, as PDF, in the clipboard; without a printer it says so."""

import asyncio
import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QLabel

from app.domain.errors import NotFoundError
from app.domain.messages import Message
from app.domain.restore import RestoreGuide
from app.services.files.whole_file import WholeFile
from app.ui.dialogs.guide_document import guide_document, guide_pdf, guide_text
from app.ui.dialogs.restore_guide_dialog import RestoreGuideDialog
from app.ui.texts import Texts, tr
from tests.memory_system import MemorySystem
from tests.ui.dialog_desk import Stage

HOSTILE = "<b>a gateway</b>"


def opened(stage: Stage, system: MemorySystem) -> RestoreGuideDialog:
    return stage.make(lambda: RestoreGuideDialog(stage.context, system.points[0], stage.back))


def words(dialog: RestoreGuideDialog) -> list[str]:
    return [one.text() for one in dialog.page.findChildren(QLabel) if one.isVisibleTo(dialog)]


def close(stage: Stage, dialog: RestoreGuideDialog) -> None:
    stage.act(dialog.dismiss)


def test_facts_cautions_and_numbered_steps_are_shown_as_plain_text(stage: Stage, system: MemorySystem) -> None:
    dialog = opened(stage, system)
    shown = words(dialog)
    assert tr("capability.restore_guide.word") in shown
    assert any(HOSTILE in text for text in shown), "markup is no markup here"
    assert tr("review.last_good.text") in shown
    assert [text for text in shown if text.endswith(".") and text[:-1].isdigit()] == ["1.", "2."]
    assert not any("\u202e" in text for text in shown), "nothing turns the text round"
    close(stage, dialog)


def test_an_error_is_told_and_can_be_asked_away(stage: Stage, system: MemorySystem) -> None:
    system.failing["restore_guide"] = NotFoundError()
    dialog = opened(stage, system)
    assert tr("error.not_found.title") in words(dialog)
    assert not dialog.print.isEnabled()
    system.failing.clear()
    stage.act(dialog._again.click)
    assert dialog.guide is not None
    assert dialog.print.isEnabled()
    close(stage, dialog)


def test_without_a_printer_it_says_so(stage: Stage, system: MemorySystem, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    dialog = opened(stage, system)
    stage.act(dialog.print.click)
    assert tr("guide.no_printer.title") in words(dialog)
    assert stage.back.findChildren(QPrintDialog) == []
    close(stage, dialog)


def test_it_is_printed(stage: Stage, system: MemorySystem, tmp_path: Path) -> None:
    dialog = opened(stage, system)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    stage.act(lambda: dialog.print_on(printer))
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    assert tr("guide.printed.text") in words(dialog)
    close(stage, dialog)


def test_it_is_saved_as_pdf(stage: Stage, system: MemorySystem, tmp_path: Path) -> None:
    dialog = opened(stage, system)
    stage.act(dialog.save.click)
    (chooser,) = dialog.findChildren(QFileDialog)
    stage.act(lambda: chooser.fileSelected.emit(str(tmp_path / "guide.pdf")))
    stage.act(chooser.close)
    stage.wait(lambda: not dialog.tasks._works)
    assert tr("guide.saved.text", file=str(tmp_path / "guide.pdf")) in words(dialog)
    saved = (tmp_path / "guide.pdf").read_bytes()
    assert saved.startswith(b"%PDF")
    assert saved.rstrip().endswith(b"%%EOF")
    stage.act(lambda: dialog.save_pdf(str(tmp_path / "nowhere" / "guide.pdf")))
    stage.wait(lambda: not dialog.tasks._works)
    refusal = tr("export.failed.text", file="guide.pdf", reason="No such file or directory")
    assert refusal in words(dialog)
    close(stage, dialog)


def test_a_slow_disk_holds_neither_the_window_nor_the_end_of_the_dialog(
    stage: Stage, system: MemorySystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who saves and closes has the guide, however long the disk takes."""
    is_written = threading.Event()
    begin = WholeFile.begin

    def slow(file: WholeFile, head: bytes) -> None:
        assert threading.current_thread() is not threading.main_thread()
        assert is_written.wait(40)
        begin(file, head)

    monkeypatch.setattr(WholeFile, "begin", slow)
    dialog = opened(stage, system)

    async def save_and_close() -> None:
        dialog.save_pdf(str(tmp_path / "guide.pdf"))
        await asyncio.sleep(0)
        dialog.dismiss()

    stage.desk.loop.run(save_and_close())
    assert not (tmp_path / "guide.pdf").exists()
    is_written.set()
    stage.wait((tmp_path / "guide.pdf").exists)
    stage.settle()


def test_it_is_copied_as_text(stage: Stage, system: MemorySystem) -> None:
    dialog = opened(stage, system)
    stage.act(dialog.copy.click)
    copied = QGuiApplication.clipboard().text()
    assert HOSTILE in copied
    assert f"\n1. {tr('backup_state.complete.word')}\n2. " in copied
    assert "mem-c1" in copied.splitlines()[-1]
    close(stage, dialog)


def test_the_document_takes_no_text_for_markup(texts: Texts) -> None:
    word = Message.of("capability.restore_guide.word")
    guide = RestoreGuide(word, (("details.key.kind", HOSTILE + "\u202e"),), (word,) * 80, (word,))
    document = guide_document(guide, "foot")
    plain = document.toPlainText()
    assert HOSTILE in plain
    assert "\u202e" not in plain
    assert plain.splitlines()[-2:] == [f"80.\u2002{tr('capability.restore_guide.word')}", "foot"]
    inks = {one.foreground().color().name() for one in document.allFormats() if one.isCharFormat()}
    assert inks == {"#000000"}, "paper is white, whatever the theme"
    assert guide_text(guide, "foot").endswith("\n\nfoot")
    assert guide_pdf(document, "Guide").count(b"/Type /Page\n") > 1, "a long one goes over several pages"


def test_it_follows_the_language(stage: Stage, production: MemorySystem, texts: Texts) -> None:
    dialog = opened(stage, production)
    assert dialog.band.isVisibleTo(dialog)
    stage.act(lambda: texts.speak("de"))
    assert dialog.windowTitle().startswith("Von Hand wiederherstellen")
    assert any("Erstellt von Backstay aus mem-c1" in text for text in words(dialog))
    close(stage, dialog)
