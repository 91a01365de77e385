"""What every trouble must come to: an error that can be told in words, with advice."""

from app.domain.errors import Advice, BackendError
from app.i18n.families import ADVICE_TEXT
from tests.contract.catalogue import assert_can_be_told, known_ids


def assert_named(error: BackendError | None) -> None:
    """The error can be told in words, and so can what is to be done about it."""
    assert error is not None
    assert_can_be_told(error.message)
    assert ADVICE_TEXT.id(error.advice) in known_ids()
    assert error.advice is not Advice.NOTHING, error
