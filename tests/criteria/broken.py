"""The criteria of O34 with one place broken: what is told of it, and at which line."""

from __future__ import annotations

from typing import NamedTuple

from .faults import CRITERIA, line_of


class Broken(NamedTuple):
    """A place in the criteria, what stands there instead, and what is told.

    ``where`` begins in the line of the fault, and stands nowhere else. A message is given up to
    ``…``, if one stands at its end.
    """

    old: str
    new: str
    where: str
    th: str
    en: str


HUNDRED = (
    "areas: {at_least: all, meet: [analysis, priority, method, responsible, steps, timeframe]}"
)
FIFTY = "areas: {at_least: 4, meet: [analysis, method, responsible, steps, timeframe]}"
WHEN = """\
when:
      all:
        - assessed-year
        - limitations
        - areas: {at_least: """
TITLE = "title: {th: วิธีการ, en: method}"
UNITS = "met: [กลุ่มอำนวยการ]"
ITEM = line_of(CRITERIA, "item: O34")

BROKEN = {
    "a band that does not imply the lower one": Broken(
        HUNDRED,
        HUNDRED.replace("all", "3"),
        "- score: 50",
        "ผ่านเงื่อนไขของ 100 คะแนนแล้วยังอาจไม่ผ่านเงื่อนไขของ 50 คะแนน เช่น "
        "เมื่อขาดระยะเวลาในประเด็น 1.4 แก้เงื่อนไขของ 100 ให้ขอเท่ากันหรือมากกว่า "
        "หรือแก้ของ 50 ให้ขอน้อยลง",
        "what earns 100 may still fail the condition of 50, for one without timeframe in area 1.4; "
        "make 100 ask for as much, or 50 for less",
    ),
    "a condition that reads a cell twice": Broken(
        HUNDRED,
        HUNDRED + "\n        - assessed-year  # again",
        WHEN + "all",
        "เงื่อนไขอ่านช่องเดียวกันมากกว่าหนึ่งครั้ง: assessed-year",
        "the condition reads a cell more than once: assessed-year",
    ),
    "a condition that reads a cell of an area twice": Broken(
        FIFTY,
        FIFTY.replace("steps", "{any: [steps, method]}"),
        WHEN + "4",
        "เงื่อนไขอ่านช่องเดียวกันมากกว่าหนึ่งครั้ง: method (1.1)",
        "the condition reads a cell more than once: method (1.1)",
    ),
    "bands that do not descend": Broken(
        "- score: 50 ",
        "- score: 500 ",
        "- score: 500",
        "ระดับคะแนนต้องเรียงจากสูงไปต่ำ และไม่ซ้ำกัน",
        "bands must stand from the highest score to the lowest, without repeats",
    ),
    "a lowest band with a condition": Broken(
        "  - score: 0",
        "  - {score: 0, when: limitations}",
        "- {score: 0",
        "ระดับคะแนนต่ำสุดต้องไม่มีเงื่อนไข (when) เพื่อให้ทุกเอกสารได้คะแนน",
        "the lowest band must have no condition (when), so that every submission scores",
    ),
    "at_least out of range": Broken(
        FIFTY,
        FIFTY.replace("4,", "8,"),
        "at_least: 8",
        "at_least ต้องอยู่ระหว่าง 1 ถึง 7",
        "at_least must be from 1 to 7",
    ),
    "an unknown requirement in a band": Broken(
        FIFTY,
        FIFTY.replace("steps", "step"),
        "step, timeframe",
        "ไม่มีองค์ประกอบชื่อ «step»",
        "there is no requirement «step»",
    ),
    "a requirement of an area outside areas": Broken(
        FIFTY,
        "method  # of which area?",
        "method  # of",
        "«method» เป็นองค์ประกอบของแต่ละประเด็น ต้องอยู่ใน areas: {meet: […]}",
        "«method» is asked of each area and belongs into areas: {meet: […]}",
    ),
    "an orphan clause": Broken(
        '"2.4", "3"]',
        '"2.4", "2.5", "3"]',
        '"2.5"',
        "ยังไม่มีองค์ประกอบใดตรวจข้อ 2.5 เพิ่มองค์ประกอบ ใส่ไว้ใน not_checked หรือลบเลขข้อนี้",
        "clause 2.5 is bound to no requirement, nor to not_checked; add a requirement, put it "
        "into not_checked, or delete it",
    ),
    "a clause that is not listed": Broken(
        '- clause: "2.1"\n    th: วิธีการตอบ',
        '- clause: "2.6"\n    th: วิธีการตอบ',
        '"2.6"',
        "ข้อ 2.6 ไม่อยู่ในรายการ clauses",
        "clause 2.6 is not among the clauses",
    ),
    "an example whose verdict is not what it says": Broken(
        UNITS,
        "met: [กลุ่มอำนวยการ, -]",
        "-]",
        "ตัวอย่าง «-» อยู่ใต้ met แต่ตรวจได้ unmet: ช่องผู้รับผิดชอบมีเพียง «-» ยังไม่มีเนื้อหา "
        "ย้ายไปไว้ใต้ unmet หรือแก้ตัวอย่าง",
        "the example «-» stands under met but is unmet: only a placeholder for responsible: «-»; "
        "move it there, or mend it",
    ),
    "an example that names an area that there is not": Broken(
        UNITS,
        'met: [{submission: {}, area: "1.8"}]',
        '"1.8"',
        "ไม่มีประเด็น «1.8» ให้ดูในตัวอย่างนี้ (ระบุ area ให้ตรงกับ areas)",
        "there is no area «1.8» to look at in this example (area must be one of areas)",
    ),
    "an example that cannot be read": Broken(
        UNITS,
        "met: [{กลุ่ม: อำนวยการ}]",
        "{กลุ่ม: ",
        "ตัวอย่างนี้อ่านเป็นเอกสารไม่ได้: /areas/1.1/implementation/0/responsible: …",
        "this example cannot be read as a submission: /areas/1.1/implementation/0/responsible: …",
    ),
    "an unknown key in an example": Broken(
        UNITS,
        'met: [{submission: {}, aera: "1.1"}]',
        "aera",
        "ไม่รู้จักหัวข้อ «aera» ใกล้เคียงกับ «area»",
        "unknown key «aera»; did you mean «area»?",
    ),
    "an unknown check": Broken(
        "checks: [stated, period]",
        "checks: [stated, perod]",
        "perod",
        "ไม่มีการตรวจชื่อ «perod» ที่มีคือ stated, title-only, distinct, failed-items, "
        "period, year (ใกล้เคียงกับ «period») ถ้ามาจากแพ็กเกจอื่น "
        "โปรดติดตั้งแพ็กเกจนั้นก่อน",
        "there is no check «perod»; there are stated, title-only, distinct, failed-items, "
        "period, year (did you mean «period»?); if another package has it, install that",
    ),
    "an unknown option of a check": Broken(
        "{pass_mark: 85}",
        "{pass_mark: 85, strict: true}",
        "strict",
        "การตรวจ failed-items ไม่มีตัวเลือก «strict» ที่มีคือ pass_mark",
        "the check failed-items has no option «strict»; it has pass_mark",
    ),
    "a check twice in one requirement": Broken(
        "checks: [stated, period]",
        "checks: [stated, period, stated]",
        "stated]\n    examples:\n      met:\n        - เดือน",
        "การตรวจ stated ซ้ำในองค์ประกอบเดียวกัน",
        "the check stated stands twice in one requirement",
    ),
    "an unknown requirement in the advice": Broken(
        "- copied-text: {requirement: steps}",
        "- copied-text: {requirement: stops}",
        "stops",
        "ไม่มีองค์ประกอบชื่อ «stops» ที่มีคือ analysis, priority, method, responsible, steps, "
        "timeframe, limitations, assessed-year",
        "there is no requirement «stops»; there are analysis, priority, method, responsible, "
        "steps, timeframe, limitations, assessed-year",
    ),
    "a missing English text": Broken(
        TITLE,
        "title: {th: วิธีการ}",
        "title: {th: วิธีการ}",
        "ไม่มีข้อความภาษาอังกฤษ (หัวข้อ en)",
        "the English text (key en) is missing",
    ),
    "a missing Thai text": Broken(
        TITLE,
        "title: {en: method}",
        "title: {en: method}",
        "ไม่มีข้อความภาษาไทย (หัวข้อ th)",
        "the Thai text (key th) is missing",
    ),
    "placeholders that differ": Broken(
        "en: the results analysed are those of the year {assessed_year}",
        "en: the results analysed are those of the year {fiscal_year}",
        "th: วิเคราะห์ผลการประเมินของปี พ.ศ.",
        "ตัวแปรใน { } ของข้อความไทยและอังกฤษไม่ตรงกัน",
        "the {placeholders} of the Thai and the English text differ",
    ),
    "an unknown placeholder": Broken(
        TITLE,
        'title: {th: "วิธีการของ {agency}", en: "method of {agency}"}',
        'title: {th: "วิธีการของ',
        "ไม่รู้จักตัวแปร {agency} ที่ใช้ได้คือ {fiscal_year}, {assessed_year}, "
        "{year_before} (เขียน {{ และ }} เมื่อต้องการวงเล็บปีกกา)",
        "unknown placeholder {agency}; there are {fiscal_year}, {assessed_year}, "
        "{year_before} (write {{ and }} for braces)",
    ),
    "a placeholder with a format": Broken(
        TITLE,
        'title: {th: "วิธีการ {fiscal_year:x}", en: "method {fiscal_year:x}"}',
        'title: {th: "วิธีการ {',
        "ไม่รู้จักตัวแปร {fiscal_year:x} ที่ใช้ได้คือ {fiscal_year}, {assessed_year}, "
        "{year_before} (เขียน {{ และ }} เมื่อต้องการวงเล็บปีกกา)",
        "unknown placeholder {fiscal_year:x}; there are {fiscal_year}, {assessed_year}, "
        "{year_before} (write {{ and }} for braces)",
    ),
    "a text that is still to be written": Broken(
        "th: บอกวิธีการนำผล",
        "th: (รอเขียน) บอกวิธีการนำผล",
        "th: (รอเขียน)",
        "รอเขียนหรือยืนยัน: บอกวิธีการนำผลการวิเคราะห์ของประเด็นนั้นไปสู่การปฏิบัติ "
        "(เมื่อตรงกับหลักเกณฑ์แล้ว ลบ «(รอเขียน)»)",
        "to be written or confirmed: บอกวิธีการนำผลการวิเคราะห์ของประเด็นนั้นไปสู่การปฏิบัติ "
        "(once it says what the criteria say, delete «(รอเขียน)»)",
    ),
    "a score that is still to be confirmed": Broken(
        "- score: 50 ",
        "- score: (รอเขียน)50 ",
        "(รอเขียน)50",
        "รอเขียนหรือยืนยัน: 50 (เมื่อตรงกับหลักเกณฑ์แล้ว ลบ «(รอเขียน)»)",
        "to be written or confirmed: 50 (once it says what the criteria say, delete «(รอเขียน)»)",
    ),
    "a duplicate key": Broken(
        "item: O34",
        "item: O34\nitem: O35",
        "item: O35",
        f"หัวข้อ «item» ซ้ำกับบรรทัด {ITEM}",
        f"the key «item» stands already in line {ITEM}",
    ),
    "an unknown key": Broken(
        "fiscal_year: 2567",
        "fiscal_yaer: 2567\nfiscal_year: 2567",
        "fiscal_yaer",
        "ไม่รู้จักหัวข้อ «fiscal_yaer» ใกล้เคียงกับ «fiscal_year»",
        "unknown key «fiscal_yaer»; did you mean «fiscal_year»?",
    ),
    "a misspelt key of a required one": Broken(
        "\nfiscal_year: 2567",
        "\nfiscal_yaer: 2567",
        "fiscal_yaer",
        "ไม่รู้จักหัวข้อ «fiscal_yaer» ใกล้เคียงกับ «fiscal_year»",
        "unknown key «fiscal_yaer»; did you mean «fiscal_year»?",
    ),
    "an unknown key of the vocabulary": Broken(
        "  start: [เริ่ม",
        "  begin: [เริ่ม",
        "begin:",
        "ไม่รู้จักหัวข้อ «begin»",
        "unknown key «begin»",
    ),
    "an ambiguous word of the vocabulary": Broken(
        "grade: [ระดับ,",
        "grade: [คะแนนรวม,",
        "grade: [คะแนนรวม",
        "คำว่า «คะแนนรวม» ใช้กับ overall แล้ว",
        "the word «คะแนนรวม» stands for overall already",
    ),
    "an area without a title": Broken(
        "title: {th: การให้บริการและระบบ E-Service, en: Services and the e-service system}\n    ",
        "",
        "items: [O15",
        "ไม่มีหัวข้อ «title»",
        "the key «title» is missing",
    ),
    "two areas with one title": Broken(
        "th: การให้บริการและระบบ E-Service",
        "th: กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ",
        '"1.2":\n',
        "ชื่อประเด็นซ้ำกับประเด็น 1.1",
        "this area bears the title of 1.1",
    ),
    "an implausible year": Broken(
        "fiscal_year: 2567",
        "fiscal_year: 2024",
        "fiscal_year: 2024",
        "«2024» ไม่ใช่ปี พ.ศ. เช่น 2567",
        "«2024» is no year of the Buddhist era, such as 2567",
    ),
    "an assessed year behind the fiscal year": Broken(
        "assessed_year: 2566",
        "assessed_year: 2568",
        "assessed_year: 2568",
        "ปีที่ถูกวิเคราะห์ (2568) อยู่หลังปีงบประมาณ (2567)",
        "the assessed year (2568) comes after the fiscal year (2567)",
    ),
    "a misspelt field": Broken(
        "field: areas.implementation.steps",
        "field: areas.implementation.stpes",
        "stpes",
        "ช่อง «areas.implementation.stpes» สะกดใกล้เคียงกับ «areas.implementation.steps» โปรดแก้ "
        "หรือถ้าเป็นช่องใหม่ ใช้ชื่อที่ต่างกว่านี้",
        "the field «areas.implementation.stpes» is all but «areas.implementation.steps»; mend it, "
        "or give a new field a name that differs more",
    ),
    "a misspelt group of a field": Broken(
        "left-blank: {field: areas.implementation.monitoring}",
        "left-blank: {field: areas.implementaton.monitoring}",
        "implementaton",
        "ช่อง «areas.implementaton.monitoring» สะกดใกล้เคียงกับ «areas.implementation.monitoring» "
        "โปรดแก้ หรือถ้าเป็นช่องใหม่ ใช้ชื่อที่ต่างกว่านี้",
        "the field «areas.implementaton.monitoring» is all but «areas.implementation.monitoring»; "
        "mend it, or give a new field a name that differs more",
    ),
    "a field that the format uses itself": Broken(
        "field: limitations",
        "field: results.items",
        "results.items",
        "ช่อง «results.items» มีความหมายอื่นในรูปแบบเอกสารแล้ว โปรดใช้ชื่ออื่น",
        "the field «results.items» has another meaning in the format; choose another name",
    ),
    "an instrument that there is not": Broken(
        "instrument: ita-2566",
        "instrument: ita-2656",
        "ita-2656",
        "ไม่มีแบบวัด «ita-2656» วางไฟล์ ita-2656.yaml ไว้ข้างไฟล์นี้ หรือลบบรรทัด instrument ถ้าไม่ทราบรายการข้อ",
        "there is no instrument «ita-2656»; put a file ita-2656.yaml beside this one, or "
        "delete the line instrument where the items are not known",
    ),
    "a missing key": Broken(
        "assessed_year: 2566  ",
        "# assessed_year: 2566  ",
        "id: o34-2567",
        "ไม่มีหัวข้อ «assessed_year»",
        "the key «assessed_year» is missing",
    ),
    "control characters in a key": Broken(
        "item: O34",
        '"a\\e[31m": O34\nitem: O34',
        '"a\\e[31m"',
        "ไม่รู้จักหัวข้อ «a<U+001B>[31m»",
        "unknown key «a<U+001B>[31m»",
    ),
}
