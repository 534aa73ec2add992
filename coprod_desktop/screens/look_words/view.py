"""Pictures and words as they look: a small choice drawn in each of the ways."""

from coprod_desktop.i18n import _
from coprod_desktop.ui.boxes import Box, IconBox, PictureBox, RowBox, TextBox
from coprod_desktop.ui.look_choices import LookPage
from coprod_desktop.ui.look_choices_view import LookChoicesView


class LookWordsView(LookChoicesView):
    def sample(self, state: LookPage, field: str, value: str) -> Box | None:
        t = self.theme
        if field == "read_all":
            return IconBox(t, "read" if value == "yes" else "speaker-off", 56)
        boxes: list[Box] = []
        if value != "words":
            boxes.append(PictureBox(t, self.kit.pictures, "openmoji:1F3B6", 88, "butter", needed=True))
        if value != "pictures":
            boxes.append(TextBox(t, _("Music"), "heading", bold=True))
        return RowBox(*boxes, gap=t.space(8))
