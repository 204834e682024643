"""Deeds: what parties do to one another, in every voice and as a noun; and what is only wished for is none."""

from datetime import date

import pytest

from tests.reading import event_of, events, people_in, record_of

ACTIVE = [
    ("The European Union has sanctioned twelve Russian officials.", "sanction", {"EU", "RUS"}),
    ("The United States has imposed a 25 percent tariff on Chinese goods.", "sanction", {"USA", "CHN"}),
    ("Iran launched dozens of drones and missiles at Israel.", "assault", {"IRN", "ISR"}),
    ("Israeli forces killed a dozen Palestinians.", "assault", {"ISR", "PSE"}),
    ("The Russian army continues to shell quarters of Mariupol.", "assault", {"RUS", "UKR"}),
    ("Turkey shot down a Russian jet.", "assault", {"TUR", "RUS"}),
    ("Belarus detained two Polish journalists.", "coercion", {"BLR", "POL"}),
    ("Russia annexed Crimea.", "coercion", {"RUS", "UKR"}),
    ("China donated two million doses of vaccine to Cambodia.", "aid", {"CHN", "KHM"}),
    ("Kazakhstan sent humanitarian aid to Afghanistan.", "aid", {"KAZ", "AFG"}),
    ("Japan lifted its export restrictions on South Korea.", "concession", {"JPN", "KOR"}),
    ("French troops withdrew from Mali.", "withdrawal", {"FRA", "MLI"}),
    ("Pakistani and Indian troops exchanged fire in Kashmir.", "assault", {"PAK", "IND"}),
    ("India, China and South Africa abstained from the vote.", "vote", {"IND", "CHN", "ZAF"}),
    ("The UN Security Council adopted a resolution on Gaza.", "vote", {"UNSC"}),
    ("North Korea fired two ballistic missiles into the sea.", "mobilization", {"PRK"}),
    ("The U.S. Navy sent a destroyer near islands claimed by China.", "mobilization", {"USA", "CHN"}),
    ("Lithuania recalled its ambassador to China.", "ties_cut", {"LTU", "CHN"}),
    ("Sweden applied for NATO membership.", "accession", {"SWE", "NATO"}),
    ("Moldova was granted EU candidate status.", "accession", {"MDA", "EU"}),
    ("Britain left the European Union.", "accession", {"GBR", "EU"}),
    ("Malaysia expelled the North Korean ambassador.", "expulsion", {"MYS", "PRK"}),
    ("Egypt reopened the Rafah crossing.", "concession", {"EGY", "PSE"}),
    ("Armenia and Azerbaijan agreed to a ceasefire.", "ceasefire", {"ARM", "AZE"}),
    ('Germany on Monday expelled a "large number" of Russian diplomats.', "expulsion", {"DEU", "RUS"}),
    ("Algeria ordered the removal of twelve French embassy employees.", "expulsion", {"DZA", "FRA"}),
    ("Beijing has banned Japanese seafood imports.", "sanction", {"CHN", "JPN"}),
    ("The Gambia joined ECOWAS.", "accession", {"GMB", "ECOWAS"}),
    ("North Korea launched a ballistic missile on Monday, the Japanese navy said.", "mobilization", {"PRK"}),
    ("A Russian drone struck a school in Odesa.", "assault", {"RUS", "UKR"}),
    ("US forces struck Houthi depots.", "assault", {"USA", "Houthis"}),
    ("The Israeli army is besieging the northern Gaza Strip.", "coercion", {"ISR", "PSE"}),
    ("A Chinese coast guard ship rammed a Philippine boat.", "coercion", {"CHN", "PHL"}),
    ("Poland has repeatedly denied entry to Belarusian drivers.", "sanction", {"POL", "BLR"}),
    ("China added twenty US firms to its export control list.", "sanction", {"CHN", "USA"}),
    ("Chad gave the German envoy two days to leave.", "expulsion", {"TCD", "DEU"}),
    ("Algeria demanded the immediate expulsion of some French embassy staff.", "expulsion", {"DZA", "FRA"}),
    ("Britain recognised Palestine.", "recognition", {"GBR", "PSE"}),
    ("The EU disbursed one billion euros to Moldova.", "aid", {"EU", "MDA"}),
    ("Georgia renders great assistance to Armenia.", "aid", {"GEO", "ARM"}),
    ("Washington removed Cuba from its list of sponsors of terrorism.", "concession", {"USA", "CUB"}),
    ("Israel withdrew from southern Lebanon.", "withdrawal", {"ISR", "LBN"}),
    ("China held live-fire drills around Taiwan.", "mobilization", {"CHN", "TWN"}),
    ("Taiwan detected nine Chinese warships off its coast.", "mobilization", {"TWN", "CHN"}),
    ("Finland became NATO's newest member.", "accession", {"FIN", "NATO"}),
    ("Moldova held a presidential election.", "appointment", {"MDA"}),
    ("Gunmen killed two Chinese engineers in Karachi.", "assault", {"CHN", "PAK"}),
    ("The United States designated the Houthis as a terrorist organization.", "sanction", {"USA", "Houthis"}),
    ("Australia hit Russia with new sanctions.", "sanction", {"AUS", "RUS"}),
    ("Moscow moved nuclear weapons to Belarus.", "mobilization", {"RUS", "BLR"}),
    ("Kenya and Uganda began their annual drills.", "cooperation", {"KEN", "UGA"}),
    ("Armenia froze its participation in the CSTO.", "accession", {"ARM", "CSTO"}),
]
PASSIVE = [
    ("Twelve Russian officials were sanctioned by the European Union.", "sanction", {"EU", "RUS"}),
    ("China's embassy in Belgrade was bombed by NATO.", "assault", {"NATO", "CHN"}),
    ("A South Korean warship was sunk by a North Korean torpedo.", "assault", {"KOR", "PRK"}),
    ("Two Iranian diplomats were expelled from Albania.", "expulsion", {"IRN", "ALB"}),
    ("Some French embassy staff expelled by Algeria came home.", "expulsion", {"FRA", "DZA"}),
    ("A ballistic missile was launched by North Korea.", "mobilization", {"PRK"}),
    ("A Japanese engineer was detained in Beijing.", "coercion", {"JPN", "CHN"}),
    ("Two Moldovan diplomats were declared persona non grata by Russia.", "expulsion", {"MDA", "RUS"}),
    ("Two Thai hostages were released by Hamas.", "release", {"THA", "Hamas"}),
    ("The tariffs on Canada were lifted by the United States.", "concession", {"CAN", "USA"}),
]
NOUNS = [
    ("The Israel-Hamas war drags on.", "assault", {"ISR", "Hamas"}),
    ("Ten people were hurt in Russian shelling of Kherson.", "assault", {"RUS", "UKR"}),
    ("The release of Israeli hostages by Hamas began.", "release", {"ISR", "Hamas"}),
    ("The lifting of EU sanctions on Syria was welcomed by Ankara.", "concession", {"EU", "SYR"}),
    ("He deplored the refusal of visas to Cuban athletes by Canada.", "sanction", {"CUB", "CAN"}),
    ("The withdrawal of Kenya from Somalia is done.", "withdrawal", {"KEN", "SOM"}),
    ("Russia's annexation of Crimea soured the mood.", "coercion", {"RUS", "UKR"}),
    ("Ten people died in a Russian missile attack on Kyiv.", "assault", {"RUS", "UKR"}),
    ("He condemned the strikes by Israel on Beirut.", "assault", {"ISR", "LBN"}),
    ("He expressed condolences over the terrorist attack in Ankara.", "assault", {"TUR"}),
    ("The anti-Russia sanctions hurt trade.", "sanction", {"RUS"}),
    ("Beijing's sanctions on Lithuania, the EU said, break the rules.", "sanction", {"CHN", "LTU"}),
    ("The sanctions imposed on Russia by the EU hurt trade.", "sanction", {"EU", "RUS"}),
    ("North Korea's weapons tests alarmed the region.", "mobilization", {"PRK"}),
    ("The U.S.-South Korea military exercises began.", "cooperation", {"USA", "KOR"}),
    ("Turkey discussed Finland's bid to join NATO.", "accession", {"FIN", "NATO"}),
    ("China is North Korea's main source of economic aid.", "aid", {"CHN", "PRK"}),
    ("Protests in Iran have spread.", "protest", {"IRN"}),
    ("The aggression of Armenia against Azerbaijan ended.", "assault", {"ARM", "AZE"}),
    ("The arrest of a French consul in Algiers made headlines.", "coercion", {"FRA", "DZA"}),
    ("Pyongyang's launch of a long-range missile drew condemnation.", "mobilization", {"PRK"}),
    ("Joint naval drills between China and Iran began.", "cooperation", {"CHN", "IRN"}),
    ("Qatar announced a ceasefire between Israel and Lebanon.", "ceasefire", {"ISR", "LBN"}),
]
GROUPS = [
    ("Hamas released four Israeli hostages.", "release", {"Hamas", "ISR"}),
    ("Hezbollah fired rockets at Israel.", "assault", {"Hezbollah", "ISR"}),
    ("Hamas seized control of Gaza after routing Fatah forces.", "assault", {"Hamas", "PSE"}),
]


