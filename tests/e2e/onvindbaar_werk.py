"""A process of its own: works in the real window with one improbable name, until it is killed.

It makes a kluis, plants the name in every text field of every collection, types it in every field
on screen, filters with it, previews and saves documents, runs into errors and bugs, and stops with
a draft open. What it prints is what the program let out: reports and texts of errors.
"""

import sys
import threading
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from levensloop_desktop.services.dossier.dossiers import save_record
from levensloop_desktop.services.dossier.drafts import list_drafts
from levensloop_desktop.services.ports.kluisport import Draft
from levensloop_desktop.services.werkplek.werkplek import Systeemwerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.application import Vangnet, make_application, make_window
from levensloop_desktop.ui.beheer.herstelblad_dialoog import HerstelbladDialoog
from levensloop_desktop.ui.crash_report import Crashvenster
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.main_window import MainWindow
from levensloop_desktop.ui.netwerk.netwerk_scherm import NetwerkScherm
from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import VoorbeeldDialoog
from tests.builders import WACHTZIN, a_full_dossier, a_titel
from tests.conftest import CHEAP
from tests.e2e.dossierwerk import Dossierwerk
from tests.e2e.gebruiker import CTRL, Gebruiker, Gereed

GEPLANT = "Zwuxkwabbel"
KLAAR = "KLAAR"
SECONDEN = 20
_TABS = ("overzicht", "plan", "bejegening", "scenarios", "netwerk", "overdracht")
_MET_DOCUMENT = ("plan", "bejegening", "scenarios", "overdracht")


def main(uit: Path) -> None:
    """Work, and wait to be killed.

    Args:
        uit: where a document is saved that the user wants outside the kluis.
    """
    app = make_application()
    werkplek = Systeemwerkplek()
    kluizen = SqlcipherKluizen(werkplek, werkstation="proefcomputer", argon2=CHEAP)
    venster = make_window(app, kluizen, werkplek, Instellingen())
    vangnet = Vangnet(app)
    vangnet.gevangen.connect(venster.show_crash)
    vangnet.install()
    venster.storage.failed.connect(_print_fault)
    venster.show()
    werk = Dossierwerk(Gebruiker(venster, _wait_for))
    try:
        _work(werk, uit)
    except BaseException:
        traceback.print_exc()  # the hook that was installed would keep it to itself
        raise
    _say(KLAAR)
    app.exec()


def _work(werk: Dossierwerk, uit: Path) -> None:
    _make_kluis(werk, uit)
    _plant(werk.gebruiker.venster)
    werk.vergrendel()
    werk.ontgrendel(WACHTZIN)
    _work_everywhere(werk, uit)
    _run_into_bugs(werk)
    _run_into_the_world(werk)
    _leave_a_draft(werk)


def _make_kluis(werk: Dossierwerk, uit: Path) -> None:
    gebruiker, scherm = werk.gebruiker, werk.gebruiker.venster.ontgrendelen
    gebruiker.wacht_op_rust()
    gebruiker.druk("Nieuwe kluis maken …", scherm.welkom)
    for regel, woorden in (
        (scherm.nieuw.naam.control, "Proefkluis"),
        (scherm.nieuw.gebruiker.control, "regisseur"),
        (scherm.nieuw.wachtzin.invoer, WACHTZIN),
        (scherm.nieuw.nogmaals.invoer, WACHTZIN),
    ):
        gebruiker.klik(regel)
        gebruiker.vervang(woorden)
    gebruiker.typ("\n")
    gebruiker.wacht_op_rust()
    _save_sheet(gebruiker, uit)


def _save_sheet(gebruiker: Gebruiker, uit: Path) -> None:
    """Save the herstelblad that a new kluis offers; its code may stand in that file alone."""
    blad = gebruiker.op_scherm(HerstelbladDialoog)
    gebruiker.druk("Bewaren als PDF …")
    kiezer = gebruiker.op_scherm(QFileDialog)
    kiezer.fileSelected.emit(str(uit / "Herstelblad.pdf"))
    kiezer.reject()
    gebruiker.wacht_op_rust()
    gebruiker.wacht(lambda: not blad.findChildren(QFileDialog))
    gebruiker.druk("Klaar")


def _plant(venster: MainWindow) -> None:
    """Every text field of every collection, a setting, a draft; and what is then changed."""
    sessie = venster.sessie
    assert sessie is not None
    with sessie.kluis.write() as opslag:
        opslag.put_all(a_full_dossier(GEPLANT))
        opslag.put_setting("zvh", GEPLANT)
    sessie.kluis.make_backup("automatisch")


def _work_everywhere(werk: Dossierwerk, uit: Path) -> None:
    gebruiker = werk.gebruiker
    gebruiker.toets(Qt.Key.Key_3, CTRL)
    netwerk = gebruiker.op_scherm(NetwerkScherm)
    netwerk.filter.setFocus()
    gebruiker.typ(GEPLANT)
    _type_in_all(gebruiker, netwerk)
    gebruiker.toets(Qt.Key.Key_2, CTRL)
    werk.zoek_client(GEPLANT.lower())
    werk.open_tab("plan")
    gebruiker.druk("Nieuw concept beginnen")
    for tab in _TABS:
        _type_in_all(gebruiker, werk.open_tab(tab))
        if tab in _MET_DOCUMENT:
            _preview(werk, uit)
    lijst = werk.open_tab("verloop").afdelingen
    for rij in range(lijst.model().rowCount()):
        gebruiker.kies_regel(lijst, str(lijst.model().index(rij, 0).data()))
        _type_in_all(gebruiker, werk.open_tab("verloop"))


