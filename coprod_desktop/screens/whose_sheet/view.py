"""Who a sheet is for, as it looks: which sheet, and the people."""

from coprod_desktop.screens.whose_sheet.presenter import WhoseSheetPresenter, WhoseSheetState
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
        return state.heading

    def build(self, state: WhoseSheetState) -> None:
        p = self.presenter
        self._people = PeopleTiles(self.kit, state.people, press=p.press_person, search=p.search, show_everyone=p.show_everyone, turn=p.turn_people)
        self.lay_out(column(lead(self.kit, state.heading, state.note, picture=state.picture), self._people, 0))

    def update_parts(self, state: WhoseSheetState) -> None:
        if self._people is not None:
            self._people.show_people(state.people)
