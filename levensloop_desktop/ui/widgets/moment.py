"""A moment as people say it."""

from datetime import datetime


def moment(wanneer: datetime, nu: datetime) -> str:
    """A moment as one says it: a time today, "gisteren" and a time, or a date and a time."""
    plaatselijk = wanneer.astimezone(nu.tzinfo)
    dagen = (nu.date() - plaatselijk.date()).days
    if dagen == 0:
        return f"{plaatselijk:%H:%M}"
    if dagen == 1:
        return f"gisteren {plaatselijk:%H:%M}"
    return f"{plaatselijk:%d-%m-%Y %H:%M}"