@pytest.mark.parametrize(("text", "kind", "parties"), [*ACTIVE, *PASSIVE, *NOUNS])
def test_a_deed_has_its_kind_actor_and_target(text: str, kind: str, parties: set[str]) -> None:
    """Told in the active, in the passive or as a noun, a deed is that of its actor on its target."""
    event = event_of(record_of(text), kind)
    assert (event.factuality, set(event.parties)) == ("actual", parties)


@pytest.mark.parametrize(("text", "kind", "parties"), GROUPS)
def test_armed_groups_are_parties_by_their_name(text: str, kind: str, parties: set[str]) -> None:
    """Who is neither a state nor a body keeps their English name."""
    assert parties in [set(event.parties) for event in events(record_of(text), kind)]


def test_a_participle_after_a_clause_has_the_subject_of_the_clause() -> None:
    """ "X did this after doing that" tells two deeds of X; a possessor gives way to whom the phrase is about."""
    found = events(record_of("Hamas seized control of Gaza after routing Abbas's Fatah forces."), "assault")
    assert [set(event.parties) for event in found] == [{"Hamas", "PSE"}, {"Hamas", "Fatah"}]


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Washington plans to impose new sanctions on Iran.", "planned"),
        ("The United States will impose sanctions on Iran.", "planned"),
        ("Russia has not attacked Ukraine.", "denied"),
        ("Germany said it would expel 35 Russian diplomats.", "planned"),
    ],
)
def test_words_before_a_deed_tell_how_real_it_is(text: str, factuality: str) -> None:
    """What is decided is planned, what is said not to have happened is denied."""
    assert [event.factuality for event in record_of(text).events] == [factuality]


