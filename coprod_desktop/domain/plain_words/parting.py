"""A sentence as several, where each of them can stand by itself; "" where that would say something else or be bad English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from coprod_desktop.domain.plain_words.lists import BE, CONTRACTED, DETERMINERS, FINITE, HAVE_DO, MODALS, PREPOSITIONS, SUBJECTS, Lexicon
from coprod_desktop.domain.plain_words.reading import Sentence, Token, word_set
from coprod_desktop.i18n import _

_I = word_set("i we you he she they it")
LEADS = {**dict.fromkeys(("but", "however", "although", "though", "whereas"), "But"), **dict.fromkeys(("so", "consequently", "thus", "hence"), "So"),
          "or": "Or", "because": "", "otherwise": "Otherwise", "instead": "Instead", "luckily": "Luckily", "sadly": "Sadly",
          "meanwhile": "Meanwhile"}
_BEGINS_REASON = {"because": "So", "since": "So", "as": "So", "although": "But", "though": "But", "whereas": "But", "while": "But", "whilst": "But"}
_NO_START = word_set("that which who whose whom where to of than as")
_OPENERS = word_set("if when whenever while because since as although though unless until once before after whereas whilst where")
_NO_CLAUSE = word_set("little bit lot few lots")
_HELPS = word_set("let lets make makes made help helps helped")
_FEWEST = 4
_ITEM_MOST = 6
_TELLS_MORE = word_set("made makes means meant helps helped")
_ORDER_FIRST = word_set("please then now first")


class Joined(Protocol):
    """A place where a sentence can be parted, as clauses finds it."""

    @property
    def end(self) -> int: ...

    @property
    def start(self) -> int: ...

    @property
    def kind(self) -> str: ...

    @property
    def parts(self) -> bool: ...

    @property
    def action(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class _Part:
    tokens: tuple[Token, ...]
    kind: str
    action: bool


class Parting:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def parted(self, sentence: Sentence, joints: Sequence[Joined]) -> str:
        if sentence.text.rstrip().endswith("?") or any(token.text in "“”\"‘" for token in sentence.tokens):
            return ""
        if not joints:
            return self._list_in_two(sentence)
        asides = [place for place, (before, token) in enumerate(pairwise(sentence.tokens), 1) if token.low in ("who", "which") and before.text == ","]
        if asides or joints[0].kind == "which":
            return self._aside(sentence, asides[0]) if len(asides) == 1 else ""
        if joints[0].kind == "(":
            return self._in_brackets(sentence, joints)
        opens = sentence.tokens[0].low
        if len(joints) == 1 and opens in _BEGINS_REASON and joints[0].kind == opens:
            return self._reason_first(sentence, joints[0])
        return self._at_joints(sentence, [joint for joint in joints if joint.kind not in ("which", "(")])

    def _at_joints(self, sentence: Sentence, joints: Sequence[Joined]) -> str:
        pieces = self._pieces(sentence, joints)
        if len(pieces) < 2 or not all(self._opens_whole(part) for piece in pieces for part in _openings(piece.tokens)):
            return ""
        said = []
        for number, piece in enumerate(pieces):
            words = self._listed(sentence, piece.tokens, pieces[number + 1] if number + 1 < len(pieces) else None)
            lead = self._lead(sentence, pieces[:number], piece) if number else ""
            if lead is None or sum(token.is_word for token in piece.tokens) < 2:
                return ""
            said.append(f"{lead} {_small(piece.tokens[0], words)}" if lead else words)
        return _sentences(said, sentence)

    def _pieces(self, sentence: Sentence, joints: Sequence[Joined]) -> list[_Part]:
        """What stands between the joints; a joint where the second part cannot stand by itself is none."""
        pieces: list[_Part] = []
        start, kind, action = sentence.start, "", False
        for joint in joints:
            before = tuple(token for token in sentence.tokens if start <= token.start and token.end <= joint.end)
            after = tuple(token for token in sentence.tokens if token.start >= joint.start)
            with_comma = sentence.text[joint.end - sentence.start:].lstrip().startswith(",")
            at_the_time = joint.kind in ("while", "whilst") and not with_comma  # "wait here while I park"
            if not before or at_the_time or not self._can_part(before, after, joint):
                continue
            pieces.append(_Part(before, kind, action))
            start, kind, action = joint.start, joint.kind, joint.action
        last = tuple(token for token in sentence.tokens if token.start >= start)
        return [*pieces, _Part(last, kind, action)] if last else pieces

    def _can_part(self, before: Sequence[Token], after: Sequence[Token], joint: Joined) -> bool:
        first, follows = after[0].low, after[1].low if len(after) > 1 else "."
        if before[-1].low in BE or sum(token.is_word for token in after) < 2 or self._is_beside(before, joint):
            return False
        if joint.kind == "yet" or first in _NO_START - {"that"} or (not joint.parts and joint.kind not in LEADS):
            return False
        if first in ("a", "an", "the") and follows in _NO_CLAUSE:
            return False
        if first == "that" and follows not in FINITE:
            return "that" in [token.low for token in before]
        if not joint.action:
            does = "base" in self._lexicon.forms.get(first, ()) and first not in self._lexicon.things_also | FINITE
            return not does or self._is_order(before)
        kinds = self._lexicon.forms.get(first, frozenset())
        if "base" in kinds and first != "please" and joint.kind != "then" and any(
                token.low == "to" and "base" in self._lexicon.forms.get(goes_on.low, ()) for token, goes_on in pairwise(before)):
            return False  # "we want people to have their cake and eat it"
        helps = next((place for place, token in enumerate(before) if token.low in _HELPS), len(before))
        return not any("base" in self._lexicon.forms.get(token.low, ()) for token in before[helps + 1:])  # "we make people laugh and cry"

    def _is_beside(self, before: Sequence[Token], joint: Joined) -> bool:
        """"The driver, a kind woman, helped him": what the second comma ends only says more of the driver."""
        commas = [place for place, token in enumerate(before) if token.text == ","]
        if joint.kind != "," or not joint.action or not commas or self._is_order(before):
            return False
        between = before[commas[-1] + 1:]
        return bool(between) and between[0].low in DETERMINERS and not any(
            token.low in FINITE or self._lexicon.forms.get(token.low, frozenset()) & {"past", "s"} for token in between)

    def _opens_whole(self, tokens: Sequence[Token]) -> bool:
        """Whether "If you come, …" goes on with what is so then."""
        every_time = len(tokens) > 1 and tokens[1].low in ("time", "moment", "day") and tokens[0].low in ("every", "each", "any", "next", "the")
        if not (tokens[0].low in _OPENERS or every_time) or self._goes_on(tokens):
            return True
        verbs = [place for place, token in enumerate(tokens) if token.low in FINITE or token.low.endswith(CONTRACTED) or (
            self._lexicon.forms.get(token.low, frozenset()) - {"ing", "done"} and token.low not in self._lexicon.things_also)]
        comma = next((place for place, token in enumerate(tokens) if token.text == ","), 0)
        return len(tokens) - comma > 2 if comma else len(verbs) > 1

    def _listed(self, sentence: Sentence, tokens: Sequence[Token], following: _Part | None) -> str:
        """The words of a part; "leave your things, walk to the door" was followed by "and wait", so it is "and walk" now."""
        text = _text(sentence, tokens).strip(" ,;:–—-")
        commas = [place for place, token in enumerate(tokens[:-1]) if token.text == ","]
        if following is None or not commas or following.kind not in ("and", "or", "then", "but"):
            return text
        at = commas[-1]
        goes_on = "base" in self._lexicon.forms.get(tokens[at + 1].low, ()) and tokens[at + 1] is not self._main(tokens)[0]
        if not goes_on or "and" in [token.low for token in tokens[at:]] or not following.action:
            return text
        cut = tokens[at].start - sentence.start
        start = tokens[0].start - sentence.start
        return (sentence.text[start:cut] + " and" + sentence.text[cut + 1:tokens[-1].end - sentence.start]).strip(" ,;:–—-")

    def _lead(self, sentence: Sentence, before: Sequence[_Part], piece: _Part) -> str | None:
        """What goes before a part: "But", or who does it again; None when that is not known."""
        lead = _("This is because") if piece.kind == "because" else LEADS.get(piece.kind, "")
        first = piece.tokens[0].low
        if first == "that" and piece.tokens[1].low not in FINITE:
            return self._said_again(sentence, before[0].tokens)
        if not piece.action or first == "please":
            return lead
        main = before[0].tokens
        kinds = self._lexicon.forms.get(first, frozenset())
        if self._is_order(main):
            return lead if lead != "Or" else None
        who = self._who(sentence, main, piece.tokens)
        if not who:
            return lead if piece.kind == "so" and "base" in kinds and "past" not in kinds else None  # "it is cold, so wear a coat"
        return f"{lead} {who[0].lower() + who[1:] if who.split()[0].lower() in (_I - {'i'}) | DETERMINERS else who}" if lead else who

    def _said_again(self, sentence: Sentence, tokens: Sequence[Token]) -> str | None:
        """"Nia told us that", before a second "that she was late"."""
        at = next(place for place, token in enumerate(tokens) if token.low == "that")
        if not 1 < at <= 4 or tokens[0].low in _OPENERS or not all(token.is_word for token in tokens[:at]):
            return None
        if tokens[0].low not in _I and tokens[0].low not in self._lexicon.names:
            return None
        said = _text(sentence, tokens[:at])
        return said[0].upper() + said[1:]

    def _main(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """Without "If you feel ill, " or "When the bell rings" before it."""
        if tokens[0].low not in _OPENERS | PREPOSITIONS:
            return tokens
        comma = next((place for place, token in enumerate(tokens) if token.text == ","), 0)
        place = self._goes_on(tokens)
        if place and (not comma or place < comma):
            return tokens[place:]
        return tokens[comma + 1:] if comma and comma + 2 < len(tokens) else tokens

    def _goes_on(self, tokens: Sequence[Token]) -> int:
        """Where "you must leave" begins in "when the bell rings you must leave", 0 for nowhere."""
        for place in range(2, len(tokens) - 1):
            if tokens[place].text == ",":
                return 0
            said = tokens[place - 1].low in _OPENERS | {"and", "or", "that", "but"} | PREPOSITIONS
            does = tokens[place + 1].low in FINITE or self._lexicon.forms.get(tokens[place + 1].low)
            if tokens[place].low in _I | {"there"} and does and not said:
                return place
        return 0

    def _is_order(self, tokens: Sequence[Token]) -> bool:
        main = self._main(tokens)
        first = next((token.low for token in main if token.low not in _ORDER_FIRST), "")
        order = first == "don't" or first == "do" or "base" in self._lexicon.forms.get(first, frozenset())
        return order and (len(main) < 2 or main[1].low not in FINITE - HAVE_DO)

    def _who(self, sentence: Sentence, tokens: Sequence[Token], action: Sequence[Token]) -> str:
        """Who does it, with "will" or the like where the action goes on from that."""
        tokens = self._main(tokens)
        kinds = self._lexicon.forms.get(action[0].low, frozenset())
        end = self._subject_end(tokens)
        if not end or end >= len(tokens):
            return ""
        who, verb = _text(sentence, tokens[:end]), tokens[end]
        who, more = who[0].upper() + who[1:], tokens[end + 1].low if end + 1 < len(tokens) else ""
        if verb.low in MODALS:
            if "base" in kinds:
                return f"{who} {verb.text}" if not (verb.low.endswith("n't") or verb.low == "cannot" or more == "not") else ""
            return who if "past" in kinds else ""
        after_be = "done" in self._lexicon.forms.get(more, ()) or more in ("not", "been")
        if verb.low in BE or verb.low.endswith("n't"):
            own_thing = "past" in kinds and len(action) > 1 and action[1].low in DETERMINERS and not after_be
            by_itself = action[0].low in FINITE or (bool(kinds) and kinds <= {"past", "s"}) or own_thing
            return who if by_itself and verb.low in BE else ""
        its = {"has": frozenset(("s",)), "have": frozenset(("base",)), "had": frozenset(("past",))}.get(verb.low)
        if its is not None and after_be:
            return ""
        same = kinds & (its or self._lexicon.forms.get(verb.low, frozenset())) - {"done", "ing"}
        return who if same or action[0].low in FINITE else ""

    def _subject_end(self, tokens: Sequence[Token]) -> int:
        """Where "we", "Lee" or "the group" ends at the start of a sentence, 0 when it begins with none of them."""
        first = tokens[0]
        if first.low in _I or (first.low in self._lexicon.names and first.text[0].isupper()):
            return 1
        if first.low not in DETERMINERS:
            return 0
        for place in range(2, min(4, len(tokens))):
            if not tokens[place].is_word or tokens[place].low in PREPOSITIONS:
                return 0
            if tokens[place].low in FINITE or self._lexicon.forms.get(tokens[place].low, frozenset()) - {"ing", "done"}:
                return place
        return 0

    # Other shapes

    def _reason_first(self, sentence: Sentence, joint: Joined) -> str:
        """"As the hall is shut, we will meet online" is "The hall is shut. So we will meet online"."""
        first = sentence.tokens[0]
        reason = [token for token in sentence.tokens[1:] if token.end <= joint.end and token.text != ","]
        after = [token for token in sentence.tokens if token.start >= joint.start]
        if not reason or not (reason[0].low in SUBJECTS | DETERMINERS or reason[0].text[0].isupper()):
            return ""
        lead = _BEGINS_REASON[first.low]
        if first.low == "while" or (first.low in ("as", "since") and not any(token.low in FINITE for token in reason)):
            return ""
        return _sentences([_text(sentence, reason).strip(" ,"), f"{lead} {_small(after[0], _text(sentence, after))}"], sentence)

    def _in_brackets(self, sentence: Sentence, joints: Sequence[Joined]) -> str:
        tokens = sentence.tokens
        closing = [place for place, token in enumerate(tokens) if token.text == ")"]
        if len(closing) != 1 or len(tokens) - closing[0] > 2 or len(joints) > 1:
            return ""
        before = [token for token in tokens if token.end <= joints[0].end]
        inside = [token for token in tokens[:closing[0]] if token.start >= joints[0].start]
        return _sentences([_text(sentence, before).strip(" (,"), _text(sentence, inside)], sentence) if len(inside) > 2 else ""

    def _aside(self, sentence: Sentence, at: int) -> str:
        """"My mum, who is a nurse, comes to every show" is "My mum comes to every show. My mum is a nurse"."""
        tokens = sentence.tokens
        ends = next((place for place in range(at + 1, len(tokens)) if tokens[place].text == ","), 0)
        if not ends and tokens[at].low == "which":
            said = at + 1 < len(tokens) and tokens[at + 1].low in _TELLS_MORE
            return _sentences([_text(sentence, tokens[:at - 1]), f"This {_text(sentence, tokens[at + 1:])}"], sentence) if said else ""
        aside = tokens[at + 1:ends or len(tokens)]
        named = self._named_before(tokens[:at - 1])
        plain = [token for token in aside if token.is_word]
        verb = plain[0].low if plain else ""
        does = verb in FINITE or self._lexicon.forms.get(verb, frozenset()) & {"past", "s", "base"}
        if not named or not does or len(plain) < 2 or (ends and any(token.text == "," for token in tokens[ends + 1:])):
            return ""
        name = _text(sentence, named)
        name = f"the {name.split(' ', 1)[1]}" if named[0].low in ("a", "an") and " " in name else name
        rest = _text(sentence, tokens[ends + 1:]) if ends else ""
        main = _text(sentence, tokens[:at - 1]) + (self._after_aside(tokens, at, rest))
        return _sentences([main.strip(), f"{name} {_text(sentence, aside).strip(' .')}"], sentence)

    def _after_aside(self, tokens: Sequence[Token], at: int, rest: str) -> str:
        """"If you come on the coach, …" keeps its comma."""
        if not rest:
            return ""
        return f", {rest}" if tokens[0].low in _OPENERS | {"in", "on", "at"} else f" {rest}"

    def _named_before(self, tokens: Sequence[Token]) -> Sequence[Token]:
        for place in range(len(tokens) - 1, max(-1, len(tokens) - 5), -1):
            token = tokens[place]
            if not token.is_word or token.low in PREPOSITIONS | FINITE:
                return ()
            if token.low in DETERMINERS:
                return tokens[place:] if place < len(tokens) - 1 and token.low not in ("some", "any", "no", "each", "every", "another") else ()
            if token.low in self._lexicon.names and token.text[0].isupper() and place == len(tokens) - 1:
                return tokens[place:]
        return ()

    def _list_in_two(self, sentence: Sentence) -> str:
        """"Please bring a pencil, a rubber, some glue, a ruler and a shirt" as two lists."""
        tokens = sentence.tokens[:-1] if sentence.tokens[-1].text in ".!" else sentence.tokens
        commas = [place for place, token in enumerate(tokens) if token.text == ","]
        ands = [place for place, token in enumerate(tokens) if token.low == "and"]
        if len(commas) + 2 < _FEWEST or len(ands) != 1 or ands[0] < commas[-1] or not all(token.is_word or token.text == "," for token in tokens):
            return ""
        first = next((place for place in range(commas[0] - 1, max(0, commas[0] - _ITEM_MOST), -1) if tokens[place].low in DETERMINERS), 0)
        if not first or tokens[0].low in _OPENERS | PREPOSITIONS:
            return ""
        last = [*(place for place in commas if place != ands[0] - 1), ands[0]]
        starts = [first, *(place + 1 for place in last)]
        ends = [*last, len(tokens)]
        items = [[token for token in tokens[start:end] if token.text != ","] for start, end in zip(starts, ends, strict=True)]
        if len(items) < _FEWEST or any(not item or len(item) > _ITEM_MOST or item[0].low not in DETERMINERS or any(
                token.low in FINITE | (PREPOSITIONS - {"of"}) for token in item) for item in items):
            return ""
        said, half = [_text(sentence, item) for item in items], (len(items) + 1) // 2
        begin = _text(sentence, tokens[:first])
        return _sentences([f"{begin} {_and(said[:half])}", f"{begin} {_and(said[half:])}"], sentence)


def _openings(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The part itself, and what begins in it after "and" or a comma: "and every time the phone rings"."""
    yield tokens
    for place in range(1, len(tokens) - 2):
        if tokens[place].low in ("and", "but", "so", "or", ",") and tokens[place + 1].low in ("if", "when", "whenever", "every", "once", "unless"):
            yield tokens[place + 1:]


def _and(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else words[0]


def _text(sentence: Sentence, tokens: Sequence[Token]) -> str:
    if not tokens:
        return ""  # "the nurse, who knows my aunt," while it is being written
    return sentence.text[tokens[0].start - sentence.start:tokens[-1].end - sentence.start]


def _small(token: Token, words: str) -> str:
    return words[0].lower() + words[1:] if token.low in DETERMINERS and not token.text.isupper() else words


def _sentences(parts: Sequence[str], sentence: Sentence) -> str:
    ending = sentence.text[-1] if sentence.text[-1] in ".!" else "."
    done = [part.strip().rstrip(" .!,;:–—") for part in parts]
    return " ".join(part[:1].upper() + part[1:] + (ending if part is done[-1] else ".") for part in done if part)
