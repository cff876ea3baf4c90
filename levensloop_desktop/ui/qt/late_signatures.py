"""Let PySide load what describes its signatures when somebody asks, and not at every start.

Measured with PySide6 6.12: its first import compiles six modules from their text, without a cache.
They word the message of a wrong call, and write stubs; a program that goes well asks for neither.
That took 25 ms of the start. A module that PySide does not have under this name is never asked for.
"""

import sys
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from threading import RLock
from types import ModuleType
from typing import Any, SupportsIndex, cast

from typing_extensions import override

_AFDELING = "shibokensupport.signature"
_LADER = f"{_AFDELING}.loader"
LATER = tuple(
    f"{_AFDELING}.{naam}"
    for naam in (
        *("errorhandler", "layout", "parser"),
        *("lib.enum_sig", "lib.pyi_generator", "lib.tool"),
    )
)
_SLOT = RLock()


class Later(ModuleType):
    """A module that loads when one of its names is first asked for."""

    @override
    def __getattr__(self, naam: str) -> object:
        """Load, and answer as the module does; what looks around in modules loads nothing."""
        if naam.startswith("__"):
            raise AttributeError(naam)
        with _SLOT:
            if type(self) is Later:
                _load(self)
        return getattr(self, naam)


class _Vinder:
    """Finds the late modules, and leaves every other to who comes next."""

    def find_spec(self, naam: str, _map: object, _doel: object = None) -> ModuleSpec | None:
        """A module that does not load yet."""
        return ModuleSpec(naam, cast("Any", self)) if naam in LATER else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """An empty one."""
        return Later(spec.name)

    def exec_module(self, _module: ModuleType) -> None:
        """Not now."""


class _Zoekers(list[Any]):
    """Who finds modules; the first stays the first, though PySide puts its own before it."""

    @override
    def insert(self, index: SupportsIndex, wie: Any, /) -> None:
        super().insert(max(1, index.__index__()), wie)


def import_pyside() -> None:
    """Import PySide for the first time, without the modules that describe signatures."""
    gewoon, vinder = sys.meta_path, _Vinder()
    sys.meta_path = _Zoekers([vinder, *gewoon])
    try:
        import_module("PySide6.QtCore")
    finally:
        sys.meta_path = [wie for wie in sys.meta_path if wie is not vinder]


def _load(module: ModuleType) -> None:
    naam = module.__name__
    genoemd = module.__spec__  # PySide gives its modules a second name
    spec = _find(naam)
    if spec is None or spec.loader is None:
        raise ImportError(naam)
    module.__class__ = ModuleType  # no longer late, also for what it imports of itself
    module.__spec__ = spec
    spec.loader.exec_module(module)
    module.__spec__ = genoemd


def _find(naam: str) -> ModuleSpec | None:
    """PySide carries its modules in itself, or unpacked in a folder."""
    eigen: Any = getattr(sys.modules[_LADER], "__loader__", None)
    if hasattr(eigen, "zfile"):
        gevonden: ModuleSpec | None = eigen.find_spec(naam, None)
        return gevonden
    map_ = getattr(sys.modules[naam.rpartition(".")[0]], "__path__", None)
    return PathFinder.find_spec(naam, map_)
