"""What kinds of programmes there are, and the ways to take part."""

from enum import StrEnum


class Kind(StrEnum):
    DROP_IN = "drop_in"
    COURSE = "course"
    TRIP = "trip"
    ONE_OFF = "one_off"


class Way(StrEnum):
    IN_PERSON = "in_person"
    ONLINE = "online"
    BOTH = "both"
