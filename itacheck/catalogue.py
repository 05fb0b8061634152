"""The shipped criteria and instruments, and criteria files of a user's own."""

from __future__ import annotations

import os
from functools import lru_cache

from itacheck.checks.registry import ADVICE, CHECKS
from itacheck.criteria.instruments import read_instrument
from itacheck.criteria.loader import read_criteria
from itacheck.criteria.model import Criteria, Instrument
from itacheck.errors import CriteriaError, Fault, ItacheckError, reason_of
from itacheck.location import Location
from itacheck.places import rule_files
from itacheck.source.compose import compose
from itacheck.source.document import Document
from itacheck.source.limits import MAX_BYTES
from itacheck.text import Text, quoted


def known_criteria() -> tuple[str, ...]:
    """Return the ids of the shipped criteria."""
    return tuple(rule_files("criteria"))


@lru_cache(maxsize=64)
def shipped_criteria(identifier: str) -> Criteria:
    """Return the shipped criteria of an id, read once; CriteriaError names the known ones."""
    path = rule_files("criteria").get(identifier)
    if path is None:
        raise unknown_criteria(identifier)
    return criteria_file(path)


def criteria_file(path: str) -> Criteria:
    """Read a criteria file, or raise CriteriaError with every fault."""
    beside = os.path.dirname(path)
    return read_criteria(
        _document(path),
        instrument=lambda identifier: _instrument(identifier, beside),
        known=CHECKS,
        known_advice=ADVICE,
    )


def unknown_criteria(identifier: str, location: Location | None = None) -> CriteriaError:
    """Return the error that names the known criteria."""
    message = Text(
        "ไม่รู้จักหลักเกณฑ์ «{id}» ที่มีคือ {known}",
        "the criteria «{id}» are not known; there are {known}",
    )
    filled = message.fill(id=quoted(identifier), known=", ".join(known_criteria()))
    return CriteriaError(Fault(filled, location))


@lru_cache(maxsize=64)
def _instrument(identifier: str, beside: str) -> Instrument | None:
    """Return an instrument: a shipped one, or a file of that name beside the criteria file."""
    own = os.path.join(beside, f"{identifier}.yaml")
    path = rule_files("instruments").get(identifier) or (own if os.path.isfile(own) else None)
    return read_instrument(_document(path)) if path else None


def _document(path: str) -> Document:
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
        return compose(data, path)
    except (OSError, ValueError) as error:
        message = Text("เปิดไฟล์หลักเกณฑ์ไม่ได้: {reason}", "cannot open the criteria file: {reason}")
        place = Location(path, None, None, None, None)
        fault = Fault(message.fill(reason=reason_of(error)), place)
        raise CriteriaError(fault, path=path) from None
    except ItacheckError as error:
        raise CriteriaError(*error.faults, path=path) from None
