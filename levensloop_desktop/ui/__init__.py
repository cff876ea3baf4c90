"""The window: screens that call use cases, and nothing else that does."""

from levensloop_desktop.ui.late_signatures import import_pyside
from levensloop_desktop.ui.none_guard import keep_singletons
from levensloop_desktop.ui.source_guard import skip_source_reading

import_pyside()
keep_singletons()
skip_source_reading()
