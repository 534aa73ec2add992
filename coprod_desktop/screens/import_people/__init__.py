"""Bring in a list: people from a spreadsheet, seen before they are taken."""

from coprod_desktop.screens.import_people.presenter import ImportPeoplePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.import_people.view import ImportPeopleView

    return ImportPeopleView


SCREEN = Screen("import_people", ImportPeoplePresenter, _view, coordinate=True)
