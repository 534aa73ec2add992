"""Trying the app with people: six small jobs, how each went, and what got in the way. No trial has a name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from coprod_desktop.domain.spoken import with_part
from coprod_desktop.i18n import _, ngettext


class Did(StrEnum):
    """How one job went; "" is not tried. Help is a word or a press by somebody else (Effectiveness, ISO 9241-11)."""

    NOT_TRIED = ""
    ALONE = "alone"
    HELPED = "helped"
    NOT_DONE = "not_done"


@dataclass(frozen=True, slots=True)
class Job:
    """`words` is the job as the person reads or hears it; `short` names it where it is counted."""

    key: str
    picture: str
    alt: str
    short: str
    words: str


def jobs() -> tuple[Job, ...]:
    return (
        Job("find", "openmoji:1F50D", _("Looking for something"), _("Find today’s session"), _("Find the session that is today. Open it.")),
        Job("here", "openmoji:1F64B-1F3FD", _("A hand up"), _("Say that I am here"), _("Say that you are here today.")),
        Job("how", "openmoji:1F642", _("A face"), _("Say how it was"), _("Say how the session was for you.")),
        Job("look", "openmoji:1F524", _("Letters"), _("Change the look"), _("Make the words bigger. Choose colours you like.")),
        Job("photo", "openmoji:1F4F7", _("A camera"), _("Yes or no to a photo"), _("Say if others may see a photo of you. Say yes or no.")),
        Job("talk", "openmoji:1F4AC", _("Talking"), _("Find somebody to talk to"), _("Find out who you can talk to if you worry.")),
    )


def ways() -> dict[str, tuple[str, str]]:
    """Picture and words for each way to use the app, by its key."""
    return {"press": ("openmoji:1F446", _("Finger or mouse")), "keys": ("openmoji:2328", _("Keys")),
            "reader": ("openmoji:1F442", _("Screen reader")), "switch": ("openmoji:1F518", _("Switch")),
            "eyes": ("openmoji:1F440", _("Eyes or head")), "somebody": ("openmoji:1F91D", _("Somebody presses for them"))}


def did_words() -> dict[Did, tuple[str, str]]:
    """Picture and words for what can be chosen."""
    return {Did.ALONE: ("openmoji:2705", _("On their own")), Did.HELPED: ("openmoji:1F91D", _("With help")),
            Did.NOT_DONE: ("openmoji:274C", _("Not this time")), Did.NOT_TRIED: ("openmoji:27A1", _("We did not try it"))}


def feelings() -> dict[str, tuple[str, str]]:
    return {"good": ("openmoji:1F642", _("Easy")), "ok": ("openmoji:1F610", _("In between")), "not_good": ("openmoji:1F641", _("Hard"))}


@dataclass(frozen=True, slots=True)
class Trial:
    """One person trying: the day, the key of the way in, how each job went by its key, the key of how it was for them, and what got in
    the way, without names."""

    id: str
    day: date
    way: str = ""
    did: Mapping[str, Did] = field(default_factory=dict)
    feeling: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class TrialResults:
    """What came out, for paper: how many people and when, a line for each job, for each way in and for how it was; their words."""

    heading: str
    jobs: tuple[tuple[Job, str], ...]
    ways: tuple[str, ...]
    feelings: tuple[str, ...]
    words: tuple[str, ...]


def results(trials: tuple[Trial, ...]) -> TrialResults:
    heading = ngettext("{count} person has tried it.", "{count} people have tried it.", len(trials)).format(count=len(trials))
    return TrialResults(
        heading, tuple((job, _job_words([trial.did.get(job.key, Did.NOT_TRIED) for trial in trials])) for job in jobs()),
        _counted([trial.way for trial in trials], ways()), _counted([trial.feeling for trial in trials], feelings()),
        tuple(trial.words for trial in trials if trial.words))


def _job_words(found: list[Did]) -> str:
    tried = len(found) - found.count(Did.NOT_TRIED)
    parts = [f"{with_part(words, found.count(did), tried)}: {found.count(did)}" for did, (_picture, words) in did_words().items()
             if did in found and did is not Did.NOT_TRIED]
    return ". ".join(parts) + "." if parts else _("Nobody has tried this yet.")


def _counted(found: list[str], names: dict[str, tuple[str, str]]) -> tuple[str, ...]:
    return tuple(f"{with_part(words, found.count(key), len(found))}: {found.count(key)}" for key, (_picture, words) in names.items() if key in found)
