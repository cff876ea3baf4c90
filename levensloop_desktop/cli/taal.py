"""Say in Dutch what typer says in English: its help and its complaints."""

import re
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typing_extensions import override

_WOORDEN = (
    ("Usage:", "Gebruik:"),
    ("[OPTIONS]", "[OPTIES]"),
    ("COMMAND [ARGS]...", "[OPDRACHT] ..."),
    ("Options:", "Opties:"),
    ("Commands:", "Opdrachten:"),
    ("Arguments:", "Argumenten:"),
    ("Show this message and exit.", "Deze uitleg tonen."),
    ("[required]", "[verplicht]"),
    ("; required]", "; verplicht]"),
    ("[default:", "[standaard:"),
    (" <path>", ""),
)
_BEREIK = ((r"(\d+)<=x<=(\d+)", r"\1 tot en met \2"), (r"x>=(\d+)", r"vanaf \1"))


def _translate(tekst: str) -> str:
    for engels, nederlands in _WOORDEN:
        tekst = tekst.replace(engels, nederlands)
    for engels, nederlands in _BEREIK:
        tekst = re.sub(engels, nederlands, tekst)
    return tekst


class DutchCommand(TyperCommand):
    """A command whose help is Dutch."""

    @override
    def get_help(self, ctx: Any) -> str:
        return _translate(super().get_help(ctx))


class DutchGroup(TyperGroup):
    """The group of commands, whose help is Dutch."""

    @override
    def get_help(self, ctx: Any) -> str:
        return _translate(super().get_help(ctx))


def is_usage_error(fout: Exception) -> bool:
    """Whether typer refused the command line itself."""
    return isinstance(fout, typer.BadParameter.__mro__[1])


def explain_usage(fout: Any) -> str:
    """What is wrong with the command line, and where the help is."""
    opdracht = fout.ctx.command_path if fout.ctx else "levensloop"
    return f"{_sentence(fout)} Kijk met “{opdracht} --help” wat er kan."


def _sentence(fout: Any) -> str:
    naam = _name(fout)
    match type(fout).__name__:
        case "NoSuchOption":
            return f"De optie {fout.option_name} bestaat niet."
        case "MissingParameter":
            return f"{naam} ontbreekt."
        case "BadParameter":
            return f"{naam} heeft een waarde die niet kan.{_bound(fout.message)}"
        case "BadOptionUsage":
            return f"De optie {fout.option_name} heeft een waarde nodig."
        case _ if "No such command" in fout.message:
            return "Deze opdracht bestaat niet."
        case _:
            return "Deze opdracht heeft te veel of te weinig woorden."


def _bound(bericht: str) -> str:
    """The bound that a number broke, as the message names it."""
    for engels, nederlands in (("greater than or equal to", "hoger"), ("less than", "lager")):
        if gevonden := re.search(rf"{engels}\D*(\d+)", bericht):
            return f" Kies {gevonden[1]} of {nederlands}."
    return ""


def _name(fout: Any) -> str:
    param = getattr(fout, "param", None)
    if param is None:
        return "Een waarde"
    if param.param_type_name == "argument":
        return str(param.metavar or param.name).upper()
    return f"De optie {max(param.opts, key=len)}"
