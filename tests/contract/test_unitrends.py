"""Holds the Unitrends adapter to the contract, in both dialects of the backup list."""

from app.domain.backups import Backup, BackupKind
from app.domain.nodes import Node, NodeKind
from tests.contract.suite import ContractSuite
from tests.contract.workbench import Specimen


def _is_files(node: Node) -> bool:
    return node.kind is NodeKind.FILES


def _is_full(backup: Backup) -> bool:
    return backup.kind is BackupKind.FULL


class TestSeedDialect(ContractSuite):
    """As the wiki page of 2015 has it."""

    specimen = Specimen(
        kind="unitrends", list_path="/api/backups", sign_in_path="/api/login", starts_on=_is_files, restores=_is_full
    )


class TestLaterDialect(ContractSuite):
    """As the releases of 2018 answer."""

    specimen = Specimen(
        kind="unitrends",
        list_path="/api/backups",
        sign_in_path="/api/login",
        faults=("dialect=appl",),
        starts_on=_is_files,
        restores=_is_full,
    )