def _type_in_all(gebruiker: Gebruiker, scherm: QWidget) -> None:
    """Type the name in every field on screen; in a date or a choice it is an error."""
    for formulier in scherm.findChildren(Formulier):
        if not formulier.isVisible() or formulier.read_only or formulier.record is None:
            continue
        for vak in formulier.velden:
            widget = vak.invoer.focus_widget()
            vrij = isinstance(widget, QLineEdit | QPlainTextEdit)
            vrij = vrij or (isinstance(widget, QComboBox) and widget.isEditable())
            if vrij and widget.isVisible():
                gebruiker.vul_veld_in(formulier, vak.naam, f"{GEPLANT} {vak.naam}")


def _preview(werk: Dossierwerk, uit: Path) -> None:
    """Preview a document for the name, fail to save it, and save it."""
    gebruiker = werk.gebruiker
    gebruiker.toets(Qt.Key.Key_P, CTRL)
    voorbeeld = gebruiker.op_scherm(VoorbeeldDialoog)
    gebruiker.wacht(lambda: voorbeeld.deel.weergave.bron.paginas > 0)
    for veld in (voorbeeld.deel.gegevens.ontvanger, voorbeeld.deel.gegevens.doel):
        veld.setFocus()
        gebruiker.vervang(GEPLANT)
    for plaats in (uit / "bestaat-niet", uit):
        gebruiker.wacht(voorbeeld.deel.bewaren.isEnabled)
        gebruiker.toets(Qt.Key.Key_S, CTRL)
        kiezer = gebruiker.op_scherm(QFileDialog)
        voorgesteld = Path(kiezer.selectedFiles()[0]).name
        kiezer.fileSelected.emit(str(plaats / voorgesteld))
        kiezer.reject()
        gebruiker.wacht_op_rust()
        gebruiker.wacht(lambda: not voorbeeld.findChildren(QFileDialog))
        _say(voorbeeld.deel.melding)
    gebruiker.toets(Qt.Key.Key_Escape)


def _run_into_bugs(werk: Dossierwerk) -> None:
    """Four faults of the program, each with the name in its message; print what is reported."""
    venster = werk.gebruiker.venster
    sessie = venster.sessie
    assert sessie is not None
    stoten: tuple[Callable[[], None], ...] = (
        lambda: QTimer.singleShot(0, _fail),
        lambda: sessie.read(_fail, print),
        lambda: sessie.rendering.run(_fail, print),
        lambda: threading.Thread(target=_fail).start(),
    )
    for stoot in stoten:
        stoot()
        _wait_for(lambda: venster.findChild(Crashvenster) is not None)
        crash = werk.gebruiker.op_scherm(Crashvenster)
        _say(crash.verslag.toPlainText())
        werk.gebruiker.druk("Verder werken")
        _wait_for(lambda: venster.findChild(Crashvenster) is None)


def _run_into_the_world(werk: Dossierwerk) -> None:
    """Save a record of a client who is not there; the window says what it can say."""
    sessie, werkvlak = werk.gebruiker.venster.sessie, werk.gebruiker.venster.werkvlak
    assert sessie is not None
    assert werkvlak is not None
    wees = a_titel("bestaat-niet", instantie=GEPLANT, opmerking=GEPLANT)
    sessie.write(partial(save_record, sessie.kluis, sessie.werkplek, wees))
    _wait_for(werkvlak.foutbalk.isVisible)


def _leave_a_draft(werk: Dossierwerk) -> None:
    """Stop in the middle of a sentence, as soon as the encrypted draft is kept."""
    gebruiker, sessie = werk.gebruiker, werk.gebruiker.venster.sessie
    assert sessie is not None
    formulier = werk.open_tab("bejegening").rules.form
    formulier.velden["toelichting"].invoer.focus_widget().setFocus()
    gebruiker.vervang(f"{GEPLANT} halverwege een zi")
    gevonden: list[Draft] = []

    def kept() -> bool:
        sessie.read(partial(list_drafts, sessie.kluis), gevonden.extend)
        return any("halverwege een zi" in draft.inhoud for draft in gevonden)

    _wait_for(kept)


def _fail() -> NoReturn:
    naam_in_een_variabele = f"bug over {GEPLANT}"
    raise RuntimeError(naam_in_een_variabele)


def _print_fault(fout: Exception) -> None:
    """A fault that the program itself made may not carry the name; the ones made here do."""
    if not isinstance(fout, RuntimeError):
        _say("".join(traceback.format_exception(fout)))


def _say(woorden: str) -> None:
    sys.stdout.write(f"{woorden}\n")
    sys.stdout.flush()


def _wait_for(gereed: Gereed) -> None:
    lus, klok = QEventLoop(), QTimer()
    klok.timeout.connect(lambda: lus.quit() if gereed() else None)
    klok.start(20)
    grens = QTimer()
    grens.setSingleShot(True)
    grens.timeout.connect(_end(lus))
    grens.start(SECONDEN * 1000)
    if not gereed():
        lus.exec()
    klok.stop()
    if not grens.isActive():
        raise TimeoutError


def _end(lus: QEventLoop) -> Callable[[], None]:
    return lus.quit


if __name__ == "__main__":
    main(Path(sys.argv[1]))
