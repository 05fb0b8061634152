"""Files that would take much time or memory, and zip containers that lie."""

from __future__ import annotations

import struct
from collections.abc import Callable
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

from openpyxl.utils import get_column_letter

from .builders import S, data, excel, excel_parts, p, packed, row, tbl, tc, tr, word, word_parts

_CENTRAL, _LOCAL = b"PK\x01\x02", b"PK\x03\x04"
_DEEP = 100_000
_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def declaring(doctype: str, name: str = "word/document.xml", encoding: str = "utf-8") -> bytes:
    """Return a Word file of which one part begins with a DOCTYPE."""
    parts = word_parts(p("&l9;" if doctype else "ก"))
    text = str(parts[name])
    declaration, end, rest = text.partition("?>") if text.startswith("<?xml") else ("", "", text)
    parts[name] = f"{declaration}{end}<!DOCTYPE x [{doctype}]>{rest}".encode(encoding)
    return packed(parts)


def patched(archive: bytes, name: str, at_central: int, at_local: int, value: bytes) -> bytes:
    """Overwrite a field of a member's entry in the directory and of its own header."""
    made = bytearray(archive)
    for signature, at, to_name in ((_CENTRAL, at_central, 46), (_LOCAL, at_local, 30)):
        found = made.find(signature)
        while not made.startswith(name.encode(), found + to_name):
            found = made.index(signature, found + 1)
        made[found + at : found + at + len(value)] = value
    return bytes(made)


def claiming(size: int, archive: bytes, name: str = "word/document.xml") -> bytes:
    """Return a zip container in which a member claims to be of another size."""
    return patched(archive, name, 24, 22, struct.pack("<I", size))


def encrypted(archive: bytes, name: str) -> bytes:
    """Return a zip container in which a member claims to be encrypted."""
    return patched(archive, name, 8, 6, b"\x01\x00")


def overlapping() -> bytes:
    """Return a zip container with many names for the same compressed bytes."""
    made = packed({**word_parts(p("ก")), "word/media/a.bin": b"\0" * 1_000_000})
    directory = made.index(_CENTRAL)
    entry = made.index(b"word/media/a.bin", directory) - 46
    last = made[entry : made.index(b"PK\x05\x06")]
    again = b"".join(last.replace(b"a.bin", b"%05d" % n) for n in range(500))
    end = bytearray(made[made.index(b"PK\x05\x06") :])
    count, size = struct.unpack_from("<HI", end, 10)
    struct.pack_into("<HHI", end, 8, count + 500, count + 500, size + len(again))
    return made[: made.index(b"PK\x05\x06")] + again + bytes(end)


def doubled(name: str) -> bytes:
    """Return a Word file in which a part stands once more, under a name in capital letters."""
    parts = word_parts(p("ก"))
    return packed({**parts, name.upper(): str(parts[name])})


def compressed(method: int) -> bytes:
    """Return a Word file whose members are compressed in this way."""
    file = BytesIO()
    with ZipFile(file, "w", method) as archive:
        for name, content in word_parts(p("ก")).items():
            archive.writestr(name, content)
    return file.getvalue()


def _word(body: str) -> bytes:
    return word(body)


def _cells(count: int) -> str:
    return "<row>" + "<c/>" * count + "</row>"


def _merged(area: str, times: int) -> str:
    return "<mergeCells>" + f'<mergeCell ref="{area}"/>' * times + "</mergeCells>"


class Bomb(NamedTuple):
    """A file, and what is said of it: nothing where it can be read."""

    says: str
    make: Callable[[], bytes]


