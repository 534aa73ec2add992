"""What the Look screen shows: the size of words, the colours, and the doors to everything else about a look."""

from dataclasses import dataclass

from coprod_desktop.domain.look_words import theme_words
from coprod_desktop.domain.preferences import FIRST_DAY, SCALES, Look
from coprod_desktop.i18n import _
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.look_choices import LookChoices, Options, options
from coprod_desktop.ui.screen import Message


@dataclass(frozen=True, slots=True)
class LookState:
    """`sample` is drawn in `look` where that is not the look in use: then it is somebody's with that `face`."""

    heading: str
    note: str
    face: str
    sample: str
    look: Look
    size: str
    can_grow: bool
    can_shrink: bool
    as_computer: bool
    languages: Options | None
    themes: Options
    doors: tuple[PictureChoice, ...]
    own: bool


class LookPresenter(LookChoices):
    def title(self) -> str:
        return _("How it looks and sounds")

    def picture_of(self) -> LookState:
        look, person = self.look, self.person
        return LookState(
            heading=self.title() if person is None else _("How it looks and sounds for me"), note=self.whose, face=self.face,
            sample=_("Hello. I can read this.") if person is not None else "", look=look,
            size=_("Size of words: {percent}%").format(percent=look.scale), can_grow=look.scale < SCALES[-1], can_shrink=look.scale > SCALES[0],
            as_computer=look.size_as_computer, languages=self.languages(),
            themes=options("theme", _("Colours"), look.theme, theme_words()), doors=doors(), own=self.own)

    @property
    def own(self) -> bool:
        return self.person is not None and self.person.look is not None

    def bigger(self) -> None:
        self._resize(self.look.bigger())

    def smaller(self) -> None:
        self._resize(self.look.smaller())

    def _resize(self, look: Look) -> None:
        self.use(look)
        self.nav.announce(self.state.size)

    def as_computer(self) -> None:
        """The window follows the computer from now on; a second press leaves the size as it is."""
        self._resize(self.look._replace(size_as_computer=not self.look.size_as_computer))

    def choose_theme(self, theme: str) -> None:
        self.use(self.look._replace(theme=theme))
        self.refresh()

    def as_group(self) -> None:
        self._keep(None)

    def as_made(self) -> None:
        """Only how it looks and sounds: taking away somebody's way in, or their language, would lock them out."""
        look = self.look
        self.use(FIRST_DAY._replace(language=look.language, way=look.way, scan=look.scan, touch=look.touch, letters=look.letters))
        self.nav.say(Message(_("It looks as on the first day. How you use it stays.")))


def doors() -> tuple[PictureChoice, ...]:
    """By the name of the screen each leads to."""
    return (PictureChoice("suits_me", "openmoji:1F9ED", _("Find what suits me")),
            PictureChoice("spacing", "openmoji:1F524", _("Letters and space")),
            PictureChoice("look_words", "openmoji:1F5BC", _("Pictures and words")),
            PictureChoice("reading", "openmoji:1F50A", _("Reading to me")),
            PictureChoice("way_in", "openmoji:1F446", _("How I use it")))
