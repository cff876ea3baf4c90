"""Make the enumerations of Qt in a quarter of the time that `enum` takes under Python 3.11.

Measured with PySide6 6.12: the unlock screen makes PySide create 360 enumerations with 4 300
members, since naming one enumeration of a class creates them all. The functional interface of
`enum` treats each member as if it might be a descriptor, a private name or an automatic value;
that took 30 ms of the start. Here the members are put in place at once. What comes out is the
same: tests/unit/ui/test_fast_enums.py holds it against `enum` for every enumeration of Qt. What is
anything but a list of plain names with whole numbers goes the usual way, and so does all in every
other version of Python.
"""

import enum
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

_BASES = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
_VERSION = (3, 11)  # the inside of `enum` is another one in every version
_OWN = frozenset(
    {
        *("__module__", "__qualname__", "A"),
        *("_member_names_", "_member_map_", "_value2member_map_", "_unhashable_values_"),
        *("_flag_mask_", "_singles_mask_", "_all_bits_"),
    }
)
_OF_A_MEMBER = {"_value_", "_name_", "__objclass__", "_sort_order_"}
_type = type


class _Kind(NamedTuple):
    """What the enumerations of one base have in common.

    Args:
        fixed: what every class of this base carries.
        taken: names that mean something in `enum` or in a number.
        new: makes an empty member of a class.
        is_flag: whether members can be joined.
    """

    fixed: dict[str, Any]
    taken: frozenset[str]
    new: Callable[..., Any]
    is_flag: bool


_KINDS: dict[type, _Kind] = {}
_usual: Any = getattr(enum.EnumType, "_create_", None)


def make_enums_fast() -> None:
    """From now on create plain enumerations at once, where `enum` is the one this knows."""
    if sys.version_info[:2] != _VERSION or _KINDS:
        return
    kinds = {base: _kind_of(base) for base in _BASES}
    _KINDS.update({base: kind for base, kind in kinds.items() if kind is not None})
    setattr(enum.EnumType, "_create_", _create)  # noqa: B010  a method that stubs do not name


def _kind_of(base: type) -> _Kind | None:
    """What `enum` itself gives a class of this base; None when that is not as expected."""
    example: Any = _usual(base, "A", [("A", 1)], module=__name__, boundary=enum.KEEP)
    is_flag = issubclass(base, enum.Flag)
    if vars(example.A).keys() != _OF_A_MEMBER:
        return None
    fixed = {name: value for name, value in vars(example).items() if name not in _OWN}
    taken = frozenset(name for klass in base.__mro__ for name in vars(klass)) | {"mro", ""}
    new = int.__new__ if issubclass(base, int) else object.__new__
    return _Kind(fixed, taken, new, is_flag)


def _create(  # noqa: PLR0913  as `enum` has it
    cls: Any,
    class_name: str,
    names: Any,
    *,
    module: str | None = None,
    qualname: str | None = None,
    type: type | None = None,  # noqa: A002  as `enum` calls it
    start: int = 1,
    boundary: enum.FlagBoundary | None = None,
) -> Any:
    """Create an enumeration as `EnumType._create_` does."""
    if module is None:  # who asked, which is not this module
        module = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001
    kind = _KINDS.get(cls)
    if kind is None or type is not None or boundary is not enum.KEEP or not _is_plain(kind, names):
        return _usual(
            *(cls, class_name, names),
            module=module,
            qualname=qualname,
            type=type,
            start=start,
            boundary=boundary,
        )
    contents = {
        **kind.fixed,
        "__module__": module,
        "_member_names_": [],
        "_member_map_": {},
        "_value2member_map_": {},
        "_unhashable_values_": [],
    }
    if qualname is not None:
        contents["__qualname__"] = qualname
    made = _type.__new__(enum.EnumType, class_name, (cls,), contents)
    _fill(made, kind, names)
    return made


def _is_plain(kind: _Kind, names: Any) -> bool:
    """Whether these are pairs of a name that means nothing else and a whole number."""
    if names.__class__ is not list or not names:
        return False
    seen = set()
    for pair in names:
        if pair.__class__ is not tuple or len(pair) != 2:  # noqa: PLR2004  a pair
            return False
        name, value = pair
        if name.__class__ is not str or value.__class__ is not int or name[:1] == "_":
            return False
        if kind.is_flag and value < 0:
            return False
        seen.add(name)
    return len(seen) == len(names) and seen.isdisjoint(kind.taken)


def _fill(made: Any, kind: _Kind, names: list[tuple[str, int]]) -> None:
    """Put the members in place; a value that was there before makes the name another one for it."""
    order, by_name, by_value = made._member_names_, made._member_map_, made._value2member_map_
    new, keep = kind.new, _type.__setattr__
    args = (made,) if new is object.__new__ else None
    mask = singles = 0
    for name, value in names:
        member = by_value.get(value)
        if kind.is_flag:
            mask |= value
        if member is None:
            member = new(*args) if args else new(made, value)
            member._value_ = value
            member._name_ = name
            member.__objclass__ = made
            member._sort_order_ = len(order)
            by_value[value] = member
            is_single = value > 0 and value & (value - 1) == 0
            if is_single:
                singles |= value
            if is_single or not kind.is_flag:
                order.append(name)
        by_name[name] = member
        keep(made, name, member)
    if kind.is_flag:
        keep(made, "_flag_mask_", mask)
        keep(made, "_singles_mask_", singles)
        keep(made, "_all_bits_", 2 ** mask.bit_length() - 1)
        values = [by_name[name]._value_ for name in order]
        if values != sorted(values):
            keep(made, "_iter_member_", made._iter_member_by_def_)
