"""How somebody uses the app, as it looks."""

from coprod_desktop.ui.boxes import Box, PictureBox
from coprod_desktop.ui.look_choices import LookPage
from coprod_desktop.ui.look_choices_view import LookChoicesView

_PICTURES = {"keys": "openmoji:1F5B1", "scan": "openmoji:1F518"}


class WayInView(LookChoicesView):
    def sample(self, state: LookPage, field: str, value: str) -> Box | None:
        return PictureBox(self.theme, self.kit.pictures, _PICTURES[value], 88, "stone")
