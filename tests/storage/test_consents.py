"""Consent: the same for the store on disk and the one in memory; an answer is followed, never changed."""

from dataclasses import replace
from datetime import date

import pytest

from coprod_desktop.domain.consent import Consent, Decided, MadeUpNameMissing, Naming, Purpose, Said, Way, latest
from coprod_desktop.domain.ids import new_id
from coprod_desktop.storage.folder import Group
from tests.storage.conftest import RUN, Stores

DAY = date(2027, 3, 4)


def consent(person_id: str, said: Said = Said.YES, purpose: Purpose = Purpose.QUOTE, at: str = "2026-03-04T14:00:00", **more) -> Consent:
    return Consent(new_id(), person_id, purpose, said, at, DAY, **more)


def test_everything_about_an_answer_comes_back(stores: Stores) -> None:
    ann = stores.person("Ann").id
    kept = consent(ann, wording="Can we share your words?\nNothing bad happens.", version=3, naming=Naming.MADE_UP, made_up="Star",
                   way=Way.SPOKEN, decided=Decided.BEST_INTERESTS, helper="Bo", reason="Asked her mum and her sister")
    assert stores.consents.save(kept, RUN, "asked") == kept
    assert stores.consents.of(ann) == (kept,)
    assert stores.consents.of("nobody") == ()


def test_a_later_answer_ends_an_earlier_yes_and_both_are_kept(stores: Stores) -> None:
    ann = stores.person("Ann").id
    yes = stores.consents.save(consent(ann), RUN, "yes")
    no = stores.consents.save(consent(ann, Said.NO, at="2026-03-05T10:00:00"), RUN, "no")
    assert stores.consents.of(ann) == (replace(yes, withdrawn_at="2026-03-05T10:00:00"), no)
    assert not latest(stores.consents.of(ann))[Purpose.QUOTE].holds
    assert stores.consents.holding() == ()


def test_only_the_newest_yes_of_each_purpose_holds(stores: Stores) -> None:
    ann, bo = stores.person("Ann").id, stores.person("Bo").id
    stores.consents.save(consent(ann, Said.NOT_NOW), RUN, "")
    later = stores.consents.save(consent(ann, at="2026-03-06T10:00:00"), RUN, "")
    photo = stores.consents.save(consent(bo, purpose=Purpose.PHOTO), RUN, "")
    stores.consents.save(consent(bo, Said.NO), RUN, "")
    assert set(stores.consents.holding()) == {later, photo}
    assert stores.consents.holding({bo}) == (photo,)


def test_being_shown_on_this_laptop_follows_the_answer(stores: Stores) -> None:
    ann = stores.person("Ann").id
    stores.consents.save(consent(ann, purpose=Purpose.SHOWN), RUN, "")
    assert stores.people.get(ann).shown
    stores.consents.save(consent(ann, Said.NO, Purpose.SHOWN, "2026-03-06T10:00:00"), RUN, "")
    assert not stores.people.get(ann).shown


def test_what_is_old_is_asked_again(stores: Stores) -> None:
    ann = stores.person("Ann").id
    stores.consents.save(consent(ann), RUN, "")
    assert stores.consents.to_review(date(2027, 3, 3)) == ()
    assert [one.person_id for one in stores.consents.to_review(DAY)] == [ann]
    assert stores.consents.to_review(DAY, 1) == stores.consents.to_review(DAY)[:1]


def test_a_made_up_name_has_to_be_given(stores: Stores) -> None:
    ann = stores.person("Ann").id
    with pytest.raises(MadeUpNameMissing):
        stores.consents.save(consent(ann, naming=Naming.MADE_UP, made_up=" "), RUN, "")
    assert stores.consents.of(ann) == ()


@pytest.mark.parametrize(("naming", "name"), [
    (Naming.NAME, "Ann Lee"), (Naming.FIRST_NAME, "Ann"), (Naming.MADE_UP, "Star"), (Naming.NO_NAME, "")])
def test_nobody_is_named_more_than_they_said(naming: Naming, name: str) -> None:
    said = consent("a", naming=naming, made_up="Star")
    assert said.name("Ann Lee") == name
    assert replace(said, withdrawn_at="2026-03-05T10:00:00").name("Ann Lee") == ""
    assert replace(said, said=Said.NO).name("Ann Lee") == ""


def test_an_answer_can_be_undone(group: Group, real: Stores) -> None:
    ann = real.person("Ann").id
    real.consents.save(consent(ann, purpose=Purpose.SHOWN), RUN, "yes")
    real.consents.save(consent(ann, Said.NO, Purpose.SHOWN, "2026-03-06T10:00:00"), RUN, "no")
    group.log.undo(group.log.last(RUN).action_id, RUN)
    assert latest(real.consents.of(ann))[Purpose.SHOWN].holds
    assert real.people.get(ann).shown


def test_two_records_of_one_person_keep_all_answers(real: Stores) -> None:
    ann, anne = real.person("Ann"), real.person("Anne")
    one = real.consents.save(consent(ann.id), RUN, "")
    other = real.consents.save(consent(anne.id, Said.NO, at="2026-03-06T10:00:00"), RUN, "")
    real.people.merge(ann, anne.id, RUN, "one person")
    assert [kept.id for kept in real.consents.of(ann.id)] == [one.id, other.id]
    assert real.consents.holding() == ()
