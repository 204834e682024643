"""IRIs of terms of other vocabularies that Communiqué's data uses."""

from typing import Final

RDF: Final[str] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final[str] = "http://www.w3.org/2000/01/rdf-schema#"
OWL: Final[str] = "http://www.w3.org/2002/07/owl#"
SKOS: Final[str] = "http://www.w3.org/2004/02/skos/core#"
PROV: Final[str] = "http://www.w3.org/ns/prov#"
DCTERMS: Final[str] = "http://purl.org/dc/terms/"
SHACL: Final[str] = "http://www.w3.org/ns/shacl#"

RDF_TYPE: Final[str] = RDF + "type"
RDFS_LABEL: Final[str] = RDFS + "label"
RDFS_IS_DEFINED_BY: Final[str] = RDFS + "isDefinedBy"

SKOS_CONCEPT: Final[str] = SKOS + "Concept"
SKOS_ALT_LABEL: Final[str] = SKOS + "altLabel"
SKOS_BROADER: Final[str] = SKOS + "broader"
SKOS_DEFINITION: Final[str] = SKOS + "definition"
SKOS_IN_SCHEME: Final[str] = SKOS + "inScheme"
SKOS_NOTATION: Final[str] = SKOS + "notation"
SKOS_PREF_LABEL: Final[str] = SKOS + "prefLabel"

PROV_ACTIVITY: Final[str] = PROV + "Activity"
PROV_SOFTWARE_AGENT: Final[str] = PROV + "SoftwareAgent"
PROV_USED: Final[str] = PROV + "used"
PROV_WAS_ASSOCIATED_WITH: Final[str] = PROV + "wasAssociatedWith"
PROV_WAS_GENERATED_BY: Final[str] = PROV + "wasGeneratedBy"

DCTERMS_SOURCE: Final[str] = DCTERMS + "source"
