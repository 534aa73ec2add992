"""One more date for something we run."""

from coprod_desktop.screens.plan_date.presenter import PlanDatePresenter
from coprod_desktop.ui.screen import Screen


def _view() -> type:
    from coprod_desktop.screens.plan_date.view import PlanDateView

    return PlanDateView


SCREEN = Screen("plan_date", PlanDatePresenter, _view)
