"""The tab Proces: where the traject stands, its steps, the weging, and how it ends."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.client import Traject
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.inclusie import asks_after_inclusion, open_inclusievragen
from levensloop_desktop.domain.proces import (
    AFGELOPEN,
    AFGEWEZEN,
    WEG,
    Processtap,
    next_step,
    skipped_steps,
)
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.proces import start_traject
from levensloop_desktop.ui.dossier.proces.delen import make_part
from levensloop_desktop.ui.dossier.proces.lijsten import PROCESSTAPPEN
from levensloop_desktop.ui.formulieren.bewaren import remove_stored
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.keuzeinvoer import Keuzevak
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Chip
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.knoppen import Knop, Segmenten
from levensloop_desktop.ui.widgets.meldingen import Leegscherm
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.stappenbalk import Stappenbalk
from levensloop_desktop.ui.widgets.teksten import tekst, vlak

STAPPEN, MELDING, WEGING, INCLUSIE, UITSTROOM = DELEN = (
    "stappen",
    "melding",
    "weging",
    "inclusie",
    "uitstroom",
)
_WOORDEN = ("Stappen", "Melding", "Criteria en weging", "Na inclusie", "Uitstroom")
_DEEL_VAN = {
    "trajecten": MELDING,
    "processtappen": STAPPEN,
    "criteriumoordelen": WEGING,
    "inclusievragen": INCLUSIE,
}
_VOOR_INCLUSIE = WEG[: WEG.index("geincludeerd")]
_BREEDTES = (696, 408)


class ProcesTab(QWidget):
    """Where it stands above, one part of the process in the middle, what comes next below.

    Signals:
        record_wanted: collection and id of a record of another tab.
    """

    record_wanted = Signal(str, str)

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._client_id = client_id
        self._gegevens: Gegevens | None = None
        self._traject_id = ""  # of the one that was chosen; the current one while empty
        self._stap = ""  # the step that the next new record begins with
        self._vroeg: str | None = None  # id of the traject that was seen not to be included yet
        self._delen: dict[str, Any] = {}
        self._kop = vlak("canvas", "onder", self)
        self._voet = vlak("surface", "boven", self)
        self._inhoud = Stapel(self)
        self.stappenbalk = Stappenbalk(
            [label("trajectstatus", code) for code in WEG], parent=self._kop
        )
        self.stap_in_woorden = tekst("", "label", self._kop)
        self.afgewezen = Chip("niet_geregeld", "afgewezen", self._kop)
        self.trajecten = Keuzevak(self._kop)
        self.trajecten.setAccessibleName("Traject")
        self.keuze = Segmenten(
            list(zip(DELEN, _WOORDEN, strict=True)), "Onderdeel van het proces", self._kop
        )
        self.stappen = Lijstpaneel(
            sessie,
            client_id,
            replace(PROCESSTAPPEN, records=self._steps, begin=self._begin),
            parent=self._inhoud,
        )
        self.waar = Inkorttekst("", "", self._voet)
        self.afwijzen = Knop("Afwijzen …", bij_klik=self.refuse, parent=self._voet)
        self.volgende = Knop(
            "", icoon="rechts", kind="main", bij_klik=self.next_step, parent=self._voet
        )
        self.nieuw = Knop(
            "Nieuw traject",
            icoon="plus",
            kind="main",
            bij_klik=self.start_again,
            parent=self._voet,
        )
        eerste = Knop("Nieuw traject", icoon="plus", bij_klik=self.start_again, parent=self)
        eerste.setVisible(sessie.may_change)
        self.leeg = Leegscherm("Nog geen traject. Begin met de melding.", eerste, self._inhoud)
        self._build()
        self.keuze.choose(STAPPEN)
        self.keuze.gekozen.connect(self.show_part)
        self.trajecten.activated.connect(self._choose_traject)

    def _build(self) -> None:
        boven = _bar()
        boven.addWidget(self.stappenbalk)
        boven.addWidget(self.stap_in_woorden)
        boven.addWidget(self.afgewezen)
        boven.addStretch(1)
        boven.addWidget(self.trajecten)
        midden = _bar()
        midden.addWidget(self.keuze)
        midden.addStretch(1)
        kop = QVBoxLayout(self._kop)
        kop.setContentsMargins(0, maten.RUIMTE_XS, 0, maten.RUIMTE_XS)
        kop.setSpacing(maten.RUIMTE_XS)
        kop.addLayout(boven)
        kop.addLayout(midden)
        self._voet.setFixedHeight(maten.KNOP + 2 * maten.RUIMTE_XS + 1)
        onder = _bar(self._voet)
        onder.addWidget(self.waar)
        onder.addStretch(1)
        for knop in (self.afwijzen, self.volgende, self.nieuw):
            onder.addWidget(knop)
        self.stappen.set_widths(*_BREEDTES)
        self.trajecten.setFixedWidth(248)
        self._inhoud.addWidget(self.leeg)
        self._inhoud.addWidget(self.stappen)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(self._kop)
        kolom.addWidget(self._inhoud, 1)
        kolom.addWidget(self._voet)

    # What is shown

    @property
    def traject(self) -> Traject | None:
        """The traject on screen."""
        dossier = self._gegevens.dossier if self._gegevens else None
        if dossier is None:
            return None
        gekozen = (deel for deel in dossier.trajecten if deel.id == self._traject_id)
        return next(gekozen, dossier.traject)

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show a dossier, or what became of it; typed text stays."""
        self._gegevens = gegevens
        traject = self.traject
        for vel in (self._kop, self._voet):
            vel.setVisible(traject is not None)
        if traject is None:
            self._inhoud.setCurrentWidget(self.leeg)
            return
        self._show_state(traject)
        self._show_choice(traject)
        self.stappen.show_gegevens(gegevens)
        for deel in self._delen.values():
            deel.show_traject(gegevens, traject)
        self._show_current()
        self._ask_after_inclusion(traject)

    def focus_content(self) -> None:
        """Begin at the part that is open."""
        if self.traject is None:
            self.leeg.setFocus()
        elif self.keuze.keuze == STAPPEN:
            self.stappen.focus_list()
        else:
            self._delen[self.keuze.keuze].focus_list()

    def show_part(self, code: str) -> None:
        """Show one part of the process."""
        self.keuze.choose(code)
        traject = self.traject
        if traject is None or self._gegevens is None:
            return
        if code != STAPPEN and code not in self._delen:
            deel = make_part(code, self._sessie, self._client_id, self._inhoud)
            self._delen[code] = deel
            self._inhoud.addWidget(deel)
            if hasattr(deel, "record_wanted"):
                deel.record_wanted.connect(self.record_wanted)
            deel.show_traject(self._gegevens, traject)
        self._show_current()
        self.focus_content()

    def show_record(self, verzameling: str, record_id: str, _onderdeel: str = "") -> None:
        """Go to a record that was found."""
        dossier = self._gegevens.dossier if self._gegevens else None
        records = getattr(dossier, verzameling, ())
        record = next((deel for deel in records if deel.id == record_id), None)
        if record is None:
            return
        traject_id = getattr(record, "traject_id", record.id)
        if self.traject is not None and traject_id != self.traject.id:
            self._show_traject(traject_id)
        code = _DEEL_VAN.get(verzameling, STAPPEN)
        self.show_part(code)
        paneel = self.stappen if code == STAPPEN else self._delen[code]
        if hasattr(paneel, "choose"):
            paneel.choose(record_id)

    def add(self) -> None:
        """Begin a new step."""
        self._add_step("")

    def _show_current(self) -> None:
        code = self.keuze.keuze
        self._inhoud.setCurrentWidget(self._delen.get(code, self.stappen))

    def _show_state(self, traject: Traject) -> None:
        gezet = self._steps(self._gegevens) if self._gegevens else ()
        onderweg = [WEG.index(stap.soort) for stap in gezet if stap.soort in WEG]
        overgeslagen = skipped_steps(gezet)
        nu = WEG.index(traject.status) if traject.status in WEG else max(onderweg, default=0)
        self.stappenbalk.set_stap(nu, [WEG.index(code) for code in overgeslagen if code in WEG])
        self.stap_in_woorden.setText(label("trajectstatus", traject.status))
        self.afgewezen.setVisible(traject.status == AFGEWEZEN)
        dossier = self._gegevens.dossier if self._gegevens else None
        eerder = dossier is not None and traject != dossier.traject
        begin = "Dit is een eerder traject. " if eerder else ""
        self.waar.setText(begin + _say_where(gezet, overgeslagen))
        volgende = next_step(traject)
        mag = self._sessie.may_change
        self.volgende.setText(f"Volgende stap: {label('trajectstatus', volgende)}")
        self.volgende.setVisible(bool(volgende) and mag)
        self.afwijzen.setVisible(traject.status in _VOOR_INCLUSIE and mag)
        self.nieuw.setVisible(mag and self._all_ended())
        self._fit_steps()

    def _show_choice(self, traject: Traject) -> None:
        """Which trajecten there are, the one that counts first."""
        dossier = self._gegevens.dossier if self._gegevens else None
        alle = dossier.trajecten if dossier else ()
        huidig = dossier.traject if dossier else None
        self.trajecten.clear()
        for deel in sorted(alle, key=lambda deel: deel is not huidig):
            woord = "Huidig" if deel is huidig else "Eerder"
            begin = write_date(deel.meldingsdatum) if deel.meldingsdatum else "begin onbekend"
            status = label("trajectstatus", deel.status)
            self.trajecten.addItem(f"{woord}: {begin}, {status}", deel.id)
        self.trajecten.setCurrentIndex(self.trajecten.findData(traject.id))
        self.trajecten.setVisible(len(alle) > 1)

    def _fit_steps(self) -> None:
        """All steps on a line, or the present one in words where the window is narrow."""
        rest = 248 + 2 * maten.RUIMTE_XL if self.trajecten.count() > 1 else maten.RUIMTE_XL
        rest += self.afgewezen.sizeHint().width() if not self.afgewezen.isHidden() else 0
        ruim = self.width() >= self.stappenbalk.sizeHint().width() + rest + maten.RUIMTE_XXL
        self.stappenbalk.setVisible(ruim)
        self.stap_in_woorden.setVisible(not ruim)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_steps()

    def _ask_after_inclusion(self, traject: Traject) -> None:
        """Who was included just now is asked at once what must be known."""
        includeert = asks_after_inclusion(traject)
        net_nu = includeert and self._vroeg == traject.id
        self._vroeg = None if includeert else traject.id
        dossier = self._gegevens.dossier if self._gegevens else None
        if net_nu and dossier is not None and open_inclusievragen(dossier):
            self.show_part(INCLUSIE)

    def _all_ended(self) -> bool:
        dossier = self._gegevens.dossier if self._gegevens else None
        return dossier is not None and all(deel.status in AFGELOPEN for deel in dossier.trajecten)

    def _steps(self, gegevens: Gegevens) -> Sequence[Processtap]:
        traject = self.traject
        if traject is None or gegevens.dossier is None:
            return ()
        return gegevens.dossier.processtappen_van(traject)

    def _begin(self, gegevens: Gegevens) -> dict[str, Any]:
        traject = self.traject
        volgende = next_step(traject) if traject else ""
        soort, self._stap = self._stap or volgende or "triage", ""
        return {
            "traject_id": traject.id if traject else "",
            "soort": soort,
            "datum": gegevens.vandaag,
        }

    # What the user does

    def next_step(self) -> None:
        """Begin the step that mostly follows."""
        if self.traject is not None:
            self._add_step(next_step(self.traject))

    def refuse(self) -> None:
        """Begin the step that ends the traject before inclusion."""
        self._add_step(AFGEWEZEN)

    def start_again(self) -> None:
        """Begin a new traject for this client."""
        nieuw: list[Traject] = []

        def job() -> Changes:
            traject, changes = start_traject(
                self._sessie.kluis, self._sessie.werkplek, self._client_id
            )
            nieuw.append(traject)
            return changes

        self._sessie.write(job, lambda _: self._started(nieuw[0]), owner=self)

    def _started(self, traject: Traject) -> None:
        sessie = self._sessie
        weg = partial(_remove, sessie, traject)
        sessie.undo_offered.emit("Nieuw traject begonnen.", partial(sessie.write, weg))
        self._show_traject("")
        self.show_part(MELDING)

    def _add_step(self, soort: str) -> None:
        self.show_part(STAPPEN)
        self._stap = soort
        self.stappen.add()

    def _choose_traject(self) -> None:
        self._show_traject(str(self.trajecten.currentData() or ""))

    def _show_traject(self, traject_id: str) -> None:
        self._traject_id = traject_id
        if self._gegevens is not None:
            self.stappen.show_other(self._gegevens)
            self.show_gegevens(self._gegevens)


def _say_where(stappen: Sequence[Processtap], overgeslagen: Sequence[str]) -> str:
    """The last step in words, and which were not taken."""
    if not stappen:
        return "Nog geen stap."
    laatste = stappen[-1]
    delen = [
        label("trajectstatus", laatste.soort),
        write_date(laatste.datum) if laatste.datum else "",
        laatste.besloten_door,
    ]
    zin = f"Laatste stap: {', '.join(deel for deel in delen if deel)}."
    if overgeslagen:
        namen = ", ".join(label("trajectstatus", code) for code in overgeslagen)
        zin += f" Overgeslagen: {namen}."
    return zin


def _remove(sessie: Sessie, traject: Traject) -> Changes:
    return remove_stored(sessie.kluis, sessie.werkplek, traject).changes


def _bar(vel: QWidget | None = None) -> QHBoxLayout:
    balk = QHBoxLayout(vel) if vel is not None else QHBoxLayout()
    boven = maten.RUIMTE_XS if vel is not None else 0
    balk.setContentsMargins(maten.MARGE_BALK, boven, maten.MARGE_BALK, boven)
    balk.setSpacing(maten.RUIMTE_S)
    return balk
