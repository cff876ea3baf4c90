"""The window: screens that call use cases, and nothing else that does."""

from levensloop_desktop.ui.qt.fast_enums import make_enums_fast
from levensloop_desktop.ui.qt.late_signatures import import_pyside
from levensloop_desktop.ui.qt.none_guard import keep_singletons
from levensloop_desktop.ui.qt.source_guard import skip_source_reading

make_enums_fast()
import_pyside()
keep_singletons()
skip_source_reading()
