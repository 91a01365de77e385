"""What other programs inherit from the frozen one."""

import pytest

from app.main.library_path import restore_library_path


@pytest.mark.parametrize(
    ("found", "left"),
    [
        ({"LD_LIBRARY_PATH": "ours", "HOME": "/"}, {"HOME": "/"}),
        ({"LD_LIBRARY_PATH": "ours", "LD_LIBRARY_PATH_ORIG": "theirs"}, {"LD_LIBRARY_PATH": "theirs"}),
        ({"HOME": "/"}, {"HOME": "/"}),
    ],
)
def test_the_path_of_libraries_is_as_before(found: dict[str, str], left: dict[str, str]) -> None:
    restore_library_path(found)
    assert found == {**left, "PYINSTALLER_RESET_ENVIRONMENT": "1"}
