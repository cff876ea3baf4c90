"""Keep PySide from reading the source text of every module that is imported.

Measured with PySide6 6.12: after its first import it looks in the source of each module that is
loaded, whether it uses PySide at all, for a way of naming that nobody here asks for. That took a
quarter of a second over all modules, and the lines that were read stayed in memory: 12 MB.
"""

import sys

_AFDELING = "shibokensupport.feature"
_VRAAG = "_mod_uses_pyside"


def skip_source_reading() -> None:
    """Answer the question for every module at once: it may use PySide, under the usual names."""
    afdeling = sys.modules.get(_AFDELING)
    if "PySide6.QtCore" in sys.modules and hasattr(afdeling, _VRAAG):
        setattr(afdeling, _VRAAG, _may)


def _may(_: object) -> bool:
    return True
