"""Checks that a text is easy to read: short sentences, everyday words, adult and calm.

The rules are those of "Information for all" (Inclusion Europe, 2009) and of the Department of Health's easy-read
guidelines: one idea and at most 15 words a sentence, everyday words, no initials, no metaphors. People's own words are
printed as said and are not checked.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

WORDS_MOST = 15


class Problem(StrEnum):
    LONG_SENTENCE = "long_sentence"
    HARD_WORD = "hard_word"
    EXCLAMATION = "exclamation"
    DOUBLE_NEGATIVE = "double_negative"
    CAPITALS = "capitals"
    ABBREVIATION = "abbreviation"


@dataclass(frozen=True, slots=True)
class Finding:
    """What makes a text hard: the words it is about, and what to say instead ("" when there is no ready answer)."""

    problem: Problem
    words: str
    instead: str = ""


# Office words and long words that people with a learning disability told easy-read writers to leave out, each with
# everyday ones. Words with no everyday twin that people in groups do know (vote, budget, charity) are not here.
HARD_WORDS: dict[str, str] = {
    "accommodate": "have room for", "accompany": "come with", "accomplish": "do", "additional": "more",
    "adequate": "enough", "adjacent": "next to", "administrator": "the person who looks after it", "advise": "tell",
    "agenda": "the list of things to talk about", "allocate": "give", "ambiguous": "not clear",
    "anticipate": "expect", "application": "form", "appropriate": "right", "approximately": "about",
    "ascertain": "find out", "assess": "look at", "assessment": "a talk about what you need", "assist": "help",
    "assistance": "help", "attempt": "try", "attendance": "who came", "attendee": "person who came",
    "authenticate": "check who it is", "authorise": "say yes to", "beneficiary": "person", "cease": "stop",
    "challenging": "hard", "client": "person", "collaborate": "work together", "collaboration": "working together",
    "commence": "start", "commission": "pay for", "communicate": "talk and listen", "compliance": "following the rules",
    "component": "part", "comprehensive": "full", "comprise": "have", "concerning": "about", "configure": "set up",
    "confidential": "private", "configuration": "how it is set up", "consequently": "so", "consult": "ask",
    "consultation": "asking what you think", "corrupt": "damaged", "credentials": "name and secret word",
    "criteria": "rules", "currently": "now", "database": "file", "deficit": "gap", "demonstrate": "show",
    "designate": "choose", "determine": "find out", "dialogue": "talk", "discontinue": "stop", "dispose": "throw away",
    "documentation": "papers", "duration": "how long", "eligible": "can have", "empower": "give the power to",
    "encounter": "meet", "encryption": "locking", "endeavour": "try", "engage": "take part",
    "engagement": "taking part",
    "enquire": "ask", "ensure": "make sure", "equitable": "fair", "equivalent": "the same", "error": "problem",
    "establish": "set up", "evaluate": "find out how it went", "evaluation": "finding out how it went",
    "evident": "clear", "exceed": "be more than", "execute": "do", "expedite": "speed up", "expenditure": "money spent",
    "expiry": "end", "facilitate": "help", "facilitator": "the person who runs the group", "facility": "place",
    "failed": "did not work", "failure": "problem", "feasible": "can be done", "feedback": "what people think",
    "finalise": "finish", "forthcoming": "coming", "fundamental": "most important", "furthermore": "also",
    "governance": "who decides", "guidance": "help", "henceforth": "from now on", "identify": "find",
    "implement": "do", "implementation": "doing it", "inappropriate": "not right", "inclusive": "for everyone",
    "incorrect": "wrong", "incur": "have", "indicate": "show", "individual": "person", "inform": "tell",
    "initial": "first", "initialise": "start", "initiate": "start", "initiative": "plan", "input": "what you say",
    "insufficient": "not enough", "interact": "talk", "intervention": "help", "invalid": "not right",
    "invoke": "use", "liaise": "talk", "locate": "find", "maintain": "keep", "mandatory": "a must",
    "maximise": "make bigger",
    "mechanism": "way", "methodology": "way", "minimise": "make smaller", "modify": "change", "monitor": "watch",
    "navigate": "find your way", "nevertheless": "but", "notification": "message", "notify": "tell",
    "numerous": "many", "objective": "aim", "obligation": "duty", "obtain": "get", "operational": "working",
    "optimal": "best", "option": "choice", "outcome": "what changed", "outstanding": "not done yet",
    "parameter": "setting", "participant": "person who takes part", "participate": "take part",
    "participation": "taking part", "periodically": "from time to time", "permit": "let", "personnel": "staff",
    "pertaining": "about", "portion": "part", "possess": "have", "previously": "before", "prioritise": "do first",
    "procedure": "steps", "proceed": "go on", "procure": "buy", "prohibit": "stop", "provider": "group",
    "provision": "help", "purchase": "buy", "pursuant": "because of", "recipient": "person who gets it",
    "regarding": "about", "regulation": "rule", "reimburse": "pay back", "relevant": "about this",
    "remainder": "rest", "remunerate": "pay", "representative": "person who speaks for others", "request": "ask for",
    "require": "need", "requirement": "need", "reside": "live", "restrict": "limit", "retain": "keep",
    "retrieve": "get back", "safeguarding": "keeping people safe", "schedule": "plan", "secure": "safe",
    "select": "choose", "signage": "signs", "significant": "big", "stakeholder": "person it matters to",
    "statutory": "by law", "strategy": "plan", "submit": "send", "subsequently": "later", "substantial": "big",
    "sufficient": "enough", "supplementary": "more", "terminate": "end", "therefore": "so", "thereafter": "after that",
    "transmit": "send", "transparent": "open", "undertake": "do", "unavailable": "not here",
    "unsuccessful": "did not work",
    "utilise": "use", "validate": "check", "venue": "place", "verify": "check", "via": "by", "viable": "can work",
    "visualise": "picture", "vulnerable": "at risk", "whereas": "but", "withdraw": "take back",
    "carer's assessment": "a talk about what helps you", "hard to reach": "not asked yet", "in accordance with": "by",
    "in order to": "to", "prior to": "before", "service user": "person", "subject to": "if", "with regard to": "about",
}
ABBREVIATIONS: dict[str, str] = {
    "approx": "about", "asap": "soon", "e.g": "for example", "etc": "and so on", "eg": "for example", "i.e": "that is",
    "ie": "that is", "info": "information", "max": "at most", "min": "at least", "n.b": "please note",
    "nb": "please note",
    "no.": "number", "p.s": "one more thing", "re": "about", "tbc": "not sure yet", "tel": "phone", "vs": "against",
}
# Capitals that people say as they are written.
_KNOWN_CAPITALS = frozenset(("OK", "PDF", "CD", "TV", "UK", "BSL", "CC", "BY", "SA", "CSV", "USB", "WC", "AA"))
_NEGATIVES = re.compile(r"\b(?:not|no|never|nobody|nothing|none|without|unless|cannot|\w+n't)\b", re.IGNORECASE)
_ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("d", ""))
_SENTENCE_END = re.compile(r"(?<=[.?!:;])[\s]+|\n+")
_WORD = re.compile(r"[^\W_]+(?:[’'.\-][^\W_]+)*")
_QUOTED = re.compile(r"“[^”]*”")
_CAPITALS = re.compile(r"\b[A-Z][A-Z]+\b(?:\s+[A-Z][A-Z]+\b)*")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of the text; a colon, a semicolon and a new line part them as a full stop does."""
    return tuple(part.strip() for part in _SENTENCE_END.split(text) if part.strip())


