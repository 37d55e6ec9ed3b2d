"""Scores of a data package, made from its raw inputs by exact arithmetic; `score` is the entry."""

from .edition import Row, score

__all__ = ["Row", "score"]
