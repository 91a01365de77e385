"""The border is whole: every error of the libraries below has a line in the table, and means what it should."""

import socket
import ssl
from collections.abc import Iterator

import httpcore
import httpx
import pytest

from app.domain.errors import (
    BadReplyError,
    InputError,
    OutcomeUnknownError,
    TimedOutError,
    UnreachableError,
    UntrustedCertificateError,
)
from app.domain.trust import TrustProblem
from app.transport.errors import FOREIGN, TABLE, Progress, failure_of, is_passing, translate
from app.transport.tls import trust_problem


def _own_errors(module: object) -> Iterator[type[Exception]]:
    for name in dir(module):
        thing = getattr(module, name)
        if isinstance(thing, type) and issubclass(thing, Exception):
            yield thing


def _whole_tree(root: type[Exception]) -> Iterator[type[Exception]]:
    yield root
    for child in root.__subclasses__():
        yield from _whole_tree(child)


@pytest.mark.parametrize("library", [httpx, httpcore])
def test_every_public_error_of_the_library_has_a_line_of_its_own(library: object) -> None:
    missing = {one.__qualname__ for one in _own_errors(library) if one not in TABLE}
    assert missing == set()


@pytest.mark.parametrize("root", [httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, httpcore.NetworkError])
def test_every_error_below_a_root_is_mapped(root: type[Exception]) -> None:
    own = [one for one in _whole_tree(root) if one.__module__.partition(".")[0] in {"httpx", "httpcore"}]
    assert len(own) >= 1
    assert {one for one in own if one not in TABLE} == set()


def test_whatever_is_in_the_table_is_caught() -> None:
    assert {known for known in TABLE if not issubclass(known, FOREIGN)} == set()


def test_a_stranger_is_not_taken_for_one_of_theirs() -> None:
    with pytest.raises(LookupError):
        failure_of(KeyError())


def test_the_most_specific_line_wins() -> None:
    class Newcomer(httpx.ConnectTimeout):
        pass

    assert failure_of(Newcomer("late")) is TABLE[httpx.ConnectTimeout]
    assert failure_of(ConnectionResetError()) is TABLE[OSError]


@pytest.mark.parametrize("progress", [Progress(), Progress(True), Progress(True, True)])
def test_every_line_ends_in_an_error_of_ours(progress: Progress) -> None:
    of_reads = (UnreachableError, TimedOutError, BadReplyError, InputError, UntrustedCertificateError)
    for known in TABLE:
        # Made without its arguments: other libraries raise these classes bare, and some of them lack attributes then.
        error = known.__new__(known)
        read, change = translate(error, progress, is_change=False), translate(error, progress, is_change=True)
        assert isinstance(read, of_reads), known
        assert isinstance(change, OutcomeUnknownError) is progress.has_left, known


def test_what_never_left_is_unreachable_and_says_why() -> None:
    refused = httpcore.ConnectError(ConnectionRefusedError())
    nameless = httpcore.ConnectError(socket.gaierror())
    cases = {
        "error.refused.title": refused,
        "error.unknown_name.title": nameless,
        "error.unreachable_silent.title": httpcore.ConnectTimeout(),
        "error.proxy.title": httpcore.ProxyError("407"),
        "error.too_busy.title": httpcore.PoolTimeout(),
        "error.unreachable.title": httpcore.ConnectError(OSError(113, "no route")),
    }
    for message_id, error in cases.items():
        for is_change in (False, True):
            ours = translate(error, Progress(), is_change=is_change)
            assert isinstance(ours, UnreachableError)
            assert ours.message.id == message_id


def test_a_break_in_the_answer_is_told_from_one_before_it() -> None:
    before = translate(httpcore.ReadError(), Progress(has_left=True), is_change=False)
    within = translate(httpcore.ReadError(), Progress(has_left=True, was_answered=True), is_change=False)
    assert isinstance(before, UnreachableError)
    assert isinstance(within, BadReplyError)
    assert within.message.id == "error.reply_cut_short.title"


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        (10, TrustProblem.EXPIRED),
        (62, TrustProblem.WRONG_HOST),
        (20, TrustProblem.UNKNOWN_AUTHORITY),
        (0x800B0101, TrustProblem.EXPIRED),
        (0x800B010F - 2**32, TrustProblem.WRONG_HOST),
        (-67843, TrustProblem.UNKNOWN_AUTHORITY),
        (12345, TrustProblem.OTHER),
    ],
)
def test_reasons_are_read_on_three_systems(code: int, problem: TrustProblem) -> None:
    error = ssl.SSLCertVerificationError("refused")
    error.verify_code = code
    assert trust_problem(error) is problem


def test_only_passing_failures_are_worth_another_try() -> None:
    def caused(cause: Exception) -> UnreachableError:
        error = UnreachableError()
        error.__cause__ = cause
        return error

    assert is_passing(caused(httpcore.ConnectError()))
    assert is_passing(caused(httpcore.RemoteProtocolError()))
    assert not is_passing(caused(httpcore.ReadTimeout()))
    assert not is_passing(caused(httpcore.ProxyError()))
    assert not is_passing(UnreachableError())
    assert is_passing(caused(httpcore.ConnectError()), nothing_left=True)
    assert not is_passing(caused(httpcore.ReadError()), nothing_left=True)
