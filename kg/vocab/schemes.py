# Generated from ontology/ by kg.vocab.generate; do not edit.
# fmt: off
"""IRIs of the ontology's concepts by notation, one mapping a scheme."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kg.vocab.codings import CAMEO as CAMEO
from kg.vocab.codings import PLOVER as PLOVER
from kg.vocab.codings import PLOVER_CONTEXT as PLOVER_CONTEXT
from kg.vocab.codings import PLOVER_MODE as PLOVER_MODE
from kg.vocab.codings import QUAD_CLASS as QUAD_CLASS

AGREEMENT_STAGE_SCHEME: Final[str] = "https://w3id.org/communique/scheme/agreement-stage"
AGREEMENT_STAGE: Final[Mapping[str, str]] = MappingProxyType({
    "in force": AGREEMENT_STAGE_SCHEME + "/in-force", "negotiating": AGREEMENT_STAGE_SCHEME + "/negotiating",
    "proposed": AGREEMENT_STAGE_SCHEME + "/proposed", "signed": AGREEMENT_STAGE_SCHEME + "/signed",
    "suspended": AGREEMENT_STAGE_SCHEME + "/suspended", "terminated": AGREEMENT_STAGE_SCHEME + "/terminated",
})

CODE_LIST_SCHEME: Final[str] = "https://w3id.org/communique/scheme/code-list"
CODE_LIST: Final[Mapping[str, str]] = MappingProxyType({
    "cow": CODE_LIST_SCHEME + "/cow", "cow-letters": CODE_LIST_SCHEME + "/cow-letters", "gw": CODE_LIST_SCHEME + "/gw",
    "gw-letters": CODE_LIST_SCHEME + "/gw-letters", "iso-numeric": CODE_LIST_SCHEME + "/iso-numeric",
    "iso2": CODE_LIST_SCHEME + "/iso2", "iso3": CODE_LIST_SCHEME + "/iso3", "m49": CODE_LIST_SCHEME + "/m49",
})

EVENT_KIND_SCHEME: Final[str] = "https://w3id.org/communique/scheme/event-kind"
EVENT_KIND: Final[Mapping[str, str]] = MappingProxyType({
    "accession": EVENT_KIND_SCHEME + "/accession", "aid": EVENT_KIND_SCHEME + "/aid",
    "appointment": EVENT_KIND_SCHEME + "/appointment", "assault": EVENT_KIND_SCHEME + "/assault",
    "call": EVENT_KIND_SCHEME + "/call", "ceasefire": EVENT_KIND_SCHEME + "/ceasefire",
    "coercion": EVENT_KIND_SCHEME + "/coercion", "concession": EVENT_KIND_SCHEME + "/concession",
    "cooperation": EVENT_KIND_SCHEME + "/cooperation", "expulsion": EVENT_KIND_SCHEME + "/expulsion",
    "mediation": EVENT_KIND_SCHEME + "/mediation", "meeting": EVENT_KIND_SCHEME + "/meeting",
    "mobilization": EVENT_KIND_SCHEME + "/mobilization", "protest": EVENT_KIND_SCHEME + "/protest",
    "recognition": EVENT_KIND_SCHEME + "/recognition", "release": EVENT_KIND_SCHEME + "/release",
    "sanction": EVENT_KIND_SCHEME + "/sanction", "signing": EVENT_KIND_SCHEME + "/signing",
    "summit": EVENT_KIND_SCHEME + "/summit", "ties_cut": EVENT_KIND_SCHEME + "/ties_cut",
    "ties_established": EVENT_KIND_SCHEME + "/ties_established", "visit": EVENT_KIND_SCHEME + "/visit",
    "vote": EVENT_KIND_SCHEME + "/vote", "withdrawal": EVENT_KIND_SCHEME + "/withdrawal",
})

FACTUALITY_SCHEME: Final[str] = "https://w3id.org/communique/scheme/factuality"
FACTUALITY: Final[Mapping[str, str]] = MappingProxyType({
    "actual": FACTUALITY_SCHEME + "/actual", "denied": FACTUALITY_SCHEME + "/denied",
    "planned": FACTUALITY_SCHEME + "/planned",
})

MEMBERSHIP_STATUS_SCHEME: Final[str] = "https://w3id.org/communique/scheme/membership-status"
MEMBERSHIP_STATUS: Final[Mapping[str, str]] = MappingProxyType({
    "applicant": MEMBERSHIP_STATUS_SCHEME + "/applicant",
    "dialogue partner": MEMBERSHIP_STATUS_SCHEME + "/dialogue-partner",
    "invited": MEMBERSHIP_STATUS_SCHEME + "/invited", "member": MEMBERSHIP_STATUS_SCHEME + "/member",
    "observer": MEMBERSHIP_STATUS_SCHEME + "/observer", "partner": MEMBERSHIP_STATUS_SCHEME + "/partner",
    "suspended": MEMBERSHIP_STATUS_SCHEME + "/suspended", "withdrawn": MEMBERSHIP_STATUS_SCHEME + "/withdrawn",
})

MODALITY_SCHEME: Final[str] = "https://w3id.org/communique/scheme/modality"
MODALITY: Final[Mapping[str, str]] = MappingProxyType({
    "asserted": MODALITY_SCHEME + "/asserted", "denied": MODALITY_SCHEME + "/denied", "done": MODALITY_SCHEME + "/done",
    "intended": MODALITY_SCHEME + "/intended", "obliged": MODALITY_SCHEME + "/obliged",
    "possible": MODALITY_SCHEME + "/possible", "willing": MODALITY_SCHEME + "/willing",
})

OBLIGATION_SCHEME: Final[str] = "https://w3id.org/communique/scheme/obligation"
OBLIGATION: Final[Mapping[str, str]] = MappingProxyType({
    "consultation": OBLIGATION_SCHEME + "/consultation", "defence": OBLIGATION_SCHEME + "/defence",
    "neutrality": OBLIGATION_SCHEME + "/neutrality", "non-aggression": OBLIGATION_SCHEME + "/non-aggression",
})

OFFICE_RANK_SCHEME: Final[str] = "https://w3id.org/communique/scheme/office-rank"
OFFICE_RANK: Final[Mapping[str, str]] = MappingProxyType({
    "chair": OFFICE_RANK_SCHEME + "/chair", "deputy": OFFICE_RANK_SCHEME + "/deputy",
    "envoy": OFFICE_RANK_SCHEME + "/envoy", "foreign-minister": OFFICE_RANK_SCHEME + "/foreign-minister",
    "head-of-government": OFFICE_RANK_SCHEME + "/head-of-government",
    "head-of-state": OFFICE_RANK_SCHEME + "/head-of-state", "minister": OFFICE_RANK_SCHEME + "/minister",
    "party-leader": OFFICE_RANK_SCHEME + "/party-leader",
    "secretary-general": OFFICE_RANK_SCHEME + "/secretary-general", "speaker": OFFICE_RANK_SCHEME + "/speaker",
    "spokesperson": OFFICE_RANK_SCHEME + "/spokesperson",
})

OFFICE_STATUS_SCHEME: Final[str] = "https://w3id.org/communique/scheme/office-status"
OFFICE_STATUS: Final[Mapping[str, str]] = MappingProxyType({
    "current": OFFICE_STATUS_SCHEME + "/current", "former": OFFICE_STATUS_SCHEME + "/former",
    "future": OFFICE_STATUS_SCHEME + "/future",
})

PARTNERSHIP_ACTION_SCHEME: Final[str] = "https://w3id.org/communique/scheme/partnership-action"
PARTNERSHIP_ACTION: Final[Mapping[str, str]] = MappingProxyType({
    "affirm": PARTNERSHIP_ACTION_SCHEME + "/affirm", "downgrade": PARTNERSHIP_ACTION_SCHEME + "/downgrade",
    "establish": PARTNERSHIP_ACTION_SCHEME + "/establish", "propose": PARTNERSHIP_ACTION_SCHEME + "/propose",
    "upgrade": PARTNERSHIP_ACTION_SCHEME + "/upgrade",
})

PARTNERSHIP_LEVEL_SCHEME: Final[str] = "https://w3id.org/communique/scheme/partnership-level"
PARTNERSHIP_LEVEL: Final[Mapping[str, str]] = MappingProxyType({
    "all-round strategic partnership": PARTNERSHIP_LEVEL_SCHEME + "/all-round-strategic-partnership",
    "all-weather comprehensive strategic partnership":
        PARTNERSHIP_LEVEL_SCHEME + "/all-weather-comprehensive-strategic-partnership",
    "all-weather comprehensive strategic partnership for a new era":
        PARTNERSHIP_LEVEL_SCHEME + "/all-weather-comprehensive-strategic-partnership-for-a-new-era",
    "all-weather strategic cooperative partnership":
        PARTNERSHIP_LEVEL_SCHEME + "/all-weather-strategic-cooperative-partnership",
    "all-weather strategic partnership": PARTNERSHIP_LEVEL_SCHEME + "/all-weather-strategic-partnership",
    "comprehensive cooperative partnership": PARTNERSHIP_LEVEL_SCHEME + "/comprehensive-cooperative-partnership",
    "comprehensive friendly cooperative partnership":
        PARTNERSHIP_LEVEL_SCHEME + "/comprehensive-friendly-cooperative-partnership",
    "comprehensive global strategic partnership":
        PARTNERSHIP_LEVEL_SCHEME + "/comprehensive-global-strategic-partnership",
    "comprehensive partnership": PARTNERSHIP_LEVEL_SCHEME + "/comprehensive-partnership",
    "comprehensive strategic cooperative partnership":
        PARTNERSHIP_LEVEL_SCHEME + "/comprehensive-strategic-cooperative-partnership",
    "comprehensive strategic partnership": PARTNERSHIP_LEVEL_SCHEME + "/comprehensive-strategic-partnership",
    "comprehensive strategic partnership for a new era":
        PARTNERSHIP_LEVEL_SCHEME + "/comprehensive-strategic-partnership-for-a-new-era",
    "comprehensive strategic partnership of coordination":
        PARTNERSHIP_LEVEL_SCHEME + "/comprehensive-strategic-partnership-of-coordination",
    "comprehensive strategic partnership of coordination for a new era":
        PARTNERSHIP_LEVEL_SCHEME + "/comprehensive-strategic-partnership-of-coordination-for-a-new-era",
    "cooperative partnership": PARTNERSHIP_LEVEL_SCHEME + "/cooperative-partnership",
    "enhanced strategic partnership": PARTNERSHIP_LEVEL_SCHEME + "/enhanced-strategic-partnership",
    "extensive strategic partnership": PARTNERSHIP_LEVEL_SCHEME + "/extensive-strategic-partnership",
    "friendly cooperative partnership": PARTNERSHIP_LEVEL_SCHEME + "/friendly-cooperative-partnership",
    "innovative comprehensive partnership": PARTNERSHIP_LEVEL_SCHEME + "/innovative-comprehensive-partnership",
    "innovative strategic partnership": PARTNERSHIP_LEVEL_SCHEME + "/innovative-strategic-partnership",
    "limitless partnership": PARTNERSHIP_LEVEL_SCHEME + "/limitless-partnership",
    "maritime partnership": PARTNERSHIP_LEVEL_SCHEME + "/maritime-partnership",
    "partnership": PARTNERSHIP_LEVEL_SCHEME + "/partnership",
    "permanent comprehensive strategic partnership":
        PARTNERSHIP_LEVEL_SCHEME + "/permanent-comprehensive-strategic-partnership",
    "special and privileged strategic partnership":
        PARTNERSHIP_LEVEL_SCHEME + "/special-and-privileged-strategic-partnership",
    "special strategic and global partnership": PARTNERSHIP_LEVEL_SCHEME + "/special-strategic-and-global-partnership",
    "special strategic partnership": PARTNERSHIP_LEVEL_SCHEME + "/special-strategic-partnership",
    "strategic and global partnership": PARTNERSHIP_LEVEL_SCHEME + "/strategic-and-global-partnership",
    "strategic cooperative partnership": PARTNERSHIP_LEVEL_SCHEME + "/strategic-cooperative-partnership",
    "strategic partnership": PARTNERSHIP_LEVEL_SCHEME + "/strategic-partnership",
    "strategic partnership of coordination": PARTNERSHIP_LEVEL_SCHEME + "/strategic-partnership-of-coordination",
})

ROLE_SCHEME: Final[str] = "https://w3id.org/communique/scheme/role"
ROLE: Final[Mapping[str, str]] = MappingProxyType({
    "appointee": ROLE_SCHEME + "/appointee", "donor": ROLE_SCHEME + "/donor", "guest": ROLE_SCHEME + "/guest",
    "host": ROLE_SCHEME + "/host", "initiator": ROLE_SCHEME + "/initiator",
    "joining party": ROLE_SCHEME + "/joining-party", "mediator": ROLE_SCHEME + "/mediator",
    "organiser": ROLE_SCHEME + "/organiser", "participant": ROLE_SCHEME + "/participant",
    "recipient": ROLE_SCHEME + "/recipient", "signatory": ROLE_SCHEME + "/signatory", "target": ROLE_SCHEME + "/target",
    "witness": ROLE_SCHEME + "/witness",
})

STANCE_SCHEME: Final[str] = "https://w3id.org/communique/scheme/stance"
STANCE: Final[Mapping[str, str]] = MappingProxyType({
    "accuse": STANCE_SCHEME + "/accuse", "concede": STANCE_SCHEME + "/concede", "pledge": STANCE_SCHEME + "/pledge",
    "reject": STANCE_SCHEME + "/reject", "request": STANCE_SCHEME + "/request", "state": STANCE_SCHEME + "/state",
    "support": STANCE_SCHEME + "/support", "threaten": STANCE_SCHEME + "/threaten",
})

STRENGTH_SCHEME: Final[str] = "https://w3id.org/communique/scheme/strength"
STRENGTH: Final[Mapping[str, str]] = MappingProxyType({
    "plain": STRENGTH_SCHEME + "/plain", "strong": STRENGTH_SCHEME + "/strong",
})

TOPIC_SCHEME: Final[str] = "https://w3id.org/communique/scheme/topic"
TOPIC: Final[Mapping[str, str]] = MappingProxyType({
    "agriculture": TOPIC_SCHEME + "/agriculture", "armed conflict": TOPIC_SCHEME + "/armed-conflict",
    "arms control": TOPIC_SCHEME + "/arms-control", "bilateral relations": TOPIC_SCHEME + "/bilateral-relations",
    "climate": TOPIC_SCHEME + "/climate", "crime": TOPIC_SCHEME + "/crime", "culture": TOPIC_SCHEME + "/culture",
    "cyber security": TOPIC_SCHEME + "/cyber-security", "defence": TOPIC_SCHEME + "/defence",
    "economy": TOPIC_SCHEME + "/economy", "education": TOPIC_SCHEME + "/education",
    "elections and government": TOPIC_SCHEME + "/elections-and-government", "energy": TOPIC_SCHEME + "/energy",
    "environment": TOPIC_SCHEME + "/environment", "health": TOPIC_SCHEME + "/health",
    "human rights": TOPIC_SCHEME + "/human-rights", "humanitarian affairs": TOPIC_SCHEME + "/humanitarian-affairs",
    "infrastructure": TOPIC_SCHEME + "/infrastructure",
    "investment and finance": TOPIC_SCHEME + "/investment-and-finance", "migration": TOPIC_SCHEME + "/migration",
    "multilateralism": TOPIC_SCHEME + "/multilateralism", "politics": TOPIC_SCHEME + "/politics",
    "sanctions": TOPIC_SCHEME + "/sanctions", "security": TOPIC_SCHEME + "/security",
    "society": TOPIC_SCHEME + "/society", "sovereignty": TOPIC_SCHEME + "/sovereignty",
    "technology": TOPIC_SCHEME + "/technology", "terrorism": TOPIC_SCHEME + "/terrorism",
    "trade": TOPIC_SCHEME + "/trade", "water": TOPIC_SCHEME + "/water",
})

EVENT_KIND_PLOVER: Final[Mapping[str, str]] = MappingProxyType({
    "aid": PLOVER["AID"], "assault": PLOVER["ASSAULT"], "call": PLOVER["CONSULT"], "ceasefire": PLOVER["RETREAT"],
    "coercion": PLOVER["COERCE"], "concession": PLOVER["CONCEDE"], "cooperation": PLOVER["COOPERATE"],
    "expulsion": PLOVER["SANCTION"], "mediation": PLOVER["CONSULT"], "meeting": PLOVER["CONSULT"],
    "mobilization": PLOVER["MOBILIZE"], "protest": PLOVER["PROTEST"], "recognition": PLOVER["SUPPORT"],
    "release": PLOVER["RETREAT"], "sanction": PLOVER["SANCTION"], "signing": PLOVER["SUPPORT"],
    "summit": PLOVER["CONSULT"], "ties_cut": PLOVER["SANCTION"], "ties_established": PLOVER["SUPPORT"],
    "visit": PLOVER["CONSULT"], "withdrawal": PLOVER["RETREAT"],
})

EVENT_KIND_PLOVER_MODE: Final[Mapping[str, str]] = MappingProxyType({
    "call": PLOVER_MODE["CONSULT-phone"], "ceasefire": PLOVER_MODE["RETREAT-ceasefire"],
    "expulsion": PLOVER_MODE["SANCTION-expel"], "mediation": PLOVER_MODE["CONSULT-third-party"],
    "release": PLOVER_MODE["RETREAT-release"], "sanction": PLOVER_MODE["SANCTION-discontinue"],
    "summit": PLOVER_MODE["CONSULT-multilateral"], "ties_cut": PLOVER_MODE["SANCTION-discontinue"],
    "visit": PLOVER_MODE["CONSULT-visit"], "withdrawal": PLOVER_MODE["RETREAT-withdraw"],
})

EVENT_KIND_CAMEO: Final[Mapping[str, str]] = MappingProxyType({
    "aid": CAMEO["070"], "assault": CAMEO["190"], "call": CAMEO["041"], "ceasefire": CAMEO["0871"],
    "coercion": CAMEO["170"], "concession": CAMEO["080"], "cooperation": CAMEO["060"], "expulsion": CAMEO["161"],
    "mediation": CAMEO["045"], "meeting": CAMEO["040"], "mobilization": CAMEO["150"], "protest": CAMEO["140"],
    "recognition": CAMEO["054"], "release": CAMEO["084"], "sanction": CAMEO["163"], "signing": CAMEO["057"],
    "summit": CAMEO["040"], "ties_cut": CAMEO["161"], "ties_established": CAMEO["050"], "visit": CAMEO["042"],
    "withdrawal": CAMEO["087"],
})

STANCE_PLOVER: Final[Mapping[str, str]] = MappingProxyType({
    "accuse": PLOVER["ACCUSE"], "concede": PLOVER["CONCEDE"], "pledge": PLOVER["AGREE"], "reject": PLOVER["REJECT"],
    "request": PLOVER["REQUEST"], "support": PLOVER["SUPPORT"], "threaten": PLOVER["THREATEN"],
})
