"""Read a running program over the accessibility bus, as a screen reader does.

Source of names and numbers: the D-Bus interfaces of AT-SPI 2 (at-spi2-core, xml/*.xml and
atspi-constants.h).
"""

import contextlib
import os
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ROOT = "/org/a11y/atspi/accessible/root"
_REGISTRY = "org.a11y.atspi.Registry"
_EVENT = "org.a11y.atspi.Event.Object"

# Bits of the state of an object.
CHECKED, EDITABLE, ENABLED, FOCUSABLE, FOCUSED, SELECTED = 4, 7, 8, 11, 12, 23
LABELLED_BY = 2  # a kind of relation
SENSITIVE, SHOWING, VISIBLE, MANAGES_DESCENDANTS = 24, 25, 30, 31


@dataclass(frozen=True)
class Bus:
    """A connection to the accessibility bus of this session."""

    verbinding: DBusConnection
    gehoord: deque[tuple[str, str]] = field(default_factory=deque)

    @classmethod
    def connect(cls) -> "Bus":
        """Ask the session where the accessibility bus is, and go there."""
        with open_dbus_connection("SESSION") as sessie:
            adres = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            antwoord = sessie.send_and_get_reply(new_method_call(adres, "GetAddress"))
        os.environ["AT_SPI_BUS_ADDRESS"] = str(antwoord.body[0])
        return cls(open_dbus_connection(str(antwoord.body[0])))

    def call(self, object_: "Knoop", interface: str, methode: str, *args: object) -> object:
        """Call a method and give its first answer."""
        adres = DBusAddress(object_.pad, object_.naam_op_bus, interface)
        teken = "".join({int: "i", str: "s"}[type(deel)] for deel in args)
        bericht = (
            new_method_call(adres, methode, teken, args)
            if args
            else new_method_call(adres, methode)
        )
        antwoord = self.verbinding.send_and_get_reply(bericht, timeout=20)
        if antwoord.header.message_type is MessageType.error:
            return None
        return antwoord.body[0] if antwoord.body else None

    def get(self, object_: "Knoop", interface: str, eigenschap: str) -> object:
        """A property of an object."""
        waarde = self.call(object_, "org.freedesktop.DBus.Properties", "Get", interface, eigenschap)
        return waarde[1] if isinstance(waarde, tuple) else None

    def program(self, naam: str, *, seconden: float = 30) -> "Knoop":
        """The program with a name, once it has come onto the bus."""
        wortel = Knoop(self, _REGISTRY, _ROOT)
        komst = MatchRule(
            type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged"
        )
        self.verbinding.send_and_get_reply(message_bus.AddMatch(komst))
        einde = time.monotonic() + seconden
        while time.monotonic() < einde:
            for kind in wortel.children():
                if kind.name == naam:
                    return kind
            with contextlib.suppress(TimeoutError):  # look again when anything happens on the bus
                self.verbinding.receive(timeout=1)
        raise TimeoutError(naam)

    def listen(self) -> None:
        """Hear announcements from now on."""
        register = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, _REGISTRY)
        self.verbinding.send_and_get_reply(
            new_method_call(register, "RegisterEvent", "s", ("object:announcement",))
        )
        regel = MatchRule(type="signal", interface=_EVENT, member="Announcement")
        self.verbinding.send_and_get_reply(message_bus.AddMatch(regel))

    def announcements(self, *, seconden: float = 5) -> Iterator[str]:
        """What is announced, until nothing comes for a while."""
        while True:
            try:
                bericht = self.verbinding.receive(timeout=seconden)
            except TimeoutError:
                return
            if bericht.header.fields.get(HeaderFields.member) == "Announcement":
                yield str(bericht.body[3][1])


@dataclass(frozen=True)
class Knoop:
    """One object of the tree of a program."""

    bus: Bus = field(repr=False)
    naam_op_bus: str
    pad: str

    @cached_property
    def name(self) -> str:
        """What a screen reader calls it."""
        return str(self.bus.get(self, _ACCESSIBLE, "Name") or "")

    @cached_property
    def description(self) -> str:
        """What it adds."""
        return str(self.bus.get(self, _ACCESSIBLE, "Description") or "")

    @cached_property
    def role(self) -> str:
        """What it is, in the words of the bus."""
        return str(self.bus.call(self, _ACCESSIBLE, "GetRoleName") or "")

    @cached_property
    def states(self) -> frozenset[int]:
        """Its states, as bits."""
        woorden = self.bus.call(self, _ACCESSIBLE, "GetState")
        if not isinstance(woorden, list):
            return frozenset()
        getal = woorden[0] | woorden[1] << 32
        return frozenset(bit for bit in range(64) if getal >> bit & 1)

    @cached_property
    def interfaces(self) -> frozenset[str]:
        """What one can do with it."""
        gevonden = self.bus.call(self, _ACCESSIBLE, "GetInterfaces")
        return frozenset(str(deel).rpartition(".")[2] for deel in gevonden or ())  # type: ignore[attr-defined]

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The names of what is said to be its label."""
        relaties = self.bus.call(self, _ACCESSIBLE, "GetRelationSet")
        return tuple(
            Knoop(self.bus, str(naam), str(pad)).name
            for soort, doelen in (relaties if isinstance(relaties, list) else ())
            if soort == LABELLED_BY
            for naam, pad in doelen
        )

    def children(self) -> "list[Knoop]":
        """What it holds, in order."""
        gevonden = self.bus.call(self, _ACCESSIBLE, "GetChildren")
        if not isinstance(gevonden, list):
            return []
        return [Knoop(self.bus, str(naam), str(pad)) for naam, pad in gevonden]

    @property
    def is_shown(self) -> bool:
        """Whether one can see it."""
        return {SHOWING, VISIBLE} <= self.states
