"""The language of the screen: the words, the side that pages begin on, and what screen readers choose their voice by."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop import i18n

_BRITISH = "en_GB"


def use_language(code: str, window: QWidget | None = None) -> None:
    """`code` as in a look; "" is English. Where no words of the language are there, they are English ones. A window keeps the language it
    was made in, and tells it to screen readers, until it is told another."""
    i18n.use(code)
    language = QLocale(_BRITISH if code in ("", i18n.ENGLISH) else code)
    QLocale.setDefault(language)
    if window is not None:
        window.setLocale(language)
    # Its side is one of Qt's enums, slow to load before the first paint: what calls itself by our letters is written from the left.
    if QApplication.isRightToLeft() or not language.nativeLanguageName().isascii():
        QApplication.setLayoutDirection(language.textDirection())
