"""What layouts of a submission have in common; the words around its texts are this project's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from itacheck import Submission
from itacheck.submission import Fields, Section, StartEnd, Texts
from itacheck.thai.placeholders import Kind, kind_of

from .papers import Paper, row

LOST = "อ่านไม่ได้"
TITLE = "ข้อ {item} {title} ปีงบประมาณ พ.ศ. {year}"
FIVE = (
    "ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อน ที่จะต้องแก้ไข โดยเร่งด่วน",
    "ประเด็นที่จะพัฒนาให้ดีขึ้น ที่มีความสอดคล้องกับผล การประเมิน",
    "การกำหนด ผู้รับผิดชอบหรือผู้ที่ เกี่ยวข้อง",
    "การกำหนดขั้นตอนหรือวิธีการปฏิบัติ",
    "การกำหนดแนวทางการกำกับ ติดตาม ให้นำไปสู่การปฏิบัติและ การรายงานผล",
)


def typed(texts: Texts) -> tuple[str, ...]:
    """Return the lines that somebody types for the texts of a field."""
    if isinstance(texts, StartEnd):
        return (" – ".join(filter(None, texts)),)
    return tuple(line for text in texts for line in text.split("\n") if line.strip())


def is_lost(section: Section) -> bool:
    """Whether the whole page of an area was lost."""
    texts = [text for texts in section.texts.values() for text in texts]
    texts += [t for g in section.groups.values() for e in g for texts in e.values() for t in texts]
    return all(kind_of(text) is Kind.UNREADABLE for text in texts)


def entries_of(section: Section) -> list[Fields]:
    """Return the entries of an area; one without any text where there is none."""
    return section.groups.get("implementation") or [{}]


def title(submission: Submission) -> str:
    """Return the heading that names the item and the fiscal year."""
    criteria = submission.criteria
    return TITLE.format(item=criteria.item, title=criteria.title.th, year=criteria.fiscal_year)


def results(submission: Submission) -> Paper:
    """Return what is said of the results as a whole, in prose."""
    stated = submission.results
    paper: Paper = []
    if "fiscal_year" in stated:
        paper.append(f"การวิเคราะห์ผลการประเมิน ITA {stated['fiscal_year'][0]}")
    if submission.agency_name:
        paper.append(submission.agency_name)
    if "overall" in stated:
        grade = f" อยู่ในระดับ {stated['grade'][0]}" if "grade" in stated else ""
        paper.append(f"จากผลการประเมินในภาพรวม ได้คะแนนรวม {stated['overall'][0]} คะแนน{grade}")
    paper += typed(stated.get("overview", ()))
    return paper


def scores(submission: Submission, wanted: Iterable[str] | None = None) -> Paper:
    """Return a table of item scores, of those that are ``wanted``."""
    codes = list(submission.scores if wanted is None else wanted)
    rows = [row(code, " ".join(submission.scores[code])) for code in codes]
    return [[row("ข้อ", "คะแนน"), *rows]] if rows else []


def noise() -> Paper:
    """Return what often comes before a plan: a memo, criteria pages, empty and garbled forms."""
    heads = [row(*FIVE)]
    return [
        "บันทึกข้อความ",
        "ส่วนราชการ กลุ่มอำนวยการ โทรศัพท์ ๐๕๔-๑๒๓๔๕๖",
        "เรื่อง รายงานผลการจัดทำมาตรการ (ข้อ ๓๔)",
        "ตามที่ได้รับมอบหมายให้รับผิดชอบตัวชี้วัด ข้อ ๓๔ นั้น บัดนี้ดำเนินการเรียบร้อยแล้ว",
        "(นางสาวสมมติ ตัวอย่าง)",
        [
            row("ข้อ", "ประเด็นการตรวจ", "องค์ประกอบด้านข้อมูล"),
            row("๓๔", "มาตรการ", "๑. แสดงการวิเคราะห์ผลการประเมิน ปี พ.ศ. ๒๕๖๕\n๑.๑ กระบวนการ"),
            row("๓๔", "มาตรการ", "๒.๑ วิธีการ ๒.๒ ผู้รับผิดชอบ ๒.๓ ขั้นตอน ๒.๔ ระยะเวลา\n๓. ข้อจำกัด"),
        ],
        "ระดับคะแนน",
        "๑๐๐ คะแนน: ครบถ้วน",
        "๕๐ คะแนน: แสดงการวิเคราะห์ผลการประเมินในปี พ.ศ. ๒๕๖๒ อย่างน้อย ๔ ประเด็น",
        "ประเด็นที่ ๓.๑ กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ",
        "๐๔ ๐๑๑ ๐๑๒ ๐๑๓ ๐๑๔",
        "การวิเคราะห์ผลการประเมิน..",
        [*heads, row("", "", "", "", "")],
        "ประเด็นที่ ๓.๒ การให้บริการและระบบ E-Service",
        "๐๑๕ ๐๑๖ ๐๑๗ ๐๑๘ ๐๓๐",
        [*heads],
        "ส่วนที่ 2 ภารกิจของหน่วยงานในปี พ.ศ. 2566 ในประเด็น ดังนี้",
        [row("ประเด็น", "ผลการตรวจ"), row("1. กระบวนการปฏิบัติงานที่โปร่งใส", "จากผล 5A พบว่า")],
        "ส่วนที่ 3 การกำหนดวิธีการ",
        [
            row("การนำผลไปใช้", "ขั้นตอนหรือวิธีการปฏิบัติ", "ระยะเวลา", "หน่วยงานผู้รับผิดชอบ"),
            row("1. สถานการณ์", "ผลการตรวจ", "1. 1 เดือน 2. 3 เดือน", "สำนักงานตัวอย่าง ก."),
        ],
        "ส่วนที่ 4 ภารกิจอื่น",
    ]


def labelled(label: str, lines: Sequence[str]) -> list[str]:
    return [label, *lines] if lines else []
