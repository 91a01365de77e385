"""Holds the Cycle.io adapter to the contract."""

from tests.contract.suite import ContractSuite
from tests.contract.workbench import Specimen


class TestCycle(ContractSuite):
    """As the public description of March 2026 has it."""

    specimen = Specimen(
        kind="cycle", list_path="/backups", sign_in_path="/v1/hubs/current", optional="size,path,file_id"
    )
