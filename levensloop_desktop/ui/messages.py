"""Dutch words for what went wrong, as the screens show them."""

from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.meldingen import explain_error

_BUG = "Er zit een fout in Levensloop. Uw werk tot hier is bewaard."


def sentence(fout: Exception) -> str:
    """What happened and what helps, in one or two sentences."""
    return explain_error(fout).tekst if isinstance(fout, LevensloopError) else _BUG


def short(fout: Exception) -> str:
    """Only what happened, for a line in a list."""
    return explain_error(fout).titel if isinstance(fout, LevensloopError) else _BUG
