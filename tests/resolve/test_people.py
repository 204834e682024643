"""Who each name means, which office they hold, and for whom they act."""

from datetime import date

import pytest

from kg.model import OfficeHeld
from tests.reading import agent_at, person_of, reading_of

CASES = [
    ("Chinese Premier Li Qiang left.", "Li Qiang", "premier", "CHN"),
    ("Premier Li Qiang of China left.", "Li Qiang", "premier", "CHN"),
    ("Li Qiang, Premier of China, left.", "Li Qiang", "premier", "CHN"),
    ("The Premier of China, Li Qiang, left.", "Li Qiang", "premier", "CHN"),
    ("China's premier, Li Qiang, left.", "Li Qiang", "premier", "CHN"),
    ("Iran's First Vice President Mohammad Mokhber left.", "Mohammad Mokhber", "first vice president", "IRN"),
    ("Narendra Modi (Prime Minister of India) left.", "Narendra Modi", "prime minister", "IND"),
    ("the Prime Minister of India, Mr. Narendra Modi, left.", "Narendra Modi", "prime minister", "IND"),
    ("Sergei Lavrov, the Russian foreign minister, left.", "Sergei Lavrov", "foreign minister", "RUS"),
    ("Antonio Guterres, Secretary-General of the United Nations, left.", "Antonio Guterres", "secretary-general", "UN"),
    (
        "President of the European Commission Ursula von der Leyen left.",
        "Ursula von der Leyen",
        "president",
        "European Commission",
    ),
    ("Saudi Crown Prince Mohammed bin Salman left.", "Mohammed bin Salman", "crown prince", "SAU"),
    ("Syrian President Bashar al-Assad left.", "Bashar al-Assad", "president", "SYR"),
    ("Chinese Ambassador to Russia Zhang Hanhui said so.", "Zhang Hanhui", "ambassador", "CHN"),
    ("Polish Foreign Minister Tadeusz Nowicki left.", "Tadeusz Nowicki", "foreign minister", "POL"),
    ("Premier Karl Baumann of Austria left.", "Karl Baumann", "premier", "AUT"),
]


@pytest.mark.parametrize(("text", "name", "office", "of"), CASES)
def test_the_office_stands_before_or_behind_the_name(text: str, name: str, office: str, of: str) -> None:
    """In every order, the person holds the office that the text gives them, in the article's own word."""
    held = person_of(reading_of(text), name).offices
    assert [(one.office, one.of, one.status) for one in held] == [(office, of, "current")]


@pytest.mark.parametrize(
    ("text", "name", "office", "of"),
    [
        ("Former U.S. President Bill Clinton left.", "Bill Clinton", "president", "USA"),
        ("The former Iranian president, Hassan Rouhani, left.", "Hassan Rouhani", "president", "IRN"),
        ("Iran's former president Hassan Rouhani left.", "Hassan Rouhani", "president", "IRN"),
        ("Hassan Rouhani, a former president of Iran, left.", "Hassan Rouhani", "president", "IRN"),
        ("then-German Chancellor Angela Merkel left.", "Angela Merkel", "chancellor", "DEU"),
    ],
)
def test_a_former_office_is_told_as_former(text: str, name: str, office: str, of: str) -> None:
    """ "Former" counts before the state as well as before the office."""
    held = person_of(reading_of(text), name).offices
    assert [(one.office, one.of, one.status) for one in held] == [(office, of, "former")]


@pytest.mark.parametrize(
    ("text", "name", "offices"),
    [
        (
            "Chinese State Councilor and Foreign Minister Wang Yi left.",
            "Wang Yi",
            {"state councilor", "foreign minister"},
        ),
        (
            "Deputy Prime Minister and Foreign Minister of Pakistan Ishaq Dar left.",
            "Ishaq Dar",
            {"deputy prime minister", "foreign minister"},
        ),
        (
            "Qatari Prime Minister and Foreign Minister Ali Hadi left.",
            "Ali Hadi",
            {"prime minister", "foreign minister"},
        ),
    ],
)
def test_offices_joined_by_and_are_all_held(text: str, name: str, offices: set[str]) -> None:
    """Two titles before one name are two offices of that person."""
    assert {held.office for held in person_of(reading_of(text), name).offices} == offices


