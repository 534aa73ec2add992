"""The keys that are the same everywhere: none is a letter alone, and Help names each."""

from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut

from coprod_desktop.screens.help.presenter import HelpPresenter
from tests.screens.nav import NavLog

_SAID = {"Alt+Home": "Alt and Home", "Ctrl+Z": "Ctrl and Z", "Ctrl++": "Ctrl and plus", "Ctrl+=": "Ctrl and plus", "Ctrl+-": "minus"}


def _keys(app: Any) -> list[str]:
    return [shortcut.key().toString(QKeySequence.SequenceFormat.PortableText) for shortcut in app.window.findChildren(QShortcut)]


def test_no_letter_or_sign_alone_does_anything(app: Any) -> None:
    """WCAG 2.1.4: whoever types or speaks sets nothing off."""
    alone = [key for key in _keys(app) if len(key) == 1 or (key.startswith("Shift+") and len(key) == 7)]
    assert _keys(app) and not alone


def test_help_names_every_key(app: Any) -> None:
    said = " ".join(line.words for line in HelpPresenter(app.services, NavLog(app.services), "").state.keys)
    missing = [key for key in _keys(app) if _SAID.get(key, key.replace("Shift+", "Shift and ").replace("Ctrl+", "Ctrl and ")
                                                      .replace("Alt+", "Alt and ")) not in said]
    assert not missing