def words(sentence: str) -> tuple[str, ...]:
    """The words as somebody reading aloud counts them: "don’t" and "half-made" are one each."""
    return tuple(_WORD.findall(sentence))


def _bases(word: str) -> tuple[str, ...]:
    """The word and what it may be a form of, so that "assessments" and "utilising" are found."""
    forms = [word]
    for ending, other in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            forms.append(word[: -len(ending)] + other)
    return tuple(forms)


def _hard_words(sentence: str, hard: dict[str, str]) -> list[Finding]:
    found = []
    for word in words(sentence):
        base = next((form for form in _bases(word.casefold().replace("’", "'")) if form in hard), None)
        if base is not None:
            found.append(Finding(Problem.HARD_WORD, word, hard[base]))
    plain = sentence.casefold().replace("’", "'")
    phrases = [phrase for phrase in hard if " " in phrase and re.search(rf"\b{re.escape(phrase)}s?\b", plain)]
    return found + [Finding(Problem.HARD_WORD, phrase, hard[phrase]) for phrase in phrases]


def _abbreviations(sentence: str) -> list[Finding]:
    found = []
    for word in words(sentence):
        plain = word.casefold()
        if plain in ABBREVIATIONS:
            found.append(Finding(Problem.ABBREVIATION, word, ABBREVIATIONS[plain]))
    return found


def _capitals(sentence: str) -> list[Finding]:
    return [Finding(Problem.CAPITALS, run, run.capitalize()) for run in _CAPITALS.findall(sentence)
            if any(word not in _KNOWN_CAPITALS for word in run.split())]


def check(text: str, hard: dict[str, str] = HARD_WORDS) -> tuple[Finding, ...]:
    """What makes the text hard to read, in the order of its sentences; words inside “ ” are somebody's own and pass."""
    found: list[Finding] = []
    for sentence in sentences(_QUOTED.sub("", text)):
        if len(words(sentence)) > WORDS_MOST:
            found.append(Finding(Problem.LONG_SENTENCE, sentence))
        found += _hard_words(sentence, hard)
        found += _abbreviations(sentence)
        found += _capitals(sentence)
        if "!" in sentence:
            found.append(Finding(Problem.EXCLAMATION, sentence, "."))
        negatives = _NEGATIVES.findall(sentence.replace("’", "'"))
        if len(negatives) > 1:
            found.append(Finding(Problem.DOUBLE_NEGATIVE, " … ".join(negatives)))
    return tuple(found)
