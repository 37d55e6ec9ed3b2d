"""Sources: an id, a title and a publisher for every place that a figure was read."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from .tables import Row, read_table

FOUNDING = re.compile(r"founding document (\d+)_")
CONSULATE = "consulate page on PAR INDEX 2020, June 2021"


def repository_source(id: str, title: str, publisher: str, repository: str) -> Row:
    """A table collected in a public repository on GitHub."""
    return {
        "id": id,
        "title": title,
        "publisher": publisher,
        "address": f"https://github.com/{repository}",
        "retrieved": "",
    }


class Pages:
    """The pages that published-observations.csv cites: address → row of sources.csv.

    A page's id is its host and, where several pages of one host are cited, its number among
    them in order of address, so an id is the same in every package.
    """

    def __init__(self, sources: Path) -> None:
        cited = {row["source"] for row in read_table(sources / "published-observations.csv")}
        by_host: dict[str, list[str]] = {}
        for address in sorted(cited):
            by_host.setdefault(host(address), []).append(address)
        self.rows = {
            address: page_row(address, n, len(addresses))
            for addresses in by_host.values()
            for n, address in enumerate(addresses, start=1)
        }

    def id(self, address: str) -> str:
        """The id of the page at an address."""
        return self.rows[address]["id"]


def host(address: str) -> str:
    """Who serves a page: the host without www and port; for what has no address, its kind."""
    if "://" not in address:
        return "founding" if FOUNDING.match(address) else "consulate"
    return re.sub(r"^www\.|:\d+$", "", urlsplit(address).netloc).removesuffix(":443")


def page_row(address: str, number: int, of: int) -> Row:
    """A cited page as a row of sources.csv."""
    if match := FOUNDING.match(address):
        n = int(match.group(1)) + 1
        return unaddressed(f"founding-{n}", f"founding document {n}")
    if address == CONSULATE:
        return unaddressed("consulate-2021", "Consulate page on PAR INDEX 2020, June 2021")
    name = host(address)
    return {
        "id": name if of == 1 else f"{name}-{number}",
        "title": page_title(address),
        "publisher": name,
        "address": address,
        "retrieved": "",
    }


def unaddressed(id: str, title: str) -> Row:
    """A source that stands at no address."""
    return {"id": id, "title": title, "publisher": "", "address": "", "retrieved": ""}


def page_title(address: str) -> str:
    """What a page is about, from the words in its address, as its title was not recorded."""
    parts = [part for part in unquote(urlsplit(address).path).split("/") if part]
    wordy = [part for part in parts if len(re.findall(r"[^\W\d_]{2,}", part)) >= 3]
    if not wordy:
        return f"Page on {host(address)}"
    words = re.sub(r"\.[a-z]{2,4}$", "", wordy[-1])
    words = re.sub(r"[-_+.]*\d{5,}(-\d+)?$|-(post|tag|a|c)\d+$", "", words)
    return f"Page on {host(address)}: {re.sub(r'[-_+]+', ' ', words).strip()}"


def cited_pages(sources: Path, *tables: list[Row]) -> list[Row]:
    """The pages that the tables' rows cite, as rows of sources.csv sorted by id."""
    ids = {row["source"] for table in tables for row in table}
    rows = Pages(sources).rows.values()
    return sorted((row for row in rows if row["id"] in ids), key=lambda row: row["id"])