@pytest.mark.parametrize(
    "text",
    [
        "the President of Tajikistan, Emomali Rahmon, the President of Uzbekistan, Shavkat Mirziyoyev, "
        "and the President of Kazakhstan, Kassym-Jomart Tokayev, met.",
        "Emomali Rahmon, President of Tajikistan, Shavkat Mirziyoyev, President of Uzbekistan, "
        "and Kassym-Jomart Tokayev, President of Kazakhstan, met.",
        "Tajik President Emomali Rahmon, Uzbek President Shavkat Mirziyoyev and Kazakh President "
        "Kassym-Jomart Tokayev met.",
    ],
)
def test_a_list_gives_each_their_own_office(text: str) -> None:
    """Titles and names in a list are paired in the one order that the list has."""
    found = {person.name: [held.of for held in person.offices] for person in reading_of(text).people}
    assert found == {"Emomali Rahmon": ["TJK"], "Shavkat Mirziyoyev": ["UZB"], "Kassym-Jomart Tokayev": ["KAZ"]}


@pytest.mark.parametrize(
    ("text", "published", "key"),
    [
        ("Premier Li left.", date(2022, 6, 3), "li-keqiang"),
        ("Premier Li left.", date(2023, 10, 20), "li-qiang"),
        ("Foreign Minister Qin left.", date(2023, 6, 20), "qin-gang"),
        ("Foreign Minister Wang left.", date(2023, 8, 1), "wang-yi"),
        ("South Korean President Lee left.", date(2010, 7, 1), "lee-myung-bak"),
        ("South Korean President Lee left.", date(2025, 7, 1), "lee-jae-myung"),
        ("Prime Minister Lee left.", date(2015, 7, 1), "lee-hsien-loong"),
        ("President Kim left.", date(2002, 7, 1), "kim-dae-jung"),
        ("President Bush left.", date(2003, 7, 1), "george-w-bush"),
        ("Prime Minister Kishida left.", date(2022, 7, 1), "fumio-kishida"),
        ("Foreign Minister Kishida left.", date(2015, 7, 1), "fumio-kishida"),
        ("Prime Minister Kishida left.", date(2018, 7, 1), None),
        ("Putin left.", date(2023, 7, 1), "vladimir-putin"),
        ("Nobody Smith left.", date(2023, 7, 1), None),
    ],
)
def test_a_surname_means_who_held_the_office_that_day(text: str, published: date, key: str | None) -> None:
    """One title with one surname means different people on different days, and nobody where nobody held it."""
    assert next((person.key for person in reading_of(text, published).people), None) == key


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        ("Chinese Premier Li Qiang came. Li left.", "Li left", "Li Qiang"),
        ("Ursula von der Leyen came. Von der Leyen left.", "Von der Leyen left", "Ursula von der Leyen"),
        ("Syrian President Bashar al-Assad came. Assad left.", "Assad left", "Bashar al-Assad"),
        ("Syrian President Bashar al-Assad came. Al-Assad left.", "Al-Assad left", "Bashar al-Assad"),
        ("Polish Foreign Minister Tadeusz Nowicki came. Nowicki left.", "Nowicki left", "Tadeusz Nowicki"),
        ("Li left. Chinese Premier Li Qiang came.", "Li left", "Li Qiang"),
        ("Turkish President Recep Tayyip Erdogan came. Erdoğan left.", "Erdoğan left", "Recep Tayyip Erdogan"),
    ],
)
def test_a_short_name_means_the_person_named_in_full(text: str, short: str, name: str) -> None:
    """A surname stands for the person whom the article names in full, with or without particle and accents."""
    reading = reading_of(text)
    assert [person.name for person in reading.people] == [name]
    assert agent_at(reading, short).people == (name,)


def test_a_person_of_one_name_is_a_person() -> None:
    """ "Indonesian President Suharto" is a person without a given name."""
    (person,) = reading_of("Indonesian President Suharto left.", date(1990, 1, 1)).people
    assert (person.name, person.offices[0].of) == ("Suharto", "IDN")


