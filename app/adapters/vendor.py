"""What one adapter hands to the composition root: its card, its way to sign in, its reads, and how to open it."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.connections import Connection
from app.domain.port import BackupSystem
from app.domain.records import BackupCatalogue
from app.domain.system import SystemCard
from app.transport.auth import AuthFlow
from app.transport.channel import Channel
from app.transport.reads import ReadRule


@dataclass(frozen=True)
class Vendor:
    """One line of the registry.

    ``open`` is also given the catalogue of backups this console remembers: some products have no list of their own.
    """

    card: SystemCard
    auth: Callable[[Connection], AuthFlow]
    reads: tuple[ReadRule, ...]
    open: Callable[[Connection, Channel, BackupCatalogue], BackupSystem]
