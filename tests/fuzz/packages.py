"""Word and Excel files as text, so that mutators and people can read them: a part after a heading.

    %% word/document.xml
    <w:document …>

Whatever does not begin with such a heading stands for itself: the bytes of a file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

_HEADING = re.compile(rb"^%% (.*)\n", re.MULTILINE)
_LONGEST_NAME = 200


def as_text(parts: Mapping[str, str | bytes]) -> bytes:
    """Return parts as one text."""
    return b"".join(
        b"%%%% %s\n%s\n" % (name.encode(), part.encode() if isinstance(part, str) else part)
        for name, part in parts.items()
    )


def parts_of(text: bytes) -> dict[str, bytes]:
    """Return the parts that a text holds, none if it stands for itself."""
    if not text.startswith(b"%% "):
        return {}
    _, *pieces = _HEADING.split(text)
    return {
        name.decode("utf-8", "replace")[:_LONGEST_NAME]: part
        for name, part in zip(pieces[::2], pieces[1::2], strict=True)
    }


def file_of(text: bytes) -> bytes:
    """Return the file that a text stands for; its parts are stored, not packed, to save time."""
    parts = parts_of(text)
    if not parts:
        return text
    file = BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part.removesuffix(b"\n"))
    return file.getvalue()
