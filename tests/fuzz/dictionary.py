"""Words that the readers look for."""

from __future__ import annotations

MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม",
    "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "ต.ค.", "ก.ย.",
    "oct", "september", "may",
)  # fmt: skip
PERIODS = (
    *MONTHS, "ปีงบประมาณ", "พ.ศ.", "ค.ศ.", "ปี", "ปีการศึกษา", "ไตรมาสที่ ", "ไตรมาส ๑", "Q4/",
    "ภาคเรียนที่ ",
    "ถึง", "จนถึง", " - ", "–", "ภายใน", "ตั้งแต่", "เป็นต้นไป", "ของทุกปี", "ทุก ๆ ", "รายเดือน",
    "ทุกสัปดาห์",
    "วันที่ ", "เดือน", "สิ้นเดือน", "ครึ่งปี", "ตลอดปีงบประมาณ", "ต่อเนื่อง", "ทันที", "2567",
    "๒๕๖๗", "66", "2024",
    "31/12/2566", "2024-02-30", "1 ต.ค. 66 – 30 ก.ย. 67", "30 วัน", "daily", "(", ")", ".....",
    "…", "fy",
)  # fmt: skip
CODES = (
    "O", "o", "i", "e", "E", "I", "๐", "0", "๐๑๑", "O27-O30", "๐๑ - ๐๕", "i1 ถึง i5", "ข้อ ",
    "ข้อที่ ",
    "ตัวชี้วัดที่ ", "ข้อคำถามที่ ", "หัวข้อ", "และ", ", ", "(", ")", "[", "]", ".", "-", "–",
    "จนถึง", "โทร. ",
    "ศธ.๐๒๑๐๗", "๐๕๔-๘๒๑๕๐๐", "พ.ศ.", "วัน", "บาท", "%", "99", "100", "Ｏ４", "๐34",
)  # fmt: skip
PLACEHOLDERS = (
    "-", "–", "…", "...", "N/A", "TBD", "รอข้อมูล", "ระบุ", "(รายละเอียด…)", "ไม่มี", "- ไม่มี -",
    "ไม่พบ",
    "ไม่มีข้อจำกัด", "ผ่านทุกข้อ", "อ่านไม่ได้", "unreadable", "1. ......", "____", "โปรดระบุ",
    "แต่อย่างใด", "ครับ",
    "ร้อยละ ", " คะแนน", "95.35", "1,000.5", "๑๐๐", "+", "ำ", "\u0e4d\u0e32", "เเ", "แ", "\u200b",
    "\xad", "\xa0", "\u0e4d\u0e48\u0e32", "e\u0301", "\u1100\u1161", "ß", "İ", "\ufb01", "\u0345",
)  # fmt: skip
KEYS = (
    "criteria: o34-2567", "หลักเกณฑ์", "agency", "name", "results", "fiscal_year", "overall",
    "grade",
    "items", "overview", "areas", "analysis", "improvement", "implementation", "method",
    "responsible",
    "steps", "timeframe", "start", "end", "monitoring", "limitations", "review", "rule", "area",
    "decision", "accept", "reject", "by", "on", "reason", "of", "1.1", "๑.๒", "(3)", "ประเด็นที่ ๔",
    "การวิเคราะห์", "ผู้รับผิดชอบ", "ขั้นตอน", "ระยะเวลา", "ข้อจำกัด", "O30", "๐๒๙",
    "analysis/title-only",
    "timeframe/period", "<<", "~", "null", "Social Network", "กระบวนการจัดซื้อจัดจ้าง",
)  # fmt: skip
YAML = (
    "- ", ": ", "? ", "[", "]", "{", "}", "&a ", "*a", "!!str ", "|\n", ">-\n", "'", '"', "#", "\n",
    "  ", "\t", "%YAML 1.1\n", "---\n", "...\n", '"\\e[31m"', '"\\ud800"', "\\x00", "\u2028",
    "\x85", "\ufeff",
)  # fmt: skip
CRITERIA = (
    "id", "item", "fiscal_year", "assessed_year", "instrument", "ita-2566", "title", "th", "en",
    "source", "clauses", "not_checked", "unverified", "vocabulary", "areas", "requirements",
    "clause",
    "field", "areas.analysis", "areas.implementation.steps", "results.fiscal_year", "limitations",
    "or_in_any_area", "checks", "stated", "none", "met", "unclear", "unmet", "title-only",
    "distinct",
    "failed-items", "pass_mark", "period", "year", "advice", "bands", "score", "when", "all", "any",
    "at_least", "at_least: all", "meet", "examples", "submission", "area", "asks", "remedy",
    "{fiscal_year}", "{assessed_year}", "{year_before}", "{x}", "true", "85", "100", "0", "-1",
    "9" * 30,
)  # fmt: skip