def test_a_title_without_a_state_is_of_the_publisher_s_state() -> None:
    """The foreign minister in a Russian readout is Russia's, whatever state it is about; elsewhere nobody knows."""
    text = "Foreign Minister Ivan Testov left."
    (held,) = reading_of(text, publisher="Kremlin").people[0].offices
    assert (held.office, held.of) == ("foreign minister", "RUS")
    assert [one.of for one in reading_of(text).people[0].offices] == [None]


@pytest.mark.parametrize(
    ("text", "publisher", "of"),
    [
        ("President-elect Prabowo Subianto left.", "Xinhua", "IDN"),
        ("Prime Minister Hun Manet left. China stayed.", "Xinhua", "KHM"),
    ],
)
def test_somebody_known_is_not_given_the_publisher_s_state(text: str, publisher: str, of: str) -> None:
    """The state that a known person has served goes before that of the publisher."""
    assert [held.of for held in reading_of(text, date(2024, 3, 27), publisher).people[0].offices] == [of]


def test_an_organ_speaks_for_its_body() -> None:
    """The President of the European Commission acts for the EU and stays president of the Commission."""
    reading = reading_of("European Commission President Ursula von der Leyen left.")
    assert agent_at(reading, "Ursula").parties == ("EU",)
    assert person_of(reading, "Ursula von der Leyen").offices[0].of == "European Commission"


def test_offices_rest_on_the_words_that_give_them() -> None:
    """The spans of an office lead to the title with its state; repeated, it is one office with two spans."""
    text = "Chinese Premier Li Qiang came. China's Premier Li Qiang left."
    (held,) = person_of(reading_of(text), "Li Qiang").offices
    assert isinstance(held, OfficeHeld)
    assert [span.of(text) for span in held.spans] == ["Chinese Premier", "China's Premier"]


def test_acting_before_the_state_stays_with_the_office() -> None:
    """The article's word is kept: an acting president is not told as the president."""
    held = person_of(
        reading_of("Acting Russian President Vladimir Putin left.", date(2000, 1, 5)), "Vladimir Putin"
    ).offices
    assert [(one.office, one.of, one.status) for one in held] == [("acting president", "RUS", "current")]


AT = [
    ("Anna Malik, director of the Baltic Institute for Trade Studies at the University of Riga, left.", "director"),
    ("The director of the Baltic Institute for Trade Studies, Anna Malik, left.", "director"),
    ("Baltic Institute for Trade Studies director Anna Malik left.", "director"),
    ("Anna Malik, a senior research fellow at the Baltic Institute for Trade Studies, left.", "senior research fellow"),
    ('"No," said Anna Malik, professor of international relations at Baltic Institute for Trade Studies.', None),
]


@pytest.mark.parametrize(("text", "office"), AT)
def test_an_office_is_of_the_institution_that_it_leads(text: str, office: str | None) -> None:
    """A director is director of the institute that the text names, not of the state that it lies in."""
    (held,) = person_of(reading_of(text), "Anna Malik").offices
    wanted = office or "professor of international relations"
    assert (held.office, held.of) == (wanted, "Baltic Institute for Trade Studies")


@pytest.mark.parametrize(
    ("text", "name", "offices"),
    [
        ("Tarneft CEO Igor Malik left.", "Igor Malik", [("ceo", "Tarneft")]),
        ("Igor Malik, the chief executive of Tarneft, left.", "Igor Malik", [("chief executive", "Tarneft")]),
        (
            "Igor Malik, secretary of Iran's Supreme Security Council, left.",
            "Igor Malik",
            [("secretary", "Supreme Security Council")],
        ),
        (
            "Russian Security Council Secretary Igor Malik left.",
            "Igor Malik",
            [("secretary", "Security Council")],
        ),
        (
            "Igor Malik, Co-Chair of the Russia-Peru Trade Commission and Deputy Prime Minister, left.",
            "Igor Malik",
            [("co-chair", "Russia-Peru Trade Commission"), ("deputy prime minister", "RUS")],
        ),
        (
            "Adviser to the Head of the Office of the President of Ukraine Igor Malik left.",
            "Igor Malik",
            [("adviser to the head of the office of the president", "UKR")],
        ),
        ("Texas said Gov. Igor Malik left the United States.", "Igor Malik", [("governor", None)]),
        ("Chinese scholar Igor Malik left.", "Igor Malik", []),
    ],
)
def test_organs_companies_and_short_words_name_offices(text: str, name: str, offices: list[tuple[str, str]]) -> None:
    """What is led may be a company or an organ of a state, before or behind the office, with its state or without."""
    person = person_of(reading_of(text, publisher="Kremlin" if "Co-Chair" in text else None), name)
    assert [(held.office, held.of) for held in person.offices] == offices


