"""What one press does about a finding: it is right English, keeps names and numbers, and the help does not find the same again."""

import json
import re
from pathlib import Path

import pytest

from coprod_desktop.domain.plain_words import Finding, Mend, Rule
from coprod_desktop.domain.plain_words.reading import sentences
from coprod_desktop.word_list import plain_words

HELP = plain_words()
TEXTS = [item["text"] for part in ("seen", "unseen")
         for item in json.loads((Path(__file__).parent / "plain_words_set" / f"{part}.json").read_text(encoding="utf-8"))]
NUMBERS = (Rule.NUMBER, Rule.PERCENT, Rule.DATE, Rule.TIME)
PARTED = (Rule.LONG_SENTENCE, Rule.TWO_IDEAS)


def mended(text: str, rule: Rule) -> list[str]:
    finding = next(each for each in HELP.check(text) if each.rule is rule)
    return [mend.done(text) for mend in HELP.mends(text, finding)]


@pytest.mark.parametrize(("text", "rule", "better"), [
    # Who or what is meant
    ("Sam told Leo that he had won.", Rule.PRONOUN, ["Sam told Leo that Sam had won.", "Sam told Leo that Leo had won."]),
    ("Lee phoned Mo about his ticket.", Rule.PRONOUN, ["Lee phoned Mo about Lee’s ticket.", "Lee phoned Mo about Mo’s ticket."]),
    ("The women talked to the girls about their rights.", Rule.PRONOUN,
     ["The women talked to the girls about the women’s rights.", "The women talked to the girls about the girls’ rights."]),
    ("Put a cup on a plate. Then wash it.", Rule.PRONOUN, ["Put a cup on a plate. Then wash the cup.", "Put a cup on a plate. Then wash the plate."]),
    ("Dev met his uncle at the bus stop. He was crying.", Rule.PRONOUN,
     ["Dev met his uncle at the bus stop. Dev was crying.", "Dev met his uncle at the bus stop. Dev’s uncle was crying."]),
    ("Move the table away from the wall and paint it.", Rule.PRONOUN,
     ["Move the table away from the wall and paint the table.", "Move the table away from the wall and paint the wall."]),
    ("I gave Amina one key and Debbie one key. I will ring her tonight.", Rule.PRONOUN,
     ["I gave Amina one key and Debbie one key. I will ring Amina tonight.", "I gave Amina one key and Debbie one key. I will ring Debbie tonight."]),
    # The first name
    ("Our helpers wear green. Ask a volunteer for a drink.", Rule.TWO_NAMES, ["Our helpers wear green. Ask a helper for a drink."]),
    ("Our rules are on the wall. Please stick to these guidelines.", Rule.TWO_NAMES, ["Our rules are on the wall. Please stick to these rules."]),
    ("Our AGM is in May and all can vote at this yearly meeting.", Rule.TWO_NAMES, ["Our AGM is in May and all can vote at this AGM."]),
    # Who does it
    ("The cake will be made by our cooks.", Rule.PASSIVE, ["Our cooks will make the cake."]),
    ("The songs were not chosen by the choir.", Rule.PASSIVE, ["The choir did not choose the songs."]),
    ("The notes are being typed by Kit now.", Rule.PASSIVE, ["Kit is typing the notes now."]),
    ("In May, the plan was agreed by the board.", Rule.PASSIVE, ["In May, the board agreed the plan."]),
    ("Leo was given a badge by the mayor.", Rule.PASSIVE, ["The mayor gave Leo a badge."]),
    ("Leo was looked after by Jo on the trip.", Rule.PASSIVE, ["Jo looked after Leo on the trip."]),
    ("It was agreed by the group that we will meet.", Rule.PASSIVE, ["The group agreed that we will meet."]),
    ("The wall was painted by artists in our group.", Rule.PASSIVE,
     ["Artists in our group painted the wall.", "Artists painted the wall in our group."]),
    ("Tickets can be bought at the door.", Rule.PASSIVE, ["You can buy tickets at the door."]),
    ("You are invited to our party.", Rule.PASSIVE, ["Please come to our party."]),
    ("You are asked to sign in.", Rule.PASSIVE, ["Please sign in."]),
    ("I was given a badge.", Rule.PASSIVE, ["I got a badge."]),
    ("The meeting was chaired by Ana, and we ate cake.", Rule.PASSIVE, ["Ana chaired the meeting, and we ate cake."]),
    ("The food was made by Jo, Sam and Ali.", Rule.PASSIVE, ["Jo, Sam and Ali made the food."]),
    ("Nia is loved by all of us.", Rule.PASSIVE, ["All of us love Nia."]),
    ("The lunch was not eaten by anyone.", Rule.PASSIVE, ["Nobody ate the lunch."]),
    ("The door was opened by accident.", Rule.PASSIVE, []),
    ("The form must be signed by Friday.", Rule.PASSIVE, []),
    ("The hall was cleaned by Jo and painted by Sam.", Rule.PASSIVE, []),
    # One no
    ("You can't vote unless you are a member.", Rule.DOUBLE_NEGATIVE, ["You can only vote if you are a member."]),
    ("He doesn't come unless Jo is here.", Rule.DOUBLE_NEGATIVE, ["He only comes if Jo is here."]),
    ("No one is excluded from this group.", Rule.DOUBLE_NEGATIVE, ["Everyone is included in this group."]),
    ("She never forgets my name.", Rule.DOUBLE_NEGATIVE, ["She always remembers my name."]),
    ("It would not be unfair to ask.", Rule.DOUBLE_NEGATIVE, ["It would be fair to ask."]),
    ("The walk is not without hills.", Rule.DOUBLE_NEGATIVE, ["The walk has some hills."]),
    ("We do not want no one to feel left out.", Rule.DOUBLE_NEGATIVE, ["We do not want anyone to feel left out."]),
    ("Nobody should go home without a thank you.", Rule.DOUBLE_NEGATIVE, ["Everyone should go home with a thank you."]),
    ("None of us did not enjoy the show.", Rule.DOUBLE_NEGATIVE, ["All of us enjoyed the show."]),
    ("They could not not laugh.", Rule.DOUBLE_NEGATIVE, ["They had to laugh."]),
    ("It is not true that nobody listens to us.", Rule.DOUBLE_NEGATIVE, []),
    ("We never start without asking.", Rule.DOUBLE_NEGATIVE, []),
    # Sayings
    ("We were really over the moon.", Rule.IDIOM, ["We were very happy."]),
    ("Everyone is on board with the plan.", Rule.IDIOM, ["Everyone agrees with the plan."]),
    ("They gave our plan the green light.", Rule.IDIOM, ["They said yes to our plan."]),
    ("The jokes fall flat.", Rule.IDIOM, ["The jokes do not work."]),
    ("We hit the roof.", Rule.IDIOM, ["We got angry.", "We get angry."]),
    ("They painted the town red.", Rule.IDIOM, ["They went out and had fun."]),
    ("The report sheds light on pay.", Rule.IDIOM, ["The report helps us understand pay."]),
    ("She gave a wide berth to the dog.", Rule.IDIOM, []),
    ("It is a done deal.", Rule.IDIOM, ["It is decided."]),
    ("We have a done deal.", Rule.IDIOM, []),
    ("He spoke his mind.", Rule.IDIOM, []),
    # About how many
    ("85 percent said yes.", Rule.PERCENT, ["Most said yes."]),
    ("80% of members came.", Rule.PERCENT, ["Most members came.", "8 out of 10 members came."]),
    ("Less than 2% of actors are disabled.", Rule.PERCENT, ["Hardly any actors are disabled."]),
    ("We spent 12.5% on rent.", Rule.PERCENT, ["We spent £12.50 of every £100 on rent."]),
    ("Our bid scored 78% in the end.", Rule.PERCENT, ["Our bid scored 78 out of 100 in the end."]),
    ("We have £2,318 in the bank.", Rule.NUMBER, ["We have about £2,300 in the bank."]),
    ("My phone is at 4%.", Rule.PERCENT, []),
    ("Between 20% and 30% of people came.", Rule.PERCENT, ["2 or 3 out of 10 people came."]),
    ("About a third (33%) did not come.", Rule.PERCENT, ["About a third did not come."]),
    ("Only 40% of people came.", Rule.PERCENT, ["Only 4 out of 10 people came."]),
    ("Only 7% came by car.", Rule.PERCENT, ["Only a few came by car."]),
    ("29 out of 30 people felt safe.", Rule.NUMBER, ["Nearly all of the people felt safe."]),
    # Two sentences
    ("The group sang two songs and made a cake.", Rule.TWO_IDEAS, ["The group sang two songs. The group made a cake."]),
    ("My mum, who is a nurse, comes to every show.", Rule.TWO_IDEAS, ["My mum comes to every show. My mum is a nurse."]),
    ("As the hall is shut, we will meet online.", Rule.TWO_IDEAS, ["The hall is shut. So we will meet online."]),
    ("The class was full (we had to turn people away).", Rule.TWO_IDEAS, ["The class was full. We had to turn people away."]),
    ("We want people to have their cake and eat it.", Rule.TWO_IDEAS, []),
    ("Len fell, so the driver, a kind woman, helped him.", Rule.TWO_IDEAS, []),
    ("We have a parrot, and every time the phone rings, it shouts at me.", Rule.TWO_IDEAS, []),
    ("Wait here while I park the van.", Rule.TWO_IDEAS, []),
    ("Please bring a pencil, a rubber, a ruler, some glue, a pair of scissors and an old shirt.", Rule.LONG_SENTENCE,
     ["Please bring a pencil, a rubber and a ruler. Please bring some glue, a pair of scissors and an old shirt."]),
])
def test_each_kind_of_mend(text: str, rule: Rule, better: list[str]) -> None:
    assert mended(text, rule) == better


