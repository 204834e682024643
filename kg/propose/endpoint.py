"""Asks a SPARQL 1.1 endpoint over HTTP."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

from kg import __version__
from kg.errors import EndpointError

WIKIDATA = "https://query.wikidata.org/sparql"
RESULTS = "application/sparql-results+json"
# Wikidata asks that clients say who they are: https://meta.wikimedia.org/wiki/User-Agent_policy
AGENT = f"communique/{__version__} (+https://w3id.org/communique/ontology)"
BUSY = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE)

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A SPARQL endpoint: its address, the seconds to wait for an answer, how often to ask one that is busy."""

    url: str = WIKIDATA
    timeout: float = 60.0
    tries: int = 3

    def rows(self, query: str) -> tuple[Row, ...]:
        """Returns the solutions of a SELECT query, each as the texts of its bound variables.

        Raises ``EndpointError`` where the endpoint cannot be reached, refuses, or answers with something else.
        """
        if urlsplit(self.url).scheme not in ("http", "https"):
            raise EndpointError(f"{self.url!r} is no address of an endpoint", value=self.url, advice="Give http(s)://…")
        request = Request(
            self.url,
            data=urlencode({"query": query}).encode(),
            headers={"Accept": RESULTS, "User-Agent": AGENT, "Content-Type": "application/x-www-form-urlencoded"},
        )
        return _rows(self._answer(request, self.tries), self.url)

    def _answer(self, request: Request, tries: int) -> bytes:
        """Returns the bytes of an answer; a busy endpoint is asked again after as long as it says."""
        try:
            with urlopen(request, timeout=self.timeout) as response:
                body: bytes = response.read()
                return body
        except HTTPError as error:
            error.close()
            if error.code not in BUSY or tries <= 1:
                raise _failure(self.url, f"answers {error.code} {error.reason}") from error
            time.sleep(_seconds(error.headers.get("Retry-After")))
        except (URLError, TimeoutError, OSError) as error:
            raise _failure(self.url, f"cannot be reached: {getattr(error, 'reason', error)}") from error
        return self._answer(request, tries - 1)


def _seconds(stated: str | None) -> float:
    """Returns how long to wait before asking again: what the endpoint states, up to a minute, else a second."""
    return min(float(stated), 60.0) if stated and stated.isdecimal() else 1.0


def _rows(body: bytes, url: str) -> tuple[Row, ...]:
    """Returns the solutions in an answer of the SPARQL 1.1 Query Results JSON Format."""
    try:
        bindings: list[dict[str, dict[str, Any]]] = json.loads(body)["results"]["bindings"]
        return tuple({name: str(term["value"]) for name, term in binding.items()} for binding in bindings)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _failure(url, "answers with something that is no SPARQL result") from error


def _failure(url: str, what: str) -> EndpointError:
    """Returns the error that tells what an endpoint did."""
    return EndpointError(f"{url} {what}", value=url, advice="Try again later, or name another with --endpoint")
