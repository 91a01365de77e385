"""The command line: addresses that a desktop hands over, and what else is understood."""

import pytest

from app.main.options import read_options


@pytest.mark.parametrize("link", ["backstay://connection/c1", "BACKSTAY://x", "backstay:"])
def test_an_address_is_taken(link: str) -> None:
    assert read_options([link]).link == link


@pytest.mark.parametrize(
    "arguments",
    [
        ["https://example.org"],
        ["/etc/passwd"],
        ["backstay://x", "backstay://y"],
        ["backstay://x", "--demo"],
        ["--profile-dir", "/tmp/x", "backstay://x"],
    ],
)
def test_anything_else_and_options_beside_an_address_are_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        read_options(arguments)
    assert refused.value.code == 2
    assert "usage: backstay" in capsys.readouterr().err


def test_without_arguments_there_is_no_address() -> None:
    assert read_options([]).link == ""
