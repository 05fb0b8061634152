"""How a Word form looks: page, fonts and styles, and tables that print well."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.enum.section import WD_ORIENTATION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell, _Row

FONT = "TH Sarabun New"
_ALIKE = "TH SarabunPSK,TH Sarabun PSK,Sarabun,Laksaman,Cordia New"
"""Fonts to take where that one is not installed."""

GUIDANCE = "คำแนะนำ"
"""The style of guidance: small, grey and slanted. What is typed below it is not."""

WIDTH = 26.7
"""What A4 on its side leaves between the margins, in centimetres."""

_INK, _GREY = RGBColor(0x1F, 0x1F, 0x1F), RGBColor(0x5F, 0x5F, 0x5F)
_HEADER, _LABEL = "D9E2EC", "F0F3F6"


def set_up(document: Document, title: str) -> None:
    """Give an empty document its page, its styles and its title."""
    section = document.sections[0]
    section.orientation = WD_ORIENTATION.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(1.5)
    section.top_margin, section.bottom_margin = Cm(1.5), Cm(1.5)
    section.header_distance = section.footer_distance = Cm(0.7)
    _style(document, "Normal", 16)
    _style(document, "Title", 18, bold=True, after=6)
    _style(document, "Heading 1", 18, bold=True, after=4, keep=True)
    _style(document, "Heading 2", 17, bold=True, after=3, keep=True)
    _style(document, "Footer", 12, grey=True)
    guidance = document.styles.add_style(GUIDANCE, WD_STYLE_TYPE.PARAGRAPH)
    guidance.base_style = document.styles["Normal"]
    _style(document, GUIDANCE, 14, italic=True, grey=True)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:bidi"), "th-TH")
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "", ""
    properties.language = "th-TH"
    _name_fonts_alike(document)


def _style(
    document: Document,
    name: str,
    size: int,
    *,
    bold: bool = False,
    italic: bool = False,
    grey: bool = False,
    after: int = 0,
    keep: bool = False,
) -> None:
    """Set a style; of Thai, which Word counts among complex scripts, every value is set apart."""
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)  # noqa: S101 - all that are named here are
    font, form = style.font, style.paragraph_format
    font.name, font.size, font.bold, font.italic = FONT, Pt(size), bold, italic
    font.color.rgb = _GREY if grey else _INK
    form.space_before, form.space_after, form.line_spacing = Pt(0), Pt(after), 1.0
    form.keep_with_next = keep
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
    for tag, value in (("bCs", str(int(bold))), ("iCs", str(int(italic))), ("szCs", str(2 * size))):
        for old in properties.findall(qn(f"w:{tag}")):
            properties.remove(old)
        _insert(properties, tag, value)
    for border in style.element.iter(qn("w:pBdr")):
        border.getparent().remove(border)
        break


_ORDER = ("rFonts", "b", "bCs", "i", "iCs", "color", "spacing", "kern", "sz", "szCs", "lang")
"""The order of a run's properties that the format asks for, as far as styles here have them."""


def _insert(properties: BaseOxmlElement, tag: str, value: str) -> None:
    element = OxmlElement(f"w:{tag}")
    element.set(qn("w:val"), value)
    later = [qn(f"w:{name}") for name in _ORDER[_ORDER.index(tag) + 1 :]]
    after = next((n for n, child in enumerate(properties) if child.tag in later), len(properties))
    properties.insert(after, element)


def _name_fonts_alike(document: Document) -> None:
    """Name in the table of fonts what to take in the place of ours."""
    part = next(
        p for p in document.part.package.iter_parts() if p.partname == "/word/fontTable.xml"
    )
    table = parse_xml(part.blob)
    table.append(
        parse_xml(
            f'<w:font {nsdecls("w")} w:name="{FONT}"><w:altName w:val="{_ALIKE}"/>'
            '<w:charset w:val="DE"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
        )
    )
    part._blob = _xml(table)  # a part without a class of its own has no setter


def _xml(element: BaseOxmlElement) -> bytes:
    from lxml import etree

    return bytes(etree.tostring(element, encoding="UTF-8", xml_declaration=True, standalone=True))


def table(document: Document, rows: int, widths: Sequence[float]) -> Table:
    """Add a table with a grid, its columns so many centimetres wide."""
    made: Table = document.add_table(rows, len(widths), style="Table Grid")
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)
    return made


def header(row: _Row, headings: Sequence[str]) -> None:
    """Make a row the header: shaded, repeated on every page, never broken over two."""
    properties = row._tr.get_or_add_trPr()
    for tag in ("cantSplit", "tblHeader"):
        properties.append(OxmlElement(f"w:{tag}"))
    for cell, heading in zip(row.cells, headings, strict=True):
        label(cell, heading, shade=_HEADER)


def label(cell: _Cell, text: str, *, shade: str = _LABEL) -> None:
    """Write a heading into a cell."""
    run = cell.paragraphs[0].add_run(text)
    run.bold = run.font.cs_bold = True
    mark = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{shade}"/>')
    cell._tc.get_or_add_tcPr().append(mark)


def guide(cell: _Cell, prompts: Sequence[str]) -> None:
    """Write guidance into a cell, and leave an empty line below it to type on."""
    first = cell.paragraphs[0]
    for prompt in prompts:
        first.insert_paragraph_before(prompt, style=GUIDANCE)
