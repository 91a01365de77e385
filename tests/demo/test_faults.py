import pytest

from app.demo.faults import COMMON_FAULTS, Fault, FaultSwitches, check_switch, parse_switch


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hang", Fault("hang")),
        ("slow=2.5", Fault("slow", "2.5")),
        ("rate_limit=1*3", Fault("rate_limit", "1", 3)),
        ("server_error*2@/api/jobs", Fault("server_error", None, 2, "/api/jobs")),
        ("redirect=https://a.example/x@/api", Fault("redirect", "https://a.example/x", None, "/api")),
        ("wrong_content_type=text/html", Fault("wrong_content_type", "text/html")),
        ("note=a@b*c", Fault("note", "a@b*c")),
    ],
)
def test_switches_are_read(text: str, expected: Fault) -> None:
    assert parse_switch(text) == expected


@pytest.mark.parametrize("text", ["", "Slow", "slow*", "slow*0", "slow@", "slow@api", "=3", "slow *2"])
def test_other_spellings_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"slow|is not NAME"):
        parse_switch(text)


def test_unknown_names_are_refused_with_the_menu() -> None:
    with pytest.raises(ValueError, match=r"there is no fault 'fire'; there are: .*hang"):
        check_switch(Fault("fire"), COMMON_FAULTS)


@pytest.mark.parametrize("value", ["soon", "nan", "inf", ""])
def test_values_that_should_be_numbers_are_checked(value: str) -> None:
    with pytest.raises(ValueError, match="must be a number"):
        check_switch(Fault("slow", value), COMMON_FAULTS)


def test_a_fault_acts_as_often_as_told_and_where_told() -> None:
    faults = FaultSwitches()
    faults.switch_on(Fault("hang", remaining=2, path="/jobs"))
    assert faults.strike("hang", "/api/backups") is None
    assert faults.strike("hang", "/api/jobs") is not None
    assert faults.is_on("hang")
    assert faults.strike("hang", "/api/jobs") is not None
    assert not faults.is_on("hang")


def test_numbers_fall_back_to_the_default() -> None:
    faults = FaultSwitches()
    assert faults.number("clock_skew", 0.0) == 0.0
    faults.switch_on(Fault("clock_skew", "-180"))
    assert faults.number("clock_skew", 0.0) == -180.0
    faults.clear()
    assert faults.all_on() == []
