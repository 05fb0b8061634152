"""The shipped criteria and instruments, and criteria files of a user's own."""

from __future__ import annotations

import os
from functools import lru_cache

from itacheck.checks.registry import find_advice, find_check
from itacheck.criteria.instruments import read_instrument
from itacheck.criteria.loader import read_criteria
from itacheck.criteria.model import Criteria, Instrument
from itacheck.criteria.reading import nearest
from itacheck.errors import CriteriaError, Fault, ItacheckError, reason_of
from itacheck.location import Location
from itacheck.places import data_directory, rule_files
from itacheck.source.compose import compose
from itacheck.source.document import Document
from itacheck.source.limits import MAX_BYTES
from itacheck.text import Text, quoted

_UNKNOWN = Text(
    "ไม่รู้จักหลักเกณฑ์ «{id}» ที่มีคือ {known}{near} หลักเกณฑ์ของท่านเองให้ระบุเป็นไฟล์ (--criteria ไฟล์.yaml)",
    "the criteria «{id}» are not known; there are {known}{near}; criteria of your own are given as"
    " a file (--criteria FILE.yaml)",
)
_NEAR = Text(" (ใกล้เคียงกับ {near})", " (did you mean {near}?)")
_FILE = Text(" (หมายถึงไฟล์ {near} ใช่หรือไม่)", " (did you mean the file {near}?)")
_ANOTHER_FRAMEWORK = Text(
    "«{id}» ดูเหมือนเป็น{seems} ซึ่งไม่ใช่หลักเกณฑ์ที่โปรแกรมนี้มี ที่มีคือ {known}",
    "«{id}» seems to be {seems}, which is not among the criteria here; there are {known}",
)


def known_criteria() -> tuple[str, ...]:
    """Return the ids of the shipped criteria."""
    return tuple(rule_files("criteria"))


def shipped_instruments() -> tuple[Instrument, ...]:
    """Return the shipped instruments, in order of id."""
    return tuple(_read_instrument(path) for path in rule_files("instruments").values())


def _canonical(identifier: str) -> str:
    from itacheck.criteria.frameworks import canonical_id

    return canonical_id(identifier)


def is_file_name(name: str) -> bool:
    """Whether a name of criteria is a file: it has a directory or the suffix .yaml or .yml."""
    return bool(os.path.dirname(name)) or name.lower().endswith((".yaml", ".yml"))


def path_of(name: str) -> str:
    """Return the file of criteria: the user's, or shipped ones by their id.

    CriteriaError names the known ids.
    """
    return name if is_file_name(name) else _shipped_path(name)


def _shipped_path(identifier: str) -> str:
    files = rule_files("criteria")
    path = files.get(identifier) or files.get(_canonical(identifier))
    if path is None:
        raise unknown_criteria(identifier)
    return path


@lru_cache(maxsize=64)
def shipped_criteria(identifier: str) -> Criteria:
    """Return the shipped criteria of an id, read once; CriteriaError names the known ones.

    An id is never a file name: a submission cannot have a file read.
    """
    return criteria_file(_shipped_path(identifier))


def criteria_file(path: str) -> Criteria:
    """Read a criteria file, or raise CriteriaError with every fault."""
    return criteria_of(criteria_document(path))


def criteria_of(document: Document) -> Criteria:
    """Read the criteria that a document holds, or raise CriteriaError with every fault."""
    beside = os.path.dirname(document.path or "")
    return read_criteria(
        document,
        instrument=lambda identifier: _instrument(identifier, beside),
        find_check=find_check,
        find_advice=find_advice,
    )


def unknown_criteria(identifier: str, location: Location | None = None) -> CriteriaError:
    """Return the error that names the known criteria, and what the id seems to be."""
    from itacheck.criteria.frameworks import read_frameworks, seeming

    frameworks = os.path.join(data_directory("rules"), "frameworks.yaml")
    seems = seeming(identifier, read_frameworks(criteria_document(frameworks)))
    message = _ANOTHER_FRAMEWORK if seems is not None else _UNKNOWN
    filled = message.fill(
        id=quoted(identifier),
        known=", ".join(known_criteria()),
        seems=seems or "",
        near=_meant(identifier),
    )
    return CriteriaError(Fault(filled, location))


def _meant(identifier: str) -> Text:
    """Return what an unknown id may have meant: a file here, or a known id."""
    file = f"{_canonical(identifier)}.yaml"
    if os.path.isfile(file):
        return _FILE.fill(near=file)
    near = nearest(_canonical(identifier), known_criteria(), 0.6)
    return _NEAR.fill(near=near) if near is not None else Text("", "")


@lru_cache(maxsize=64)
def _instrument(identifier: str, beside: str) -> Instrument | None:
    """Return an instrument: a shipped one, or a file of that name beside the criteria file."""
    own = os.path.join(beside, f"{identifier}.yaml")
    path = rule_files("instruments").get(identifier) or (own if os.path.isfile(own) else None)
    return _read_instrument(path) if path else None


def _read_instrument(path: str) -> Instrument:
    return read_instrument(criteria_document(path))


def criteria_document(path: str) -> Document:
    """Return the document of a criteria or instrument file; CriteriaError where it is none."""
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
