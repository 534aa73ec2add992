"""What the columns of other people's lists mean, by the many names they go by."""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum


class Field(StrEnum):
    """What a column can become; LEFT_OUT is none of it."""

    LEFT_OUT = ""
    FULL_NAME = "full_name"
    FIRST_NAME = "first_name"
    SURNAME = "surname"
    KNOWN_AS = "known_as"
    SAY_AS = "say_as"
    STATE = "state"
    ACCESS = "access"
    CALL_NAME = "call_name"
    CALL_RELATION = "call_relation"
    CALL_PHONE = "call_phone"
    KNOW = "know"
    HOME = "home"


class NotKept(StrEnum):
    """Columns we know and leave out. The first three must never come in; the others have no place of their own."""

    DIAGNOSIS = "diagnosis"
    OFFICIAL_NUMBER = "official_number"
    IDENTITY = "identity"
    OWN_PHONE = "own_phone"
    EMAIL = "email"
    ADDRESS = "address"
    BIRTHDAY = "birthday"
    NOTES = "notes"
    OTHER = "other"


NEVER = (NotKept.DIAGNOSIS, NotKept.OFFICIAL_NUMBER, NotKept.IDENTITY)
Meaning = Field | NotKept

_SPELLINGS: dict[Meaning, str] = {
    Field.FULL_NAME: "name, full name, fullname, names, person, participant, participant name, member, member name, person name, "
                     "display name, contact name, attendee, attendee name, who, client, client name, service user, student, student name",
    Field.FIRST_NAME: "first name, firstname, first, forename, forenames, given name, given names, christian name, first names, fname",
    Field.SURNAME: "surname, last name, lastname, last, family name, second name, lname, sname",
    Field.KNOWN_AS: "known as, knownas, preferred name, likes to be called, nickname, nick name, called, goes by, preferred first name, "
                    "aka, what we call you, preferred",
    Field.SAY_AS: "say as, say it, say name, pronunciation, how to say name, how to say it, pronounced, name pronunciation, sounds like",
    Field.STATE: "status, state, active, current, membership status, member status, still coming, is active, active member",
    Field.ACCESS: "access needs, access, access requirements, accessibility, accessibility needs, access card, support needs, needs, "
                  "additional needs, what helps, what helps me, support, communication needs, requirements, reasonable adjustments, "
                  "adjustments, access and support needs, dietary, dietary needs, dietary requirements, diet, special requirements, "
                  "any access needs, do you have any access needs",
    Field.CALL_NAME: "emergency contact, emergency contact name, emergency name, emergency, next kin, nok, next kin name, nok name, "
                     "ice, ice name, contact emergency, emergency contact 1, emergency contact person, who to call, "
                     "emergency contact 1 name, emergency contact full name, carer name, carer, parent carer",
    Field.CALL_RELATION: "relationship, relation, emergency contact relationship, emergency relationship, relationship to you, "
                         "nok relationship, next kin relationship, emergency contact relation, relationship to person, "
                         "emergency contact 1 relationship, relationship to participant, relationship to member",
    Field.CALL_PHONE: "emergency phone, emergency number, emergency tel, emergency telephone, emergency mobile, emergency contact number, "
                      "emergency contact phone, emergency contact tel, emergency contact telephone, emergency contact mobile, "
                      "emergency contact phone number, emergency phone number, emergency contact no, next kin phone, next kin number, "
                      "next kin telephone, next kin tel, nok phone, nok number, nok tel, ice number, ice phone, emergency contact 1 phone, "
                      "emergency contact 1 number, emergency contact telephone number, emergency contact mobile number, carer phone",
    Field.KNOW: "what to know, things to know, important to know, allergies, allergy, medication, medicines, emergency information, "
                "emergency info, emergency notes, emergency details, need to know, what we need to know",
    Field.HOME: "getting home, how i get home, transport, travel, travel home, transport home, gets home, how do you get home, "
                "transport needs, how they get home, travel arrangements, journey home, goes home with",
    NotKept.OWN_PHONE: "phone, telephone, tel, mobile, phone number, telephone number, tel no, mobile number, mobile phone, mobile no, "
                       "contact number, contact no, contact phone, home phone, home tel, cell, phone no, landline, whatsapp",
    NotKept.EMAIL: "email, e mail, email address, e mail address, mail",
    NotKept.ADDRESS: "address, address 1, address 2, address 3, address line 1, address line 2, postcode, post code, street, town, city, "
                     "county, home address, ward, borough, area",
    NotKept.BIRTHDAY: "date birth, dob, d o b, birthday, age, birth date, birthdate, year birth, age group, age range",
    NotKept.IDENTITY: "gender, sex, ethnicity, ethnic group, ethnic origin, religion, faith, sexuality, sexual orientation, pronouns, "
                      "nationality, marital status, race, gender identity",
    NotKept.NOTES: "notes, note, comments, comment, remarks, other, other information, other info, general notes, staff notes, "
                   "anything else, further information, details, case notes",
    NotKept.OTHER: "id, member id, membership number, membership no, reference, ref, person id, client id, timestamp, date joined, joined, "
                   "start date, date added, created, referrer, referred by, referral source, photo consent, consent, gdpr, interests, "
                   "title, mr mrs, salutation, organisation, group, social worker, gp, doctor, row, no, number",
}
_FILLERS = {"the", "a", "an", "of", "in", "your", "their", "my", "s", "please", "required", "to", "what", "is", "are", "do", "you", "any",
            "have", "we", "i"}
