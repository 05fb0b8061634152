"""What the keys of the two formats mean, in words for the people who fill them in."""

from __future__ import annotations

from itacheck.text import Text

SUBMISSION = {
    "criteria": Text("รหัสหลักเกณฑ์ที่ใช้ตรวจ", "the id of the criteria to be graded by"),
    "agency": Text("หน่วยงาน", "the agency"),
    "name": Text("ชื่อหน่วยงาน", "the agency's name"),
    "results": Text("ผลการประเมินที่นำมาวิเคราะห์", "the results that are analysed"),
    "fiscal_year": Text("ปีงบประมาณ พ.ศ. ของผลการประเมิน", "the fiscal year of the results"),
    "overall": Text("คะแนนรวม", "the overall score"),
    "grade": Text("ระดับผลการประเมิน", "the grade"),
    "overview": Text(
        "ภาพรวมของผลการประเมินทั้งหมด ข้อความหรือรายการ",
        "what is said of the results as a whole; a text or a list",
    ),
    "areas": Text("ประเด็นที่วิเคราะห์", "the areas that are analysed"),
    "items": Text("รหัสข้อของประเด็นนี้ เช่น O4, O11", "the items of this area, such as O4, O11"),
    "analysis": Text("การวิเคราะห์ ข้อความหรือรายการ", "the analysis; a text or a list"),
    "improvement": Text("ประเด็นที่จะพัฒนา", "what is to be improved"),
    "implementation": Text(
        "การนำไปสู่การปฏิบัติ ชุดเดียวหรือหลายชุด (รายการ)",
        "how it is put into practice; one mapping, or a list of them",
    ),
    "method": Text("วิธีการ", "the method"),
    "responsible": Text("ผู้รับผิดชอบ", "who is responsible"),
    "steps": Text("ขั้นตอน ข้อความหรือรายการ", "the steps; a text or a list"),
    "timeframe": Text("ระยะเวลา ข้อความ หรือ start กับ end", "when; a text, or start and end"),
    "monitoring": Text("การกำกับติดตาม", "how it is monitored"),
    "limitations": Text("ข้อจำกัดของหน่วยงาน", "the agency's limitations"),
    "start": Text("วันเริ่มต้น", "when it starts"),
    "end": Text("วันสิ้นสุด", "when it ends"),
    "review": Text("ผลการทบทวนข้อสงสัย", "a person's decisions on doubts"),
    "rule": Text(
        "ชื่อกฎของข้อสงสัย ตามที่รายงานแสดงในวงเล็บเหลี่ยม",
        "the rule of the doubt, as the report shows it in brackets",
    ),
    "area": Text("รหัสประเด็นของข้อสงสัย", "the area of the doubt"),
    "decision": Text(
        "accept ยอมรับ หรือ reject ไม่ยอมรับ", "accept (it is good enough) or reject (it is not)"
    ),
    "by": Text("ผู้พิจารณา", "who decided"),
    "on": Text("วันที่พิจารณา", "when it was decided"),
    "reason": Text("เหตุผล", "why"),
    "of": Text(
        "รหัสข้อสงสัย ผลการทบทวนจะสิ้นผลเมื่อข้อความเปลี่ยน",
        "the fingerprint of the doubt; the review lapses when what it was judged from changes",
    ),
}
"""The keys of a submission, whatever the criteria."""

SCORES = Text(
    "คะแนนรายข้อ (รหัสข้อ: คะแนน) ใช้ตรวจว่านำข้อที่ไม่ผ่านมาวิเคราะห์ก่อน",
    "item scores (code: score); with them, «failed items first» is checked",
)
"""``items`` of the results."""

