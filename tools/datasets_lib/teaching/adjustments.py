"""Bonus and penalty points of 2024, for a few units by their place before them."""

from __future__ import annotations

from fractions import Fraction

from ..tables import Row

YEAR = 2024
BONUS_CAP, PENALTY_CAP = 2, 1

GIVEN = [
    (1, "2.5", "", "Mô hình được nhân rộng ra nhiều địa phương"),
    (11, "1", "", "Sáng kiến được cơ quan trung ương công nhận"),
    (19, "0.5", "0.25", "Thí điểm thành công; báo cáo bổ sung sau hạn"),
    (30, "0.5", "", "Hoàn thành thí điểm trước hạn"),
    (38, "", "0.5", "Báo cáo sai số liệu"),
    (47, "1.5", "", "Mô hình được cơ quan trung ương phổ biến"),
    (58, "", "1.5", "Để xảy ra vi phạm nghiêm trọng trong giải quyết thủ tục hành chính"),
]
"""Place, bonus, penalty, reason: some over their cap, one unit with both."""


def adjusted(ordered: list[str], year: int) -> list[Row]:
    """The rows of adjustments.csv for units in order of their points before adjustment."""
    if year != YEAR:
        return []
    return [
        {
            "unit": ordered[place - 1],
            "year": str(year),
            "bonus": bonus,
            "penalty": penalty,
            "reason": reason,
        }
        for place, bonus, penalty, reason in GIVEN
    ]


def effect(row: Row) -> Fraction:
    """What an adjustment adds to the total: bonus and penalty, each at most its cap."""
    bonus = min(Fraction(row["bonus"] or 0), Fraction(BONUS_CAP))
    return bonus - min(Fraction(row["penalty"] or 0), Fraction(PENALTY_CAP))
