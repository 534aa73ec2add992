"""The plain-words help: each rule finds what it is for, leaves alone what is easy, says why in easy words, and mends what it can."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.plain_words import KEEPABLE, Finding, Own, Rule
from coprod_desktop.domain.plain_words.reading import sentences, words
from coprod_desktop.domain.plain_words.why import why
from coprod_desktop.word_list import frequencies, plain_words
from tests import easy

HELP = plain_words()


def of(text: str, rule: Rule) -> list[Finding]:
    return [finding for finding in HELP.check(text) if finding.rule is rule]


@pytest.mark.parametrize("text", [
    "Saved. You can undo this.",
    "14 people are here. 7 are still to come.",
    "The page did not print. Your page is safe.",
    "We sang and danced in the big hall.",
    "Come and see our paintings in the library on Friday.",
    "Nothing about us without us.",
    "Tea, cake, fruit and sandwiches are free for everyone.",
    "We meet on Saturday 21 November at 2.30pm in Room 214.",
    "Ring us on 0113 496 1430.",
    "PIP means Personal Independence Payment. It is money to help with daily life.",
    "We meet at the end of the day.",
    "",
])
def test_easy_sentences_pass(text: str) -> None:
    assert HELP.check(text) == ()


@pytest.mark.parametrize(("text", "rule", "mended"), [
    ("We facilitate art groups.", Rule.HARD_WORD, "We help art groups."),
    ("We are utilising the hall.", Rule.HARD_WORD, "We are using the hall."),
    ("A stakeholder came.", Rule.HARD_WORD, "A person it matters to came."),
    ("She is an individual.", Rule.HARD_WORD, "She is a person."),
    ("Prior to lunch we sing.", Rule.HARD_WORD, "Before lunch we sing."),
    ("The new ramp was opened by the mayor.", Rule.PASSIVE, "The mayor opened the new ramp."),
    ("It is not impossible to come.", Rule.DOUBLE_NEGATIVE, "It is possible to come."),
    ("Do not come unless you have a ticket.", Rule.DOUBLE_NEGATIVE, "Only come if you have a ticket."),
    ("I didn't do nothing all day.", Rule.DOUBLE_NEGATIVE, "I didn't do anything all day."),
    ("We never meet without an interpreter.", Rule.DOUBLE_NEGATIVE, "We always meet with an interpreter."),
    ("Bring food, e.g. cake.", Rule.ABBREVIATION, "Bring food, for example cake."),
    ("Bring your EHCP.", Rule.ABBREVIATION, "Bring your education, health and care plan."),
    ("37 out of 74 members voted.", Rule.NUMBER, "Half of the members voted."),
    ("The group met for 1,846 hours.", Rule.NUMBER, "The group met for about 2,000 hours."),
    ("We sent 138 letters.", Rule.NUMBER, "We sent about 140 letters."),
    ("In all, 48% of us came by bus.", Rule.PERCENT, "In all, about half of us came by bus."),
    ("The trip is on 21/11/26.", Rule.DATE, "The trip is on Saturday 21 November 2026."),
    ("Our party is on Fri 4th Dec.", Rule.DATE, "Our party is on Friday 4 December."),
    ("The tour is on July 4th.", Rule.DATE, "The tour is on 4 July."),
    ("Doors open 18:00.", Rule.TIME, "Doors open 6pm."),
    ("The meeting is from 15:00 to 16:30.", Rule.TIME, "The meeting is from 3pm to 4.30pm."),
    ("We touched base with the school.", Rule.IDIOM, "We talked with the school."),
    ("You MUST sign in.", Rule.CAPITALS, "You must sign in."),
    ("This is *really* good.", Rule.ITALICS, "This is really good."),
    ("We voted for a trip to the zoo and Leo will find out the cost.", Rule.TWO_IDEAS,
     "We voted for a trip to the zoo. Leo will find out the cost."),
    ("Wash your hands, put on an apron and choose a table.", Rule.TWO_IDEAS, "Wash your hands. Put on an apron. Choose a table."),
    ("He sat in the corner and drew a cat.", Rule.TWO_IDEAS, "He sat in the corner. He drew a cat."),
    ("We start early because the bus is slow.", Rule.TWO_IDEAS, "We start early. This is because the bus is slow."),
])
def test_what_is_hard_is_found_and_can_be_mended(text: str, rule: Rule, mended: str) -> None:
    found = of(text, rule)
    assert len(found) == 1
    assert found[0].mended(text) == mended
    assert not of(mended, rule)


@pytest.mark.parametrize(("text", "rule", "about"), [
    ("Sam told Leo that he had won.", Rule.PRONOUN, "he"),
    ("Put the cup on the plate. Then wash it.", Rule.PRONOUN, "it"),
    ("The jugglers and the clowns share a tent. They need more room.", Rule.PRONOUN, "They"),
    ("Our newsletter has a map on the back. It is hard to read.", Rule.PRONOUN, "It"),
    ("The walking group wrote to the garden group. It is too small.", Rule.PRONOUN, "It"),
    ("We had a film night in May. Forty people came. It made £90.", Rule.PRONOUN, "It"),
    ("The committee met the funders on Tuesday. They were pleased.", Rule.PRONOUN, "They"),
    ("Our group met the group from Hull. They had made a puppet.", Rule.PRONOUN, "They"),
    ("Each artist works with a supporter. They choose the colours.", Rule.PRONOUN, "They"),
    ("There is a garden by the studio. It is lovely in summer.", Rule.PRONOUN, "It"),
    ("The big tent leaked. The small tent was fine. It is ten years old.", Rule.PRONOUN, "It"),
    ("The workshop is on Monday. The class costs £3.", Rule.TWO_NAMES, "class"),
    ("Sam’s father makes kites. Sam’s dad will teach us.", Rule.TWO_NAMES, "dad"),
    ("The mic is by the piano. Hold the microphone close.", Rule.TWO_NAMES, "microphone"),
    ("We saw the photographer. The camerawoman waved.", Rule.TWO_NAMES, "camerawoman"),
    ("We made a leaflet. Ruth took 50 of the flyers to the library.", Rule.TWO_NAMES, "flyers"),
    ("Go on the day trip. Everybody else loved the excursion.", Rule.TWO_NAMES, "excursion"),
    ("The builders worked all week. We gave the workmen tea.", Rule.TWO_NAMES, "workmen"),
    ("Each person got a box. We filled the containers with things we love.", Rule.TWO_NAMES, "containers"),
    ("Bus passes are free. Show your travel card to the driver.", Rule.TWO_NAMES, "travel card"),
    ("Meet our new dog. The spaniel is called Lola.", Rule.TWO_NAMES, "spaniel"),
    ("Tea is at the open day. The taster event is for anybody over 18.", Rule.TWO_NAMES, "taster event"),
    ("Hold the rail on the ferry steps. The boat takes 20 minutes.", Rule.TWO_NAMES, "boat"),
    ("Sign the consent form. You cannot be in the film without a permission slip.", Rule.TWO_NAMES, "permission slip"),
    ("Jess saw a deer. The creature ran away.", Rule.TWO_NAMES, "creature"),
    ("Our sewing bee is on Monday. Bring your own thread to the stitching group.", Rule.TWO_NAMES, "stitching group"),
    ("Dinner will be served in the garden.", Rule.PASSIVE, "will be served"),
    ("We talked about intersectional praxis and extemporisation.", Rule.HARD_WORD, "extemporisation"),
    ("We talked about money, which nobody had thought of.", Rule.TWO_IDEAS, "We talked about money, which nobody had thought of."),
    ("The charity wrote to the bank. It has lost the form.", Rule.PRONOUN, "It"),
    ("The lamp is by the clock. It needs a new plug.", Rule.PRONOUN, "It"),
    ("Young people told stories to older people. They laughed a lot.", Rule.PRONOUN, "They"),
    ("The projector stood on the old trolley. Then it broke.", Rule.PRONOUN, "it"),
    ("The bank wrote to the charity last week. It wants to see our accounts.", Rule.PRONOUN, "It"),
    ("Kwame beat Joel at chess. Mel took a photo of him.", Rule.PRONOUN, "him"),
    ("The dog jumped up at the puppet and its ear came off.", Rule.PRONOUN, "its"),
    ("Ana read the minutes. Then Bea told us about the garden. She was very clear.", Rule.PRONOUN, "She"),
    ("Ask your carer or your friend to sign here. They must be over 18.", Rule.PRONOUN, "They"),
])
def test_what_cannot_be_mended_is_told(text: str, rule: Rule, about: str) -> None:
    found = next(finding for finding in of(text, rule) if finding.words == about)
    assert found.mend == "" and text[found.start:found.end] == about


@pytest.mark.parametrize(("text", "rule"), [
    ("My phone rang in the show. I turned it off.", Rule.PRONOUN),
    ("Tess lent Lee her coat. He gave it back on Monday.", Rule.PRONOUN),
    ("Raj paints every day. He loves it. His pictures are in our hall.", Rule.PRONOUN),
    ("The boys and the girls sang. They were great.", Rule.PRONOUN),
    ("The form is in the hall. Please sign it.", Rule.PRONOUN),
    ("Dear Mr Marsh, thank you for coming with Mr Boyd. He asked good questions.", Rule.PRONOUN),
    ("A duck sat in our yard. It quacked at us.", Rule.PRONOUN),
    ("The forms are in three languages. You can get them in Braille.", Rule.PRONOUN),
    ("Tom's dad drove him to the workshop.", Rule.PRONOUN),
    ("Angela took her guitar to the workshop and left it on the bus.", Rule.PRONOUN),
    ("The carpet in the hall is wet. Do not walk on it.", Rule.PRONOUN),
    ("The soup is on the stove. It is too hot to eat.", Rule.PRONOUN),
    ("Each cook has an apron. Each helper has a hat.", Rule.TWO_NAMES),
    ("The staff wear blue. The volunteers wear green.", Rule.TWO_NAMES),
    ("The film is long. The movie next door is short.", Rule.TWO_NAMES),
    ("My coat is red. Her jacket is blue.", Rule.TWO_NAMES),
    ("The blue folder is for notes. The red file is for forms.", Rule.TWO_NAMES),
    ("We have two art groups. The Monday class is full. The next workshop is in May.", Rule.TWO_NAMES),
    ("The leaflet has a map. The flyer only has our phone number.", Rule.TWO_NAMES),
    ("Every room has an alarm. The bell in the hall is for lunch.", Rule.TWO_NAMES),
    ("The cook makes soup. The helpers make rolls.", Rule.TWO_NAMES),
    ("The cat is asleep. The dog wants a walk.", Rule.TWO_NAMES),
    ("The front row is full. The benches at the back are free.", Rule.TWO_NAMES),
    ("Our café is open on Tuesdays. The coffee shop across the road is open all week.", Rule.TWO_NAMES),
    ("The boat trip to Lymington is full. There are places on the outing to the farm.", Rule.TWO_NAMES),
    ("The concert was at the school. Our next gig is in a pub.", Rule.TWO_NAMES),
    ("Ahmed’s bag is red. Kit’s rucksack has a badge on it.", Rule.TWO_NAMES),
    ("The support workers have tea at 11. The volunteers wash the cups.", Rule.TWO_NAMES),
    ("The bus driver waited. The taxi driver drove off.", Rule.TWO_NAMES),
    ("Pay the course fee in cash. You can claim your bus fare back.", Rule.TWO_NAMES),
    ("The club is for adults. The youth group is for teenagers.", Rule.TWO_NAMES),
    ("There is a step into the garden, but the yard is flat.", Rule.TWO_NAMES),
    ("We have a new ramp. The newsletter has a photo.", Rule.TWO_NAMES),
    ("Read the report. Bring your copy of the map.", Rule.TWO_NAMES),
    ("Last week, we went to the zoo.", Rule.TWO_IDEAS),
    ("As usual, we start with a song.", Rule.TWO_IDEAS),
    ("Come in and sit down.", Rule.TWO_IDEAS),
    ("We saw a robin by the canal. It had a worm.", Rule.PRONOUN),
    ("Take a coat to the show. Keep it on your knee.", Rule.PRONOUN),
    ("The college has a new loop. We tried it on Friday.", Rule.PRONOUN),
    ("Joan wants to be a nurse. She starts in May.", Rule.PRONOUN),
    ("If somebody talks to the singers, ask them to stop.", Rule.PRONOUN),
    ("Our guest was a poet called Winston. He read for half an hour.", Rule.PRONOUN),
    ("Ralph would like a pen pal. He likes wrestling.", Rule.PRONOUN),
    ("Put your lunch in the fridge with your name on it.", Rule.PRONOUN),
    ("At the museum we saw a giant loom. It makes a terrible racket.", Rule.PRONOUN),
    ("Donald the caretaker will help on the day. He will bring a ladder.", Rule.PRONOUN),
    ("Is there a lift? Yes. It is behind the front desk.", Rule.PRONOUN),
    ("If the door is locked, ring the bell and Mo will open it.", Rule.PRONOUN),
])
def test_what_only_looks_hard_is_left_alone(text: str, rule: Rule) -> None:
    assert not of(text, rule)


@pytest.mark.parametrize(("text", "mended"), [
    ("Dev cooks, Mo drives.", "Dev cooks. Mo drives."),
    ("The trip is free, however lunch costs £4.", "The trip is free. But lunch costs £4."),
    ("The money ends soon, consequently we must find more.", "The money ends soon. So we must find more."),
    ("Fold the paper, then cut along the line.", "Fold the paper. Cut along the line."),
    ("As the hall is shut, we will meet online.", "The hall is shut. So we will meet online."),
    ("We lost the vote, otherwise we would be in the new hall.", "We lost the vote. Otherwise we would be in the new hall."),
])
def test_two_ideas_can_be_parted_where_each_can_stand_by_itself(text: str, mended: str) -> None:
    assert [finding.mend for finding in of(text, Rule.TWO_IDEAS)] == [mended]


@pytest.mark.parametrize(("text", "second"), [
    ("Our AGM is in May and all can vote at this yearly meeting.", "yearly meeting"),
    ("The leaflet tells you what is on. You can take the flyer home.", "flyer"),
    ("The drum circle is on Friday. The drumming group is full.", "drumming group"),
    ("Our flyers are here. Take some leaflets home.", "leaflets"),
    ("The easy read version is online. Print the accessible copy.", "accessible copy"),
    ("The village fête is on Saturday. Our stall at the fair sells badges.", "fair"),
    ("Our trip to the farm is in June. The visit costs £6.", "visit"),
])
def test_a_second_name_is_found(text: str, second: str) -> None:
    assert [finding.words for finding in of(text, Rule.TWO_NAMES)] == [second]


def test_sure_and_maybe() -> None:
    assert of("Dinner will be served in the garden.", Rule.PASSIVE)[0].sure
    assert not of("The photos are kept in a box.", Rule.PASSIVE)[0].sure
    assert of("We facilitate it.", Rule.HARD_WORD)[0].sure
    assert not of("We talked about extemporisation.", Rule.HARD_WORD)[0].sure


def test_where_a_long_sentence_can_be_parted() -> None:
    text = "I was nervous at first but my friends helped me and now I run the drum group every week."
    found = of(text, Rule.LONG_SENTENCE)[0]
    assert text[found.split:].startswith("my friends helped me")
    assert found.mend == "I was nervous at first. But my friends helped me. Now I run the drum group every week."


def test_fifteen_words_are_the_most() -> None:
    fifteen = " ".join(["word"] * 15) + "."
    assert not of(fifteen, Rule.LONG_SENTENCE)
    assert len(of(f"one {fifteen}", Rule.LONG_SENTENCE)) == 1
    assert words("Don’t stop half-way – 9:30 is OK.") == ("Don’t", "stop", "half-way", "9:30", "is", "OK.")


def test_a_short_form_ends_no_sentence() -> None:
    assert [sentence.text for sentence in sentences("Wear old clothes, e.g. a shirt. Ask Dr. Shah. OK?")] == [
        "Wear old clothes, e.g. a shirt.", "Ask Dr. Shah.", "OK?"]


def test_what_a_group_keeps_and_its_names_are_left_alone() -> None:
    assert not HELP.check("Our stakeholders came.", Own(kept=frozenset(("stakeholders",))))
    name = "Congregationalism is here."
    assert HELP.check(name) and not HELP.check(name, Own(names=frozenset(("congregationalism",))))
    assert Rule.LONG_SENTENCE not in KEEPABLE


def test_how_often_words_are_used() -> None:
    often = frequencies("en")
    assert often["the"] > 7 and 3.9 <= often["facilitate"] < 4 and frequencies("../x") == {}


@pytest.mark.parametrize("text", [
    "We must consult our stakeholders prior to the meeting, and the AGM was moved by us to 21/11/26 at 14:00.",
    "It is NOT unlikely that 148 people (62%) will touch base. They told them so. The venue is near the hall.",
    "Our hall is big. The venue was cleaned. *Nice*. The ball is in your court.",
])
def test_why_is_easy_itself(text: str) -> None:
    for finding in HELP.check(text):
        said = why(finding)
        assert said and not [hard for sentence in sentences(said.replace(finding.words, "“it”")) for hard in easy.check(sentence.text)
                             if hard.words not in finding.instead], said


# Our own screens and sheets

@pytest.mark.parametrize("text", ["Saved. You can undo this.", "“We UTILISE this!!!”", "Is it OK? Save as PDF.", ""])
def test_our_own_sentences_pass(text: str) -> None:
    assert easy.check(text) == ()


@pytest.mark.parametrize(("text", "rule"), [
    ("The facilitator is here.", Rule.HARD_WORD), ("An error.", Rule.HARD_WORD), ("Choose an option.", Rule.HARD_WORD),
    ("Well done!", Rule.EXCLAMATION), ("STOP NOW please.", Rule.CAPITALS), ("Bring tea, etc.", Rule.ABBREVIATION),
    ("You can not come without nobody.", Rule.DOUBLE_NEGATIVE),
    (" ".join(["word"] * 16), Rule.LONG_SENTENCE),
])
def test_our_own_sentences_are_held_to_more(text: str, rule: Rule) -> None:
    assert rule in {finding.rule for finding in easy.check(text)}


@pytest.mark.parametrize("text", ["The nurse, who knows my aunt,", "We cannot come, as", "We have two", "The class\nThe workshop"])
def test_what_is_still_being_written_can_be_checked(text: str) -> None:
    assert all(HELP.mends(text, finding) is not None for finding in HELP.check(text))


@given(st.text())
def test_any_text_can_be_checked(text: str) -> None:
    for finding in (*HELP.check(text), *easy.check(text)):
        assert why(finding) and 0 <= finding.start <= finding.end


@given(st.lists(st.sampled_from([
    "we", "the", "never", "not", "was", "by", "of", ",", ".", "and", "14:30", "21/1/26", "50%", "1,234", "it", "AGM", "…", "(", "stakeholders",
    "made", "be", "a", "unless", "touch", "base", "Sam", "\n", "?", "*so*", "because", "who"]), max_size=25))
def test_any_words_in_any_order_can_be_checked(said: list[str]) -> None:
    text = " ".join(said)
    for finding in HELP.check(text):
        assert finding.mended(text) is not None
