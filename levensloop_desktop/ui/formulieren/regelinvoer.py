"""Inputs of one line: text, a whole number, names, a BSN that is masked."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from typing_extensions import override

from levensloop_desktop.domain.velden import Veld
from levensloop_desktop.ui.formulieren.invoer import Getypt, Invoer
from levensloop_desktop.ui.formulieren.tabvolgorde import put_in_tab_order

LANGST = 30_000  # characters; a longer line takes over 10 ms for every key
_ALLES = 1 << 30
_BEGIN = 200
_GETALBREEDTE = 96


class RegelInvoer(Invoer):
    """One line of text."""

    def __init__(self, veld: Veld, parent: QWidget | None = None) -> None:
        super().__init__(veld, parent)
        self.line = QLineEdit(self)
        self.line.setMaxLength(_ALLES)  # a line cuts what is longer without a word
        self.line.setPlaceholderText(veld.voorbeeld)
        self._lang = ""  # a text that no line can hold; then the line shows its beginning
        self._wisknop: QPushButton | None = None
        self._read_only = False
        self.line.textEdited.connect(self._typed_on)
        self.line.returnPressed.connect(self.submitted)
        self._adopt(self.line)

    @override
    def typed(self) -> Getypt:
        return self._lang or self.line.text()

    @override
    def set_typed(self, getypt: Getypt) -> None:
        if self.typed() != getypt:
            self._show(str(getypt))
            self.line.setCursorPosition(0)

    @override
    def begin_with(self, getypt: Getypt) -> None:
        self.wipe()  # a line forgets its undo when it is set
        self.set_typed(getypt)

    @override
    def wipe(self) -> None:
        self._show("")

    def _show(self, tekst: str) -> None:
        """Show a text; of one that would make every key slow only the beginning, to read."""
        self._lang = tekst if len(tekst) > LANGST else ""
        kort = f"{tekst[:_BEGIN]} … ({len(tekst):,} tekens)".replace(",", ".")
        self.line.setText(kort if self._lang else tekst)
        self.line.setReadOnly(self._read_only or bool(self._lang))
        if self._lang and self._wisknop is None:
            self._wisknop = QPushButton("Leegmaken", self)
            self._wisknop.setProperty("kind", "flat")
            self._wisknop.setToolTip("Deze tekst is te lang om in één regel te wijzigen.")
            self._wisknop.setAccessibleName(f"{self.veld.label} leegmaken")
            self._wisknop.clicked.connect(self._empty)
            self._row.insertWidget(1, self._wisknop)
            put_in_tab_order(self.line, self._wisknop)
        if self._wisknop is not None:
            self._wisknop.setVisible(bool(self._lang) and not self._read_only)

    def _typed_on(self, tekst: str) -> None:
        if len(tekst) > LANGST:
            self._show(tekst)
        self.edited.emit()

    def _empty(self) -> None:
        self._show("")
        self.line.setFocus()
        self.edited.emit()

    @override
    def typed_for(self, waarde: Any) -> Getypt:
        return str(waarde or "")

    @override
    def value(self) -> Any:
        return str(self.typed()).strip()

    @override
    def set_read_only(self, *, read_only: bool) -> None:
        self._read_only = read_only
        self.line.setReadOnly(read_only or bool(self._lang))
        if self._wisknop is not None:
            self._wisknop.setVisible(bool(self._lang) and not read_only)

    @override
    def tidy(self) -> None:
        self.set_typed(str(self.typed()).strip())

    @override
    def focus_widget(self) -> QWidget:
        return self.line


class GetalInvoer(RegelInvoer):
    """A whole number; empty where the field may be empty."""

    def __init__(self, veld: Veld, *, leeg: int | None, parent: QWidget | None = None) -> None:
        super().__init__(veld, parent)
        self._leeg = leeg
        self.line.setMaximumWidth(_GETALBREEDTE)
        self._row.setAlignment(self.line, Qt.AlignmentFlag.AlignLeft)

    @override
    def typed_for(self, waarde: Any) -> Getypt:
        return "" if waarde is None else str(waarde)

    @override
    def value(self) -> Any:
        text = self.line.text().strip()
        if not text:
            return self._leeg
        if not text.removeprefix("-").isdecimal():
            fout = "Vul een heel getal in, bijvoorbeeld 3."
            raise ValueError(fout)
        return int(text)


class NamenInvoer(RegelInvoer):
    """Several short texts, with a comma between them."""

    @override
    def typed_for(self, waarde: Any) -> Getypt:
        return ", ".join(waarde)

    @override
    def value(self) -> Any:
        delen = (deel.strip() for deel in str(self.typed()).split(","))
        return tuple(deel for deel in delen if deel)

    @override
    def tidy(self) -> None:
        self.set_typed(self.typed_for(self.value()))


class BsnInvoer(RegelInvoer):
    """A BSN: not asked for until the user wants it, and masked until it is shown."""

    def __init__(self, veld: Veld, parent: QWidget | None = None) -> None:
        super().__init__(veld, parent)
        self.show_button = QPushButton("Toon", self)
        self.show_button.setProperty("kind", "flat")
        self.show_button.setCheckable(True)
        self.show_button.setAccessibleName("BSN tonen")
        self.show_button.toggled.connect(self._toggle)
        self.add_button = QPushButton("BSN toevoegen", self)
        self.add_button.setProperty("kind", "flat")
        self.add_button.clicked.connect(self._ask)
        self._row.addWidget(self.show_button)
        self._row.addWidget(self.add_button)
        self._row.addStretch(0)
        self._hide_when_empty()

    @override
    def set_typed(self, getypt: Getypt) -> None:
        super().set_typed(getypt)
        self.show_button.setChecked(False)
        self._hide_when_empty()

    @override
    def value(self) -> Any:
        return "".join(teken for teken in str(self.typed()) if teken not in " .-")

    @override
    def tidy(self) -> None:
        RegelInvoer.set_typed(self, self.typed_for(self.value()))
        self.show_button.setChecked(False)

    @override
    def set_read_only(self, *, read_only: bool) -> None:
        super().set_read_only(read_only=read_only)
        self._hide_when_empty()

    def _hide_when_empty(self) -> None:
        filled = bool(self.line.text())
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setVisible(filled)
        self.show_button.setVisible(filled)
        self.add_button.setVisible(not filled and not self._read_only)

    def _ask(self) -> None:
        self.add_button.hide()
        self.line.show()
        self.show_button.show()
        self.show_button.setChecked(True)
        self.line.setFocus()

    def _toggle(self, shown: bool) -> None:  # noqa: FBT001 - the signature of QPushButton.toggled
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        self.show_button.setText("Verberg" if shown else "Toon")
