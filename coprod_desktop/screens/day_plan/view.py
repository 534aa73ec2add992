"""The plan of one day as it looks: a few fields."""

from coprod_desktop.ui.form_view import FormView


class DayPlanView(FormView):
    pass
