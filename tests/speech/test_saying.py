"""What is said for what is seen: a table by kind, and that each word said is found on the page again."""

import string
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.name_sounds import NameSounds
from coprod_desktop.speech.saying import Saying

# kind | seen | said
TABLE = """
time    | 2 o’clock               | 2 o'clock
time    | half past 2             | half past 2
time    | 2:30                    | half past 2
time    | 14:00                   | 2 o'clock in the afternoon
time    | 14:30                   | half past 2 in the afternoon
time    | 19:45                   | quarter to 8 in the evening
time    | 10:05                   | 5 past 10
time    | 10:15                   | quarter past 10
time    | 10:20                   | 10 20
time    | 09:00                   | 9 o'clock
time    | 00:00                   | midnight
time    | 12:00                   | 12 o'clock
time    | 2pm                     | 2 p m
time    | 2.30pm                  | 2 30 p m
time    | 2:05 p.m. today         | 2 oh 5 p m today
time    | 10 a.m. sharp           | 10 a m sharp
time    | at 2.30                 | at half past 2
time    | from 10.15              | from quarter past 10
span    | 10–4                    | 10 to 4
span    | 2–4pm                   | 2 to 4 p m
span    | 10am–4pm                | 10 a m to 4 p m
span    | 10:00–16:00             | 10 o'clock to 4 o'clock in the afternoon
span    | 10.30–12.30             | half past 10 to half past 12
span    | pages 4–6               | pages 4 to 6
span    | 5 - 7 people            | 5 to 7 people
span    | ages 18–25              | ages 18 to 25
date    | 21/11/2026              | 21st November 20 26
date    | 1/2/26                  | 1st February 20 26
date    | 2026-11-21              | 21st November 20 26
date    | 21/11                   | 21st November
date    | Sat 5/12                | Saturday 5th December
date    | Mon 21 Nov              | Monday 21st November
date    | Monday 21 November 2026 | Monday 21st November 20 26
date    | 21 Nov 2026             | 21st November 20 26
date    | 21–23 November          | 21st to 23rd November
date    | Nov 2026                | November 20 26
date    | 5 Mar.                  | 5th March.
date    | the 1st of May          | the 1st of May
date    | on 2 June               | on 2nd June
year    | in 2026.                | in 20 26.
year    | since 1985              | since 19 85
year    | in 1905.                | in 19 oh 5.
year    | in 2005.                | in 2005.
year    | the 1990s               | the 19 nineties
year    | 2024–25                 | 20 24 to 25
year    | 2024/25                 | 20 24 to 25
year    | 2026 people came        | 2026 people came
day     | Mon                     | Monday
day     | Tues at 2               | Tuesday at 2
day     | Mon–Fri                 | Monday to Friday
day     | Mon, Wed & Fri          | Monday, Wednesday and Friday
day     | Sat and Sun             | Saturday and Sunday
day     | every Sat               | every Saturday
day     | Sat down to eat         | Sat down to eat
day     | the Sun is out          | the Sun is out
money   | £3.50                   | 3 pounds 50
money   | It costs £3.50.         | It costs 3 pounds 50.
money   | (£1.50)                 | (1 pound 50)
money   | £1                      | 1 pound
money   | £0.50                   | 50 pence
money   | £0.01                   | 1 penny
money   | £1,200                  | 1,200 pounds
money   | £3.05                   | 3 pounds 5
money   | £5.5m                   | 5.5 million pounds
money   | £2 million              | 2 million pounds
money   | £10–£20                 | 10 to 20 pounds
money   | £10-20                  | 10 to 20 pounds
money   | £3.50–£5                | 3 pounds 50 to 5 pounds
money   | £5/week                 | 5 pounds a week
money   | 50p                     | 50 pence
money   | 1p                      | 1 penny
money   | €5                      | 5 euros
money   | $2.50                   | 2 dollars 50
phone   | 020 7946 0000           | oh 2 oh, 7 9 4 6, oh oh oh oh
phone   | 020-7946-0000           | oh 2 oh, 7 9 4 6, oh oh oh oh
phone   | 07700 900123            | oh 7 7 oh oh, 9 oh oh, 1 2 3
phone   | 07700900123             | oh 7 7 oh oh, 9 oh oh, 1 2 3
phone   | +44 20 7946 0000        | plus 4 4, 2 oh, 7 9 4 6, oh oh oh oh
phone   | 0800 1111               | oh 8 oh oh, 1 1 1 1
phone   | 999                     | 9 9 9
phone   | Call 111                | Call 1 1 1
phone   | 116 123                 | 1 1 6, 1 2 3
phone   | text HELP to 85258      | text HELP to 8 5 2 5 8
number  | 12,000                  | 12,000
number  | 3.5 hours               | 3.5 hours
number  | 1st                     | 1st
number  | 21st                    | 21st
number  | 50%                     | 50 per cent
number  | 12.5 %                  | 12.5 per cent
number  | ½                       | a half
number  | 2½ hours                | 2 and a half hours
number  | 1/2                     | a half
number  | 3/4 of us               | three quarters of us
number  | 4/5                     | 4 out of 5
number  | 8 / 10                  | 8 / 10
number  | 24/7                    | 24 7
number  | 1:1                     | one to one
number  | 18+                     | 18 or more
number  | 2 + 2                   | 2 plus 2
number  | 2 × 3                   | 2 times 3
number  | -5 °C                   | minus 5 degrees
number  | 20°C                    | 20 degrees
number  | < 5                     | less than 5
number  | > 5                     | more than 5
number  | ~10                     | about 10
number  | #3                      | number 3
number  | No. 5                   | number 5
number  | p. 5                    | page 5
number  | pp. 4–6                 | pages 4 to 6
unit    | 5 mins                  | 5 minutes
unit    | 1 hr                    | 1 hour
unit    | 5 km                    | 5 kilometres
unit    | 200 g                   | 200 grams
unit    | 1.5 l                   | 1.5 litres
unit    | 10 mph                  | 10 miles an hour
title   | Dr Smith                | Doctor Smith
title   | Dr. Smith came          | Doctor Smith came
title   | 12 Oak Dr               | 12 Oak Drive
title   | St Mary’s               | Saint Mary's
title   | High St                 | High Street
title   | Mr Lee                  | Mister Lee
title   | Mrs. Lee                | Missis Lee
title   | Ms Lee                  | Miz Lee
title   | Mx Lee                  | Mix Lee
title   | Prof. Lee               | Professor Lee
title   | Cllr Khan               | Councillor Khan
short   | e.g. cake               | for example cake
short   | i.e. tea                | that is tea
short   | cake etc.               | cake and so on.
short   | approx. 5               | about 5
short   | Tel: 020 7946 0000      | telephone: oh 2 oh, 7 9 4 6, oh oh oh oh
short   | w/c 21 Nov              | week beginning 21st November
short   | c/o Poplar Hall         | care of Poplar Hall
short   | TBC                     | to be confirmed
short   | Max is here             | Max is here
short   | max. 5                  | at most 5
short   | tea & cake              | tea and cake
short   | and/or                  | and or
short   | his/her                 | his or her
short   | yes/no                  | yes or no
short   | us vs. them             | us against them
letters | NHS                     | N H S
letters | GPs                     | G P's
letters | BSL                     | B S L
letters | UK                      | U K
letters | LD                      | L D
letters | ADHD                    | A.D.H.D
letters | PIP                     | PIP
letters | OK                      | OK
letters | ART                     | ART
place   | E14 0BE                 | E 14, oh B E
place   | SW1A 1AA                | S W 1A, 1 A.A
place   | 12 Poplar Rd            | 12 Poplar Road
web     | www.art.org             | w w w dot art dot org
web     | help@art.org.uk         | help at art dot org dot uk
web     | https://art.org/tea     | art dot org slash tea
"""
CASES = [tuple(part.strip() for part in line.split("|")) for line in TABLE.strip().splitlines()]
NAMES = NameSounds([("Amina Begum", "a-mee-na bay-gum"), ("Siân", "sharn"), ("May", "my"), ("Will Smith", "wil smith"), ("Ana", "ah-na"),
                    ("Ana", "an-a"), ("Zoë", ""), ("Chú Lê", "choo lay")])


