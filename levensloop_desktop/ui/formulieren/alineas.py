"""Very long paragraphs, cut in pieces that a text field can lay out between two keys.

Measured with Qt 6.12: a field lays out a whole paragraph again at every key. One of a million
characters takes 0.2 s per key, and 30 s when it holds no space at all. In pieces of some thousands
it takes less than 2 ms. A piece ends in a mark that no keyboard has and nobody sees; reading the
field takes the marks out, so that the text comes back as it was, sign by sign.
"""

import re

PIECE = 4_000
_MARK = "\u2063\u2064"
_PIECES = re.compile(f"[^\n]{{1,{PIECE - 1}}}(?: |$)|[^\n]{{1,{PIECE}}}")
_CUT = re.compile(f"[{_MARK}]+\n?")


def cut_paragraphs(text: str) -> str:
    """The text with a mark and a line break in every paragraph that is too long."""
    if len(text) <= PIECE:
        return text
    return "\n".join(
        line if len(line) <= PIECE else f"{_MARK}\n".join(_PIECES.findall(line))
        for line in text.split("\n")
    )


def join_paragraphs(text: str) -> str:
    """The text as it was before it was cut, also where a mark was half deleted."""
    return _CUT.sub("", text)