def test_scholars_speak_for_themselves() -> None:
    """A scholar with a state's adjective, or of an institute named after a state, acts for no party."""
    text = "Chinese scholar Igor Malik said no. Anna Malik, director of the China Institute of Trade, said yes."
    reading = reading_of(text)
    assert (agent_at(reading, "Igor").parties, agent_at(reading, "Anna").parties) == ((), ())


def test_an_office_told_later_is_that_of_its_holder() -> None:
    """ "The Chinese premier" tells the office of the only person named who held it on the day."""
    text = "Li Qiang arrived in Moscow. The Chinese premier stressed trade."
    assert [(held.office, held.of) for held in person_of(reading_of(text), "Li Qiang").offices] == [("premier", "CHN")]


def test_the_holder_of_the_publishing_office_needs_no_title() -> None:
    """On the pages of a president, the president is named without a title."""
    person = person_of(reading_of("Vladimir Putin sent greetings.", date(2019, 1, 1), "Kremlin"), "Vladimir Putin")
    assert [(held.office, held.of) for held in person.offices] == [("president", "RUS")]


def test_leader_is_no_second_office_of_a_president() -> None:
    """ "Leader" only paraphrases an office that the article names elsewhere."""
    text = "Chinese leader Xi Jinping left. Chinese President Xi Jinping is at home."
    person = person_of(reading_of(text), "Xi Jinping")
    assert [(held.office, held.of) for held in person.offices] == [("president", "CHN")]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Foreign Ministers Igor Malik of Peru and Anna Malinova of Kenya met.", [("PER",), ("KEN",)]),
        ("Peruvian and Kenyan Foreign Ministers Igor Malik and Anna Malinova met.", [("PER",), ("KEN",)]),
        ("Peruvian Foreign Ministers Igor Malik, Anna Malinova met.", [("PER",), ("PER",)]),
    ],
)
def test_a_plural_title_is_given_to_each_in_the_singular(text: str, offices: list[tuple[str]]) -> None:
    """Several people who share a title hold one office each, of their own party."""
    reading = reading_of(text)
    held = [person_of(reading, name).offices for name in ("Igor Malik", "Anna Malinova")]
    told = [(one.office, one.of) for mine in held for one in mine]
    assert told == [("foreign minister", of[0]) for of in offices]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Igor Malik, a former president of Peru and a researcher at Lima University, left.", ["former", "current"]),
        ("Igor Malik, former president and prime minister of Peru, left.", ["former", "former"]),
        ("Igor Malik, the president of Peru and former head of Lima University, left.", ["current", "former"]),
    ],
)
def test_former_holds_for_the_next_title_without_article(text: str, offices: list[str]) -> None:
    """ "Former" goes on over "and", not over a title that an article begins anew, and not backwards."""
    assert [held.status for held in person_of(reading_of(text), "Igor Malik").offices] == offices


def test_his_spokesman_is_of_the_party_of_the_person_before() -> None:
    """A possessive pronoun before a title points at whoever was named last."""
    text = "EU foreign policy chief Josep Borrell and Igor Malik, his spokesman, left Turkey for Turkey."
    (held,) = person_of(reading_of(text), "Igor Malik").offices
    assert (held.office, held.of) == ("spokesman", "EU")


