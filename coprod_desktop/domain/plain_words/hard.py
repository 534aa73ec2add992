"""Hard words with easier ones: from the list, and rare long words that the list does not know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from coprod_desktop.domain.plain_words.finding import Finding, Rule
from coprod_desktop.domain.plain_words.forms import plural
from coprod_desktop.domain.plain_words.lists import (
    ADVERBS,
    BE,
    DETERMINERS,
    HAVE_DO,
    MODALS,
    OBJECTS,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTIONS,
    STOPS,
    SUBJECTS,
    Lexicon,
    Lists,
)
from coprod_desktop.domain.plain_words.reading import Sentence, Token, word_set

# Below this, a word is met less than five times in a million words.
_RARE = 3.7
_LONG = 7
_STARTS = ("un", "in", "im", "dis", "re", "non", "mis", "over", "under")
_ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ly", ""), ("ally", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ness", ""),
            ("iness", "y"), ("able", ""), ("able", "e"), ("ment", ""), ("ist", ""), ("ive", ""), ("ously", "ous"), ("al", ""), ("ily", "y"))
_LEARNED = ("ity", "ities", "tion", "tions", "sion", "sions", "ence", "ency", "ance", "ancy", "ent", "ant", "al", "ally", "ics", "ism", "ist", "ous",
            "ously", "ive", "ively", "ise", "ised", "ising", "ises", "ize", "ized", "izing", "ate", "ated", "ating", "ates", "ology", "ologies",
            "ment", "ments", "ary", "ory", "ible", "able", "ably", "ibly", "ic", "ify", "ified", "ifies", "tude", "acy", "esque", "ium", "ia", "ure",
            "ently", "antly", "ological", "ness")

_THINGS = word_set("thing things building meeting setting feeling meaning")
_MORE = word_set("very more most less not all too well much many good big new quite really")


@dataclass(frozen=True, slots=True)
class _Entry:
    """One form of a hard word: its words, what kind it is (verb, noun, other), and what to say, "" when that is not sure."""

    words: tuple[str, ...]
    kind: str
    instead: str
    mend: str
    base: str


class HardWords:
    def __init__(self, lists: Lists, lexicon: Lexicon, *, ours: bool = False) -> None:
        """With `ours`, for our own screens: the words that only they leave out as well, and no rare words that the list does not know."""
        hard = lists.hard
        self._lexicon, self._ours = lexicon, ours
        self._easy = frozenset(hard.get("easy", ()))
        self._no_mend_with: Mapping[str, Sequence[str]] = hard.get("no_mend_with", {})
        self._not_with: Mapping[str, Sequence[str]] = hard.get("not_with", {})
        # Verbs of the list that are everyday words for a thing: "a process", "the screens".
        self._things = lexicon.things_also | frozenset(form for verb in hard.get("also_things", ()) for form in (verb, plural(verb)))
        self._by_first: dict[str, list[_Entry]] = {}
        may = frozenset(hard.get("our_screens_may", ())) if ours else frozenset()
        for entry in self._entries(hard):
            if entry.base in may:
                continue
            for words in _spellings(entry.words):
                self._by_first.setdefault(words[0], []).append(entry if words == entry.words else _Entry(words, entry.kind, entry.instead, entry.mend,
                                                                                                         entry.base))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry.words))

    def _entries(self, hard: Mapping[str, object]) -> Iterator[_Entry]:
        for verb, easy in _section(hard, "verbs"):
            easier = self._lexicon.verbs.forms(easy)
            for kind, forms in self._lexicon.verbs.forms(verb).items():
                for form in forms:
                    yield _Entry(tuple(form.split()), f"verb {kind}", easy, easier[kind][0], verb)
        for noun, easy in _section(hard, "nouns"):
            one, many = (easy, easy if easy.startswith(("being ", "what ", "how ")) else plural(easy)) if isinstance(easy, str) else easy
            yield _Entry(tuple(noun.split()), "noun", one, one, noun)
            yield _Entry(tuple(plural(noun).split()), "noun", many, many if not isinstance(easy, str) or " " not in easy else "", noun)
        for section in ("others", "phrases"):
            for words, easy in _section(hard, section):
                yield _Entry(tuple(words.split()), "other", easy, easy, words)
        for word, easy in _section(hard, "our_screens") if self._ours else ():
            for form in (word, plural(word)):
                yield _Entry((form,), "other", easy, easy, word)

    def check(self, sentence: Sentence, names: frozenset[str]) -> Iterator[Finding]:
        """`names` are words that the group uses for people, places and programmes, in small letters."""
        tokens = sentence.tokens
        at = 0
        while at < len(tokens):
            token = tokens[at]
            entry = self._entry(tokens, at)
            if entry is not None and not self._said_otherwise(entry, tokens):
                end = at + len(entry.words)
                yield self._finding(sentence, tokens, at, end, entry)
                at = end
                continue
            if not self._ours and token.low not in names and self._is_rare(token, at == 0):
                yield Finding(Rule.HARD_WORD, token.start, token.end, token.text, sure=False)
            at += 1

    def _entry(self, tokens: Sequence[Token], at: int) -> _Entry | None:
        fitting = [entry for entry in self._by_first.get(tokens[at].low, ())
                   if tuple(token.low for token in tokens[at:at + len(entry.words)]) == entry.words]
        if not fitting and tokens[at].low.endswith("ly"):
            plain = next((entry for entry in self._by_first.get(tokens[at].low[:-2], ()) if entry.kind == "other" and len(entry.words) == 1), None)
            return _Entry((tokens[at].low,), "other", "", "", plain.base) if plain is not None else None
        if not fitting or (at and tokens[at].text[0].isupper() and not tokens[at].text.isupper() and len(fitting[0].words) == 1):
            return None
        longest = [entry for entry in fitting if len(entry.words) == len(fitting[0].words)]
        as_thing = self._stands_for_a_thing(tokens, at)
        if as_thing and longest[0].words[0] in self._things and all(entry.kind in ("verb base", "verb s") for entry in longest):
            return None
        if len(longest) == 1:
            return longest[0]
        after_be = at > 0 and (tokens[at - 1].low in BE or tokens[at - 1].low in ("been", "have", "has", "had"))
        as_thing = as_thing and not after_be
        best = next((entry for entry in longest if (entry.kind == "noun") == as_thing), longest[0])
        if not as_thing and after_be:
            best = next((entry for entry in longest if entry.kind == "verb done"), best)
        return best

    def _stands_for_a_thing(self, tokens: Sequence[Token], at: int) -> bool:
        if not at:
            return False
        before = tokens[at - 1].low
        if before in MODALS or before == "to" or before in HAVE_DO or before in SUBJECTS - {"this", "that", "these", "those"}:
            return False
        return before in DETERMINERS or before in PREPOSITIONS or self._lexicon.often(before) > 0

    def _said_otherwise(self, entry: _Entry, tokens: Sequence[Token]) -> bool:
        """"Deliver" is easy for a parcel."""
        others = self._not_with.get(entry.base)
        return others is not None and any(token.low in others for token in tokens)

    def _finding(self, sentence: Sentence, tokens: Sequence[Token], at: int, end: int, entry: _Entry) -> Finding:
        first, mend = self._fitted(entry, tokens, at, end)
        word = sentence.text[tokens[at].start - sentence.start:tokens[end - 1].end - sentence.start]
        article = tokens[at - 1] if at and first == at and tokens[at - 1].low in ("a", "an") and entry.kind in ("noun", "other") else None
        if mend and article is not None and (mend[0] in "aeiou") != (word[0].lower() in "aeiou"):
            first, mend = at - 1, ("an " if mend[0] in "aeiou" else "a ") + mend
        if tokens[first].text[:1].isupper():
            mend = mend[:1].upper() + mend[1:]
        return Finding(Rule.HARD_WORD, tokens[first].start, tokens[end - 1].end, word, entry.instead, mend)

    def _fitted(self, entry: _Entry, tokens: Sequence[Token], at: int, end: int) -> tuple[int, str]:
        """The place of the first word to go, and what fits there: "the governance" is "how we are run", with no "the"; "" for what fits not."""
        mend, before = entry.mend, tokens[at - 1].low if at else ""
        easy = mend.split()
        if any(token.low in self._no_mend_with.get(entry.base, ()) for token in tokens):
            return at, ""
        if len(easy) < 2:
            return at, mend
        follows = tokens[end].low if end < len(tokens) else "."
        if mend == "most of" and follows not in DETERMINERS | OBJECTS:
            return at, "most"
        after = tokens[end + 1].low if end + 1 < len(tokens) else "."
        does = self._lexicon.forms.get(follows, frozenset()) & {"past", "s"} and (
            follows not in self._lexicon.things_also or after in DETERMINERS | QUESTIONS | SUBJECTS)
        names_more = follows[0].isalpha() and follows not in STOPS and follows not in ADVERBS and not does
        described = bool(before) and before[0].isalpha() and before not in STOPS and before not in DETERMINERS and not self._lexicon.forms.get(before)
        if entry.kind == "noun":
            clause, doing = easy[0] in QUESTIONS, easy[0].endswith("ing") and easy[0] not in _THINGS
            belongs = follows in ("of", "from", "on", "by") or (clause and follows in ("with", "for", "to"))
            if (clause or doing) and (names_more or belongs or described or (clause and before in DETERMINERS - {"the", "our", "a", "an"})):
                return at, ""
            if (clause and before in ("the", "our", "a", "an")) or (doing and before in ("the", "a", "an")):
                return at - 1, mend
            return (at - 1, f"the {mend}") if before in POSSESSIVES and {"matters", "who", "we"} & set(easy) else (at, mend)
        if entry.kind in ("verb done", "verb past"):
            return at, "" if names_more and before not in SUBJECTS | BE | HAVE_DO and before not in self._lexicon.names else mend
        tells_how = entry.kind == "other" and len(entry.words) == 1 and not entry.words[0].endswith("ly") and easy[0] not in _MORE
        apart = names_more or (easy[0] in PREPOSITIONS and before in DETERMINERS)
        return at, "" if tells_how and apart and easy[-1] not in PREPOSITIONS else mend

    def _is_rare(self, token: Token, first: bool) -> bool:
        word = token.low
        if len(word) < _LONG or not word.isalpha() or (token.text[0].isupper() and not first) or not word.endswith(_LEARNED):
            return False
        return word not in self._easy and all(self._lexicon.often(base) < _RARE and base not in self._easy for base in _bases(word))


def _section(hard: Mapping[str, object], name: str) -> Sequence[tuple[str, str]]:
    found = hard.get(name, {})
    assert isinstance(found, Mapping)
    return tuple(found.items())


def _spellings(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield words
    for british, other in (("ise", "ize"), ("isi", "izi"), ("isa", "iza"), ("our", "or"), ("programme", "program"), ("lys", "lyz")):
        if british in words[0][3:]:
            yield (words[0][:3] + words[0][3:].replace(british, other), *words[1:])
    if "-" in words[0]:
        yield (words[0].replace("-", ""), *words[1:])


def _bases(word: str) -> Iterator[str]:
    yield word
    for start in _STARTS:
        if word.startswith(start) and len(word) - len(start) >= 5:
            yield word[len(start):]
    for ending, other in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            yield word[:-len(ending)] + other
