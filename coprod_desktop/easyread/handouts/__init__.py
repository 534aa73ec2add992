"""One folder for each kind of handout, found by itself."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from coprod_desktop.domain.handout_kind import Kind, NoSuchKind

__all__ = ["Kind", "NoSuchKind", "kind", "kinds"]


@cache
def _found() -> dict[str, Kind]:
    folders = sorted(module.name for module in iter_modules(__path__) if module.ispkg)
    handouts: list[Any] = [import_module(f"{__name__}.{folder}").HANDOUT for folder in folders]
    return {handout.name: handout for handout in handouts}


def kinds() -> tuple[str, ...]:
    """The names of all kinds, in order."""
    return tuple(_found())


def kind(name: str) -> Kind:
    """Raises NoSuchKind."""
    try:
        return _found()[name]
    except KeyError:
        raise NoSuchKind(name) from None
