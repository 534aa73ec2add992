"""The plan of one day, for the sheet people carry."""

from coprod_desktop.screens.day_plan.presenter import DayPlanPresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.ui.form_view import FormView

    return FormView


SCREEN = Screen("day_plan", DayPlanPresenter, _view)