CRITERIA = {
    "id": Text(
        "รหัสของหลักเกณฑ์ ใช้ในบรรทัด criteria: ของเอกสาร", "the id, named by criteria: in submissions"
    ),
    "item": Text("ข้อ เช่น O34", "the item, such as O34"),
    "fiscal_year": Text("ปีงบประมาณ พ.ศ. ของหลักเกณฑ์", "the fiscal year (BE) of the criteria"),
    "assessed_year": Text(
        "ปี พ.ศ. ของผลการประเมินที่ต้องนำมาวิเคราะห์", "the year (BE) whose results are analysed"
    ),
    "instrument": Text(
        "รหัสแบบวัดของปีที่ถูกวิเคราะห์ (รหัสและชื่อข้อ) ไม่ใส่ก็ได้ถ้าไม่ทราบ",
        "the instrument of the assessed year: item codes and titles; left out where not known",
    ),
    "title": Text("ชื่อ", "the title"),
    "source": Text("ที่มา และส่วนที่ยังไม่ยืนยัน", "where it is from, and what is not verified"),
    "clauses": Text("ทุกข้อของหลักเกณฑ์ตามที่ประกาศ", "every clause as published"),
    "not_checked": Text(
        "สิ่งที่โปรแกรมตรวจไม่ได้ แสดงในทุกรายงาน", "what no rule can check; shown with every result"
    ),
    "unverified": Text(
        "สิ่งที่อนุมาน หรือยังไม่เห็นต้นฉบับ", "what is inferred, or not seen in the authority's own text"
    ),
    "vocabulary": Text(
        "คำที่ใช้แทนหัวข้อภาษาอังกฤษในเอกสารที่ส่งตรวจ",
        "spellings accepted for the keys of a submission, beside the English ones",
    ),
    "areas": Text("ประเด็น ตามลำดับ ไม่ใส่ถ้าไม่แยกประเด็น", "the areas, in order; left out if none"),
    "items": Text("รหัสข้อที่แบบฟอร์มพิมพ์ไว้", "the codes that a form prints"),
    "requirements": Text("องค์ประกอบ ตามลำดับ", "what the criteria demand, in order"),
    "clause": Text("ข้อของหลักเกณฑ์", "the clause"),
    "field": Text(
        "ช่องที่อ่าน: name, group.name, areas.name หรือ areas.group.name",
        "the field that is read: name, group.name, areas.name or areas.group.name",
    ),
    "asks": Text("ขออะไร เขียนสั้น ๆ ด้วยคำของตนเอง", "what is asked, in short words of one's own"),
    "remedy": Text("ต้องทำอะไรเมื่อขาด", "what to do where it is missing"),
    "checks": Text("การตรวจ ผลแย่ที่สุดเป็นผลของช่อง", "the checks; the worst one's verdict counts"),
    "or_in_any_area": Text("ระบุในประเด็นใดก็ได้", "it may be stated in any of the areas instead"),
    "examples": Text(
        "ตัวอย่างของแต่ละผล ใช้ทดสอบไฟล์นี้ด้วย", "examples of each verdict, which test this file"
    ),
    "met": Text("ตัวอย่างที่ครบ", "examples that are met"),
    "unclear": Text("ตัวอย่างที่เป็นข้อสงสัย", "examples that are doubts"),
    "unmet": Text("ตัวอย่างที่ขาดหรือผิด", "examples that are missing or wrong"),
    "submission": Text("เอกสารทั้งฉบับ", "a whole submission"),
    "area": Text("ประเด็นที่ดู", "the area that is looked at"),
    "advice": Text("คำแนะนำ ให้ข้อสังเกตเท่านั้น ไม่มีผลต่อคะแนน", "notes alone; they move no score"),
    "bands": Text(
        "ระดับคะแนน จากสูงไปต่ำ ไม่ใส่ถ้าไม่ทราบเกณฑ์คะแนน",
        "scores, from the highest; left out where the scoring was never published",
    ),
    "score": Text("คะแนน", "the score"),
    "when": Text("เงื่อนไข ระดับต่ำสุดไม่ต้องมี", "the condition; the lowest band does without one"),
    "th": Text("ข้อความภาษาไทย", "the Thai text"),
    "en": Text("ข้อความภาษาอังกฤษ", "the English text"),
}
"""The keys of a criteria file."""

CONDITIONS = {
    "all": Text("ต้องครบทุกอย่าง", "all of these"),
    "any": Text("อย่างใดอย่างหนึ่ง", "any one of these"),
    "at_least": Text("อย่างน้อยกี่อย่าง หรือ all", "at least this many, or all"),
    "of": Text("จากรายการนี้", "of these"),
    "areas": Text("ขอเหมือนกันในหลายประเด็น", "the same, asked of a number of areas"),
    "meet": Text("สิ่งที่แต่ละประเด็นต้องมี", "what each of the areas must have"),
}
"""The keys of a condition."""
