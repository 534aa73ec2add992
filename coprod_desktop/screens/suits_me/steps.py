"""What is asked to find a look, and in which order; each answer gives the look so far."""

from collections.abc import Mapping
from dataclasses import dataclass

from coprod_desktop.domain.look_words import showing, shown, shown_words, speed_words, theme_words, way_words
from coprod_desktop.domain.preferences import Look
from coprod_desktop.i18n import _, language, languages
from coprod_desktop.ui.look_choices import in_its_voice

END = "end"
_ORDER = ("language", "size", "larger", "colours", "stronger", "letters", "space", "shown", "voice", "reading", "way", END)
_LARGE = 200  # percent: from here on larger ones are asked for
_STRONGER = {"light": ("light", "black-on-white"), "black-on-white": ("light", "black-on-white"), "cream": ("cream", "black-on-white"),
             "dark": ("dark", "white-on-black", "yellow-on-black")}
_STRONGER |= dict.fromkeys(("white-on-black", "yellow-on-black"), _STRONGER["dark"])


@dataclass(frozen=True, slots=True)
class Sample:
    """One of the answers: `look` is what it would be like."""

    key: str
    words: str
    look: Look


def first() -> str:
    """Which language, where there is more than one."""
    return _ORDER[0] if len(languages()) > 1 else _ORDER[1]


def after(step: str, look: Look) -> str:
    """The next step for whoever answered this one: some are asked only where they make a difference."""
    left = _ORDER[_ORDER.index(step) + 1:]
    return next(each for each in left if not (each == "larger" and look.scale < _LARGE) and not (each == "stronger" and look.theme not in _STRONGER))


def question(step: str) -> str:
    return {"language": _("Which language is best? Press to hear."),
            "size": _("Which size is best?"), "larger": _("Is one of these better?"), "colours": _("Which colours are best?"),
            "stronger": _("Which of these is best?"), "letters": _("Which letters are best?"), "space": _("How much space is best?"),
            "shown": _("What do you want to see?"), "voice": _("How fast should I read? Press to hear."),
            "reading": _("When should I read to you?"), "way": _("How do you use it?"), END: _("This is your look now.")}[step]


def samples(step: str, look: Look) -> tuple[Sample, ...]:
    match step:
        case "language":
            now = look.language or language()
            return tuple(Sample(each.code, each.name, look if each.code == now else in_its_voice(look, each.code)) for each in languages())
        case "size":
            words = (_("Small"), _("Bigger"), _("Very big"))
            return _sizes((100, 150, 200), words, look)
        case "larger":
            words = (_("Very big"), _("Bigger still"), _("Biggest"))
            return _sizes((200, 300, 400), words, look)
        case "colours":
            return _themes(("light", "cream", "dark"), look)
        case "stronger":
            return _themes(_STRONGER[look.theme], look)
        case "letters":
            return (Sample("lexend", _("These letters"), look._replace(font="lexend")),
                    Sample("system", _("Or these letters"), look._replace(font="system")))
        case "space":
            return (Sample("normal", _("Close together"), look._replace(spacing="normal")),
                    Sample("wide", _("Far apart"), look._replace(spacing="wide")))
        case "shown":
            return tuple(Sample(what, words, showing(look, what)) for what, words in shown_words().items())
        case "voice":
            return tuple(Sample(str(speed), speed_words(speed), look._replace(speed=speed)) for speed in (90, 140, 190))
        case "reading":
            return (Sample("no", _("When I press Read to me"), look._replace(read_all=False)),
                    Sample("yes", _("Always"), look._replace(read_all=True)))
        case "way":
            return tuple(Sample(way, words, look._replace(way=way)) for way, words in way_words().items())
    return ()


def _sizes(scales: tuple[int, ...], words: tuple[str, ...], look: Look) -> tuple[Sample, ...]:
    return tuple(Sample(str(scale), word, look._replace(scale=scale, size_as_computer=False)) for scale, word in zip(scales, words, strict=True))


def _themes(names: tuple[str, ...], look: Look) -> tuple[Sample, ...]:
    words: Mapping[str, str] = theme_words()
    return tuple(Sample(name, words[name], look._replace(theme=name)) for name in names)


def result(look: Look) -> tuple[tuple[str, str], ...]:
    """The look in words, each with its sign."""
    return (("look", _("Size of words: {percent}%").format(percent=look.scale)),
            ("eye", _("Colours: {colours}").format(colours=theme_words().get(look.theme, _("Light")))),
            ("pictures", shown_words()[shown(look)]),
            ("read", _("The voice: {speed}").format(speed=speed_words(look.speed))),
            ("hand", way_words()[look.way]))
