"""Who a sheet is for, as it looks: which sheet, and the people; or the courses of one person."""

from coprod_desktop.screens.whose_sheet.presenter import WhoseSheetPresenter, WhoseSheetState
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.people_tiles import PeopleTiles
from coprod_desktop.ui.view import View


class WhoseSheetView(View):
    """Only the people change."""

    def __init__(self, kit: Kit, presenter: WhoseSheetPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._people: PeopleTiles | None = None
        presenter.fits(kit.theme.narrow)

    def shape(self, state: WhoseSheetState) -> object:
        return state.heading, state.note, state.courses, state.ways

    def build(self, state: WhoseSheetState) -> None:
        p, self._people = self.presenter, None
        top = lead(self.kit, state.heading, state.note, picture=state.picture)
        if state.people is None:
            self.lay_out(column(top, choice_grid(self.kit, state.courses, p.press_course, columns=2, width=330, name=state.heading), 0))
            return
        self._people = PeopleTiles(self.kit, state.people, press=p.press_person, search=p.search, show_everyone=p.show_everyone, turn=p.turn_people)
        ways = choice_grid(self.kit, state.ways, p.press_way, columns=2, width=330, name=state.note) if state.ways else None
        self.lay_out(column(top, ways, self._people, 0))

    def update_parts(self, state: WhoseSheetState) -> None:
        if self._people is not None and state.people is not None:
            self._people.show_people(state.people)
