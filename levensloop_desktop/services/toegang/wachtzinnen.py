"""How good a passphrase is, and what would make it better."""

from collections.abc import Sequence
from dataclasses import dataclass

from levensloop_desktop.errors import WeakPassphraseError

MINIMUM = 12
VOLDOENDE = 3  # of 0 to 4: more than 10^8 guesses (zxcvbn, USENIX Security 2016)
_LANGST_GEWOGEN = 72  # more letters cost time and add nothing to the judgement

_RAAD = {
    "Use a few words, avoid common phrases": (
        "Gebruik een paar losse woorden, geen bekend gezegde."
    ),
    "No need for symbols, digits, or uppercase letters": "",
    "Add another word or two. Uncommon words are better": (
        "Zet er een of twee woorden bij, liefst ongewone."
    ),
    "Straight rows of keys are easy to guess": ("Toetsen op een rij zijn makkelijk te raden."),
    "Short keyboard patterns are easy to guess": (
        "Patronen op het toetsenbord zijn makkelijk te raden."
    ),
    "Use a longer keyboard pattern with more turns": "",
    'Repeats like "aaa" are easy to guess': "Herhaalde letters zijn makkelijk te raden.",
    'Repeats like "abcabcabc" are only slightly harder to guess than "abc"': (
        "Herhaling maakt een wachtzin niet sterker."
    ),
    "Avoid repeated words and characters": "Herhaal geen woorden of tekens.",
    'Sequences like "abc" or "6543" are easy to guess': (
        "Een reeks als abc of 6543 is makkelijk te raden."
    ),
    "Avoid sequences": "",
    "Recent years are easy to guess": "Jaartallen zijn makkelijk te raden.",
    "Avoid recent years": "Gebruik geen jaartal.",
    "Avoid years that are associated with you": "",
    "Dates are often easy to guess": "Datums zijn makkelijk te raden.",
    "Avoid dates and years that are associated with you": "Gebruik geen datum.",
    "This is a top-10 common password": "Dit is een van de meest gebruikte wachtwoorden.",
    "This is a top-100 common password": "Dit is een veelgebruikt wachtwoord.",
    "This is a very common password": "Dit is een veelgebruikt wachtwoord.",
    "This is similar to a commonly used password": "Dit lijkt op een veelgebruikt wachtwoord.",
    "A word by itself is easy to guess": "Eén woord is makkelijk te raden.",
    "Names and surnames by themselves are easy to guess": ("Namen zijn makkelijk te raden."),
    "Common names and surnames are easy to guess": "Namen zijn makkelijk te raden.",
    "Capitalization doesn't help very much": "Hoofdletters helpen weinig.",
    "All-uppercase is almost as easy to guess as all-lowercase": "Hoofdletters helpen weinig.",
    "Reversed words aren't much harder to guess": "Een omgekeerd woord helpt weinig.",
    "Predictable substitutions like '@' instead of 'a' don't help very much": (
        "Een @ in plaats van een a helpt weinig."
    ),
}
_ALGEMEEN = "Gebruik vier of vijf losse woorden die niet bij elkaar horen."


@dataclass(frozen=True, slots=True)
class Oordeel:
    """What is thought of a passphrase.

    Args:
        score: 0 (guessed at once) to 4.
        lang_genoeg: whether it has enough characters.
        raad: Dutch sentences; empty when it is good enough.
    """

    score: int
    lang_genoeg: bool
    raad: tuple[str, ...] = ()

    @property
    def is_genoeg(self) -> bool:
        """Whether it may be used."""
        return self.lang_genoeg and self.score >= VOLDOENDE


def judge_passphrase(wachtzin: str, bekend: Sequence[str] = ()) -> Oordeel:
    """How hard it is to guess.

    Args:
        wachtzin: what was typed.
        bekend: words that an attacker tries first: the name of the user and of the kluis.
    """
    # Its lists of words take as long to load as a whole screen, and the start needs none of them.
    from zxcvbn import zxcvbn  # noqa: PLC0415

    lang_genoeg = len(wachtzin) >= MINIMUM
    if not wachtzin:
        return Oordeel(0, lang_genoeg, (_ALGEMEEN,))
    woorden = [deel for tekst in bekend for deel in (tekst, *tekst.split()) if deel]
    gewogen = zxcvbn(wachtzin[:_LANGST_GEWOGEN], user_inputs=woorden)
    score = int(gewogen["score"])
    if lang_genoeg and score >= VOLDOENDE:
        return Oordeel(score, lang_genoeg)
    gemeld = [gewogen["feedback"]["warning"], *gewogen["feedback"]["suggestions"]]
    raad = [beter for zin in gemeld if (beter := _RAAD.get(zin.rstrip(".")))]
    return Oordeel(score, lang_genoeg, tuple(dict.fromkeys(raad)) or (_ALGEMEEN,))


def check_passphrase(wachtzin: str, bekend: Sequence[str] = ()) -> None:
    """Refuse a passphrase that is too short or too easy to guess.

    Raises:
        WeakPassphraseError: with the reason, and advice.
    """
    if len(wachtzin) < MINIMUM:
        raise WeakPassphraseError(reden="te_kort", minimum=MINIMUM)
    oordeel = judge_passphrase(wachtzin, bekend)
    if not oordeel.is_genoeg:
        raise WeakPassphraseError(reden="te_raden", raad=oordeel.raad)
