"""The window: screens that call use cases, and nothing else that does."""

from levensloop_desktop.ui.none_guard import keep_singletons

keep_singletons()