BOMBS: dict[str, Bomb] = {
    "a part of 100 MB": Bomb("50,000,000 bytes when unpacked", lambda: _word(" " * 100_000_000)),
    "a part of 100 MB that claims to be small": Bomb(
        "damaged", lambda: claiming(500, _word(" " * 100_000_000))
    ),
    "a part of 45 MB": Bomb("", lambda: _word(f"{' ' * 9_000_000}<w:sectPr/>" * 5)),
    "one text of 45 MB": Bomb("damaged", lambda: _word(p("ก" * 15_000_000))),
    "many texts of 45 MB": Bomb("5,000,000 bytes of text", lambda: _word(p("ก" * 1_500_000) * 10)),
    "laughs": Bomb("DOCTYPE", lambda: declaring(f'<!ENTITY l0 "ฮา">{_LAUGHS}')),
    "one entity, often": Bomb("DOCTYPE", lambda: declaring(f'<!ENTITY l9 "{"ฮ" * 1_000_000}">')),
    "overlapping members": Bomb("overlaps another", overlapping),
    "a million members": Bomb(
        "5,000 files",
        lambda: packed({"a": "x"}) + b"".join(_CENTRAL + b"\0" * 42 for _ in range(400_000)),
    ),
    "many blank paragraphs": Bomb("", lambda: _word("<w:p/>" * 300_000)),
    "deep content controls": Bomb("damaged", lambda: _word("<w:sdt><w:sdtContent>" * _DEEP)),
    "deep tables": Bomb(
        "damaged", lambda: _word("<w:tbl><w:tr><w:tc>" * _DEEP + "</w:tc></w:tr></w:tbl>" * _DEEP)
    ),
    "deep text boxes": Bomb("damaged", lambda: _word("<w:p><w:r><w:txbxContent>" * _DEEP)),
    "wide cells": Bomb(
        "100,000 cells",
        lambda: _word(tbl(tr(tc(properties='<w:gridSpan w:val="999999999"/>') * 200) * 200)),
    ),
    "ragged rows": Bomb(
        "100,000 cells", lambda: _word(tbl(tr(*["ก"] * 5_000), *[tr("ก")] * 5_000))
    ),
    "styles in a row": Bomb(
        "",
        lambda: word(
            "".join(f'<w:p><w:pPr><w:pStyle w:val="s{n}"/></w:pPr></w:p>' for n in range(40_000)),
            styles="".join(
                f'<w:style w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>'
                for n in range(40_000)
            ),
        ),
    ),
    "attributes": Bomb(
        "1,000,000 XML tags",
        lambda: _word("<w:p " + " ".join(map('a{}="1"'.format, range(1_000_000))) + "/>"),
    ),
    "a sheet of blank cells": Bomb("", lambda: excel(data(_cells(16_000) * 20))),
    "one long text in every cell": Bomb(
        "5,000,000 bytes of text",
        lambda: excel(
            data(row(*['<c t="s"><v>0</v></c>'] * 10_000) * 9),
            strings=f"<si><t>{'ก' * 1_000_000}</t></si>",
        ),
    ),
    "merged cells over all": Bomb("", lambda: excel(data(row("ก")) + _merged("A1:XFD1048576", 1))),
    "merged cells over one another": Bomb(
        "damaged",
        lambda: excel(data(*[row(*"กขคง" * 10)] * 100) + _merged("A1:XFD1048576", 100_000)),
    ),
    "merged cells beside": Bomb(
        "", lambda: excel(data(row("ก")) + _merged("B2:XFD1048576", 100_000))
    ),
    "hidden columns, often": Bomb(
        "",
        lambda: excel(
            "<cols>"
            + '<col min="1" max="16384" hidden="1"/>' * 200_000
            + "</cols>"
            + data(row("ก"))
        ),
    ),
    "a diagonal": Bomb(
        "100,000 cells",
        lambda: excel(
            data(
                *[
                    f'<row r="{n}"><c r="{get_column_letter(n)}{n}"><v>1</v></c></row>'
                    for n in range(1, 9_000)
                ]
            )
        ),
    ),
    "one sheet, often": Bomb(
        "1,000,000 XML tags",
        lambda: packed(
            {
                **excel_parts(data(*[row("ก")] * 100)),
                "xl/workbook.xml": str(excel_parts(data())["xl/workbook.xml"]).replace(
                    "</sheets>", '<sheet name="ก" r:id="rId3"/>' * 100_000 + "</sheets>"
                ),
            }
        ),
    ),
    "a long format": Bomb(
        "",
        lambda: excel(
            data(row('<c s="0"><v>1</v></c>')),
            styles=f'<numFmts><numFmt numFmtId="164" formatCode="{"0." * 2_000_000}"/></numFmts>'
            '<cellXfs><xf numFmtId="164"/></cellXfs>',
        ),
    ),
    "a long number": Bomb("", lambda: excel(data(row(f"<c><v>{'9' * 5_000_000}</v></c>")))),
    "a 50 MB workbook": Bomb(
        "larger than 20,000,000 bytes", lambda: packed({"xl/workbook.xml": S}) + b"\0" * 50_000_000
    ),
}
