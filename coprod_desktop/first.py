"""What is done before all else, so that Home is there sooner; see docs/decisions/0005-speed.md."""

import builtins
import gc
from typing import Any

# Nothing made before the first paint is thrown away again, so looking for it only takes time. App turns it on after the paint.
gc.disable()

# PySide brings along the program that writes its type stubs, and compiles it from its source at every start.
_STUB_WRITER = ("shibokensupport/signature/lib/pyi_generator.py", "shibokensupport/signature/lib/enum_sig.py")

_plain_import, _plain_compile = builtins.__import__, builtins.compile


def _without_stub_writer(source: Any, filename: Any, *args: Any, **named: Any) -> Any:
    return _plain_compile(b"" if filename in _STUB_WRITER else source, filename, *args, **named)


builtins.compile = _without_stub_writer
try:
    import PySide6.QtCore  # noqa: F401
finally:
    builtins.compile = _plain_compile
    # PySide puts its own import in the place of Python's: for every module loaded after it, that reads the whole source once more,
    # to look for a feature that we do not use.
    builtins.__import__ = _plain_import