def times(said: str) -> list[tuple[int, int, int]]:
    """Each run between spaces as a word, as a voice would report them."""
    found, at = [], 0
    for number, word in enumerate(said.split()):
        at = said.index(word, at)
        found.append((at, len(word), number))
        at += len(word)
    return found


def test_the_table_has_eighty_cases_and_more() -> None:
    assert len(CASES) > 80 and len({seen for _kind, seen, _said in CASES}) == len(CASES)


@pytest.mark.parametrize(("kind", "seen", "said"), CASES)
def test_as_a_person_would_say_it(kind: str, seen: str, said: str) -> None:
    assert Saying(seen).text == said
    assert Saying(f"We say {seen} here.").text.endswith(" here."), kind


@pytest.mark.parametrize(("kind", "seen", "said"), CASES)
def test_every_word_said_is_one_that_is_seen(kind: str, seen: str, said: str) -> None:
    """In a sentence, the words before and after are marked as they are, and what is between is marked in order, in its own place."""
    text = f"We say {seen} here"
    words = Saying(text).words(times(Saying(text).text))
    marked = [text[start:start + length] for start, length, _ms in words]
    assert marked[:2] == ["We", "say"] and marked[-1] == "here", kind
    assert all(first[0] + first[1] <= second[0] for first, second in pairwise(words))
    left = "".join(marked[2:-1])
    assert [sign for sign in seen if sign.isalnum()] == [sign for sign in left if sign.isalnum()]


