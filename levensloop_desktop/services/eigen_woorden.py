"""Use cases of the words that a kluis knows beside the dictionary; they lie encrypted in it."""

import json

from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.ports.kluisport import Kluis, Opslag
from levensloop_desktop.services.toegang.rechten import Handeling, require

EIGEN_WOORDEN = "eigen_woorden"
LANGST = 60  # letters of one word
MEESTE = 5_000  # words


def read_own_words(kluis: Kluis) -> tuple[str, ...]:
    """The words of this kluis, in order of the alphabet."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        return _load(opslag)


def add_own_word(kluis: Kluis, woord: str) -> Changes:
    """Let everybody who uses this kluis write a word without a mark.

    Raises:
        ValueError: when it is no single word, or there are too many; the screen says that before.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    if not is_word(woord):
        raise ValueError("no word")
    return _keep(kluis, erbij={woord}, eraf=set())


def remove_own_word(kluis: Kluis, woord: str) -> Changes:
    """Let the dictionary alone judge a word again."""
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    return _keep(kluis, erbij=set(), eraf={woord})


def is_word(woord: str) -> bool:
    """Whether it is one word of letters, with a hyphen or apostrophe inside at most."""
    kaal = woord.replace("-", "").replace("'", "").replace("’", "")
    return 1 < len(woord) <= LANGST and kaal.isalpha() and woord[0].isalpha()


def _keep(kluis: Kluis, *, erbij: set[str], eraf: set[str]) -> Changes:
    with kluis.write() as opslag:
        woorden = sorted((set(_load(opslag)) | erbij) - eraf, key=str.casefold)
        if len(woorden) > MEESTE:
            raise ValueError("too many words")
        opslag.put_setting(EIGEN_WOORDEN, json.dumps(woorden, ensure_ascii=False))
        opslag.write_log("eigen_woorden_gewijzigd")
    return Changes(verzamelingen=frozenset({EIGEN_WOORDEN}))


def _load(opslag: Opslag) -> tuple[str, ...]:
    """What is damaged counts as no words."""
    try:
        woorden = json.loads(opslag.get_setting(EIGEN_WOORDEN) or "[]")
    except ValueError:
        return ()
    return tuple(str(woord) for woord in woorden) if isinstance(woorden, list) else ()
