"""Everything SQLite: the only home of sqlcipher3, sqlite_utils and SQL."""
