"""Worry phrases: found as people type them, not found in everyday words."""

import json

import pytest

from coprod_desktop.domain.worry import Phrases
from coprod_desktop.paths import RESOURCES
from coprod_desktop.pictures import worry_phrases

DATA = json.loads((RESOURCES / "easyread" / "worry_phrases.json").read_text(encoding="utf-8"))

WORRYING = (
    "My brother hit me on Sunday", "he HITS ME!!", "she hert me and i cried", "They locked me in", "He pulls my hair, it hurts",
    "i'm scared to go home", "I don’t want to go home", "I dont wanna go home becos of him", "she wont let me out", "He checks my phone all the time",
    "a man touched me on the bus", "he tuched me", "He said dont tell anyone", "it is our secret", "she shouts at me", "They are bulling me",
    "im scared", "i want to die", "I keep cutting myself", "She takes my money", "he stole my benefits", "He moved into my flat and wont go",
    "i have to work for nothing", "they took my passport", "He makes me sell drugs", "They shout at me in the street", "he called me a retard",
    "staff shout at us", "The carer is rough", "they left me on the toilet", "I had nothing to eat", "nobody helps me wash",
    "ive stopped taking my tablets", "I carnt cope", "the flat is full of rubbish", "they don't give me my tablets", "He threatend me")

EVERYDAY = (
    "I hit the drum and it was loud", "We made a big hit with the song", "I was not scared at all", "The film was scary but good",
    "He touched the clay and made a pot", "I spent my pocket money on cake", "We talked about money", "I took my coat home", "Can we go home at 4",
    "I want to go home by bus", "The room was cold, no biscuits left", "She is my best carer", "The staff are kind", "I like the secret garden",
    "We need a new kettle", "The toilet door does not shut properly", "the radio was too loud", "My mum is good at painting",
    "I had a nice meal", "I pushed my chair in", "The dog died last year and I miss him", "Kick off is at three", "I work at the shop on Mondays",
    "I want to dye my hair", "We beat the other team", "I would die for a cup of tea", "Ben shouted when he scored", "the bus was late",
    "It was hot in the kitchen", "Please lock the door when you go", "My tablet ran out of battery", "Nobody came to the choir because of the snow",
    "Scunthorpe was fun", "He made me laugh", "She made me a card", "Mongolia is far away", "I did not eat the soup")


@pytest.mark.parametrize("words", WORRYING)
def test_words_that_worry_are_found(words: str) -> None:
    assert worry_phrases().found(words)


@pytest.mark.parametrize("words", EVERYDAY)
def test_everyday_words_are_not(words: str) -> None:
    assert worry_phrases().found(words) == ()


def test_the_ten_kinds_each_have_phrases_and_a_source() -> None:
    assert [kind["key"] for kind in DATA["kinds"]] == [
        "physical", "domestic", "sexual", "psychological", "financial", "modern_slavery", "discriminatory", "organisational", "neglect",
        "self_neglect"]
    assert "14.17" in DATA["sources"]["kinds"] and all(len(kind["phrases"]) >= 20 for kind in DATA["kinds"])
    every = [phrase for kind in DATA["kinds"] for phrase in kind["phrases"]]
    assert len(every) == len(set(every)) and all(phrase == phrase.casefold().strip() for phrase in every)


@pytest.mark.parametrize("phrase", [phrase for kind in DATA["kinds"] for phrase in kind["phrases"]])
def test_each_phrase_is_found_in_a_sentence(phrase: str) -> None:
    assert phrase in worry_phrases().found(f"Well, {phrase.upper()}. That is it.")


def test_whole_words_in_a_row_whatever_the_apostrophes() -> None:
    phrases = Phrases({"one": ["dont tell", "rape"]})
    assert phrases.found("Don’t tell. Don't  TELL, dont\ntell") == ("dont tell",)
    assert phrases.found("grapes, drapes, I don't want to tell") == ()
