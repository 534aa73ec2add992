"""Whether a screen reader speaks on this computer: asked of the system, and "we cannot know" is an answer too."""

import subprocess
import sys

_PATIENCE_MS = 300
_SPI_GETSCREENREADER = 0x0046


def running() -> bool | None:
    """None where it cannot be known. No other program is started or changed by asking.

    Linux: `ScreenReaderEnabled` of org.a11y.Status, which desktops and Orca set. Windows: SPI_GETSCREENREADER, which NVDA and JAWS set and
    Narrator does not. macOS: whether VoiceOver is on. Tried on Linux only; the others were written from the makers' documentation.
    """
    from PySide6.QtGui import QAccessible

    told = {"win32": _windows, "darwin": _mac}.get(sys.platform, _linux)()
    # Some program asks what is in our window, and the system knows of no screen reader: it may be one that does not say so.
    return None if told is False and QAccessible.isActive() else told


def _linux() -> bool | None:
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return None
    question = QDBusMessage.createMethodCall("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Get")
    question.setArguments(["org.a11y.Status", "ScreenReaderEnabled"])
    question.setAutoStartService(False)
    answer = bus.call(question, QDBus.CallMode.Block, _PATIENCE_MS)
    values = answer.arguments()
    if answer.type() != QDBusMessage.MessageType.ReplyMessage or not values:
        return None
    value = values[0]
    told = value.variant() if hasattr(value, "variant") else value
    return told if isinstance(told, bool) else None


def _windows() -> bool | None:
    import ctypes

    told = ctypes.c_int(0)
    windll = getattr(ctypes, "windll", None)
    if windll is None or not windll.user32.SystemParametersInfoW(_SPI_GETSCREENREADER, 0, ctypes.byref(told), 0):
        return None
    return bool(told.value)


def _mac() -> bool | None:
    try:
        told = subprocess.run(["defaults", "read", "com.apple.universalaccess", "voiceOverOnOffKey"], capture_output=True, text=True,
                              timeout=_PATIENCE_MS / 1000, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return {"1": True, "0": False}.get(told.stdout.strip())
