"""What the process for slow work does first; it loads no Qt."""

import os
from multiprocessing import parent_process
from threading import Thread


def end_with_the_app() -> None:
    """The worker may hold faces and words, so it ends at once when the app was killed; by itself it would wait for ever."""
    Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    app = parent_process()
    assert app is not None
    app.join()
    os._exit(1)
