"""The tree of a framework in one year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional

from datasets_lib.tables import Row as TableRow
from datasets_lib.tables import natural

from .figures import Points, number, whole
from .package import Package, in_force
from .rules import Rule, read_rule


@dataclass(frozen=True)
class Node:
    """A node, the nodes below it in natural order, and the methods of the leaves below it."""

    code: str
    maximum: Points
    methods: frozenset[str]
    children: list[Node]
    rule: Optional[Rule]

    def walk(self) -> Iterator[Node]:
        """The node, then everything below it in tree order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def parts(self, method: str) -> list[Node]:
        """The topmost nodes below it whose leaves are all of a method; a leaf is its own."""
        if not self.children:
            return [self] if method in self.methods else []
        return [
            part
            for child in self.children
            for part in ([child] if child.methods == {method} else child.parts(method))
        ]


def tree(package: Package, year: int) -> Node:
    """The framework in force in a year, from its total down."""
    rows = [row for row in package.framework if in_force(row, year)]
    below: dict[str, list[TableRow]] = {}
    for row in sorted(rows, key=lambda row: natural(row["code"])):
        below.setdefault(row["parent"], []).append(row)

    def grown(row: TableRow, method: str) -> Node:
        method = row["method"] or method
        children = [grown(each, method) for each in below.get(row["code"], [])]
        maximum = number(row["max"]) if row["max"] else whole(each.maximum for each in children)
        methods = frozenset[str]().union(*(each.methods for each in children)) or {method}
        rule = None if children else leaf_rule(row, maximum)
        return Node(row["code"], maximum, frozenset(methods), children, rule)

    def leaf_rule(row: TableRow, maximum: Points) -> Rule:
        text = row["rule"] or "given"
        try:
            if maximum is None and text != "given":
                raise ValueError("the leaf has no maximum")
            return read_rule(text, maximum, package.name)
        except (ValueError, ArithmeticError) as error:
            raise ValueError(f"rule of {row['code']} in {year}: {error}") from error

    roots = [grown(row, "") for row in below.get("", [])]
    if len(roots) != 1 or len(list(roots[0].walk())) != len(rows):
        raise ValueError(f"the framework of {year} is not one tree")
    return roots[0]
