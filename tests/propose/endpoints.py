"""A SPARQL endpoint on this machine that a test starts and fills."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pyoxigraph as ox

PREFIXES = """
@prefix p: <http://www.wikidata.org/prop/> .
@prefix pqv: <http://www.wikidata.org/prop/qualifier/value/> .
@prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix s: <http://www.wikidata.org/entity/statement/> .
@prefix v: <http://www.wikidata.org/value/> .
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix wikibase: <http://wikiba.se/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
PRECISIONS = {4: 9, 7: 10, 10: 11}


def moment(day: str) -> str:
    """Returns a time value of Wikidata's shape as Turtle: the first instant of a day, month or year."""
    full = f"{day}{'-01-01'[len(day) - 4 :] if len(day) < 10 else ''}T00:00:00Z"
    return f'[ wikibase:timeValue "{full}"^^xsd:dateTime ; wikibase:timePrecision {PRECISIONS[len(day)]} ]'


def statement(name: str, subject: str, prop: str, value: str, start: str, end: str | None = None) -> str:
    """Returns a statement of an item with its start and end, as Turtle."""
    until = f" ; pqv:P582 {moment(end)}" if end else ""
    return f"wd:{subject} p:{prop} s:{name} .\ns:{name} ps:{prop} wd:{value} ; pqv:P580 {moment(start)}{until} ."


def label(item: str, text: str, language: str = "en") -> str:
    """Returns an item's label as Turtle."""
    return f'wd:{item} rdfs:label "{text}"@{language} .'


class _Handler(BaseHTTPRequestHandler):
    """Answers SPARQL queries in the body of a POST, as the SPARQL 1.1 Protocol has it."""

    store: ox.Store
    refusals: list[int]

    def do_POST(self) -> None:
        """Answers one query, or refuses as often as the test wants."""
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        if self.refusals:
            self.send_response(self.refusals.pop(0))
            self.send_header("Retry-After", "0")
            self.end_headers()
            return
        answer = self.store.query(form["query"][0])
        assert isinstance(answer, ox.QuerySolutions)
        self.send_response(200)
        self.send_header("Content-Type", "application/sparql-results+json")
        self.end_headers()
        self.wfile.write(answer.serialize(format=ox.QueryResultsFormat.JSON) or b"")

    def log_message(self, format: str, *args: object) -> None:
        """Keeps requests out of the test's output."""


@contextmanager
def endpoint_of(*turtle: str, refusals: tuple[int, ...] = ()) -> Iterator[str]:
    """Gives the address of an endpoint that holds the triples; its first answers are ``refusals``, if any."""
    store = ox.Store()
    store.load(input=(PREFIXES + "\n".join(turtle)).encode(), format=ox.RdfFormat.TURTLE)
    handler = type("Handler", (_Handler,), {"store": store, "refusals": list(refusals)})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/sparql"
    finally:
        server.shutdown()
        server.server_close()
