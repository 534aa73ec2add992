"""One long, real-looking session: 40 people, names from many communities, a long quote, a photo."""

from dataclasses import replace
from datetime import date, time
from io import BytesIO

from PIL import Image, ImageDraw

from coprod_desktop.domain.about_me import AboutFacts, Line, Part
from coprod_desktop.domain.access import AccessChoice
from coprod_desktop.domain.attendance import Counts, Mark, RegisterRow
from coprod_desktop.domain.certificate import CertificateFacts, CourseCertificates
from coprod_desktop.domain.concern import CardFacts, SafePerson
from coprod_desktop.domain.day_plan import DayPlan
from coprod_desktop.domain.ended import Done, Photo, Promise
from coprod_desktop.domain.handout import Answer, Bar, Chart, Handout, Heading, Question, Row, Table
from coprod_desktop.domain.handout_facts import Helps, RecoveryFacts, SessionFacts
from coprod_desktop.domain.legal_basis import Basis, Chosen, Condition, Contact, LegalFacts, keep_words
from coprod_desktop.domain.legal_kinds import kinds as data_kinds
from coprod_desktop.domain.letter import LetterFacts
from coprod_desktop.domain.paper_copy import MoveFacts, PaperFacts, PaperPerson
from coprod_desktop.domain.person import Emergency, PersonState
from coprod_desktop.domain.programme import Kind, Way
from coprod_desktop.domain.response import Said, Share
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.domain.sheet import EachFacts, PageFacts
from coprod_desktop.domain.start_list import StartFacts
from coprod_desktop.domain.thanks import ThanksFacts
from coprod_desktop.domain.trial import Did, Trial, results
from coprod_desktop.domain.whats_on import WeekFacts, WhatsOnFacts
from coprod_desktop.domain.worksheet import BookletFacts, ProgrammeFacts, Worksheet
from coprod_desktop.easyread.handouts import kind, kinds
from coprod_desktop.pictures import Pictures

NAMES = (
    "Siân Llŷr", "Gwenllïan ap Hywel", "Ŵyn Eirlys", "Zofia Wiśniewska", "Łukasz Żółć", "Agnieszka Brzęczyszczykiewicz",
    "Donna", "Fatima Begum", "Mohammed Ali", "Nguyễn Thị Hằng", "Şükrü Öztürk", "Iğdır Çelik", "José Muñoz",
    "Olúwaṣeun Adébáyọ̀", "Chidị Okafor", "Aisling Ní Dhomhnaill", "Màiri NicDhòmhnaill", "Ştefania Popescu",
    "Ανθή Παπαδοπούλου", "Оксана Шевченко", "আমিনা বেগম", "محمد", "Big Dave", "D’Arcy", "Jo-Anne", "Mrs Rhosllannerchrugog",
    "Anne-Marie Fotheringham-Smythe of the Old Rectory Gardens", "Sam", "Abdi Warsame", "Priya Patel", "Wei Chen 陈伟",
    "Kofi", "Ewa", "Tomos", "Bronwen", "Marek", "Leila", "Ruth", "Yusuf", "Zoë",
)
PICTURES = ("openmoji:1F469-1F3FB", "openmoji:26F5", "openmoji:1F9D5-1F3FC", "openmoji:1F33B", "openmoji:1F468-1F3FF",
            "openmoji:1F3B8", "media:face", "", "openmoji:1F422", "openmoji:1F468-1F3FE-200D-1F9BD")
LONG_QUOTE = (
    "I was a bit scared when I came in because there were so many people, but Donna showed me where the paints were and I sat "
    "next to the window. I did a picture of our street with all the shops, the chippy and the launderette where my mum used to "
    "go. It took me the whole afternoon. I have never finished a picture before and I want to put it on the wall next week "
    "so that people can see it. The only thing is the radio was too loud, and the toilet door does not shut properly."
)


def photo(width: int, height: int, colour: str) -> bytes:
    """A JPEG that looks a little like something."""
    image = Image.new("RGB", (width, height), colour)
    draw = ImageDraw.Draw(image)
    draw.ellipse((width * 0.3, height * 0.2, width * 0.7, height * 0.8), fill="#FADCBC", outline="black", width=8)
    file = BytesIO()
    image.save(file, "JPEG")
    return file.getvalue()


