"""Who to ask, as it looks: three fields."""

from coprod_desktop.ui.form_view import FormView


class GroupContactView(FormView):
    pass
