"""For whom, what for and on which ground: what nothing leaves the kluis without."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_ANDERS = "anders"  # a ground that is not in the list and must be written


class VoorWie(QWidget):
    """Three fields, each with its fault below, and a fourth for a ground that is not in the list.

    Args:
        ontvanger: to begin with.
        doel: to begin with.
        grondslag: code to begin with.
        toelichting: to begin with, where the ground is not in the list.
        wie: label of the first field.
        wat: what is given, as its fault names it.
    """

    def __init__(
        self,
        ontvanger: str = "",
        doel: str = "",
        grondslag: str = "",
        toelichting: str = "",
        *,
        wie: str = "Voor welk ZVH, en wie daar",
        wat: str = "dit pakket",
    ) -> None:
        super().__init__()
        self._wat = wat
        self.ontvanger, self.doel = QLineEdit(ontvanger), QLineEdit(doel)
        self.toelichting = QLineEdit(toelichting)
        self.doel.setCursorPosition(0)
        self.grondslag = QComboBox()
        self.grondslag.addItem("Kies een grondslag", "")
        for waarde in waardelijst("grondslag").waarden:
            self.grondslag.addItem(waarde.label, waarde.code)
        self.grondslag.setCurrentIndex(max(0, self.grondslag.findData(grondslag)))
        self.kaders = (
            Veldkader(wie, self.ontvanger),
            Veldkader("Doel", self.doel),
            Veldkader("Grondslag", self.grondslag),
            Veldkader("Welke grond", self.toelichting),
        )
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_M)
        for kader in self.kaders:
            kolom.addWidget(kader)
        self.ontvanger.textEdited.connect(self.kaders[0].clear_fout)
        self.doel.textEdited.connect(self.kaders[1].clear_fout)
        self.grondslag.currentIndexChanged.connect(self._choose_ground)
        self.toelichting.textEdited.connect(self.kaders[3].clear_fout)
        self._choose_ground()

    @property
    def wie(self) -> str:
        """For whom."""
        return self.ontvanger.text().strip()

    @property
    def waarvoor(self) -> str:
        """What for."""
        return self.doel.text().strip()

    @property
    def grond(self) -> str:
        """Code of the ground."""
        return str(self.grondslag.currentData() or "")

    @property
    def welke_grond(self) -> str:
        """Which ground, where it is not in the list."""
        return self.toelichting.text().strip() if self.grond == _ANDERS else ""

    @property
    def _lacks_ground(self) -> bool:
        return self.grond == _ANDERS and not self.welke_grond

    def _choose_ground(self) -> None:
        """A ground that is not in the list needs words."""
        self.kaders[2].clear_fout()
        self.kaders[3].clear_fout()
        self.kaders[3].setVisible(self.grond == _ANDERS)

    def check(self) -> bool:
        """Say at each field what is missing; the focus goes to the first."""
        fouten = (
            "" if self.wie else f"Vul in voor wie {self._wat} is.",
            "" if self.waarvoor else "Vul in waarvoor de ontvanger dit nodig heeft.",
            "" if self.grond else "Kies op welke grond u dit mag geven.",
            "" if not self._lacks_ground else "Schrijf op welke grond u dit mag geven.",
        )
        for kader, fout in zip(self.kaders, fouten, strict=True):
            kader.set_fout(fout)
        eerste = next((kader for kader in self.kaders if kader.fout), None)
        if eerste is not None:
            eerste.control.setFocus()
        return eerste is None

    def focus_first(self) -> None:
        """Begin at the first field that is empty."""
        leeg = (not self.wie, not self.waarvoor, not self.grond, self._lacks_ground)
        kaders = (kader for kader, is_leeg in zip(self.kaders, leeg, strict=True) if is_leeg)
        next(kaders, self.kaders[0]).control.setFocus()
