"""The group's name as it looks: one field."""

from coprod_desktop.ui.form_view import FormView


class GroupNameView(FormView):
    pass
