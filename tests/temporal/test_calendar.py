"""Units, thirds and steps of the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from detente.temporal import calendar


def test_month_step_stops_at_the_last_day() -> None:
    assert calendar.months(date(2020, 1, 31), 1) == date(2020, 2, 29)
    assert calendar.months(date(2020, 3, 31), -13) == date(2019, 2, 28)


def test_half_units_are_counted() -> None:
    assert calendar.moved(date(2022, 1, 1), "year", 1.5) == date(2023, 7, 1)


@pytest.mark.parametrize(
    ("unit", "first", "last"),
    [
        ("week", date(2021, 12, 27), date(2022, 1, 2)),
        ("weekend", date(2022, 1, 1), date(2022, 1, 2)),
        ("quarter", date(2021, 10, 1), date(2021, 12, 31)),
        ("semester", date(2021, 7, 1), date(2021, 12, 31)),
        ("decade", date(2020, 1, 1), date(2029, 12, 31)),
        ("hour", date(2021, 12, 31), date(2021, 12, 31)),
    ],
)
def test_unit_around_a_day(unit: str, first: date, last: date) -> None:
    assert calendar.around(date(2021, 12, 31), unit) == (first, last)


@pytest.mark.parametrize(("number", "first", "last"), [(1, 1, 10), (2, 11, 20), (3, 21, 29)])
def test_thirds_of_a_month_reach_its_end(number: int, first: int, last: int) -> None:
    assert calendar.part(calendar.month(2024, 2), number) == (date(2024, 2, first), date(2024, 2, last))


def test_winter_runs_into_the_next_year() -> None:
    assert calendar.season(2023, 3) == (date(2023, 12, 1), date(2024, 2, 29))
