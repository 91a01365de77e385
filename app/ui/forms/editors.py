"""Which editor takes the answer of which type of field. For ``field_box``."""

from typing import Final

from app.domain.forms import FieldType
from app.ui.forms.choice_editors import ChoiceEditor, MultiChoiceEditor
from app.ui.forms.editor import Editor
from app.ui.forms.file_editor import FileEditor
from app.ui.forms.line_editors import ListEditor, SecretEditor, TextEditor
from app.ui.forms.value_editors import BoolEditor, NumberEditor

EDITORS: Final[dict[FieldType, type[Editor]]] = {
    FieldType.TEXT: TextEditor,
    FieldType.SECRET: SecretEditor,
    FieldType.CODE: SecretEditor,
    FieldType.BOOL: BoolEditor,
    FieldType.CHOICE: ChoiceEditor,
    FieldType.MULTI_CHOICE: MultiChoiceEditor,
    FieldType.NUMBER: NumberEditor,
    FieldType.FILE: FileEditor,
    FieldType.LIST: ListEditor,
}
