"""Where a new kluis will stand: a folder and the name of the kluis."""

import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_ONGELDIG = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def kluis_pad(map_: str, naam: str) -> Path:
    """The folder of a kluis of this name: NAAM.kluis, without characters a disk refuses."""
    schoon = " ".join(_ONGELDIG.sub(" ", naam).split()).strip(" .") or "Kluis"
    return Path(map_).expanduser() / f"{schoon}.kluis"


def documents_folder() -> str:
    """Where this system keeps the user's documents, as far as that folder is there."""
    plek = QStandardPaths.StandardLocation.DocumentsLocation
    pad = QStandardPaths.writableLocation(plek)
    return pad if pad and Path(pad).is_dir() else str(Path.home())


class Mapkiezer(Veldkader):
    """A folder to type or to choose."""

    def __init__(self, label: str, hint: str = "") -> None:
        self.invoer = QLineEdit(documents_folder())
        self.invoer.setMaximumWidth(400)
        super().__init__(label, self.invoer, hint=hint)
        self.bladeren = Knop("Bladeren …", icoon="map", bij_klik=self._browse)
        self.add_beside(self.bladeren)
        self.invoer.textEdited.connect(self.clear_fout)

    @property
    def map_(self) -> str:
        """The chosen folder."""
        return self.invoer.text().strip()

    def _browse(self) -> None:
        venster = choose_folder(self, "Kies een map", self.map_)
        venster.fileSelected.connect(self.invoer.setText)
        venster.open()


def choose_folder(parent: QWidget, titel: str, begin: str) -> QFileDialog:
    """A window in which to choose a folder; it does not hold up the rest."""
    venster = QFileDialog(parent, titel, begin)
    venster.setFileMode(QFileDialog.FileMode.Directory)
    venster.setOption(QFileDialog.Option.ShowDirsOnly)
    venster.finished.connect(venster.deleteLater)
    return venster
