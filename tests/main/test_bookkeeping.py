"""Who signs the entries of the record, and where they lie: on disk for real use, in memory for the demo."""

from pathlib import Path

from app.main.household import Household, MemoryHousehold, StoredHousehold, signed
from app.store.audit import operating_system_user
from tests.store import values

SECRET = "correct horse battery"


async def noted(household: Household) -> tuple[str, str, str]:
    """User, operator and reason of the newest entry."""
    (entry,) = await household.record.audit_record.latest(1)
    assert entry.note is not None
    return entry.user, entry.operator, entry.note.target


async def test_entries_are_signed_with_the_user_and_the_operators_name(tmp_path: Path) -> None:
    household = StoredHousehold(tmp_path)
    await household.open()
    user = operating_system_user()
    await household.records.audit(values.note("before"))
    assert await noted(household) == (user, "", "before")
    household.save_preferences(operator_name="Rita")
    await household.records.audit(values.note("after"))
    assert await noted(household) == (user, "Rita", "after")
    assert signed(household) == f"Rita ({user})"
    await household.close()
    again = StoredHousehold(tmp_path)
    await again.open()
    assert (await again.record.verify_audit()).count == 2
    assert signed(again) == f"Rita ({user})"
    await again.close()


async def test_a_secret_that_was_typed_as_a_reason_reaches_no_disk(tmp_path: Path) -> None:
    household = StoredHousehold(tmp_path)
    household.redactor.register([SECRET])
    await household.open()
    await household.records.audit(values.note(f"the {SECRET}"))
    await household.close()
    content = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"restore_over" in content
    assert SECRET.encode() not in content


async def test_the_demo_keeps_its_record_in_memory() -> None:
    household = MemoryHousehold()
    await household.open()
    await household.records.audit(values.note("demo"))
    assert (await noted(household))[2] == "demo"
    assert (await household.record.verify_audit()).holds
    await household.close()
