"""What is done before all else, so that Home is there sooner; see docs/decisions/0005-speed.md."""

import builtins
import gc
import os
import sys

# Nothing made before the first paint is thrown away again, so looking for it only takes time. App turns it on after the paint.
gc.disable()

# Python has every function of a library looked up when it is loaded; most of Qt's are never called. Windows has no such choice.
if hasattr(sys, "setdlopenflags"):
    sys.setdlopenflags(os.RTLD_LAZY)

# PySide puts its own import in the place of Python's: for every module loaded after it, that reads the whole source once more, to
# look for a feature that we do not use.
_plain_import = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _plain_import
