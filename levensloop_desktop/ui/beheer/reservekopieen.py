"""The back-ups of this kluis: which there are, make one, a second folder, put one back."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.kluisbeheer import reservekopieen as diensten
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.ports.kopieport import Reservekopie
from levensloop_desktop.services.werkplek.beleid import current_beleid
from levensloop_desktop.ui.beheer.oude_kopieen import OudeReservekopieen
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.plaats_kiezen import choose_folder, documents_folder
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Voortgangsregel, announce
from levensloop_desktop.ui.widgets.moment import moment
from levensloop_desktop.ui.widgets.tabel import Tabel
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_KOPPEN = ("Gemaakt", "Aanleiding", "Grootte", "Toestand")
_BREEDTEN = (168, 184, 96)
_RIJEN = 6
_MEGABYTE = 1_000_000
_Stand = tuple[tuple[Reservekopie, ...], diensten.TweedeMap | None]


class Reservekopieen(QWidget):
    """List, and what can be done with it."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self._kopieen: tuple[Reservekopie, ...] = ()
        self.fout = Foutbalk()
        self.model = QStandardItemModel(0, len(_KOPPEN), self)
        self.model.setHorizontalHeaderLabels(list(_KOPPEN))
        self.tabel = Tabel("Reservekopieën", dicht=True)
        self.tabel.setModel(self.model)
        self.tabel.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for kolom, breedte in enumerate(_BREEDTEN):
            self.tabel.setColumnWidth(kolom, breedte)
        self.tabel.keuze_veranderd.connect(self._show_choice)
        self.leeg = alinea("Er is nog geen reservekopie van deze kluis.")
        self.leeg.hide()
        self.maken = Knop("Nu een kopie maken", icoon="kopie", kind="main", bij_klik=self.make)
        self.terugzetten = Knop("Terugzetten …", icoon="ongedaan", bij_klik=self._ask_restore)
        self.terugzetten.setEnabled(False)
        self.uitkomst = Statuswoord("gedaan", "")
        self.uitkomst.hide()
        self.voortgang = Voortgangsregel()
        self.voortgang.hide()
        self.tweede = alinea("")
        self.kiezen = Knop("Map kiezen …", icoon="map", bij_klik=self._browse)
        self.geen = Knop("Geen tweede map", bij_klik=partial(self.choose_second, None))
        self._vast = current_beleid().tweede_map is not None
        self.oude = OudeReservekopieen(sessie)
        self.oude.veranderd.connect(self._read)
        self._lay_out()
        self.load()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read what is there now; another page may have made or destroyed some."""
        super().showEvent(event)
        if not event.spontaneous():
            self.load()

    def load(self) -> None:
        """Read which back-ups there are now, and which of them are old."""
        self._read()
        self.oude.load()

    def _read(self) -> None:
        job = partial(_read, self._sessie.kluis, self._sessie.werkplek)
        self._sessie.read(job, self._fill, self._refused, owner=self)

    def make(self) -> None:
        """Make a back-up now, beside the work."""
        job = partial(diensten.make_backup, self._sessie.kluis, self._sessie.werkplek)
        self._start("Reservekopie wordt gemaakt en gecontroleerd …")
        self._sessie.rendering.run(job, self._made, self._refused, owner=self)

    def choose_second(self, map_: Path | None) -> None:
        """Let every back-up go to this folder too, or to none."""
        kluis, werkplek = self._sessie.kluis, self._sessie.werkplek
        self._start("De nieuwste reservekopie wordt gebracht …" if map_ else "Even geduld …")
        job = partial(diensten.choose_second_folder, kluis, werkplek, map_)
        self._sessie.rendering.run(job, self._chosen_second, self._refused, owner=self)

    def _fill(self, stand: _Stand) -> None:
        self._kopieen, tweede = stand
        nu = datetime.now().astimezone()
        self.model.removeRows(0, self.model.rowCount())
        for kopie in self._kopieen:
            woorden = (
                moment(kopie.wanneer, nu),
                diensten.reason(kopie),
                f"{kopie.grootte / _MEGABYTE:.1f} MB".replace(".", ","),
                "gecontroleerd",
            )
            self.model.appendRow([QStandardItem(woord) for woord in woorden])
        self.tabel.setVisible(bool(self._kopieen))
        self.leeg.setVisible(not self._kopieen)
        zichtbaar = min(max(len(self._kopieen), 2), _RIJEN)
        self.tabel.setFixedHeight(maten.TABELKOP + zichtbaar * maten.RIJ_DICHT + 2)
        self.geen.setVisible(tweede is not None and not self._vast)
        self.kiezen.setVisible(not self._vast)
        if tweede is None:
            self.tweede.setText(
                "Er is geen tweede map. Kies een stick of een netwerkmap, dan overleeft uw werk "
                "ook een kapotte of gestolen computer."
            )
        elif tweede.laatst is None:
            self.tweede.setText(f"{tweede.map_}\nDaar staat nog geen reservekopie.")
        else:
            self.tweede.setText(f"{tweede.map_}\nLaatste kopie daar: {moment(tweede.laatst, nu)}")
        if self._vast:
            self.tweede.setText(f"{self.tweede.text()}\nDeze map is ingesteld door uw beheerder.")

    def _made(self, slag: diensten.Kopieslag) -> None:
        self._end()
        self.uitkomst.set_status("gedaan", "De reservekopie is gemaakt en gecontroleerd.")
        self.uitkomst.show()
        announce(self.uitkomst)
        self._say_second(slag)

    def _chosen_second(self, slag: diensten.Kopieslag) -> None:
        self._end()
        self._say_second(slag)

    def _say_second(self, slag: diensten.Kopieslag) -> None:
        if slag.tweede_fout is not None:
            zin = sentence(slag.tweede_fout)
            self.fout.say(f"In de tweede map kwam geen reservekopie. {zin}")
        self.load()

    def _refused(self, fout: Exception) -> None:
        self._end()
        if isinstance(fout, LevensloopError):
            self.fout.say(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    def _start(self, woorden: str) -> None:
        self.fout.hide()
        self.uitkomst.hide()
        for knop in (self.maken, self.kiezen, self.geen):
            knop.setEnabled(False)
        self.voortgang.show_step(woorden)
        self.voortgang.show()

    def _end(self) -> None:
        for knop in (self.maken, self.kiezen, self.geen):
            knop.setEnabled(True)
        self.voortgang.hide()

    def _show_choice(self, index: QModelIndex) -> None:
        self.terugzetten.setEnabled(index.isValid())

    def _ask_restore(self) -> None:
        rijen = self.tabel.selectionModel().selectedRows()
        if rijen:
            self._sessie.restore_requested.emit(self._kopieen[rijen[0].row()])

    def _browse(self) -> None:
        venster = choose_folder(self, "Kies een tweede map", documents_folder())
        venster.fileSelected.connect(self._choose_path)
        venster.open()

    def _choose_path(self, pad: str) -> None:
        self.choose_second(Path(pad))

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst("Reservekopieën", "sectie"))
        kolom.addWidget(
            alinea(
                "Levensloop maakt vanzelf een versleutelde kopie als er iets is gewijzigd, "
                "hoogstens elk half uur. Oudere kopieën worden uitgedund.",
                "tekst2",
            )
        )
        kolom.addWidget(self.fout)
        kolom.addWidget(self.tabel)
        kolom.addWidget(self.leeg)
        rij = QHBoxLayout()
        rij.setSpacing(maten.RUIMTE_L)
        rij.addWidget(self.maken)
        rij.addWidget(self.terugzetten)
        rij.addStretch()
        kolom.addLayout(rij)
        kolom.addWidget(
            alinea(
                "Bij Terugzetten gaat de kluis eerst dicht. U ziet wat er verandert voordat er "
                "iets gebeurt.",
                "hint",
            )
        )
        kolom.addWidget(self.voortgang)
        kolom.addWidget(self.uitkomst)
        kolom.addWidget(self.oude)
        kolom.addWidget(tekst("Tweede map", "label"))
        kolom.addWidget(self.tweede)
        onder = QHBoxLayout()
        onder.setSpacing(maten.RUIMTE_L)
        onder.addWidget(self.kiezen)
        onder.addWidget(self.geen)
        onder.addStretch()
        kolom.addLayout(onder)


def _read(kluis: Kluis, werkplek: Werkplek) -> _Stand:
    return kluis.list_backups(), diensten.second_folder(kluis, werkplek.now())
