"""The operator's preferences: language, look, time zone, the places of windows. Nothing here guards anything."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.domain.messages import Message
from app.settings.document import DocumentFile

SCHEMA = 1


class Preferences(BaseModel):
    """All preferences with the defaults of an untouched program. What a newer program added is kept.

    ``language``, ``theme`` and ``zone`` empty: as the system. ``zone`` is a name such as ``Europe/Berlin``, or ``UTC``.
    ``windows`` holds geometry by window and screen set, base64 text. ``download_folder`` is the one chosen last; empty:
    the platform's own. ``lock_after_min`` 0: never by itself.
    """

    model_config = ConfigDict(extra="allow", frozen=True)

    language: str = ""
    theme: Literal["", "light", "dark", "high_contrast"] = ""
    density: Literal["compact", "normal", "comfortable"] = "normal"
    zone: str = ""
    operator_name: str = ""
    windows: dict[str, str] = Field(default_factory=dict)
    download_folder: str = ""
    lock_after_min: int = Field(default=0, ge=0, le=60)
    lock_with_screen: bool = True
    lock_on_sleep: bool = True
    clipboard_s: int = Field(default=10, ge=5, le=60)


@dataclass(frozen=True)
class LoadedPreferences:
    """The preferences, and what the operator must be told about them."""

    preferences: Preferences
    problem: Message | None = None


class PreferencesFile:
    """The file of preferences."""

    def __init__(self, path: Path) -> None:
        self._file = DocumentFile(path, SCHEMA)

    def load(self) -> LoadedPreferences:
        """The preferences; a value that does not fit falls back to its default, all others stay.

        Raises:
            SettingsError: the operating system does not let us read the file.
        """
        document = self._file.read()
        if document.problem is not None:
            return LoadedPreferences(Preferences(), document.problem)
        content = dict(document.content)
        bad = _bad_keys(content)
        for key in bad:
            del content[key]
        problem = Message.of("settings.value_unfit.text", names=tuple(sorted(bad))) if bad else None
        return LoadedPreferences(Preferences(**content), problem)

    def save(self, preferences: Preferences) -> None:
        """Write all preferences. Raises SettingsError."""
        self._file.write(preferences.model_dump())


def _bad_keys(content: dict[str, Any]) -> set[str]:
    try:
        Preferences(**content)
    except ValidationError as error:
        return {str(one["loc"][0]) for one in error.errors()}
    return set()
