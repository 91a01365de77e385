"""Trying a connection out before it is kept: everything that can be tried without changing anything, line by line."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from enum import StrEnum

from pydantic import SecretStr

from app.domain.capabilities import Capability
from app.domain.connections import Connection
from app.domain.errors import BackendError, CodeNeededError
from app.domain.messages import Message, Text
from app.domain.nodes import NodeRef
from app.domain.port import BackupSystem
from app.domain.system import SystemDescription
from app.domain.trust import Certificate
from app.services.sessions import Opener


class TestResult(StrEnum):
    """How a line of the test page came out (word: ``test_result.<value>.word``)."""

    __test__ = False  # for pytest: not a test class

    DONE = "done"
    OFFERED = "offered"
    NOT_PERMITTED = "not_permitted"
    NOT_OFFERED = "not_offered"
    NOT_KNOWN = "not_known"
    FAILED = "failed"
    WAITING = "waiting"


@dataclass(frozen=True)
class TestLine:
    """One line of the test page: message id of what was tried, how it came out, and what is to be said about it."""

    __test__ = False

    label: str
    result: TestResult
    detail: Text | None = None


TESTED_CAPABILITIES: tuple[tuple[str, Capability], ...] = (
    ("connection_test.back_up.label", Capability.START_BACKUP),
    ("connection_test.restore.label", Capability.RESTORE),
    ("connection_test.delete.label", Capability.DELETE),
    ("connection_test.download.label", Capability.DOWNLOAD),
    ("connection_test.watch.label", Capability.ACTIVITIES),
)


async def try_out(
    opener: Opener, connection: Connection, certificate: Certificate | None, code: SecretStr | None = None
) -> AsyncIterator[TestLine]:
    """Sign in, look around, sign out. Ends early when the sign-in fails; what fails is a line, not an error.

    Args:
        code: a one-time code that was typed beside the other answers; it is used up by this.
    """
    port = opener.open(connection)
    try:
        async for line in _lines(port, connection, certificate, code):
            yield line
    finally:
        await opener.close(connection.id)


async def _lines(
    port: BackupSystem, connection: Connection, certificate: Certificate | None, code: SecretStr | None
) -> AsyncIterator[TestLine]:
    if certificate is not None:  # the handshake was made on an earlier page
        yield TestLine("connection_test.address.label", TestResult.DONE, connection.address.url)
        yield TestLine("connection_test.certificate.label", TestResult.DONE, certificate.subject)
    try:
        await (port.sign_in() if code is None else port.sign_in_with_code(code))
        description = await port.describe()
    except CodeNeededError as error:
        # User and password are good; the code is asked for in place once the connection is kept.
        yield TestLine("connection_test.sign_in.label", TestResult.WAITING, error.message)
        return
    except BackendError as error:
        yield TestLine("connection_test.sign_in.label", TestResult.FAILED, error.message)
        return
    if certificate is None:
        yield TestLine("connection_test.address.label", TestResult.DONE, connection.address.url)
    yield TestLine("connection_test.sign_in.label", TestResult.DONE, description.signed_in_as)
    for line in _of_description(description):
        yield line
    yield await _listing(port, connection)
    for label, capability in TESTED_CAPABILITIES:
        yield _capability(label, capability, description)
    for warning in description.warnings:
        yield TestLine("connection_test.note.label", TestResult.NOT_KNOWN, warning)
    await port.sign_out()


def _of_description(description: SystemDescription) -> tuple[TestLine, TestLine]:
    known = TestResult.DONE if description.version is not None else TestResult.NOT_KNOWN
    version = TestLine("connection_test.version.label", known, description.version)
    skew = description.clock_skew_s
    if skew is None:
        return version, TestLine("connection_test.clock.label", TestResult.NOT_KNOWN)
    text = clock_text(skew)
    return version, TestLine("connection_test.clock.label", TestResult.DONE, text)


async def _listing(port: BackupSystem, connection: Connection) -> TestLine:
    try:
        await port.children(NodeRef.appliance(connection.id))
    except BackendError as error:
        return TestLine("connection_test.list.label", TestResult.FAILED, error.message)
    return TestLine("connection_test.list.label", TestResult.DONE)


def _capability(label: str, capability: Capability, description: SystemDescription) -> TestLine:
    reason = description.capabilities.why_not(capability)
    if reason is None:  # nothing that changes the system was tried
        return TestLine(label, TestResult.OFFERED)
    result = TestResult.NOT_PERMITTED if description.is_monitor_only else TestResult.NOT_OFFERED
    return TestLine(label, result, reason)


def clock_text(skew_s: float) -> Message:
    """How far a system's clock is from ours; seconds, either way."""
    apart = round(abs(skew_s))
    return Message.of("connection_test.clock.text", count=apart) if apart else Message.of("connection_test.clock.same")