MEDIA = {"media:face": photo(900, 1200, "#61B2E4"), "media:table": photo(2000, 1400, "#5C9E31")}
SESSION = Session(id="s", programme_id="p", name="Saturday art drop-in", kind=Kind.DROP_IN, picture="openmoji:1F3A8",
                  day=date(2026, 11, 21), start=time(14), minutes=120, place="Oak Road Community Hall", way=Way.IN_PERSON)


ACCESS = tuple(choice for part in Pictures().access_card() for choice in part.choices)


def chosen(*keys: str) -> tuple[AccessChoice, ...]:
    return tuple(choice for choice in ACCESS if choice.key in keys)


HELPS = {"0": Helps(chosen("sign-language", "hearing-aid"), ""), "1": Helps((*chosen("sign-language"), *ACCESS[5:12]), "I sit near the door. " * 6),
         "4": Helps((), "Call me Łuk."),
         "26": Helps(chosen("talking-aid"), "")}
EMERGENCIES = {
    "0": Emergency("Megan, her sister", "01792 555 010", "She has an inhaler in her red bag.", "Megan fetches her at 4 o’clock."),
    "1": Emergency("", "", "Loud noises frighten her. A quiet room helps.", ""),
    "2": Emergency("Huw", "07700 900 222", "", "By bus, on her own."),
    "3": Emergency("Ewa, her mum", "07700 900 333", "", ""),
    "26": Emergency("The old rectory", "01792 555 099", "Uses a power chair. It needs two people to lift it.", "By taxi with Sam."),
}


def rows() -> tuple[RegisterRow, ...]:
    marks = (Mark.HERE, Mark.HERE, Mark.LATE, Mark.NONE, Mark.LEFT_EARLY, Mark.HERE, Mark.CANNOT_COME)
    return tuple(
        RegisterRow(person_id=str(number), name=name, say_as="Sharn Clear" if number == 0 else "", picture=PICTURES[number % len(PICTURES)],
                    state=PersonState.TAKING_PART, expected=True, mark=marks[number % len(marks)])
        for number, name in enumerate(NAMES))


def facts() -> SessionFacts:
    people = rows()
    pictures = Pictures()
    done = ("openmoji:1F58C", "openmoji:2702", "openmoji:2615", "own:decide-together", "openmoji:1F5BC", "openmoji:1FAD6")
    words = ("We painted our street.", "We cut out shapes for the big map.", "We had tea and a talk.",
             "We voted for the next trip. Most people want to see the Whitworth gallery in Manchester.",
             "Ania brought her pictures from home.", "We said goodbye to Kofi.")
    keys = {*done, "openmoji:1F3A8", *PICTURES}
    return SessionFacts(
        session=SESSION,
        counts=Counts(here=27, no_name=2, supporters=3, online=4, in_building=23, expected=29),
        rows=people,
        done=tuple(Done(str(n), "s", picture, text) for n, (picture, text) in enumerate(zip(done, words, strict=True))),
        photos=(Photo("f", "s", "media:table", "Our street, painted by 9 people."),),
        promises=(Promise("1", "s", "Ask the hall to mend the toilet door", "Donna", date(2026, 12, 5)),
                  Promise("2", "s", "Find out what the train to Manchester costs.", "Łukasz", date(2026, 11, 28))),
        said=(Said("1", "What was good?", LONG_QUOTE, Share.OK),
              Said("2", "What was good?", "the biscuits!!!", Share.OK),
              Said("3", "What could be better?", "TURN THE RADIO DOWN pls 🙂", Share.OK),
              Said("4", "What was good?", "Nobody may read this.", Share.UNDECIDED),
              Said("5", "What could be better?", "Keep this one.", Share.KEEP)),
        faces={"good": 9, "ok": 3, "not_good": 1, "dont_know": 2, "skipped": 4},
        today=date(2026, 11, 21), next_day=date(2026, 11, 28), made_at=time(14, 40),
        alts={key: pictures.words(key) for key in keys if pictures.words(key)},
        plan=DayPlan("s", leader="Donna", leader_phone="07700 900 111", ring_name="Bev Thomas", ring_phone="01792 555 010"),
        runners=("Donna",), emergencies=EMERGENCIES,
        named={"26": "Anne-Marie", "28": "Star"}, helps=HELPS, access=ACCESS, about="We paint, draw and make things together.",
        often="Every Saturday", contact=LEGAL.contact,
    )


