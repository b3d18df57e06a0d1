"""The desk that other tests start from holds what they rely on."""

from __future__ import annotations

from factcheck.services.checking import check_database
from factcheck.settings import Target
from tests.filled import contents, fill


def test_the_filled_desk_has_a_row_in_every_table_and_nothing_wrong(target: Target) -> None:
    fill(target)

    assert [table for table, rows in contents(target).items() if not rows] == []
    assert check_database(target) == []
