"""The first shape of a group's file."""

from typing import Any

TABLES = """
CREATE TABLE setting (
    id TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    say_as TEXT NOT NULL DEFAULT '',
    picture TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'taking_part',
    shown INTEGER NOT NULL DEFAULT 0,
    access_choices TEXT NOT NULL DEFAULT '[]',
    access_words TEXT NOT NULL DEFAULT '',
    call_name TEXT NOT NULL DEFAULT '',
    call_phone TEXT NOT NULL DEFAULT '',
    know TEXT NOT NULL DEFAULT '',
    home TEXT NOT NULL DEFAULT '',
    look TEXT NOT NULL DEFAULT '',
    added_at TEXT NOT NULL DEFAULT '',
    sort TEXT NOT NULL,
    letter TEXT NOT NULL,
    search TEXT NOT NULL
) STRICT;
CREATE INDEX person_by_name ON person (sort, id, state, letter, search);

CREATE TABLE person_alias (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id)
) STRICT;
CREATE INDEX person_alias_by_person ON person_alias (person_id);

CREATE TABLE not_double (
    id TEXT PRIMARY KEY,
    first_id TEXT NOT NULL REFERENCES person (id),
    second_id TEXT NOT NULL REFERENCES person (id)
) STRICT;

CREATE TABLE programme (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    picture TEXT NOT NULL DEFAULT '',
    about TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    way TEXT NOT NULL,
    link TEXT NOT NULL DEFAULT '',
    first_day TEXT NOT NULL,
    start TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    rule TEXT NOT NULL DEFAULT '',
    left_out TEXT NOT NULL DEFAULT '[]',
    runner_ids TEXT NOT NULL DEFAULT '[]',
    ended INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE programme_person (
    id TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    joins INTEGER NOT NULL,
    UNIQUE (programme_id, person_id)
) STRICT;
CREATE INDEX programme_person_by_person ON programme_person (person_id);

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    pattern_day TEXT NOT NULL DEFAULT '',
    day TEXT NOT NULL,
    start TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    way TEXT NOT NULL,
    link TEXT NOT NULL DEFAULT '',
    number INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'planned',
    moved_from TEXT NOT NULL DEFAULT '',
    runner_ids TEXT NOT NULL DEFAULT '[]',
    ended_at TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX session_by_day ON session (day, start);
CREATE INDEX session_by_programme ON session (programme_id, day, start);

CREATE TABLE done (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    position INTEGER NOT NULL,
    picture TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX done_by_session ON done (session_id, position);

CREATE TABLE photo (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    position INTEGER NOT NULL,
    media TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX photo_by_session ON photo (session_id, position);

CREATE TABLE promise (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    position INTEGER NOT NULL,
    words TEXT NOT NULL,
    owner TEXT NOT NULL,
    by TEXT NOT NULL
) STRICT;
CREATE INDEX promise_by_session ON promise (session_id, position);

CREATE TABLE heads (
    id TEXT PRIMARY KEY REFERENCES session (id),
    no_name INTEGER NOT NULL DEFAULT 0,
    supporters INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE attendance (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    mark TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT 'taking_part',
    online INTEGER NOT NULL DEFAULT 0,
    at TEXT NOT NULL DEFAULT '',
    by_self INTEGER NOT NULL DEFAULT 0,
    UNIQUE (session_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_by_person ON attendance (person_id, session_id);

CREATE TABLE questionnaire (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    UNIQUE (name, version)
) STRICT;

CREATE TABLE question (
    id TEXT PRIMARY KEY,
    questionnaire_id TEXT NOT NULL REFERENCES questionnaire (id),
    name TEXT NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    picture TEXT NOT NULL DEFAULT '',
    choices TEXT NOT NULL DEFAULT '[]',
    more TEXT NOT NULL DEFAULT '{}',
    UNIQUE (questionnaire_id, name)
) STRICT;

CREATE TABLE response (
    id TEXT PRIMARY KEY,
    questionnaire_id TEXT NOT NULL REFERENCES questionnaire (id),
    session_id TEXT REFERENCES session (id),
    person_id TEXT REFERENCES person (id),
    answered_as TEXT NOT NULL,
    help TEXT NOT NULL,
    helper TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL,
    begun_at TEXT NOT NULL DEFAULT '',
    done_at TEXT NOT NULL DEFAULT '',
    more TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX response_by_session ON response (session_id);
CREATE INDEX response_by_person ON response (person_id);

CREATE TABLE answer (
    id TEXT PRIMARY KEY,
    response_id TEXT NOT NULL REFERENCES response (id),
    question TEXT NOT NULL,
    state TEXT NOT NULL,
    choice TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL DEFAULT '',
    share TEXT NOT NULL DEFAULT 'undecided',
    at TEXT NOT NULL,
    more TEXT NOT NULL DEFAULT '{}',
    UNIQUE (response_id, question)
) STRICT;

CREATE TABLE action (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    seat TEXT NOT NULL,
    person_id TEXT NOT NULL DEFAULT '',
    handover_id TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL,
    undone_at TEXT NOT NULL DEFAULT '',
    undone_by TEXT NOT NULL DEFAULT '',
    kept INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE action_row (
    action INTEGER NOT NULL REFERENCES action (number),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (action, position)
) STRICT, WITHOUT ROWID;
"""


def apply(db: Any) -> None:
    """`db` is a sqlite_utils.Database in an open transaction."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)
