"""Synthetic packages for teaching: a seeded generator of raw inputs in the index's real shape."""
