"""Rows of a terminal as an SVG: text that can be selected, in the reader's monospaced font."""

from __future__ import annotations

from html import escape

from .session import Row

CELL = (8.4, 18)
"""Width and height of a cell, at a font size of 14."""
MARGIN = 12
PAPER = "#1d2021"
INK = "#e6e1d6"
COLOURS = {
    "default": INK, "black": "#7c7870", "red": "#f2777a", "green": "#a5c76b", "brown": "#e8b65a",
    "yellow": "#e8b65a", "blue": "#7aa6da", "magenta": "#c397d8", "cyan": "#70c0b1",
    "white": INK, "brightblack": "#8f8a80", "brightred": "#f2777a", "brightgreen": "#b9ca4a",
    "brightbrown": "#e7c547", "brightyellow": "#e7c547", "brightblue": "#7aa6da",
    "brightmagenta": "#c397d8", "brightcyan": "#70c0b1", "brightwhite": "#ffffff",
}


def svg(rows: list[Row], width: int) -> str:
    """The picture; the same rows give the same bytes."""
    across, down = CELL
    size = (width * across + 2 * MARGIN, len(rows) * down + 2 * MARGIN)
    body = [piece for y, row in enumerate(rows) for piece in drawn(row, y)]
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size[0]:g} {size[1]:g}" '
        f'width="{size[0]:g}" height="{size[1]:g}" role="img" aria-label="A session of parsh">',
        "<style>text{font:14px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;"
        "white-space:pre}</style>",
        f'<rect width="100%" height="100%" rx="6" fill="{PAPER}"/>',
        *body,
        "</svg>",
        "",
    ])


def drawn(row: Row, y: int) -> list[str]:
    """A row in runs of one look; each is as wide as its cells, whatever the font."""
    across, down = CELL
    pieces = []
    for start, end in runs(row):
        text = "".join(cell[0] for cell in row[start:end])
        _, colour, bold, is_reversed = row[start]
        if not text.strip() and not is_reversed:
            continue
        x, top = MARGIN + start * across, MARGIN + y * down
        length = (end - start) * across
        fill = COLOURS.get(colour, INK)
        if is_reversed:
            pieces.append(
                f'<rect x="{x:g}" y="{top:g}" width="{length:g}" height="{down}" fill="{fill}"/>')
            fill = PAPER
        weight = ' font-weight="bold"' if bold else ""
        pieces.append(
            f'<text x="{x:g}" y="{top + 13:g}" fill="{fill}"{weight} textLength="{length:g}" '
            f'xml:space="preserve">{escape(text, quote=False)}</text>')
    return pieces


def runs(row: Row) -> list[tuple[int, int]]:
    """Where cells of the same look begin and end, without blanks at the end of the row.

    Signs stand in runs of their own: where a font has none another stands in, of another width.
    """
    end = len(row)
    while end > 0 and not row[end - 1][0].strip() and not row[end - 1][3]:
        end -= 1
    found: list[tuple[int, int]] = []
    for place in range(end):
        if found and look(row[found[-1][0]]) == look(row[place]):
            found[-1] = (found[-1][0], place + 1)
        else:
            found.append((place, place + 1))
    return found


def look(cell: tuple[str, str, bool, bool]) -> tuple[object, ...]:
    """What cells of one run share: colours, and whether they are signs."""
    return (*cell[1:], cell[0] >= "\u2000")
