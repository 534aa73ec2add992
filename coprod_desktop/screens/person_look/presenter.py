"""How the app looks and sounds for one person: set by whoever runs the session, used when the person takes part."""

from dataclasses import dataclass, replace

from coprod_desktop.domain.look_words import speed_words, theme_words
from coprod_desktop.domain.preferences import SCALES, SPEEDS, Look
from coprod_desktop.i18n import _
from coprod_desktop.ui.about_person import AboutPerson


@dataclass(frozen=True, slots=True)
class Theme:
    key: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class PersonLookPage:
    """`look` is how `sample` is drawn; `own` is False while the person has the look of the group."""

    heading: str
    note: str
    face: str
    sample: str
    look: Look
    size: str
    can_grow: bool
    can_shrink: bool
    themes: tuple[Theme, ...]
    speed: str
    can_slow: bool
    can_speed: bool
    own: bool
    can_undo: bool


class PersonLookPresenter(AboutPerson):
    def title(self) -> str:
        return _("How it looks and sounds for me")

    @property
    def _look(self) -> Look:
        return self.person.look or self.services.looks.now()

    def picture_of(self) -> PersonLookPage:
        look, person = self._look, self.person
        note = (_("When {name} takes part, it looks and sounds like this.") if person.look else _("{name} has the look of the group now."))
        return PersonLookPage(
            heading=_("How it looks and sounds for me"), note=note.format(name=person.name), face=self.face,
            sample=_("Hello. I can read this."), look=look,
            size=_("Size of words: {percent}%").format(percent=look.scale), can_grow=look.scale < SCALES[-1],
            can_shrink=look.scale > SCALES[0], themes=tuple(Theme(key, words, key == look.theme) for key, words in theme_words().items()),
            speed=_("The voice: {speed}").format(speed=speed_words(look.speed)), can_slow=look.speed > SPEEDS[0],
            can_speed=look.speed < SPEEDS[-1], own=person.look is not None, can_undo=self.can_undo)

    def _use(self, look: Look | None) -> None:
        if look != self.person.look:
            self.services.people.save(replace(self.person, look=look), _("how it looks for {name}").format(name=self.person.name))

    def bigger(self) -> None:
        self._use(self._look.bigger())
        self.nav.announce(self.state.size)

    def smaller(self) -> None:
        self._use(self._look.smaller())
        self.nav.announce(self.state.size)

    def choose_theme(self, key: str) -> None:
        self._use(self._look._replace(theme=key))
        self.refresh()

    def slower(self) -> None:
        self._use(self._look.slower())
        self.nav.announce(self.state.speed)

    def faster(self) -> None:
        self._use(self._look.faster())
        self.nav.announce(self.state.speed)

    def try_voice(self) -> None:
        self.nav.read(_("Hello, {name}. This is how I read to you.").format(name=self.person.spoken), self._look)

    def as_group(self) -> None:
        self._use(None)
