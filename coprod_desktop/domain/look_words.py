"""The choices of a look, as a person would say them."""

from coprod_desktop.domain.preferences import SPEEDS
from coprod_desktop.i18n import _


def theme_words() -> dict[str, str]:
    """By the key of the theme, in the order to show them."""
    return {"system": _("Same as my computer"), "light": _("Light"), "dark": _("Dark"), "cream": _("Cream"),
            "white-on-black": _("White on black"), "black-on-white": _("Black on white"), "yellow-on-black": _("Yellow on black")}


def speed_words(speed: int) -> str:
    """`speed` is in words a minute."""
    names = (_("Very slow"), _("Slow"), _("Normal"), _("A bit fast"), _("Fast"), _("Very fast"), _("Fastest"))
    return names[SPEEDS.index(speed)] if speed in SPEEDS else names[2]
