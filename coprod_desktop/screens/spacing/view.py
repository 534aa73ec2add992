"""Letters and space as they look: each choice is drawn in itself."""

from coprod_desktop.i18n import _
from coprod_desktop.ui.boxes import Box
from coprod_desktop.ui.look_choices import LookPage
from coprod_desktop.ui.look_choices_view import LookChoicesView
from coprod_desktop.ui.sample import SampleBox


class SpacingView(LookChoicesView):
    def sample(self, state: LookPage, field: str, value: str) -> Box | None:
        if field == "still":
            return None
        look = state.look._replace(font=value) if field == "font" else state.look._replace(spacing=value)
        return SampleBox(self.theme, look, _("Read this"), max(self.window().width(), 320))
