"""Use cases of the monitor samenwerking: fill in lists, close a half year, and see its bars."""

import dataclasses
from dataclasses import dataclass

from levensloop_desktop.domain.controle.controle import check_record
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.samenwerking import (
    Samenwerkingslijst,
    Samenwerkingsmeting,
    halfyear_before,
    halfyear_of,
)
from levensloop_desktop.errors import ClosedHalfyearError, InvalidInputError
from levensloop_desktop.kengetallen.samenwerking import (
    Halfjaarcijfers,
    exact_figures,
    protect_figures,
)
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import finish_write, refuse_established
from levensloop_desktop.services.ports.kluisport import Kluis, Opslag, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, may, require


@dataclass(frozen=True, slots=True, kw_only=True)
class Halfjaar:
    """The monitor of one half year with all its lists, in the order of their numbers."""

    meting: Samenwerkingsmeting
    lijsten: tuple[Samenwerkingslijst, ...]

    @property
    def cijfers(self) -> Halfjaarcijfers:
        """Every answer counted."""
        return exact_figures(self.meting.halfjaar, self.meting.gesloten_op, self.lijsten)


def read_monitor(kluis: Kluis, werkplek: Werkplek) -> tuple[Halfjaar, ...]:
    """Every half year with its lists, the latest first; also this one and the one before."""
    require(kluis, Handeling.MONITOR_BIJHOUDEN)
    nu = halfyear_of(werkplek.today())
    with kluis.read() as opslag:
        metingen = {deel.halfjaar: deel for deel in opslag.find(Samenwerkingsmeting)}
        lijsten = opslag.find(Samenwerkingslijst)
    for halfjaar in (nu, halfyear_before(nu)):
        metingen.setdefault(halfjaar, Samenwerkingsmeting(id=RecordId(""), halfjaar=halfjaar))
    return tuple(
        Halfjaar(
            meting=metingen[halfjaar],
            lijsten=tuple(
                sorted(
                    (deel for deel in lijsten if deel.meting_id == metingen[halfjaar].id),
                    key=lambda deel: (deel.nummer, deel.id),
                )
            ),
        )
        for halfjaar in sorted(metingen, reverse=True)
    )


def save_lijst(
    kluis: Kluis, werkplek: Werkplek, halfjaar: str, lijst: Samenwerkingslijst
) -> Changes:
    """Keep a list of a half year; the first one begins its monitor, a new one gets a number.

    Raises:
        InvalidInputError: when nothing was answered, or a field has an error.
        ClosedHalfyearError: when the half year was closed.
    """
    require(kluis, Handeling.MONITOR_BIJHOUDEN)
    with kluis.write() as opslag:
        meting = _meting(opslag, werkplek, halfjaar)
        nieuw = dataclasses.replace(lijst, meting_id=meting.id)
        refuse_established(opslag, nieuw)
        if opslag.get(Samenwerkingslijst, lijst.id) is None:
            nummers = [deel.nummer for deel in opslag.find(Samenwerkingslijst, meting_id=meting.id)]
            nieuw = dataclasses.replace(nieuw, nummer=max(nummers, default=0) + 1)
        _refuse_errors(nieuw, werkplek)
        opslag.put(nieuw)
        finish_write(opslag, werkplek, [nieuw])
        return opslag.changes()


def close_halfjaar(kluis: Kluis, werkplek: Werkplek, halfjaar: str) -> Changes:
    """Close the monitor of a half year for good; from then on a manager sees its counts.

    Raises:
        ClosedHalfyearError: when it was closed before.
        InvalidInputError: when it has no list.
    """
    require(kluis, Handeling.MONITOR_BIJHOUDEN)
    with kluis.write() as opslag:
        meting = next(iter(opslag.find(Samenwerkingsmeting, halfjaar=halfjaar)), None)
        if meting is None or not opslag.find(Samenwerkingslijst, meting_id=meting.id):
            raise InvalidInputError(meldingen=())
        if meting.is_gesloten:
            raise ClosedHalfyearError
        opslag.put(dataclasses.replace(meting, gesloten_op=werkplek.today()))
        opslag.write_log("monitor_gesloten", bijzonderheid=halfjaar)
        return opslag.changes()


def show_samenwerking(kluis: Kluis) -> tuple[Halfjaarcijfers, ...]:
    """The protected figures of every closed half year, the latest first; by the counts alone."""
    require(kluis, Handeling.TELLINGEN_LEZEN)
    stand = kluis.tellingen.read_counts()
    if stand is None:
        return ()
    beschermd = map(protect_figures, stand.samenwerking)
    return tuple(sorted(beschermd, key=lambda deel: deel.halfjaar, reverse=True))


def closed_figures(kluis: Kluis) -> tuple[Halfjaarcijfers, ...]:
    """The protected figures that may leave: from the lists for whoever keeps them, else as counted.

    Both are the same once the kluis was closed after the half year was.
    """
    require(kluis, Handeling.TELLINGEN_LEZEN)
    if not may(kluis.gebruiker.rol, Handeling.MONITOR_BIJHOUDEN):
        return show_samenwerking(kluis)
    with kluis.read() as opslag:
        return tuple(
            protect_figures(
                exact_figures(
                    meting.halfjaar,
                    meting.gesloten_op,
                    opslag.find(Samenwerkingslijst, meting_id=meting.id),
                )
            )
            for meting in opslag.find(Samenwerkingsmeting)
            if meting.is_gesloten
        )


def _meting(opslag: Opslag, werkplek: Werkplek, halfjaar: str) -> Samenwerkingsmeting:
    bekend = next(iter(opslag.find(Samenwerkingsmeting, halfjaar=halfjaar)), None)
    if bekend is not None:
        return bekend
    nieuw = Samenwerkingsmeting(id=RecordId(werkplek.new_id()), halfjaar=halfjaar)
    _refuse_errors(nieuw, werkplek)
    opslag.put(nieuw)
    return nieuw


def _refuse_errors(record: Samenwerkingslijst | Samenwerkingsmeting, werkplek: Werkplek) -> None:
    meldingen = tuple(
        melding for melding in check_record(record, werkplek.today()) if melding.blokkeert
    )
    if meldingen:
        raise InvalidInputError(meldingen=meldingen)