def test_two_that_are_one_are_said_together() -> None:
    said = mended("The writers met the dancers and the cooks. Their room was cold.", Rule.PRONOUN)
    assert "The writers met the dancers and the cooks. The dancers and the cooks’ room was cold." in said
    assert not any(each.endswith(". The cooks’ room was cold.") for each in said)


@pytest.fixture(scope="module")
def offered() -> list[tuple[str, Finding, Mend]]:
    return [(text, finding, mend) for text in TEXTS for finding in HELP.check(text) for mend in HELP.mends(text, finding)]


def test_what_is_mended_is_not_found_again(offered: list[tuple[str, Finding, Mend]]) -> None:
    again = []
    for text, finding, mend in offered:
        done = mend.done(text)
        if finding.rule in PARTED:
            assert all(len(said.words) < len(next(iter(sentences(finding.words))).words) for said in sentences(mend.words))
        end = mend.start + len(mend.words)
        whole = finding.rule in (*PARTED, Rule.PASSIVE)  # another place of the same sentence may be found still
        if any(found.rule is finding.rule and found.start < end and mend.start < found.end and (
                not whole or found.words == finding.words) for found in HELP.check(done)):
            again.append((finding.rule.value, text, done))
    assert again == []


def test_names_and_numbers_are_kept_and_a_capital_begins(offered: list[tuple[str, Finding, Mend]]) -> None:
    lost = []
    for text, finding, mend in offered:
        done = mend.done(text)
        names = set(re.findall(r"(?<=[a-z,] )[A-Z][a-z]+", text)) if finding.rule not in (*NUMBERS, Rule.TWO_NAMES, Rule.ABBREVIATION) else set()
        numbers = set(re.findall(r"\d+", text)) if finding.rule not in NUMBERS else set()
        if any(name not in done for name in names | numbers) or (text[:1].isupper() and done[:1].islower()) or done == text:
            lost.append((finding.rule.value, text, done))
    assert lost == []
