"""A restore guide on paper and as plain text: a document made block by block, so that no text is taken for markup."""

from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import (
    QColorConstants,
    QFont,
    QFontDatabase,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication

from app.domain.restore import RestoreGuide
from app.ui.texts import say, text_of, tr
from app.ui.widgets.plain_text import shown

BODY_PT: Final = 10.5
TITLE_PT: Final = 16.0
GAP_PX: Final = 6.0
INDENT_PX: Final = 18.0
MARGIN_MM: Final = 18.0


def guide_text(guide: RestoreGuide, foot: str) -> str:
    """The guide as plain text, for the clipboard. ``foot`` says where and when it was made."""
    facts = [f"{tr(label)}: {shown(text_of(value))}" for label, value in guide.facts]
    cautions = [say(caution) for caution in guide.cautions]
    steps = [f"{number}. {say(step)}" for number, step in enumerate(guide.steps, 1)]
    parts = (say(guide.title), "\n".join(facts), "\n".join(cautions), "\n".join(steps), foot)
    return "\n\n".join(part for part in parts if part)


def guide_document(guide: RestoreGuide, foot: str) -> QTextDocument:
    """The guide as a document for printer and PDF: black on white, whatever theme the window wears."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    font = QFont(QApplication.font())
    font.setPointSizeF(BODY_PT)
    document.setDefaultFont(font)
    cursor = QTextCursor(document)
    _block(cursor, say(guide.title), size_pt=TITLE_PT, bold=True, is_first=True)
    for label, value in guide.facts:
        _fact(cursor, tr(label), shown(text_of(value)))
    for caution in guide.cautions:
        _block(cursor, say(caution), bold=True, gap=GAP_PX * 2)
    for number, step in enumerate(guide.steps, 1):
        _block(cursor, f"{number}.\u2002{say(step)}", gap=GAP_PX, indent=INDENT_PX)
    _block(cursor, foot, gap=GAP_PX * 3, size_pt=BODY_PT - 2)
    return document


def guide_pdf(document: QTextDocument, title: str) -> bytes:
    """The document as a PDF file on A4."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    document.print_(writer)
    # The writer ends the file when it goes.
    del writer
    buffer.close()
    return bytes(buffer.data().data())


def _block(
    cursor: QTextCursor,
    text: str,
    *,
    size_pt: float = BODY_PT,
    bold: bool = False,
    gap: float = 0.0,
    indent: float = 0.0,
    is_first: bool = False,
) -> None:
    shape = QTextBlockFormat()
    shape.setTopMargin(gap)
    shape.setBottomMargin(GAP_PX if is_first else 0.0)
    shape.setLeftMargin(indent)
    shape.setTextIndent(-indent)
    letters = _letters()
    letters.setFontPointSize(size_pt)
    letters.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    if is_first:
        cursor.setBlockFormat(shape)
    else:
        cursor.insertBlock(shape)
    cursor.insertText(text, letters)


def _fact(cursor: QTextCursor, label: str, value: str) -> None:
    _block(cursor, f"{label}: ")
    letters = _letters()
    letters.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    letters.setFontPointSize(BODY_PT - 1)
    cursor.insertText(value, letters)


def _letters() -> QTextCharFormat:
    """Black: the theme's own ink may be white, and paper is, too."""
    letters = QTextCharFormat()
    letters.setForeground(QColorConstants.Black)
    return letters