RECOVERY = RecoveryFacts(groups=("K7QF", "2MXA", "9RTB", "HW4C", "LP6D", "Y3ZN", "8EJS", "VG5U"), group="Poplar art group",
                         made=date(2026, 11, 21))


LEGAL = LegalFacts(
    Contact("Bev Thomas", "01792 555 010", "Oak Road Community Hall, Oak Road"),
    tuple(Chosen(one, one.bases[0], (*one.conditions, Condition.NONE)[0], keep_words(one, one.months)) if number
          else Chosen(one, Basis.ASK, Condition.ASK, keep_words(one, one.months)) for number, one in enumerate(data_kinds())),
    True, date(2026, 11, 21))


PAPER = PaperFacts(
    tuple(PaperPerson(name, PICTURES[number % len(PICTURES)], Emergency("Mum", "07700 900123", "I use an inhaler.") if number % 3 else Emergency())
          for number, name in enumerate(NAMES)),
    (SESSION, SESSION._replace(id="t", name="Choir", start=time(19), place=""), SESSION._replace(id="u", day=date(2026, 11, 28))),
    date(2026, 11, 21), {key: Pictures().words(key) for key in PICTURES if key.startswith("openmoji:")},
    ("Our ground rules", "How to get here", "What we decided about the summer trip", "A letter to the council", "Cooking: soup"))
MOVE = MoveFacts((("openmoji:1F4BE", "A disk", "Put a memory stick in the old laptop.\nThen press “Copy to a stick”."),))

CARD = CardFacts((SafePerson("1", "Bev Thomas", "01792 555 010", "openmoji:1F469-1F3FB", "Runs the group"),
                  SafePerson("2", "Huw Lewis", "07700 900 222", "", "Helps at the choir")), "01792 636 519")

ABOUT = AboutFacts("Amina Khan", (
    Part("who", "Who you are", "openmoji:1FAAA", "A card with a name", (Line("Your name is Amina Khan."), Line("Taking part.")), "person"),
    Part("told", "What you told us", "openmoji:1F4AC", "Somebody talks",
         (Line("Art, Saturday 21 November 2026\nWhat was good?"), Line("the biscuits!!!", quote=True), *(Line(f"Thing {n}.") for n in range(9))))),
    date(2026, 11, 21))


_DID = {"find": Did.ALONE, "here": Did.ALONE, "how": Did.HELPED, "look": Did.NOT_DONE, "photo": Did.NOT_TRIED}
TRIED = results((Trial("1", date(2026, 11, 20), "keys", _DID, "good", "The list was long, and “Next” was hard to find."),
                 Trial("2", date(2026, 11, 21), "switch", _DID | {"how": Did.ALONE}, "ok", LONG_QUOTE)))


ON = WhatsOnFacts(date(2026, 11, 21), date(2026, 11, 30), (
    SESSION, SESSION._replace(id="t", name="Choir", picture="openmoji:1F3B6", start=time(19), minutes=90, place=""),
    SESSION._replace(id="u", day=date(2026, 11, 23), name="Talking about money", picture="", start=time(10, 30), minutes=45, way=Way.ONLINE),
    SESSION._replace(id="v", day=date(2026, 11, 28), name="The committee that plans the summer party and the trip", way=Way.BOTH)),
    LEGAL.contact, {key: Pictures().words(key) for key in ("openmoji:1F3A8", "openmoji:1F3B6")})


LETTER = LetterFacts(NAMES[26], date(2026, 11, 21), (
    SESSION._replace(day=date(2026, 11, 28), state=SessionState.CANCELLED),
    SESSION._replace(day=date(2026, 12, 6), moved_from=date(2026, 12, 5)),
    SESSION._replace(id="t", name="Choir", start=time(18), day=date(2026, 12, 9), moved_from=date(2026, 12, 9))),
    ON.sessions[1:], True, LEGAL.contact, ON.alts)
