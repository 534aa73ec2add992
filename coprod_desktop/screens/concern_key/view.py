"""The passphrase of the record as it looks."""

from coprod_desktop.ui.new_passphrase_view import NewPassphraseView
from coprod_desktop.ui.press import Press


class ConcernKeyView(NewPassphraseView):
    part_width, notes_colour = 200, "soft"

    def part_tile(self, number: int, letters: str, spoken: str) -> Press:
        return self.kit.button(letters, name=spoken)