def test_a_body_between_state_and_office_belongs_to_the_office() -> None:
    """A state's negotiator for a body holds an office of the state; an ambassador's goes without the body."""
    text = "Russian WTO negotiator Igor Malik met Peru's EU ambassador Anna Malinova."
    reading = reading_of(text)
    held = [person_of(reading, name).offices[0] for name in ("Igor Malik", "Anna Malinova")]
    assert [(one.office, one.of) for one in held] == [("wto negotiator", "RUS"), ("ambassador", "PER")]


@pytest.mark.parametrize(
    ("text", "name", "offices"),
    [
        ("Jordan's King Abdullah II left.", "Abdullah II", [("king", "JOR")]),
        ("Saudi Foreign Minister Prince Faisal bin Farhan left.", "Faisal bin Farhan", [("foreign minister", "SAU")]),
        (
            "Sheikh Tamim bin Hamad Al Thani, the emir of Qatar, left.",
            "Tamim bin Hamad Al Thani",
            [("emir", "QAT")],
        ),
    ],
)
def test_a_title_is_no_part_of_a_royal_name(text: str, name: str, offices: list[tuple[str, str]]) -> None:
    """A king is named without "king", which is his office; "prince" and "sheikh" before a name are honorifics."""
    assert [(held.office, held.of) for held in person_of(reading_of(text), name).offices] == offices


def test_a_title_that_acts_is_no_apposition() -> None:
    """In "welcomed by A, the President visited", the President is somebody else."""
    text = "Welcomed by Igor Malik, the President visited a plant."
    assert person_of(reading_of(text, publisher="Kremlin"), "Igor Malik").offices == ()


def test_a_foreign_president_is_not_that_of_the_home_state() -> None:
    """A president named without a state leads the home state only if the reference does not know another."""
    text = "President Igor Malik came."
    (held,) = person_of(reading_of(text, date(2019, 1, 1), "Kremlin"), "Igor Malik").offices
    assert (held.office, held.of) == ("president", None)


@pytest.mark.parametrize(
    ("text", "name", "offices"),
    [
        ("German Energy Minister Karl Malik and Labour Minister Igor Malinov left Peru, Peru.", "Igor Malinov", "DEU"),
        ("Peru's Special Envoy to the Far Eastern District Igor Malinov left.", "Igor Malinov", "PER"),
        ("Special Representative of the Kenyan Government on Trade Matters Igor Malinov left.", "Igor Malinov", "KEN"),
        ("Kenyan President Uhuru Kenyatta's chief adviser Igor Malinov left for Peru, Peru.", "Igor Malinov", "KEN"),
        ("Premier Igor Malinov of Austria left Peru, Peru.", "Igor Malinov", "AUT"),
    ],
)
def test_the_state_of_an_office_may_stand_elsewhere(text: str, name: str, offices: str) -> None:
    """It is told by the colleague named before, by the person served, or behind the name."""
    assert [held.of for held in person_of(reading_of(text), name).offices] == [offices]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Minister for Civil Defence, Emergencies and Disaster Relief Igor Malinov left.",
            "minister for civil defence, emergencies and disaster relief",
        ),
        ("Ambassador Extraordinary and Plenipotentiary of Peru to Kenya Igor Malinov left.", "ambassador"),
        ("Pentagon press secretary Brig. Gen. Igor Malinov left.", "pentagon press secretary"),
        ("Sudanese army chief General Igor Malinov left.", "army chief"),
    ],
)
def test_an_office_is_told_whole_and_without_ranks(text: str, office: str) -> None:
    """Lists of domains belong to an office; "extraordinary" and military ranks before the name do not."""
    assert [held.office for held in person_of(reading_of(text), "Igor Malinov").offices] == [office]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Peruvian analyst Igor Malinov, the founder of Tarneft, left.",
            [("founder", "Tarneft", "current")],
        ),
        (
            "Peruvian President Igor Malinov, chairman of the Andean Trade Council, left.",
            [("president", "PER", "current"), ("chairman", "Andean Trade Council", "current")],
        ),
        (
            "Peruvian Foreign Minister Karl Malik met his predecessor, Igor Malinov.",
            [("foreign minister", "PER", "former")],
        ),
        ("The United States thanked South Dakota Gov. Igor Malinov.", [("governor", "South Dakota", "current")]),
        ("Peru met Emir Sheikh Igor Malinov of Kuwait.", [("emir", "KWT", "current")]),
        (
            "Igor Malinov, director for Peru affairs of the White House Trade Council, left for Lima.",
            [("director for peru affairs", "White House Trade Council", "current")],
        ),
        (
            "Chile's special representative on Andean affairs, Igor Malinov, left.",
            [("special representative on andean affairs", "CHL", "current")],
        ),
        ("Senior Hamas official Igor Malinov left Egypt.", [("official", "Hamas", "current")]),
        ("UNRWA Commissioner-General Igor Malinov left.", [("commissioner-general", "UNRWA", "current")]),
        ("Peru's nominee for ambassador to Chile, Igor Malinov, left.", [("ambassador", "PER", "future")]),
        ("Colonel-General Igor Malinov left.", []),
        ("Igor Malinov, the UN's deputy secretary general, left.", [("deputy secretary general", "UN", "current")]),
        ("Igor Malinov, the Peruvian military's spokesman, left.", [("spokesman", "PER", "current")]),
        ("Peru met UN Resident Coordinator Igor Malinov.", [("resident coordinator", "UN", "current")]),
        (
            "Deputy Prime Minister – Foreign Minister of Peru Igor Malinov left.",
            [("deputy prime minister", "PER", "current"), ("foreign minister", "PER", "current")],
        ),
        (
            "Igor Malinov, official spokesperson for the Ministry of Trade of Peru, left.",
            [("official spokesperson for the ministry of trade", "PER", "current")],
        ),
    ],
)
def test_titles_on_both_sides_and_of_others(text: str, offices: list[tuple[str, str, str]]) -> None:
    """A person keeps the title before the name beside the one behind it; a predecessor held the office just named."""
    held = person_of(reading_of(text), "Igor Malinov").offices
    assert sorted((one.office, one.of or "", one.status) for one in held) == sorted(offices)


