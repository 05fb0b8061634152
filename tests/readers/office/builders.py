"""Word and Excel files for the tests: by their libraries, from raw XML, and member by member."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.document import Document
from openpyxl import Workbook

from itacheck.readers.office.blocks import Content, Table
from itacheck.readers.office.word.reader import word_blocks

SCHEMAS = "http://schemas.openxmlformats.org/"
W = f"{SCHEMAS}wordprocessingml/2006/main"
S = f"{SCHEMAS}spreadsheetml/2006/main"
RELATIONS = f"{SCHEMAS}officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{RELATIONS}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
EXCEL_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip container with these members."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return the members of a zip container."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def content_types(main: str, content_type: str) -> str:
    """Return ``[Content_Types].xml`` for a main part of this type."""
    return (
        f'{DECLARATION}<Types xmlns="{SCHEMAS}package/2006/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{content_type}"/></Types>'
    )


def relations(**targets: str) -> str:
    """Return a part of relations: kind → target, with ids rId1, rId2 and so on."""
    each = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATIONS}/{kind.rstrip("0123456789")}"'
        f' Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items(), 1)
    )
    namespace = f"{SCHEMAS}package/2006/relationships"
    return f'{DECLARATION}<Relationships xmlns="{namespace}">{each}</Relationships>'


def word_parts(body: str, *, styles: str = "", numbering: str = "") -> dict[str, str | bytes]:
    """Return the members of a Word file with this body; it consists of nothing else."""
    return {
        "[Content_Types].xml": content_types("word/document.xml", WORD_TYPE),
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/document.xml": f"{DECLARATION}<w:document {NAMESPACES}>"
        f"<w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(styles="styles.xml", numbering="numbering.xml"),
        "word/styles.xml": f"<w:styles {NAMESPACES}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {NAMESPACES}>{numbering}</w:numbering>",
    }


def word(body: str, *, styles: str = "", numbering: str = "") -> bytes:
    """Return a Word file with this body, in raw XML."""
    return packed(word_parts(body, styles=styles, numbering=numbering))


def by_python_docx(fill: Callable[[Document], None]) -> bytes:
    """Return a Word file that python-docx makes."""
    document = docx.Document()
    fill(document)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def excel_parts(
    *sheets: str, strings: str = "", styles: str = "", workbook: str = "", names: str = "กขคง"
) -> dict[str, str | bytes]:
    """Return the members of an Excel file with these sheets, named ก, ข and so on."""
    listed = "".join(
        f'<sheet name="{names[n]}" sheetId="{n + 1}" r:id="rId{n + 3}"/>'
        for n in range(len(sheets))
    )
    targets = {f"worksheet{n}": f"worksheets/sheet{n}.xml" for n in range(1, len(sheets) + 1)}
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types("xl/workbook.xml", EXCEL_TYPE),
        "_rels/.rels": relations(officeDocument="xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{S}" xmlns:r="{RELATIONS}">{workbook}'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relations(
            sharedStrings="sharedStrings.xml", styles="styles.xml", **targets
        ),
        "xl/sharedStrings.xml": f'<sst xmlns="{S}">{strings}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{S}">{styles}</styleSheet>',
    }
    for n, sheet in enumerate(sheets, 1):
        members[f"xl/worksheets/sheet{n}.xml"] = f'<worksheet xmlns="{S}">{sheet}</worksheet>'
    return members


def excel(*sheets: str, strings: str = "", styles: str = "", workbook: str = "") -> bytes:
    """Return an Excel file with these sheets, in raw XML."""
    return packed(excel_parts(*sheets, strings=strings, styles=styles, workbook=workbook))


def by_openpyxl(fill: Callable[[Workbook], None]) -> bytes:
    """Return an Excel file that openpyxl makes; its first sheet is named แผน."""
    workbook = Workbook()
    workbook.worksheets[0].title = "แผน"
    fill(workbook)
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def p(*runs: str, properties: str = "") -> str:
    """Return a paragraph of these runs; what is no XML is a run of plain text."""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def tbl(*rows: str) -> str:
    """Return a table of these rows."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def tr(*cells: str, properties: str = "") -> str:
    """Return a row of these cells; what is no XML is a cell of one paragraph."""
    inner = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def tc(*content: str, properties: str = "") -> str:
    """Return a cell; what is no XML is a paragraph."""
    inner = "".join(part if part.startswith("<") else p(part) for part in content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, attributes: str = "") -> str:
    """Return a row of a sheet; what is no XML is a cell of text."""
    inner = "".join(
        cell if cell.startswith("<") else f'<c t="inlineStr"><is><t>{cell}</t></is></c>'
        for cell in cells
    )
    return f"<row {attributes}>{inner}</row>"


def data(*rows: str) -> str:
    """Return the data of a sheet."""
    return f"<sheetData>{''.join(rows)}</sheetData>"


def compound_file(*streams: str) -> bytes:
    """Return an OLE compound file with up to three empty streams of these names.

    A header, one sector of the allocation table, and one of the directory (MS-CFB).
    """
    end, free, table = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    header = struct.pack(
        "<8s16x5H6x9I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        *(0x3E, 3, 0xFFFE, 9, 6),
        *(0, 1, 1, 0, 4096, end, 0, end, 0),
    )
    header += struct.pack("<109I", 0, *[free] * 108)
    entries = b"".join(
        struct.pack(
            "<64sHBB3I36xIQ",
            name.encode("utf-16-le"),
            2 * len(name) + 2,
            5 if number == 0 else 2,
            1,
            *(free, number + 1 if 0 < number < len(streams) else free),
            1 if number == 0 and streams else free,
            end,
            0,
        )
        for number, name in enumerate(("Root Entry", *streams))
    )
    return header + struct.pack("<128I", table, end, *[free] * 126) + entries.ljust(512, b"\0")


def as_written(content: Content) -> list[str | list[list[str]]]:
    """Return the blocks in short: a paragraph is its text, a table its rows of texts."""
    return [
        [[cell.text for cell in row] for row in block.rows]
        if isinstance(block, Table)
        else block.text
        for block in content.blocks
    ]


def read_word(body: str, *, styles: str = "", numbering: str = "") -> Content:
    """Read a Word file with this body, in raw XML."""
    return word_blocks(word(body, styles=styles, numbering=numbering), "plan.docx")


def written(body: str) -> list[str | list[list[str]]]:
    """Return in short what is read of a Word file with this body."""
    return as_written(read_word(body))


def level(at: int, digits: str, text: str, more: str = "") -> str:
    """Return a level of a list: its kind of digits, and «%1.» for the number in its text."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{digits}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering_of(*levels: str, override: str = "") -> str:
    """Return the lists 1 and 2 of these levels; list 2 may override them."""
    return (
        f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{override}</w:num>'
    )


def item(text: str, at: int = 0, number: int = 1) -> str:
    """Return a paragraph in a list."""
    properties = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(text, properties=properties)


STEPS = numbering_of(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"))