def test_a_noun_may_be_said_to_lie_ahead() -> None:
    """What the verb behind a noun puts into the future is planned."""
    event = event_of(record_of("The presidential election in Taiwan will be held in January."), "appointment")
    assert (event.factuality, event.period.start) == ("planned", "2024-01")


@pytest.mark.parametrize(
    "text",
    [
        "The United States threatened to impose tariffs on Mexico.",
        "Georgia and Ukraine want to join NATO.",
        "China called on Israel to withdraw its troops from Lebanon.",
        "If Russia attacks Poland, Germany would impose an embargo.",
        "He warned of a possible attack on Poland.",
        "He spoke of the treatment of wounded Ukrainian servicemen.",
        "He stressed the importance of stability and providing humanitarian aid to Syria.",
        "France promised to deliver tanks to Ukraine.",
        "Russia does not intend to join the European Union.",
        "Hamas released the names of five soldiers.",
        "Qatar hosted ceasefire negotiations between Israel and Hamas.",
        "The head of Royal Dutch Shell thanked Vladimir Putin.",
        "The German delegation left Beijing for Shanghai.",
        "The war of words between Beijing and Canberra escalated.",
        "China targets growth of five percent, France heard.",
        "The visit killed hopes for a deal between Poland and Germany.",
        "Canada and Mexico blasted the decision.",
        "Turkey showed new attack drones to Japan.",
        "Royal Dutch/Shell Group works in Russia.",
        "Veterans from Russia and Kenya recalled the oath for which they fought.",
        "Brazil stands for the lifting of the ban by Chile.",
        "Britain bombarded Brussels with letters.",
        "Lavrov said that Russia would be ready to release prisoners.",
        "Russia explained the laws of war to Ukraine.",
        "Ukrainian President Volodymyr Zelenskyy said 84 missiles had been fired at the harbour.",
    ],
)
def test_what_is_only_wished_threatened_or_named_is_no_deed(text: str) -> None:
    """Threats, wishes, conditions and mere names of deeds report none."""
    assert record_of(text).events == ()