_DIAGNOSIS_WORDS = {
    "diagnosis", "diagnoses", "diagnosed", "condition", "conditions", "disability", "disabilities", "disabled", "impairment", "impairments",
    "illness", "illnesses", "syndrome", "disorder", "disorders", "medical", "health", "autism", "autistic", "epilepsy", "adhd", "dementia",
    "psychiatric", "clinical"}
_NHS = re.compile(r"\d{3}[ -]?\d{3}[ -]?\d{4}")
# The letters of a National Insurance number as HMRC gives them out (NIM39110).
_INSURANCE = re.compile(r"(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]", re.IGNORECASE)
_MOST_OF_THEM = 0.6
_LONGEST = 300  # letters of a heading that are looked at: a whole book can stand in one cell


def plain(heading: str) -> str:
    """A heading as small words with one space between, without accents, signs and filler words."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", heading.casefold()) if not unicodedata.combining(sign))
    words = re.sub(r"[^a-z0-9]+", " ", re.sub(r"['’]s?\b", "", bare)).strip()
    # "D.O.B." is "dob".
    words = re.sub(r"\b([a-z]) (?=[a-z]\b)", r"\1", words)
    return " ".join(word for word in words.split() if word not in _FILLERS)


_MEANINGS: dict[str, Meaning] = {plain(spelling): meaning for meaning, spellings in _SPELLINGS.items() for spelling in spellings.split(",")}


def meaning(heading: str) -> Meaning | None:
    """What a heading says its column holds; None when we do not know it. "In an emergency: Phone" is read whole, then by its end."""
    heading = heading[:_LONGEST]
    parts = (heading, heading.rpartition(":")[2], heading.partition("/")[0], re.sub(r"\(.*?\)", "", heading))
    exact = next((_MEANINGS[text] for part in parts if (text := plain(part)) in _MEANINGS), None)
    return exact if isinstance(exact, Field) else _never(heading) or exact


def _never(heading: str) -> NotKept | None:
    words = set(plain(heading).split())
    both = ({"national", "insurance"}, {"nat", "insurance"}, {"ni", "number"}, {"ni", "no"})
    if words & {"nhs", "nino"} or any(words >= pair for pair in both):
        return NotKept.OFFICIAL_NUMBER
    return NotKept.DIAGNOSIS if words & _DIAGNOSIS_WORDS else None


def holds_official_numbers(cells: Sequence[str]) -> bool:
    """Whether most of the cells with something in them are NHS or National Insurance numbers, whatever the heading says."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    found = sum(1 for cell in filled if _INSURANCE.fullmatch(cell) or _is_nhs(cell))
    return bool(filled) and found >= _MOST_OF_THEM * len(filled)


def _is_nhs(text: str) -> bool:
    """Ten digits of which the last checks the others, modulo 11 (NHS Data Dictionary)."""
    if not _NHS.fullmatch(text):
        return False
    digits = [int(sign) for sign in text if sign.isdigit()]
    return (11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11) % 11 == digits[9]
