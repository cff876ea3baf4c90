"""Dutch words for what went wrong, as the screens show them."""

from typing import TYPE_CHECKING

from levensloop_desktop.errors import LevensloopError

if TYPE_CHECKING:
    from levensloop_desktop.services.meldingen import Foutmelding

_BUG = "Er zit een fout in Levensloop. Uw werk tot hier is bewaard."


# After these what was typed is not kept; another refusal leaves all as it was.
_ONBEWAARD = frozenset(
    {"schijf_vol", "kluis_weg", "kluis_niet_schrijfbaar", "kluis_beschadigd", "onbekend"}
)


def is_unsaved(fout: Exception) -> bool:
    """Whether what was typed could not be kept, which the status bar then says."""
    return not isinstance(fout, LevensloopError) or fout.code in _ONBEWAARD


def sentence(fout: Exception) -> str:
    """What happened and what helps, in one or two sentences."""
    return _explain(fout).tekst if isinstance(fout, LevensloopError) else _BUG


def short(fout: Exception) -> str:
    """Only what happened, for a line in a list."""
    return _explain(fout).titel if isinstance(fout, LevensloopError) else _BUG


def _explain(fout: LevensloopError) -> "Foutmelding":
    # The unlock screen has nothing to explain as long as all goes well.
    from levensloop_desktop.services.meldingen import explain_error  # noqa: PLC0415

    return explain_error(fout)
