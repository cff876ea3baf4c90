"""The enumerations of Qt are those that `enum` itself makes, only sooner."""

import enum
import subprocess
import sys

import pytest

from levensloop_desktop.ui.qt.fast_enums import make_enums_fast

_SHOW = """
import enum, sys
from importlib import import_module
if sys.argv[1] == "fast":
    from levensloop_desktop.ui.qt.fast_enums import make_enums_fast
    make_enums_fast()

def said(ask):
    try:
        return repr(ask())
    except Exception as fault:
        return f"{type(fault).__name__} {fault}"

def shown(kind):
    members = list(kind._member_map_.values())
    yield kind.__module__, kind.__qualname__, kind.__name__, [b.__name__ for b in kind.__mro__]
    yield kind._member_names_, [(k, m._name_) for k, m in kind._value2member_map_.items()]
    for name, m in kind._member_map_.items():
        yield name, m._name_, m._value_, m._sort_order_, m.__objclass__ is kind, type(m) is kind
        yield repr(m), str(m), format(m), hash(m), getattr(kind, name) is m, kind[name] is m
        yield kind(m._value_) is m, said(lambda: ~m), said(lambda: list(m)), said(lambda: m | 1)
    for m in members[:9]:
        for n in members[:9]:
            yield m == n, said(lambda: m | n), said(lambda: m & n), said(lambda: m ^ n)
    yield [repr(m) for m in kind], sorted(dir(kind)), sorted(vars(kind))
    for value in (0, 7, -1, 123_456, 1 << 40):
        yield said(lambda: kind(value))

for name in ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport", "QtTest"):
    module = import_module(f"PySide6.{name}")
    for naam in sorted(dir(module)):
        thing = getattr(module, naam)
        parts = [thing, *(getattr(thing, part, None) for part in sorted(vars(thing)))] \\
            if isinstance(thing, type) else []
        for kind in parts:
            if isinstance(kind, enum.EnumType):
                print(list(shown(kind)))
"""


def _enumerations(how: str) -> list[str]:
    opdracht = [sys.executable, "-c", _SHOW, how]
    omgeving = {"PYTHONHASHSEED": "0", "PYTHONPATH": ":".join(sys.path)}
    gedaan = subprocess.run(  # noqa: S603 - our own interpreter and text
        opdracht, check=True, capture_output=True, text=True, env=omgeving
    )
    return gedaan.stdout.splitlines()


def test_every_enumeration_of_qt_is_the_same() -> None:
    """Names, values, order, other names for one value, joined flags, refusals and attributes."""
    ours, theirs = _enumerations("fast"), _enumerations("usual")
    assert len(theirs) > 500
    for our, their in zip(ours, theirs, strict=True):
        assert our == their, their[:200]


def test_the_window_makes_them_so() -> None:
    """Before PySide makes its first one, under the Python of which the inside is known."""
    vraag = (
        "import enum, sys, levensloop_desktop.ui\n"
        "print(enum.EnumType._create_.__module__, 'PySide6.QtCore' in sys.modules)"
    )
    gedaan = subprocess.run(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", vraag], check=True, capture_output=True, text=True
    )
    bekend = sys.version_info[:2] == (3, 11)
    wie = "levensloop_desktop.ui.qt.fast_enums" if bekend else "enum"
    assert gedaan.stdout.split() == [wie, "True"]


_UNUSUAL = {
    "text": ("Soort", "EEN TWEE", {}),
    "mapping": ("Soort", {"EEN": 1}, {}),
    "texts as values": ("Soort", [("EEN", "een")], {}),
    "a name of int": ("Soort", [("real", 1), ("value", 2)], {}),
    "automatic": ("Soort", [("EEN", enum.auto())], {}),
    "nothing": ("Soort", [], {}),
    "with a type": ("Soort", [("EEN", 1)], {"type": int}),
}


@pytest.mark.parametrize("soort", _UNUSUAL)
def test_what_is_not_plain_goes_the_usual_way(soort: str) -> None:
    """The functional interface keeps all it can, and knows in which module it was called."""
    make_enums_fast()
    naam, namen, anders = _UNUSUAL[soort]
    for grens in (None, enum.KEEP):
        gemaakt = enum.Enum(naam, namen, boundary=grens, **anders)  # type: ignore[misc]
        assert gemaakt.__module__ == __name__
        assert [lid.name for lid in gemaakt] == list(gemaakt.__members__)


def test_a_name_twice_is_refused() -> None:
    """As `enum` does, also for what looks plain."""
    make_enums_fast()
    with pytest.raises(TypeError):
        enum.IntEnum("Soort", [("EEN", 1), ("EEN", 2)], boundary=enum.KEEP)
