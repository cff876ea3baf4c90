"""The window: screens that call use cases, and nothing else that does."""

from levensloop_desktop.ui.none_guard import keep_singletons
from levensloop_desktop.ui.source_guard import skip_source_reading

keep_singletons()
skip_source_reading()