def test_sanctions_are_there_whatever_is_wished_about_them() -> None:
    """To call for lifting sanctions takes for granted that they are in force."""
    event = event_of(record_of("China called for lifting the sanctions against Russia."), "sanction")
    assert (event.factuality, event.parties) == ("actual", ("RUS",))


def test_a_date_before_a_known_state_of_things_is_not_its_own() -> None:
    """The day on which sanctions are spoken of is not the day on which they were imposed."""
    event = event_of(record_of("On Thursday they discussed the EU sanctions against Russia."), "sanction")
    assert event.period.start is None


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        ("Honduras established ties with China after breaking off relations with Taiwan.", "ties_cut", {"HND", "TWN"}),
        ("Iran and Saudi Arabia normalised relations.", "ties_established", {"IRN", "SAU"}),
        ("Russia recognised the independence of Abkhazia from Georgia.", "recognition", {"RUS", "GEO"}),
    ],
)
def test_ties_and_recognition_join_the_two_that_they_are_between(text: str, kind: str, parties: set[str]) -> None:
    """The partner after the phrase and the subject of the sentence are the two sides."""
    assert set(event_of(record_of(text), kind).parties) == parties


@pytest.mark.parametrize(
    ("text", "party", "person"),
    [
        ("British Prime Minister Boris Johnson resigned in July.", "GBR", "Boris Johnson"),
        ("Newly elected Argentine President Javier Milei spoke.", "ARG", "Javier Milei"),
        ("Putin congratulated Xi Jinping on his re-election as President of China.", "CHN", "Xi Jinping"),
        ("Putin sent a message to Xi Jinping to congratulate him on being elected.", "CHN", "Xi Jinping"),
        ("Russian President Vladimir Putin, who was re-elected in March, spoke.", "RUS", "Vladimir Putin"),
        ("Mark Carney was sworn in as prime minister of Canada.", "CAN", "Mark Carney"),
        ("Karol Nawrocki won Poland's presidential election.", "POL", "Karol Nawrocki"),
    ],
)
def test_an_appointment_is_that_of_who_takes_or_leaves_the_office(text: str, party: str, person: str) -> None:
    """The person takes part for the party whose office it is, whoever congratulates."""
    event = event_of(record_of(text, date(2023, 10, 27)), "appointment")
    assert (event.parties, people_in(event)) == ((party,), {person})


def test_a_body_may_be_named_before_the_group_that_is_joined() -> None:
    """ "The group" is the body named last."""
    text = "The WTO met on Monday. Georgia has blocked Russia's bid to join the group."
    assert set(event_of(record_of(text), "accession").parties) == {"RUS", "WTO"}


def test_we_and_our_country_are_those_of_who_is_quoted() -> None:
    """In a quotation, the speaker's side gives and receives."""
    text = "“We received air defense systems from Germany,” Ukrainian President Volodymyr Zelenskyy said."
    assert set(event_of(record_of(text), "aid").parties) == {"DEU", "UKR"}


def test_assistance_of_somebody_comes_from_him() -> None:
    """The government behind "the assistance of" is the donor, and the state that publishes receives."""
    text = "The President noted the military assistance of the French government."
    assert set(event_of(record_of(text, publisher="President of Ukraine"), "aid").parties) == {"FRA", "UKR"}


def test_our_country_is_the_state_whose_government_publishes() -> None:
    """In a readout, "our country" is a side like any other."""
    text = "The President thanked Canada for the military assistance to our country."
    event = event_of(record_of(text, publisher="President of Ukraine"), "aid")
    assert set(event.parties) == {"CAN", "UKR"}
