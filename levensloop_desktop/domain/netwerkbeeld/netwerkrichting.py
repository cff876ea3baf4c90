"""Which place of a picture is reached with an arrow key from another."""

from collections.abc import Mapping

from levensloop_desktop.domain.netwerkbeeld.netwerkplaatsing import Vak

_SCHEEF = 2.0  # to the side counts double: an arrow goes where it points


def neighbour(vakken: Mapping[str, Vak], hier: str, richting: tuple[int, int]) -> str:
    """The nearest place in a direction; the same one when nothing lies there.

    Args:
        vakken: where each place stands.
        hier: the key of the place to go from.
        richting: one of (-1, 0), (1, 0), (0, -1) and (0, 1); y grows downwards.
    """
    van = vakken[hier]
    beste, kosten = hier, float("inf")
    for sleutel, vak in vakken.items():
        dx, dy = vak.x - van.x, vak.y - van.y
        vooruit = dx * richting[0] + dy * richting[1]
        opzij = abs(dx * richting[1]) + abs(dy * richting[0])
        if vooruit > 1 and vooruit + _SCHEEF * opzij < kosten:
            beste, kosten = sleutel, vooruit + _SCHEEF * opzij
    return beste


def reading_order(vakken: Mapping[str, Vak]) -> list[str]:
    """The places from top to bottom, and from left to right."""
    return sorted(vakken, key=lambda sleutel: (vakken[sleutel].y, vakken[sleutel].x))
