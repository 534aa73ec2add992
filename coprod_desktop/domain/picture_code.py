"""The twelve pictures of the picture code: easy to tell apart by shape and colour, always in the same place."""

from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.i18n import _


def code_pictures() -> tuple[PictureWord, ...]:
    """Keys are stored, so they never change."""
    return (
        PictureWord("openmoji:2600", _("Sun")), PictureWord("openmoji:1F333", _("Tree")), PictureWord("openmoji:1F3E0", _("House")),
        PictureWord("openmoji:1F41F", _("Fish")), PictureWord("openmoji:1F511", _("Key")), PictureWord("openmoji:2615", _("Tea")),
        PictureWord("openmoji:1F68C", _("Bus")), PictureWord("openmoji:2602", _("Umbrella")), PictureWord("openmoji:1F34E", _("Apple")),
        PictureWord("openmoji:1F3B8", _("Guitar")), PictureWord("openmoji:1F408", _("Cat")), PictureWord("openmoji:1F4D6", _("Book")),
    )