BOOKLET = BookletFacts(ProgrammeFacts("Saturday art drop-in", "openmoji:1F3A8", "Painting", "We paint, draw and make things together."), (
    Worksheet("Mixing colours", ("Donna",), (
        Row("openmoji:1F58C", "A brush", "Take red and yellow. What do you see?"), Heading("Now you"),
        Question("own:time-to-think", "Time to think", "Which colour do you like best?", lines=2))),
    Worksheet("A map of our street, with all the shops and people", ("Siân Llŷr", "Big Dave"), (
        Row("openmoji:E04A", "A map", "Draw the shops that you know."),)),
    Worksheet("Printing with leaves", (), (Row("openmoji:1F331", "Plants", "Find three leaves."),))))
THANKS = ThanksFacts(NAMES[26], (("Saturday art drop-in", 12), ("Choir", 3), ("A day by the sea", 1)), date(2026, 11, 21))
CERTIFICATE = CertificateFacts(NAMES[26], "Find your voice: speaking up in meetings", 8, date(2026, 9, 3), date(2026, 11, 5))


# What each kind of sheet that is not about a session is made from.
GIVEN: dict[type, object] = {RecoveryFacts: RECOVERY, LegalFacts: LEGAL, PaperFacts: PAPER, MoveFacts: MOVE, CardFacts: CARD, AboutFacts: ABOUT,
                             type(TRIED): TRIED, WhatsOnFacts: ON, WeekFacts: WeekFacts(ON.first, ON.last, ON.sessions, ON.contact, ON.alts),
                             LetterFacts: LETTER, CertificateFacts: CERTIFICATE, StartFacts: StartFacts(date(2026, 11, 21), LEGAL.contact),
                             CourseCertificates: CourseCertificates(CERTIFICATE.course, (
                                 CERTIFICATE, replace(CERTIFICATE, name="Kofi", weeks=1, last=CERTIFICATE.first))),
                             ProgrammeFacts: BOOKLET.programme, BookletFacts: BOOKLET,
                             ThanksFacts: THANKS,
             EachFacts: EachFacts(tuple(PageFacts(f"A letter for {name}", (
                 Row("openmoji:2709", "Letter", f"Dear {name},\nplease come."), Heading("Then"), Row("openmoji:2615", "A cup", "We have tea.")),
                 notice=f"Only for {name}.") for name in NAMES[26:28])),
             PageFacts: PageFacts("How to get here", (
                 Row("openmoji:1F68C", "Bus", "Take the number 4 bus."), Heading("Then"),
                 Row("openmoji:260E", "Phone", "Ring us when you are lost.")), ("Donna",), ("Łukasz", "Siân"), True)}


# No kind made from records has these blocks yet: a sheet that people make has them.
MADE = Handout("made", "What we found out", (
    Row("openmoji:1F4AC", "Somebody talks", "We asked everybody 3 questions."),
    Heading("Our numbers"),
    Table("Who came, month by month", ("Month", "People", "What we did"), tuple(
        (f"Month {number}", str(number * 7), "We painted, sang and had tea at the Ŵyn café." if number % 3 else "") for number in range(1, 15))),
    Chart("How was it?", (Bar("Good", 12, "openmoji:1F642", "A happy face"), Bar("OK", 4, "openmoji:1F610", "A plain face"),
                          Bar("Not good", 0, "openmoji:1F641", "A sad face"))),
    Chart("How did you get here?", (Bar("On the bus that comes every second hour", 1), Bar("I walked", 3))),
    Question("openmoji:2615", "A cup", "Was the tea hot?", (Answer("Yes", "openmoji:1F642", "A happy face"), Answer("No"))),
    Question("openmoji:1F4DD", "A page to write on", "What do you want to do next?", lines=4),
    Question("media:face", "Donna", "Who helps you?", (Answer("Somebody from the group", "media:face", "Donna"), Answer("Nobody")), lines=1)),
    group="Poplar art group")


def handouts(points: int = 16) -> tuple[Handout, ...]:
    """One of each kind, from the long session."""
    made = []
    for name in kinds():
        found = kind(name)
        given = facts() if found.needs is SessionFacts else GIVEN[found.needs]
        made.append(found.build(given, group="Poplar art group", points=points))
    return tuple(made)


def with_points(handout: Handout, points: int) -> Handout:
    return replace(handout, points=points)