def test_a_short_form_is_marked_whole_while_its_words_are_said() -> None:
    text = "It costs £3.50 at 10–4 on Mon 21 Nov."
    marked = [text[start:start + length] for start, length, _ms in Saying(text).words(times(Saying(text).text))]
    assert marked == ["It", "costs", "£3.50", "at", "10–4", "on", "Mon", "21", "Nov."]


@pytest.mark.parametrize(("seen", "said"), [
    ("Amina Begum is here.", "a-mee-na bay-gum is here."),
    ("Amina is here, and Siân.", "a-mee-na is here, and sharn."),
    ("Amina’s cup. Siân's tea.", "a-mee-na's cup. sharn's tea."),
    ("Ask Will Smith. Will you come?", "Ask wil smith. Will you come?"),
    ("May came on 21 May.", "my came on 21st May."),
    ("Ana came.", "Ana came."),
    ("Zoë came.", "Zoë came."),
    ("amina, BEGUM", "amina, BEGUM"),
    ("(Chú Lê)", "(choo lay)"),
    ("“Siân”, “Aminata”", "“sharn”, “Aminata”"),
])
def test_names_as_their_people_asked(seen: str, said: str) -> None:
    assert Saying(seen, names=NAMES).text == said


def test_a_name_is_marked_where_it_is_seen() -> None:
    text = "Say hello to Amina Begum today"
    saying = Saying(text, names=NAMES)
    assert [text[start:start + length] for start, length, _ms in saying.words(times(saying.text))] == ["Say", "hello", "to", "Amina Begum", "today"]


def test_names_for_who_hears_a_screen_reader() -> None:
    assert NAMES.applied("Amina is here. Siân’s cup.") == "a-mee-na is here. sharn’s cup."
    assert NameSounds().applied("Amina is here.") == "Amina is here."


def test_another_language_is_read_as_it_is_written() -> None:
    assert Saying("Mae’n costio £3.50", language="cy").text == "Mae'n costio £3.50"
    assert Saying("It costs £3.50", language="en-GB").text == "It costs 3 pounds 50"


SIGNS = string.ascii_letters + string.digits + "£€$.,:;/–-+%½°()’ &@#<>~=\n·“”"


@given(st.text(alphabet=SIGNS, max_size=60) | st.text(max_size=40))
def test_any_text_can_be_said_and_found_again(text: str) -> None:
    saying = Saying(text, names=NAMES)
    words = saying.words(times(saying.text))
    assert all(0 <= start < start + length <= len(text) for start, length, _ms in words)
    assert all(first[0] + first[1] <= second[0] for first, second in pairwise(words))


@pytest.mark.parametrize("text", ["0" * 200, "1.2-" * 50, "Mon–" * 50, "0 " * 100, "£1-" * 66, "a/b" * 66, "10:30" * 40])
def test_an_odd_sentence_is_said_at_once(text: str) -> None:
    """200 characters are the longest sentence; a hundred of them must not be felt."""
    began = time.perf_counter()
    assert Saying(text).text
    assert time.perf_counter() - began < 0.05
