"""The presenter of a screen on which people are chosen: finding them, and turning their pages."""

from coprod_desktop.ui.people_choice import PeopleChoice
from coprod_desktop.ui.screen import Presenter


class PicksPeople(Presenter):
    """A subclass sets `_people`, None on steps that ask for nobody, and says what a press on somebody does."""

    _people: PeopleChoice | None

    def _show(self) -> None:
        raise NotImplementedError

    def search(self, text: str) -> None:
        if self._people is not None:
            self._people.search(text)
            self._show()

    def show_everyone(self, everyone: bool) -> None:
        if self._people is not None:
            self._people.show_everyone(everyone)
            self._show()

    def turn_people(self, pages: int) -> None:
        if self._people is not None and (told := self._people.turn(pages)):
            self._show()
            self.nav.announce(told)
