"""Take every other window off the screen when the kluis locks."""

from PySide6.QtWidgets import QApplication, QDialog, QWidget


def close_other_windows(behoud: QWidget) -> None:
    """Close every dialog, preview, menu and list of proposals; an open one is never waited for.

    Args:
        behoud: the window that stays.
    """
    while (menu := QApplication.activePopupWidget()) is not None and menu.isVisible():
        menu.hide()
    for venster in QApplication.topLevelWidgets():
        if venster is behoud or not venster.isVisible():
            continue
        if isinstance(venster, QDialog):
            venster.done(QDialog.DialogCode.Rejected)
        venster.hide()
        if venster.parent() is None or isinstance(venster, QDialog):
            venster.deleteLater()
