"""The file behind ``--state``: authority, certificates, ports and data, so that a restart changes nothing outside.

Holds private keys: written with mode 0600, atomically (a new file takes the place of the old one).
"""

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from app.demo.certificates import CertificateAuthority, ServerCertificate

VERSION = 1


class StateFileError(Exception):
    """The file cannot be read or written; the text says which and why."""


@dataclass
class KeptSystem:
    """What is kept of one system."""

    port: int
    control_port: int
    certificate: ServerCertificate | None
    options: Mapping[str, int | None]
    jumped_s: float
    snapshot: Mapping[str, Any]

    def as_json(self) -> dict[str, Any]:
        """The system as written."""
        return {
            "port": self.port,
            "control_port": self.control_port,
            "certificate": None if self.certificate is None else self.certificate.as_json(),
            "options": dict(self.options),
            "jumped_s": self.jumped_s,
            "snapshot": dict(self.snapshot),
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """The system as read. Raises KeyError, TypeError or ValueError when something does not fit."""
        certificate = kept["certificate"]
        return cls(
            int(kept["port"]),
            int(kept["control_port"]),
            None if certificate is None else ServerCertificate.from_json(certificate),
            dict(kept["options"]),
            float(kept["jumped_s"]),
            dict(kept["snapshot"]),
        )


@dataclass
class State:
    """The whole content of a state file."""

    authority: CertificateAuthority
    systems: dict[str, KeptSystem] = field(default_factory=dict)


def read_state(path: Path) -> State | None:
    """The state in a file, or None when there is no such file.

    Raises:
        StateFileError: the file is damaged, of a newer version, or cannot be read. It is left as it is.
    """
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StateFileError(f"cannot read the state file {path}: {error.strerror}") from error
    except ValueError as error:
        raise StateFileError(f"the state file {path} is damaged: {error}. Move it away to begin anew") from error
    try:
        if kept["version"] != VERSION:
            raise StateFileError(f"the state file {path} has version {kept['version']}, this program reads {VERSION}")
        systems = {str(kind): KeptSystem.from_json(system) for kind, system in kept["systems"].items()}
        return State(CertificateAuthority.from_json(kept["authority"]), systems)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        text = f"the state file {path} is damaged: {type(error).__name__} {error}. Move it away to begin anew"
        raise StateFileError(text) from error


def write_state(path: Path, state: State) -> None:
    """Write the state; the old file stays whole until the new one is complete.

    Raises:
        StateFileError: the folder is missing, the disk is full, or the like.
    """
    content = {
        "version": VERSION,
        "authority": state.authority.as_json(),
        "systems": {kind: kept.as_json() for kind, kept in state.systems.items()},
    }
    try:
        descriptor, name = tempfile.mkstemp(prefix=path.name, suffix=".new", dir=path.parent)  # mkstemp: mode 0600
        try:
            with open(descriptor, "w", encoding="utf-8") as new:
                json.dump(content, new, separators=(",", ":"))
                new.flush()
                os.fsync(new.fileno())
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise StateFileError(f"cannot write the state file {path}: {error.strerror}") from error
