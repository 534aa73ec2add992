"""The concern record: off, shut behind its own passphrase, or open to the safeguarding seat."""

from dataclasses import dataclass, field

from coprod_desktop.domain.concern import Concern
from coprod_desktop.domain.spoken import day_words, long_day_words
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.services.concerns import YEARS
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Ask, Message, Nav


@dataclass(frozen=True, slots=True)
class Off:
    heading: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shut:
    """`trouble` says that the last try was not right."""

    heading: str
    notes: tuple[str, ...]
    trouble: str
    typed: str = field(repr=False)
    shown: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    id: str
    words: str
    note: str
    past: bool = False


@dataclass(frozen=True, slots=True)
class Open:
    """`names` were left by people who want to talk; `worries` says how many words wait to be read, "" for none; `years` are
    (years, words, whether chosen)."""

    heading: str
    note: str
    names: tuple[Line, ...]
    worries: str
    lines: tuple[Line, ...]
    pages: tuple[int, int]
    years: tuple[tuple[int, str, bool], ...]


class ConcernsPresenter(Paged):
    """The record is shut again when this screen is left."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._typed, self._trouble, self._shown = "", "", False
        self._paging = Paging(12)
        self._show()

    def title(self) -> str:
        return _("Concern record")

    def saved(self, change: Change) -> None:
        if change.kind in ("concern", "seat"):
            self._show()

    def close(self) -> None:
        self._typed = ""
        super().close()
        self.services.concerns.lock()

    def _show(self) -> None:
        concerns = self.services.concerns
        self.show_state(self._open() if concerns.is_open else self._shut() if concerns.on else self._off())

    def _off(self) -> Off:
        return Off(_("Concern record"), (
            _("Most groups need none: the form on paper is enough. Then only that it was passed on is kept."),
            _("A record is kept apart, behind a passphrase of its own. Only who keeps people safe opens it."),
            _("With a record, the app also looks for worrying words in what people typed. It misses many, so always read what people say.")))

    def _shut(self) -> Shut:
        return Shut(_("Concern record"), (_("Only the people who keep us safe open this."), _("It has a passphrase of its own.")),
                    self._trouble, self._typed, self._shown)

    def _open(self) -> Open:
        concerns = self.services.concerns
        found, worries = concerns.all(), len(concerns.worries())
        names = tuple(Line(box_id, _("{name} wants to talk").format(name=name), _("Left on {day}.").format(day=day_words(day)))
                      for box_id, name, day in concerns.names_left())
        past = [concern for concern in found if concerns.is_past(concern)]
        note = ngettext("{count} concern is past its time. It comes first. Take it out, or choose a longer time.",
                        "{count} concerns are past their time. They come first. Take them out, or choose a longer time.", len(past)).format(
                            count=len(past)) if past else _("It is shut when you leave this page.")
        found = (*past, *(concern for concern in found if concern not in past))
        return Open(
            _("Concern record"), note, names,
            ngettext("{count} thing to read", "{count} things to read", worries).format(count=worries) if worries else "",
            tuple(map(self._line, self._paging.cut(found))), self._paging.pages,
            tuple((years, ngettext("{count} year", "{count} years", years).format(count=years), years == concerns.years()) for years in YEARS))

    def _line(self, concern: Concern) -> Line:
        past = self.services.concerns.is_past(concern)
        today = self.services.clock.now().date()
        coming = [day for day in concern.again if day >= today]
        notes = [_("Written on {day}.").format(day=long_day_words(concern.day))]
        if missed := [day for day in concern.again if concern.changed < day < today]:
            notes.append(_("It was to be looked at again on {day}.").format(day=long_day_words(max(missed))))
        if coming:
            notes.append(_("Look at it again on {day}.").format(day=long_day_words(min(coming))))
        if past:
            notes.append(_("The time to keep it is over."))
        return Line(concern.id, concern.said.get("who") or _("No name yet"), " ".join(notes), past)

    # Off

    def turn_on(self) -> None:
        """Beginning a record is for who coordinates."""
        if self.services.keeping.may_coordinate:
            self.nav.go_to("concern_key")
        else:
            self.nav.go_to("coordinate_door", "concern_key:")

    # Shut

    def typed(self, text: str) -> None:
        """Nothing is drawn anew while somebody types; the words are kept for a view in another look."""
        self._typed = text
        self.state = self._shut()

    def show_letters(self) -> None:
        self._shown = not self._shown
        self._show()

    def open(self) -> None:
        typed, self._typed = self._typed, ""
        if self.services.concerns.unlock(typed):
            self._trouble = ""
            return
        self._typed = typed
        self._trouble = _("That is not the passphrase. Nothing is lost. Try again.") if typed else _("Type the passphrase first.")
        self._show()
        self.nav.announce(self._trouble)

    # Open

    def new(self) -> None:
        self.nav.go_to("concern_page", self.services.concerns.begin().id)

    def look(self, concern_id: str) -> None:
        self.nav.go_to("concern_page", concern_id)

    def worries(self) -> None:
        self.nav.go_to("worry_words")

    def keep_years(self, years: int) -> None:
        self.services.concerns.keep_years(years)

    def spoken_to(self, box_id: str) -> None:
        """The name goes from the list."""
        self.services.concerns.remove(box_id)
        self.nav.say(Message(_("The name is taken off.")))

    def passphrase(self) -> None:
        self.nav.go_to("concern_key")

    def turn_off(self) -> None:
        self.nav.ask(Ask("openmoji:26A0", _("Take the whole record out?"), _("Everything in it goes for good. Print what you need first."),
                         _("Take it out"), _("Keep the record")), self._turn_off)

    def _turn_off(self) -> None:
        self.services.concerns.turn_off()
        self.services.concerns.lock()
        self.nav.say(Message(_("The record is gone. Older copies still have it, locked as before.")))
