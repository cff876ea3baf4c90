"""Voortgang: a list of answers, and a form in which eight levensgebieden are eight short rows."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QSizePolicy, QVBoxLayout, QWidget

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.voortgang import RICHTING, SCORE, Voortgang, in_order
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.ui.dossier.verloop.formulieren import VOORTGANG
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.formulieren.veldvak import Veldvak
from levensloop_desktop.ui.formulieren.vlak import Veldenvlak
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.widgets.teksten import tekst

_NAAM = 176
_SCORE = 64
_DATUM = 92
_GEBIEDEN = waardelijst("levensgebied").codes


def _records(gegevens: Gegevens) -> Sequence[Voortgang]:
    return in_order(gegevens.dossier.voortgangen)[::-1] if gegevens.dossier else ()


def _count(code: str, record: Any, _gegevens: Gegevens) -> str:
    """How many levensgebieden went this way."""
    aantal = sum(record.richting(gebied) == code for gebied in _GEBIEDEN)
    return str(aantal) if aantal else "–"


def _shape(code: str, _record: Any, _gegevens: Gegevens) -> str:
    return code


def _direction(code: str, kop: str, breedte: int) -> Kolom:
    return Kolom(
        kop=kop, tekst=partial(_count, code), status=partial(_shape, code), breedte=breedte
    )


VOORTGANGEN = Lijstbeschrijving(
    soort=Voortgang,
    titel="Voortgang",
    enkelvoud="Voortgang",
    nieuw="Nieuwe voortgang",
    leeg="Nog niet gevraagd hoe het gaat. Vraag het de casusregisseur en de bestuurder.",
    kolommen=(
        Kolom(veld="datum", breedte=_DATUM + 24),
        Kolom(veld="gevraagd_aan"),
        Kolom(veld="samenwerking", breedte=104),
        _direction("vooruit", "Vooruit", 62),
        _direction("achteruit", "Achteruit", 74),
    ),
    rijen=VOORTGANG,
    records=_records,
    begin=lambda gegevens: {"datum": gegevens.vandaag},
)


def make_voortgang(sessie: Sessie, client_id: ClientId, parent: QWidget) -> Lijstpaneel:
    """The list with its form; the name of a levensgebied stands before its row."""
    paneel = Lijstpaneel(sessie, client_id, VOORTGANGEN, parent=parent)
    velden = paneel.form.velden
    kolom = velden.layout()
    if isinstance(kolom, QVBoxLayout):
        eerste = _row_of(kolom, velden[RICHTING + _GEBIEDEN[0]])
        kop = tekst("Score 1 tot 5", "klein", velden)
        kop.setAlignment(Qt.AlignmentFlag.AlignRight)
        kolom.insertWidget(eerste, kop)
        for code in _GEBIEDEN:
            _set_beside(velden, kolom, code)
    return paneel


def _set_beside(velden: Veldenvlak, kolom: QVBoxLayout, code: str) -> None:
    """Put the label before its input; the score keeps its name for who cannot see the head."""
    richting, score = velden[RICHTING + code], velden[SCORE + code]
    rij = _layout_at(kolom, _row_of(kolom, richting))
    if rij is None:
        return
    richting.label.setFixedWidth(_NAAM)
    richting.label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    rij.insertWidget(0, richting.label, 0, Qt.AlignmentFlag.AlignVCenter)  # type: ignore[attr-defined] # a row is a QBoxLayout
    score.label.hide()
    score.setFixedWidth(_SCORE)


def _row_of(kolom: QVBoxLayout, vak: Veldvak) -> int:
    """Which row of the form holds a field."""
    for nummer in range(kolom.count()):
        rij = _layout_at(kolom, nummer)
        if rij is not None and rij.indexOf(vak) >= 0:
            return nummer
    return kolom.count()


def _layout_at(kolom: QVBoxLayout, nummer: int) -> QLayout | None:
    item = kolom.itemAt(nummer)
    return item.layout() if item is not None else None
