"""Who and what is named in a sentence: each with the words that can mean it later, he, she, it or they."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from coprod_desktop.domain.plain_words.counting import counted, goes_on, says_what_it_is
from coprod_desktop.domain.plain_words.lists import (
    ADVERBS,
    BE,
    CONTRACTED,
    COUNTS,
    DETERMINERS,
    FINITE,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    STOPS,
    SUBJECTS,
    Lexicon,
)
from coprod_desktop.domain.plain_words.reading import Token, low_at, word_set
from coprod_desktop.domain.plain_words.sense import CROWD, Sense
from coprod_desktop.domain.plain_words.thing import HE, IT, SHE, THEY, Thing

# Family whom people name like that: "Mum drove us".
_KIN = word_set("mum dad gran nan nana grandma grandad granny auntie nurse")
# These begin no thing that "it" or "they" can mean.
_NOT_NAMING = word_set("that this these those both all half any no")
# At the start of a sentence these may be no names.
_ALSO_WORDS = word_set("will may mark bill rose grace sue pat rob don dawn joy grant ash art")
_NEVER_NAMES = word_set(
    "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november "
    "december english welsh british ok tv bsl uk nhs god christmas easter diwali eid hi hello dear")
_GREETING = word_set("dear hello hi")
_TITLES = {"mr": frozenset((HE,)), "sir": frozenset((HE,)), "uncle": frozenset((HE,)), "mrs": frozenset((SHE,)), "ms": frozenset((SHE,)),
           "miss": frozenset((SHE,)), "auntie": frozenset((SHE,)), "aunt": frozenset((SHE,)), "nurse": frozenset((HE, SHE)),
           "dr": frozenset((HE, SHE)), "doctor": frozenset((HE, SHE)), "councillor": frozenset((HE, SHE)), "reverend": frozenset((HE, SHE))}
# Before or after these a word with a capital is a place, an act or a thing with a name.
_BEFORE_A_PLACE = word_set("in at the our this that a an near via st st. of")
_AFTER_A_PLACE = word_set("road street hall house centre park school court lane library close group club choir band theatre college hospital church "
                          "square station bridge team gallery museum festival day council")
_GOES = word_set("go come travel move drive take bring ride run walk fly sail trip")
_RUN = 4
# "The lady next door", "the clerk twice".
_AFTER_A_NAME = word_set(
    "next last away twice together alone apart later till yesterday tonight more less better instead much now online upstairs downstairs")
# "In three languages", "in two parts": how something is, nothing by itself.
_HOW = word_set("language colour size part piece section shape style way word copy")
_SHAPES = word_set("circle line row ring queue pile heap group pair")
# "The film night", "our garden day", but not "the first night".
_HELD = word_set("night evening afternoon morning day weekend")
# "The school", "with the school", "asked the school": those who are there.
_WITH = word_set("with from by and")
_SOME_PEOPLE = word_set("young younger old older disabled deaf autistic blind local new")
_TOLD = word_set("told tell asked ask gave give lent lend thanked thank phoned phone rang ring met helped help showed show taught teach")
_DONE_ONCE = word_set("wash clean polish rub wipe tidy sweep rinse shake stir try go look read listen think rest hoover scrub dust trim")
_WISHES = word_set("want wants wanted need needs needed")
_BEFORE_WHO_DOES = word_set("if when but because so")
_PARTS = word_set("if when and but because so that who which while until")
_COMPARED = word_set(
    "bigger smaller louder quieter longer shorter higher lower nearer closer further earlier easier brighter warmer loudest best first")
_CARRIED = word_set("carried carry moved move pushed push folded fold stacked bought")
_SOME_OF = word_set("some many most both few")
_OWN = word_set("my your his her their")
_TELLS = word_set("write speak talk say complain apologise listen reply")
_WHERE = word_set("in at on by near outside inside behind")
_PLACES = frozenset(("place", "other", "made"))
_NO_PEOPLE = frozenset(("machine", "vehicle", "made", "music", "container", "food", "document", "place"))
_ONE_OF_SOME = word_set("a an another someone somebody")


class Naming:
    def __init__(self, lexicon: Lexicon, sense: Sense) -> None:
        self._lexicon, self._sense = lexicon, sense

    def things(self, tokens: Sequence[Token]) -> list[Thing]:
        """All that a sentence names, in its order."""
        found: list[Thing] = []
        at = 0
        while at < len(tokens):
            at = self._take(tokens, at, found)
        return [thing for thing in counted(found, tokens) if thing.fits]

    def _take(self, tokens: Sequence[Token], at: int, found: list[Thing]) -> int:
        """Adds what is named at this place, if anything is; the place to go on from."""
        token = tokens[at]
        if at == 1 and tokens[0].low in _GREETING and token.text[:1].isupper():
            while at < len(tokens) - 1 and tokens[at].text[:1].isupper():
                at += 1
            return at  # "Dear Mr Marsh": who reads it
        does = self._lexicon.forms.get(low_at(tokens, at + 1), frozenset())
        if token.low == "each" and at and (tokens[at - 1].low in SUBJECTS | MODALS or "past" in does):
            return at + 1 + ("base" in does)  # "you each get a box"
        if token.low in DETERMINERS - _NOT_NAMING or token.low.isdecimal():
            end = self._run_end(tokens, at + 1)
            if end == at + 1 or (end == at + 2 and token.low in _SOME_OF and "base" in self._lexicon.forms.get(tokens[at + 1].low, ()) and (
                    not self._names_thing(tokens[at + 1].low))):
                return end  # "some send us stamps"
            if token.low == "the" and found and found[-1].end == at and found[-1].fits <= {HE, SHE} and tokens[at - 1].text.istitle() and (
                    tokens[end - 1].low in self._lexicon.persons):
                found[-1] = replace(found[-1], end=end)  # "Donald the caretaker"
                return end
            # "The man is our chair", "the door of the van": one thing.
            if not found or not found[-1].fits or not (goes_on(tokens, at) or (
                    self._is_about(tokens, at) and self._thing(tokens, at, end - 1).fits == {IT})):
                self._add(tokens, at, end, found)
            return self._had_by(tokens, end, found)
        if self._is_person(tokens, at):
            end = at + 1
            while end < len(tokens) and tokens[end].text[:1].isupper() and tokens[end].low not in STOPS and tokens[end].is_word and (
                    tokens[end - 1].low in _TITLES or not tokens[end - 1].low.endswith("'s")):
                end += 1
            person = replace(self._person(tokens, at, end), end=end)
            # "Our guest was a poet called Winston", but not "Al called Vic a liar".
            is_called = at > 1 and tokens[at - 1].low in ("called", "named") and tokens[at - 2].text.islower() and (
                low_at(tokens, at + 1) not in DETERMINERS)
            if found and (is_called or found[-1].end == at) and found[-1].fits & person.fits:
                found[-1] = replace(found[-1], fits=found[-1].fits & person.fits, end=end)
            elif not found or not goes_on(tokens, at) or tokens[end - 1].low.endswith("'s"):
                found.append(person)
            return self._had_by(tokens, end, found)
        if token.low in _KIN or (self._is_bare(tokens, at) and not (found and (says_what_it_is(tokens, at) or (
                tokens[at - 1].low == "of" and found[-1].end == at - 1 and IT in found[-1].fits)))):
            found.append(replace(self._thing(tokens, at, at), end=at + 1))
        elif token.low.endswith("'s") and self._names_thing(token.low[:-2]) and token.low[:-2] in self._lexicon.persons:
            found.append(self._thing(tokens, at, at))
            return self._had_by(tokens, at + 1, found)
        elif token.low == "people" and at and tokens[at - 1].low in _SOME_PEOPLE and (at < 2 or tokens[at - 2].low not in DETERMINERS):
            found.append(Thing(token.low, at, frozenset((THEY,)), kind=tokens[at - 1].low, end=at + 1))
        elif token.low == "ones" and at and tokens[at - 1].low not in STOPS:
            found.append(Thing(token.low, at, frozenset((THEY,)), end=at + 1))  # "we put up new ones"
        return at + 1

    def _add(self, tokens: Sequence[Token], at: int, end: int, found: list[Thing]) -> None:
        thing = self._thing(tokens, at, end - 1)
        kind = " ".join(token.low for token in tokens[at + 1:end - 1])
        follows = tokens[end].low if end < len(tokens) else ""
        if not kind and follows in ("for", "about", "from", "with", "on", "in", "by", "at") and end + 1 < len(tokens):
            kind = " ".join(token.low for token in tokens[end:end + 3])
        if thing.fits <= {HE, SHE} and tokens[at].low in _ONE_OF_SOME | {"the"} and (self._is_wished(tokens, at) or (
                at > 1 and tokens[at - 1].low in BE and tokens[at - 2].low in ("you", "i", "we"))):
            thing = replace(thing, fits=frozenset())  # "Ralph would like a pen pal", "if you are a vegan"
        found.append(replace(thing, kind=thing.kind or kind, end=end, some=tokens[at].low in _ONE_OF_SOME,
                             where=at > 0 and tokens[at - 1].low in _WHERE and (
                                 self._sense.kinds(thing.word) <= _PLACES)))

    def _is_wished(self, tokens: Sequence[Token], at: int) -> bool:
        before = [token.low for token in tokens[max(0, at - 2):at]]
        if len(before) < 2 or (self._lexicon.base_of.get(before[1]) == "play" and before[0] not in DETERMINERS):
            return len(before) > 1  # "Leighton played the king"
        return tokens[at].low != "the" and (before[1] in _WISHES or before in (["would", "like"], ["looking", "for"], ["look", "for"]))

    def _is_about(self, tokens: Sequence[Token], at: int) -> bool:
        """"My poem is about the sea": the poem is spoken of."""
        return at > 1 and tokens[at - 1].low == "about" and tokens[at - 2].low in BE

    def _had_by(self, tokens: Sequence[Token], end: int, found: list[Thing]) -> int:
        """"Pat's mum", "the choir's van": two are named."""
        last = tokens[end - 1].low
        if not found or not last.endswith(("'s", "s'")):
            return end
        run = self._run_end(tokens, end)
        if run == end:
            return end
        self._add(tokens, end - 1, run, found)
        found[-1] = replace(found[-1], kind=f"{last} {found[-1].kind}")
        return self._had_by(tokens, run, found)

    # Where it ends

    def _run_end(self, tokens: Sequence[Token], at: int) -> int:
        end = at
        while end < len(tokens) and end - at < _RUN:
            word = tokens[end].low
            if not tokens[end].is_word or word in STOPS or word in ADVERBS or word.endswith(CONTRACTED):
                break
            if end > at and self._ends_before(tokens, at, end):
                break
            end += 1
            if word.endswith(("'s", "s'")):
                break
        return end

    def _ends_before(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Whether the word at `end` is what the thing does, no more of its name."""
        word, before, lexicon = tokens[end].low, tokens[end - 1].low, self._lexicon
        if tokens[end].text[0].isupper() and tokens[end - 1].text[0].islower() and (word in lexicon.names or before in lexicon.persons):
            return True  # "my friend Carol"
        if word in _AFTER_A_NAME or (word in _COMPARED | {"back"} and self._names_thing(singular(before))):
            return True  # "the lady next door", "the way back"
        kinds = lexicon.forms.get(word, frozenset())
        rest = tokens[end + 1:]
        if rest and rest[0].low in FINITE and "past" not in kinds and self._names_thing(singular(word)):
            return False  # "our base is here"
        both = at > 1 and tokens[at - 2].low == "and"  # "Ana and my cousin come", but "the guest book"
        if "base" in kinds and "s" not in kinds and word in lexicon.kinds_of and before in lexicon.kinds_of and not lexicon.is_plural(before):
            # "a spelling mistake", but not "members vote" nor "the team beat the others"
            return (both and before in lexicon.persons) or (end + 1 < len(tokens) and (tokens[end + 1].low in DETERMINERS or (
                tokens[end + 1].low == "to" and "group" in self._sense.kinds(before))))
        if kinds & {"past", "s", "base", "done"} and word not in lexicon.things_also and word not in lexicon.persons:
            return True
        if ("past" in kinds and "base" not in kinds) or (
                "s" in kinds and not lexicon.is_plural(before) and end + 1 < len(tokens) and tokens[end + 1].low.endswith("ing")):
            return True  # "my phone needs charging"
        if kinds and ((before in lexicon.persons and (both or kinds != {"base"})) or (lexicon.is_plural(before) and not (
                at > 1 and word in lexicon.things_also and (tokens[at - 2].low in PREPOSITIONS or (
                    "s" in lexicon.forms.get(tokens[at - 2].low, ())))))):
            return True  # "my cousin plays", "the doors open"
        if kinds and word in lexicon.things_also and end + 1 < len(tokens) and tokens[end + 1].low in DETERMINERS:
            return True
        begins = at == 1 or tokens[at - 2].low in _BEFORE_WHO_DOES or (tokens[at - 2].low == "and" and rest and rest[0].low in PREPOSITIONS)
        if "s" in kinds and not lexicon.is_plural(before) and begins and self._is_all_it_does(rest):
            return True  # "our website links to their page", "the zine comes with a poster"
        if "base" in kinds and before in lexicon.groups and rest and rest[0].low == "to":
            return True  # "the Friday club want to join"
        if word == "round" and (before in lexicon.persons or (end + 1 < len(tokens) and tokens[end + 1].low in DETERMINERS)):
            return True  # "chased him round the ring"
        if word.endswith("ly") and word not in lexicon.kinds_of:
            return True
        return not kinds and word.endswith("ed") and len(word) > 4

    def _is_all_it_does(self, rest: Sequence[Token]) -> bool:
        """Whether no other word of its clause can be what somebody does."""
        forms = self._lexicon.forms
        if not rest or (forms.get(rest[0].low, frozenset()) & {"base", "past"} and rest[0].low not in PREPOSITIONS):
            return False
        clause = list(takewhile(lambda token: token.is_word and token.low not in _PARTS, rest))
        return not any(token.low in FINITE or "past" in forms.get(token.low, ()) for token in clause)

    # Names of people

    def _is_person(self, tokens: Sequence[Token], at: int) -> bool:
        token = tokens[at]
        if not token.text[0].isupper() or len(token.text) < 2 or token.text.isupper() or token.low in _NEVER_NAMES:
            return False
        follows = tokens[at + 1] if at + 1 < len(tokens) else token
        if token.low in _TITLES and follows is not token and (follows.text[0].isupper() or follows.text == "."):
            return True
        plain = token.low.removesuffix("'s")
        if (token.low in STOPS and plain not in ("will", "may")) or (follows.low in _AFTER_A_PLACE and plain == token.low):
            return False
        if plain in self._lexicon.places and at and tokens[at - 1].low in ("to", "in", "from", "near") and plain == token.low and (
                self._is_where(tokens, at)):
            return False  # "she has moved to Devon"
        if plain in self._lexicon.names or ("-" in plain and plain.partition("-")[0] in self._lexicon.names):
            return at > 0 or plain != token.low or plain not in _ALSO_WORDS or (
                follows.low in FINITE | {"and"} or bool(self._lexicon.forms.get(follows.low, frozenset()) & {"s", "past"}))
        return self._is_unknown_name(tokens, at, plain, follows)

    def _is_where(self, tokens: Sequence[Token], at: int) -> bool:
        went = {self._lexicon.base_of.get(token.low, token.low) for token in tokens[:at]} & _GOES
        return tokens[at - 1].low in ("in", "near") or bool(went if tokens[at].low not in self._lexicon.names else went - {"take", "bring"})

    def _is_unknown_name(self, tokens: Sequence[Token], at: int, plain: str, follows: Token) -> bool:
        """A word with a capital that is in no list, and no place: "Rukhsana has the key"."""
        if at and (tokens[at - 1].low in _BEFORE_A_PLACE or tokens[at - 1].text[0].isupper() or (
                not tokens[at - 1].is_word and tokens[at - 1].text != ",")):
            return False
        if plain in self._lexicon.places or (at and tokens[at - 1].low in ("to", "from") and self._is_where(tokens, at)):
            return False
        if plain in self._lexicon.zipf or self._lexicon.forms.get(plain) or self._names_thing(plain):
            if at and (tokens[at - 1].low in _TOLD or (
                    at > 1 and tokens[at - 1].low == "and" and tokens[at - 2].text.istitle() and tokens[at - 2].low in self._lexicon.names)):
                return True  # "Femi told Pascal", "Cleo and Bets"
            # "Ros has one key and Peg has the other"
            return at > 0 and tokens[at - 1].low in ("and", "so", "but", "or", "when", "if", "because") and (
                follows.low in FINITE or "s" in self._lexicon.forms.get(follows.low, ()))
        return at > 0 or follows.low in FINITE | {"and"} or follows.low in self._lexicon.forms or tokens[at].low.endswith("'s")

    def _person(self, tokens: Sequence[Token], at: int, end: int) -> Thing:
        name = tokens[at].low.removesuffix("'s")
        if name in _TITLES and end > at + 1:
            last = tokens[end - 1].low.removesuffix("'s")
            return Thing(f"{name} {last}", at, _TITLES[name])
        name = name if name in self._lexicon.names else name.partition("-")[0]  # "Kerry-Ann"
        female, male = name in self._lexicon.female, name in self._lexicon.male
        if not female and not male and name not in self._lexicon.names:
            female = name.endswith("a")
        return Thing(name, at, frozenset((SHE,)) if female and not male else frozenset((HE,)) if male and not female else frozenset((HE, SHE)))

    # Things

    def _names_thing(self, word: str) -> bool:
        return word in self._lexicon.kinds_of or bool(self._sense.kinds(word))

    def _is_bare(self, tokens: Sequence[Token], at: int) -> bool:
        """A thing without "a" or "the": "new cushions", "lunch is at one"."""
        token, lexicon = tokens[at], self._lexicon
        word = token.low
        if not token.is_word or word in STOPS or word in ADVERBS or word in DETERMINERS or (token.text[0].isupper() and at):
            return False
        before, follows = tokens[at - 1].low if at else "", tokens[at + 1].low if at + 1 < len(tokens) else "."
        one = singular(word)
        if one == word or word in lexicon.many:
            return self._is_bare_one(word, before, follows, at, tokens)
        if one in lexicon.not_a_thing or word in lexicon.not_a_thing or not (self._names_thing(one) or one in lexicon.persons):
            return False
        if self._goes_before(follows) or lexicon.kinds_of.get(one) == {"time"}:
            return False
        if "s" not in lexicon.forms.get(word, ()):
            return True
        return not at or before in PREPOSITIONS | BE | {"and", "or", ","} or (
            before not in lexicon.names and before not in STOPS and not self._names_thing(before) and before not in lexicon.persons)

    def _is_bare_one(self, word: str, before: str, follows: str, at: int, tokens: Sequence[Token]) -> bool:
        if word in self._lexicon.not_a_thing or word in self._lexicon.persons or self._goes_before(follows):
            return False
        kinds = self._sense.kinds(word)
        if word in self._lexicon.many:
            return True
        if not at or (at == 1 and not self._lexicon.forms.get(before) and before not in STOPS and tokens[0].low in self._lexicon.kinds_of):
            does = "s" in self._lexicon.forms.get(follows, ()) and follows not in PREPOSITIONS
            return bool(kinds & {"event", "food", "group", "document", "music"}) and (follows in FINITE or does)
        return bool(kinds & {"food"}) and (before in self._lexicon.forms or before in PREPOSITIONS | {"and", "or", "some"} or (
            before in BE and tokens[0].low == "there"))

    def _goes_before(self, follows: str) -> bool:
        """Whether the next word is the thing that is spoken of: the "fire" of "fire alarm"."""
        if follows in STOPS or follows in ADVERBS or not follows[0].isalpha():
            return False
        kinds = self._lexicon.forms.get(follows, frozenset())
        return self._names_thing(singular(follows)) and not (kinds - {"ing"} and ("past" in kinds or "s" in kinds or "base" in kinds))

    def _thing(self, tokens: Sequence[Token], at: int, last: int) -> Thing:
        word, lexicon = tokens[last].low, self._lexicon
        if word.endswith(("'s", "s'")):
            word = word.rstrip("'").removesuffix("'s")
        if word in _NEVER_NAMES or word == "o'clock":
            return Thing(word, at, frozenset())  # "on 12 July"
        one = singular(word)
        kinds = self._sense.kinds(word)
        if at and tokens[last - 1].low in ("a", "an") and (tokens[at - 1].low in ("like", "into") or (one in _SHAPES and tokens[at - 1].low == "in")):
            return Thing(word, at, frozenset())  # "roll it into a ball", "sit in a circle"
        if word in _HELD and last > at and self._names_thing(tokens[last - 1].low) and tokens[last - 1].low not in lexicon.describing:
            return Thing("event", at, frozenset((IT,)))
        if one in _HOW and one != word and at and tokens[at - 1].low == "in" and tokens[at].low not in POSSESSIVES | {"the"}:
            return Thing(word, at, frozenset())
        if one in _DONE_ONCE and tokens[last - 1].low in ("a", "good", "quick", "another"):
            return Thing(word, at, frozenset())  # "the van needs a wash"
        if one == "break" and last > at and self._names_thing(tokens[last - 1].low) and tokens[last - 1].low not in lexicon.describing:
            return Thing("event", at, frozenset((IT,)))  # "the tea break"
        if word in ("one", "ones", "pair") and last > at and tokens[last - 1].low not in COUNTS:
            return Thing(word, at, frozenset((THEY,) if word == "ones" else (IT,) if word == "one" else (IT, THEY)))  # "an old pair"
        if (word in lexicon.not_a_thing or one in lexicon.not_a_thing or kinds == {"time"}) and not (
                word == "minutes" and tokens[last - 1].low in DETERMINERS - COUNTS):
            return Thing(word, at, frozenset((THEY,)) if word in ("people", "others", "ones") else frozenset())
        if last and tokens[last].text[0].isupper() and tokens[last - 1].low == "the" and lexicon.is_plural(word) and "-" not in word:
            return Thing("people", at, frozenset((THEY,)), kind=word, other=True)  # "the Scouts"
        if word in ("men", "women", "children", "police") or lexicon.is_plural(word) or word.endswith("men"):
            return Thing(word, at, frozenset((THEY,)))
        if (word in lexicon.female and word not in lexicon.names) or word in ("she", "girl", "woman"):
            return Thing(word, at, frozenset((SHE,)))
        if word in lexicon.male and word not in lexicon.names:
            return Thing(word, at, frozenset((HE,)))
        before = [token.low for token in tokens[max(0, at - 2):at]]
        if word == "chair" and (tokens[last - 1].low in lexicon.colours or tokens[at].low in _OWN or tokens[at].low.endswith("'s") or (
                {"next", *_CARRIED} & {*before} or (before and before[-1] in PREPOSITIONS - {"to", "with", "by", "from", "for"}))):
            return Thing(word, at, frozenset((IT,)))
        if word in CROWD:
            return Thing(word, at, frozenset((IT, THEY)), group=True)  # "the audience"
        if word in lexicon.persons or ("person" in kinds and word not in lexicon.groups | lexicon.describing and (  # "what a summer!" is nobody
                word not in lexicon.names or not tokens[last].text.islower())):  # a coach may be a bus, too
            return Thing(word, at, frozenset((HE, SHE, IT) if kinds & _NO_PEOPLE else (HE, SHE)))
        if word == "paper" and tokens[at - 1:at] and tokens[at - 1].low == "in" and last == at + 1:
            return Thing(word, at, frozenset())  # "our letter was in the paper"
        if word == "board" and at and tokens[at - 1].low in PREPOSITIONS - {"to", "with", "by", "from", "for", "of"}:
            return Thing(word, at, frozenset((IT,)))
        told = at > 1 and tokens[at - 1].low == "to" and self._lexicon.base_of.get(tokens[at - 2].low) in _TELLS  # "wrote to the theatre"
        may_be_they = "group" in kinds and (not at or told or tokens[at - 1].low in _WITH or self._sense.is_done_to_people(tokens[at - 1].low))
        asked = at > 0 and self._sense.base(tokens[at - 1].low) in ("ask", "tell", "invite", "thank")
        group = word in lexicon.groups or (may_be_they and (told or asked or "place" not in kinds))
        return Thing(word, at, frozenset((IT, THEY) if group or may_be_they else (IT,)), group=group)


def singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("shes", "ches", "sses", "xes", "toes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word
