"""The choices of a look, as a person would say them."""

from coprod_desktop.domain.preferences import SPEEDS, Look
from coprod_desktop.i18n import _


def theme_words() -> dict[str, str]:
    """By the key of the theme, in the order to show them."""
    return {"system": _("Same as my computer"), "light": _("Light"), "dark": _("Dark"), "cream": _("Cream"),
            "white-on-black": _("White on black"), "black-on-white": _("Black on white"), "yellow-on-black": _("Yellow on black")}


def speed_words(speed: int) -> str:
    """`speed` is in words a minute."""
    names = (_("Very slow"), _("Slow"), _("Normal"), _("A bit fast"), _("Fast"), _("Very fast"), _("Fastest"))
    return names[SPEEDS.index(speed)] if speed in SPEEDS else names[2]


def time_words(milliseconds: int) -> str:
    """One of the times that a look may have, within a sentence."""
    return {300: _("a third of a second"), 500: _("half a second"), 700: _("two thirds of a second"), 1000: _("1 second"),
            1500: _("one and a half seconds"), 2000: _("2 seconds"), 3000: _("3 seconds"), 5000: _("5 seconds"),
            8000: _("8 seconds")}[milliseconds]


def shown_words() -> dict[str, str]:
    """What is seen where there are both, by `shown`."""
    return {"both": _("Pictures and words"), "words": _("Words only"), "pictures": _("Pictures only")}


def shown(look: Look) -> str:
    return "pictures" if not look.words else "both" if look.pictures else "words"


def showing(look: Look, what: str) -> Look:
    """The look with what is seen as in `shown`: never neither of the two."""
    return look._replace(pictures=what != "words", words=what != "pictures")


def way_words() -> dict[str, str]:
    """How the app is used, by Look.way."""
    return {"keys": _("Keys, mouse or touch"), "scan": _("Switches, with a moving frame")}
