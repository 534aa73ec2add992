"""One file for each change of the tables, found by number, never edited after it has been used."""
