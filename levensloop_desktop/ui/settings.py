"""What the window remembers on this computer: sizes, theme, lock time and paths of kluizen.

Never personal data: no names of clients or users, no text of a dossier.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from levensloop_desktop.services.werkplek.beleid import Beleid

_KLUIZEN = "kluizen/paden"
_WEERGAVE = "venster/weergave"
_GROOTTE = "venster/grootte"
_SYSTEEMGROOTTE = "venster/grootte_van_systeem"
_VERGRENDEL_NA = "venster/vergrendel_na_minuten"
_SPELLING = "venster/spelling"
_RONDLEIDING = "venster/rondleiding_gezien"
_OPNAME = "venster/opname_blokkeren"

STANDAARD_MINUTEN = 5
MINUTEN = (1, 30)  # bounds of the idle lock


class Instellingen:
    """Settings in one ini file.

    Args:
        bestand: the ini file; the default is where this system keeps settings.
        beleid: what the administrator decided goes before what the user chose; the default is that
            of this computer, and none where `bestand` is given.
    """

    def __init__(self, bestand: Path | None = None, beleid: "Beleid | None" = None) -> None:
        pad = bestand or platformdirs.user_config_path("levensloop") / "instellingen.ini"
        self._beleid = beleid
        self._van_systeem = bestand is None
        self._waarden = QSettings(str(pad), QSettings.Format.IniFormat)

    @property
    def beleid(self) -> "Beleid":
        """What the administrator decided; read when it is first asked for."""
        if self._beleid is None:
            from levensloop_desktop.services.werkplek import beleid  # noqa: PLC0415  not to unlock

            self._beleid = beleid.current_beleid() if self._van_systeem else beleid.Beleid()
        return self._beleid

    def list_kluizen(self) -> list[Path]:
        """Paths of the kluizen this computer knows, the newest first."""
        waarde: Any = self._waarden.value(_KLUIZEN, [])
        paden = [waarde] if isinstance(waarde, str) else list(waarde or [])
        return [Path(pad) for pad in paden if pad]

    def remember_kluis(self, pad: Path) -> None:
        """Put a kluis on top of the list."""
        rest = [ander for ander in self.list_kluizen() if ander != pad]
        self._waarden.setValue(_KLUIZEN, [str(ander) for ander in (pad, *rest)])
        self._waarden.sync()

    def forget_kluis(self, pad: Path) -> None:
        """Take a kluis from the list; the kluis itself stays where it is."""
        rest = [str(ander) for ander in self.list_kluizen() if ander != pad]
        self._waarden.setValue(_KLUIZEN, rest)
        self._waarden.sync()

    @property
    def weergave(self) -> str:
        """The chosen theme: systeem, licht, donker or contrast."""
        return str(self._waarden.value(_WEERGAVE, "systeem"))

    def set_weergave(self, weergave: str) -> None:
        """Keep another theme."""
        self._waarden.setValue(_WEERGAVE, weergave)

    @property
    def grootte(self) -> str:
        """The chosen size of words and controls (ui/stijl/grootte.py)."""
        return str(self._waarden.value(_GROOTTE, "systeem"))

    def set_grootte(self, grootte: str) -> None:
        """Keep another size, for the next start."""
        self._waarden.setValue(_GROOTTE, grootte)

    @property
    def systeemgrootte(self) -> float:
        """What the letter of the computer asked for at the last start."""
        try:
            return float(str(self._waarden.value(_SYSTEEMGROOTTE, 1.0)))
        except ValueError:
            return 1.0

    def note_systeemgrootte(self, factor: float) -> None:
        """Keep what the letter of the computer asks for."""
        self._waarden.setValue(_SYSTEEMGROOTTE, factor)

    @property
    def vergrendel_na(self) -> int:
        """Minutes without use after which the kluis locks."""
        if self.beleid.vergrendel_na is not None:
            return self.beleid.vergrendel_na
        try:
            minuten = int(str(self._waarden.value(_VERGRENDEL_NA, STANDAARD_MINUTEN)))
        except ValueError:
            return STANDAARD_MINUTEN
        return min(max(minuten, MINUTEN[0]), MINUTEN[1])

    def set_vergrendel_na(self, minuten: int) -> None:
        """Keep another lock time."""
        self._waarden.setValue(_VERGRENDEL_NA, minuten)

    @property
    def spelling_aan(self) -> bool:
        """Whether unknown words are marked while typing."""
        return str(self._waarden.value(_SPELLING, "ja")) != "nee"

    def set_spelling_aan(self, *, aan: bool) -> None:
        """Mark unknown words, or do not."""
        self._waarden.setValue(_SPELLING, "ja" if aan else "nee")

    @property
    def rondleiding_gezien(self) -> bool:
        """Whether somebody on this computer saw the tour or left it."""
        return str(self._waarden.value(_RONDLEIDING, "nee")) == "ja"

    def note_rondleiding(self) -> None:
        """The tour need not come by itself any more."""
        self._waarden.setValue(_RONDLEIDING, "ja")

    @property
    def opname_blokkeren(self) -> bool:
        """Whether screen captures of the window are blocked."""
        if self.beleid.opname_blokkeren is not None:
            return self.beleid.opname_blokkeren
        return str(self._waarden.value(_OPNAME, "ja")) != "nee"

    def set_opname_blokkeren(self, *, blokkeren: bool) -> None:
        """Block or allow screen captures."""
        self._waarden.setValue(_OPNAME, "ja" if blokkeren else "nee")

    def layout(self, naam: str) -> QByteArray:
        """The kept layout of a window or splitter, empty when there is none."""
        waarde = self._waarden.value(f"indeling/{naam}")
        return waarde if isinstance(waarde, QByteArray) else QByteArray()

    def keep_layout(self, naam: str, indeling: QByteArray) -> None:
        """Keep the layout of a window or splitter."""
        self._waarden.setValue(f"indeling/{naam}", indeling)
