"""Brings a group's file to the newest shape: the migrations by number, each whole or not at all."""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlcipher3  # type: ignore[import-untyped]

from coprod_desktop.storage import migrations
from coprod_desktop.storage.backups import GROUP, backup_now
from coprod_desktop.storage.database import connect
from coprod_desktop.storage.problems import MadeByNewerVersion, NotUpgraded


def names(package: Any = migrations) -> tuple[str, ...]:
    return migrations.names(Path(package.__path__[0]))


def newest(package: Any = migrations) -> int:
    return migrations.newest(Path(package.__path__[0]))


def at_newest(folder: Path, raw_key: bytes, connection: Any, package: Any = migrations) -> Any:
    """A connection to the group's file in its newest shape: the one given, or another one after an upgrade and a copy before it.
    Raises MadeByNewerVersion, NotUpgraded; the one given is closed then."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version == newest(package):
        return connection
    connection.close()
    if version > newest(package):
        raise MadeByNewerVersion
    backup_now(folder, raw_key, "upgrade")
    connection = connect(folder / GROUP, raw_key)
    try:
        upgrade(connection, package)
    except NotUpgraded:
        connection.close()
        raise
    return connection


def upgrade(connection: Any, package: Any = migrations) -> None:
    """Runs what is due; each migration, its record and the file's version in one transaction. Raises NotUpgraded."""
    # sqlite_utils would take the standard library's SQLite: two copies in one process on one file lose data.
    sys.modules.setdefault("pysqlite3", sqlcipher3)
    sys.modules.setdefault("pysqlite3.dbapi2", sqlcipher3.dbapi2)
    from sqlite_utils import Database, Migrations

    database = Database(connection, strict=True, execute_plugins=False)
    steps = Migrations("coprod_desktop")
    for version, name in enumerate(names(package), start=1):
        step = importlib.import_module(f"{package.__name__}.{name}")
        steps(name=name)(_step(step.apply, version))
    try:
        steps.apply(database)
    except Exception as problem:
        raise NotUpgraded from problem


def _step(apply: Callable[[Any], None], version: int) -> Callable[[Any], None]:
    def run(database: Any) -> None:
        apply(database)
        database.execute(f"PRAGMA user_version = {version}")

    return run
