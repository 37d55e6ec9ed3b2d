"""What every index of provinces says of itself alike."""

from __future__ import annotations

from typing import Any


def provincial_index(short_name: str, title_vi: str, title_en: str, **rest: Any) -> dict[str, Any]:
    """The key "index" of a package whose units are provinces.

    `rest` holds what differs: level_names, display, digits, aggregation, scale, frameworks.
    """
    return {
        "short_name": short_name,
        "title_vi": title_vi,
        "title_en": title_en,
        "population_vi": "các tỉnh, thành phố",
        "population_en": "provinces of Vietnam",
        "unit_vi": "tỉnh, thành phố",
        "unit_en": "province",
        "level": "province",
        "synthetic": False,
    } | rest
