"""Finding a picture for some words. A person always picks; what was picked goes back to the screen that asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.picture_finding import MOST, FindsPictures, Found, by_word, nothing_found
from coprod_desktop.ui.picture_pick import PicturePick

if TYPE_CHECKING:
    from coprod_desktop.services.changes import Change
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.ui.screen import Nav

BEST, MORE, GROUPS, OURS = "best", "more", "groups", "ours"
_SMALL = 12  # suggestions among more pictures


@dataclass(frozen=True, slots=True)
class PictureForState:
    """`best` are the big ones; `found` the (key, words) of a page of many, with `pages` (this one from 1, how many), and the `notes` of some by
    their key. `groups` are the (name, words) to choose from. With `words` the picture was chosen, and it is asked for which of them it is
    wanted from now on."""

    heading: str
    note: str
    text: str
    ways: tuple[tuple[str, str], ...]
    way: str
    best: tuple[PictureChoice, ...]
    groups: tuple[tuple[str, str], ...]
    group: str
    found: Found
    notes: Mapping[str, str]
    chosen: str
    pages: tuple[int, int]
    empty: str
    picture: str = ""
    words: tuple[str, ...] = ()


class PictureForPresenter(FindsPictures):
    """What it is for is `nav.picture_pick`; without one, what is picked goes nowhere."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._pick = nav.picture_pick or PicturePick("", _nothing)
        self._search, self._way, self._group = self._pick.sentence, BEST, "activities"
        self._picked: PictureWord | None = None
        self._show()

    def title(self) -> str:
        return _("A picture for these words")

    def saved(self, change: Change) -> None:
        if change.kind in ("picture", "undone", "consent"):
            self._show()

    def _show(self) -> None:
        best = self._best() if self._way == BEST else ()
        every = () if self._way == BEST else self._every()
        shown = self._paging.cut(every)
        picked = self._picked
        self.show_state(PictureForState(
            _("Use it next time, too?") if picked else _("Which picture?"), self._note(picked), self._search,
            ((BEST, _("The best three")), (MORE, _("More pictures")), (GROUPS, _("By topic")), (OURS, _("Our own"))), self._way,
            tuple(PictureChoice(one.key, one.key, one.words, one.note, tint="picture", chosen=one.key == self._pick.chosen) for one in best),
            _groups() if self._way == GROUPS else (), self._group, tuple((one.key, one.words) for one in shown),
            {one.key: one.note for one in shown if one.note}, self._pick.chosen,
            self._paging.pages, self._empty(bool(best or every)), picked.key if picked else "",
            self.services.pictures_of_group.words_to_choose(self._search) if picked else ()))

    def _note(self, picked: PictureWord | None) -> str:
        if picked:
            return _("We can offer it first, each time this word is there. You can undo this.")
        if self._way == OURS and self.services.pictures_of_group.ours():
            return self._not_ready()
        return "" if self._pick.sentence else _("Write what it is for. Then press the picture that fits.")

    def _not_ready(self) -> str:
        """That some of our own are not offered, and where it stands why; "" when all are."""
        ours = self.services.pictures_of_group
        count = len({picture.media for picture in ours.all()}) - len(ours.ours())
        return ngettext("{count} picture of ours is not ready. “Our pictures” says what is missing.",
                        "{count} pictures of ours are not ready. “Our pictures” says what is missing.", count).format(count=count) if count else ""

    def _best(self) -> tuple[PictureWord, ...]:
        return self.services.pictures_of_group.suggest(self._search)

    def _every(self) -> tuple[PictureWord, ...]:
        ours = self.services.pictures_of_group
        if self._way == GROUPS:
            return self.services.pictures.group(self._group)
        if self._way == OURS:
            return ours.ours()
        found = (*ours.suggest(self._search, _SMALL), *by_word(self.services, self._search)) if self._search.strip() else ()
        return tuple({one.key: one for one in found}.values())[:MOST]

    def _empty(self, any_found: bool) -> str:
        if any_found:
            return ""
        if self._way == OURS:
            return self._not_ready() or _("There is none of our own yet. Press “Our pictures” to add one.")
        if not self._search.strip():
            return _("Write some words first. For example: We drink tea.")
        if self._way == BEST:
            return _("We found no picture for these words. Try “More pictures”, or other words.")
        return nothing_found()

    # Doing

    def find(self, text: str) -> None:
        if text != self._search:
            super().find(text)

    def choose_way(self, way: str) -> None:
        self._way = way
        self._paging.begin()
        self._show()

    def choose_group(self, group: str) -> None:
        self._group = group
        self._paging.begin()
        self._show()

    def choose(self, key: str) -> None:
        """One of the group's own that is not offered first for these words yet: it is asked whether it should be."""
        ours = self.services.pictures_of_group
        picked = PictureWord(key, ours.words(key))
        first = ours.suggest(self._search, 1)
        own = any(picture.media == key for picture in ours.all())
        if own and ours.words_to_choose(self._search) and not (first and first[0].key == key):
            self._picked = picked
            self._show()
        else:
            self._give(picked)

    def remember(self, word: str) -> None:
        """From now on suggestions for this word begin with it."""
        if self._picked is not None:
            picked, self._picked = self._picked, None
            self.services.pictures_of_group.remember(word, picked.key)
            self._give(picked)

    def only_here(self) -> None:
        if self._picked is not None:
            picked, self._picked = self._picked, None
            self._give(picked)

    def none(self) -> None:
        """No picture is wanted."""
        self._give(PictureWord("", ""))

    def our_pictures(self) -> None:
        self.nav.go_to("our_pictures")

    def back_first(self) -> bool:
        if self._picked is not None:
            self._picked = None
            self._show()
            return True
        return False

    def _give(self, picture: PictureWord) -> None:
        self.nav.leave()
        self._pick.then(picture)


def _groups() -> tuple[tuple[str, str], ...]:
    """Of people's faces none is for a sentence."""
    return (("activities", _("Activities")), ("helping", _("People and helping")), ("promises", _("Plans and papers")), ("access", _("Access")),
            ("feelings", _("Feelings")), ("food", _("Food and drink")), ("places", _("Places and travel")), ("days", _("Days and weather")))


def _nothing(_picture: PictureWord) -> None:
    """For when the page is opened by itself."""
