import pytest

from unitcycle_dev.console import fact, step


def test_a_step_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with step("Redis"):
        pass

    assert capsys.readouterr().out.split() == ["Redis", "0.0", "s"]


def test_what_is_said_during_a_step_has_a_line_of_its_own(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with step("PostgreSQL"):
        fact("Opened a way", "/srv")

    first, second, third = capsys.readouterr().out.splitlines()
    assert first.split() == ["PostgreSQL", "..."]
    assert second.split() == ["Opened", "a", "way", "/srv"]
    assert third.split() == ["PostgreSQL", "0.0", "s"]


def test_a_step_that_fails_says_stopped(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ZeroDivisionError), step("Web app"):
        1 / 0  # noqa: B018  what fails is of no matter

    assert capsys.readouterr().out.split() == ["Web", "app", "stopped"]
