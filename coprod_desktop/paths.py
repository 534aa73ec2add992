"""Where things are: the files that come with the app, and the folder a group is kept in."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
ICONS = RESOURCES / "icons"
FONTS = RESOURCES / "fonts"


def group_folder() -> Path:
    """The folder of the group on this computer, whether or not it exists yet."""
    from platformdirs import user_documents_path

    return user_documents_path() / "Our group (Coprod Desktop)"


def log_folder() -> Path:
    """Where what went wrong is noted, without names."""
    from platformdirs import user_log_path

    return user_log_path("coprod-desktop", appauthor=False)
