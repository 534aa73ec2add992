"""What is loaded before Qt, so that Home is there sooner; see docs/decisions/0005-speed.md."""

import gc

# Nothing made before the first paint is thrown away again, so looking for it only takes time. App turns it on after the paint.
gc.disable()

# PySide reads the source of every module that is loaded after it; these need no Qt.
from coprod_desktop.domain import face, ids, session, spoken  # noqa: E402
from coprod_desktop.services import changes, looks, seats, sessions  # noqa: E402
from coprod_desktop.storage import folder  # noqa: E402
from coprod_desktop.storage import register as register_store  # noqa: E402
from coprod_desktop.storage import sessions as session_store  # noqa: E402

__all__ = ["changes", "face", "folder", "ids", "looks", "register_store", "seats", "session", "session_store", "sessions", "spoken"]