@pytest.mark.parametrize(
    "text",
    [
        "Senior Hamas official Igor Malik said Egypt was late.",
        "Hezbollah leader Hassan Nasrallah said Israel was late.",
    ],
)
def test_the_officers_of_a_group_speak_for_no_state(text: str) -> None:
    """An armed group speaks neither for the state that an article is about nor for that where its leader lives."""
    assert [agent.parties for agent in reading_of(text, date(2024, 6, 1)).agents if agent.people] == [()]


def test_an_official_for_a_state_s_affairs_is_not_of_that_state() -> None:
    """A director for China affairs at the White House speaks for the United States."""
    text = "Igor Malik, director for China affairs of the White House Trade Council, said China was late."
    assert agent_at(reading_of(text), "Igor Malik").parties == ("USA",)


def test_an_office_for_a_state_s_affairs_may_be_another_s() -> None:
    """The office for Taiwan affairs does not speak for Taiwan."""
    text = "China will wait. Igor Malik, a spokesperson for the Taiwan Affairs Office, said China was late."
    assert agent_at(reading_of(text), "Igor Malik").parties != ("TWN",)


def test_a_foreign_minister_in_office_needs_no_introduction() -> None:
    """A family name alone means the foreign minister of the day; nobody once he has left."""
    text = "Lavrov will visit Lima."
    assert [person.key for person in reading_of(text, date(2024, 6, 1)).people] == ["sergey-lavrov"]
    assert reading_of(text, date(1999, 6, 1)).people == ()


def test_a_monastery_is_nobody() -> None:
    """The name of a building that bears a person's name is no person's."""
    assert reading_of("They saw the Alexander Malik Monastery.").people == ()


def test_presidents_named_in_short_hold_one_office_each() -> None:
    """A plural title before family names alone is given to each in the singular."""
    people = reading_of("Presidents Putin and Lukashenko spoke.", date(2024, 6, 1)).people
    assert [one.office for person in people for one in person.offices] == ["president", "president"]
