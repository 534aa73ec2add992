"""Who keeps people safe as it looks: two fields."""

from coprod_desktop.ui.form_view import FormView


class SafePersonView(FormView):
    pass
