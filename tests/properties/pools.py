"""Texts whose meaning is known, since they were written to have it."""

from __future__ import annotations

from tests.properties.described import Piece, Score
from tests.properties.published import AREA_TITLES, FULL_TITLES, SHORT_TITLES

THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")

BLANKS = tuple(
    Piece(text, "blank")
    for text in (
        *(None, "", "  ", "-", "–", "…", "...", "..........", "N/A", "n/a", "TBD"),
        *("รอข้อมูล", "ระบุ…", "ระบุ...", "(รายละเอียด…)", "(รายละเอียดการดำเนินการ)"),
    )
)
NONE = tuple(
    Piece(text, "none") for text in ("ไม่มี", "- ไม่มี -", "-ไม่มี-", "ไม่พบ", "ไม่มีข้อจำกัด", "ผ่านทุกข้อ")
)
LOST = tuple(Piece(text, "lost") for text in ("อ่านไม่ได้", "(อ่านไม่ได้)", "unreadable"))

LIMITATION = Piece("งบประมาณด้านระบบสารสนเทศมีจำกัด")
# Words that begin like a placeholder, or hold one, and say something all the same.
CONTENT = tuple(
    Piece(text)
    for text in (
        "กลุ่มอำนวยการ",
        "ทุกกลุ่มงาน ร่วมกับผู้ดูแลเว็บไซต์",
        "จัดทำปฏิทินส่งข้อมูล และให้แต่ละกลุ่มรายงานผลก่อนวันที่ 5",
        "๑. แต่งตั้งผู้รับผิดชอบ ๒. ทบทวนข้อมูล ๓. รายงานผล",
        "ไม่มีเจ้าหน้าที่ประจำ จึงมอบหมายให้ปฏิบัติแทนกัน",
        "ระบุผู้รับผิดชอบไว้ในคำสั่งให้ชัดเจน",
        "รายละเอียดตามคำสั่งแต่งตั้งคณะทำงาน",
        "รอข้อมูลจากหน่วยงานอื่นไม่เกินสองวัน แล้วสรุปผล",
        "ขอสำเนาฉบับที่อ่านไม่ได้ใหม่ แล้วสแกนแทน",
        "โทร. 054-000000 ต่อ 30",
        "ไม่พบผู้รับผิดชอบในคำสั่งเดิม จึงออกคำสั่งใหม่",
        "- ไม่มี - ในปีก่อน แต่ปีนี้อัตรากำลังลดลงสองคน",
        "N/A ในระบบเดิม ให้แก้เป็นข้อมูลจริง",
    )
)

WEAKNESSES = (
    "แผนที่เผยแพร่สิ้นสุดแล้วแต่ยังไม่นำฉบับใหม่ขึ้นเว็บไซต์ เพราะรอการอนุมัติ",
    "ผู้รับบริการตอบแบบสำรวจน้อย ผลที่ได้จึงไม่สะท้อนคุณภาพของงานบริการจริง",
    "หน้าถามตอบไม่มีเจ้าหน้าที่ประจำ ประชาชนจึงได้คำตอบช้ากว่ากำหนดหลายวัน",
    "ทะเบียนคุมรถราชการไม่ครบทุกคัน การยืมใช้จึงตรวจสอบย้อนหลังไม่ได้",
    "รายงานการใช้เงินออกไม่ทันสิ้นเดือน เนื่องจากหน่วยย่อยส่งยอดล่าช้า",
    "หลักเกณฑ์เลื่อนเงินเดือนยังไม่ประกาศ บุคลากรหลายคนเข้าใจไม่ตรงกัน",
    "ช่องทางร้องเรียนมีทางเดียวและเปิดเฉพาะเวลาราชการ ผู้แจ้งเบาะแสจึงมีน้อย",
)

# What is put around a weakness; all but the last two leave it all but the same.
AROUND = (
    ("", ""),
    ("", ""),
    ("", " "),
    ("จุดอ่อน ", ""),
    ("", " ด้วย"),
    ("ผลสำรวจรอบแรกบอกว่า ", " ซึ่งควรแก้ก่อนเรื่องอื่นทั้งหมดในปีนี้"),
    ("", " และเครื่องคอมพิวเตอร์เก่าเกินกว่าจะรองรับระบบ"),
)


def ways_to_type(code: str) -> tuple[str, ...]:
    """Return texts that people type for an item code within a sentence."""
    letter, number = code[0], code[1:]
    thai = number.translate(THAI_DIGITS)
    both = (f"{letter}{number}", f"{letter.swapcase()}{number}", f"{letter}{thai}")
    if letter != "O":
        return (*both, f"{letter.upper()}{thai}")
    return (
        *both,
        f"ข้อ ๐{thai}",
        f"ข้อ 0{number}",
        f"ข้อ {thai}",
        f"ข้อ {number}",
        f"ตัวชี้วัดข้อ {thai}",
    )


# Few, so that one that is mentioned is often one that stands in a row and has failed.
MENTIONED = ("O4", "O8", "O12", "O18", "O30", "O34", "e10")

MENTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("", ()),
    ("ได้คะแนนเพียง 30 คะแนนจาก 100 ", ()),
    ("ตามหนังสือ ศธ.02107 โทร. 054-821500 ", ()),
    ("ไม่ผ่านเกณฑ์ 30 ข้อ ตามมาตรา 12 ภายใน 7 วัน ณ วันที่ 22/8/2566 ", ()),
    ("มีผู้ตอบร้อยละ 34.35 จำนวน 41 คน ในปี 2566 ระยะที่ 4 ", ()),
    ("O4 และ O30 ไม่ผ่าน ", ("O4", "O30")),
    ("ข้อ O4, O30 กับ O12 ไม่ผ่าน ", ("O4", "O30", "O12")),
    ("ข้อ ๔ ข้อ ๓๐ ไม่ผ่าน ", ("O4", "O30")),
    ("ข้อ ๓๔ และข้อ ๓๕ ไม่ผ่าน ", ("O34", "O35")),
    ("ไม่ผ่านสองข้อคือ ๐๓๔ ๐๓๕ ", ("O34", "O35")),
    ("E10,e15 ", ("e10", "e15")),
    *((f"{typed} ได้คะแนนน้อย ", (code,)) for code in MENTIONED for typed in ways_to_type(code)),
    *((f"{FULL_TITLES[code]} ได้คะแนนน้อย ", ()) for code in ("O4", "O8", "O18", "O30", "O29")),
    *((f"{SHORT_TITLES[code]} ได้คะแนนน้อย ", ()) for code in ("O12", "O14", "O34", "O41")),
)


def weakness(number: int, mention: tuple[str, tuple[str, ...]], around: tuple[str, str]) -> Piece:
    """Return an analysis that says what is wrong, and may take up items."""
    text, codes = mention
    before, behind = around
    return Piece(f"{text}{before}{WEAKNESSES[number]}{behind}", codes=codes)


_ALL = [*WEAKNESSES, *(str(piece.text) for piece in CONTENT)]
_LONG = " ".join([*_ALL, *reversed(_ALL)])
LONG = (
    Piece(_LONG),
    Piece(" ".join([*_ALL[9:], *_ALL, *_ALL[:9]])),
    Piece(_LONG[:-200] + _LONG[:200]),
)
"""Prose of some two thousand code points; the first and the last are all but the same."""

FILLER = "จนผู้มาติดต่อร้องเรียนกับสื่อท้องถิ่น"


def near(number: int, cut: int, filled: int) -> Piece:
    """Return a weakness whose end is cut off, and another end put there."""
    text = WEAKNESSES[number]
    return Piece(f"{text[: len(text) - cut]}{FILLER[:filled]}")


TOPICS = (
    *(Piece(title) for title in (*AREA_TITLES.values(), *SHORT_TITLES.values())),
    *(Piece(title) for title in FULL_TITLES.values()),
    *(
        Piece(text)
        for text in (
            *("กระบวนการจัดซื้อจัดจ้าง", "การใช้งบประมาณ", "การจัดซื้อจัดจ้าง", "social network"),
            *("ระบบ E-Service", "การบริหารงานบุคคล", "ป้องกันการทุจริต", "Q & A", "ประชาสัมพันธ์"),
            *("กระบวนการ ความโปร่งใส จัดซื้อจัดจ้าง", "กระบวนการ งบประมาณ ความโปร่งใส จัดซื้อจัดจ้าง"),
            *("ช่องทาง รูปแบบ ข้อมูลข่าวสาร", "แก้ไข ป้องกัน การทุจริต หน่วยงาน", "โปร่งใส", "แผนพัฒนา"),
            *("รูปแบบ", "ทุจริต", "แก้ไข", "ระบบ", "ข่าว", "แผน", "แก้ไข การทุจริต", "ระบบ การให้บริการ"),
            *("การประชาสัมพันธ์ข้อมูลข่าวสาร", "ความโปร่งใส การจัดซื้อจัดจ้าง", "«E-Service»"),
        )
    ),
    *(
        Piece(f"{typed} {title}", words=title, codes=(code,))
        for code, title in (("O9", "Social Network"), ("O30", FULL_TITLES["O30"]))
        for typed in ways_to_type(code)
    ),
    Piece("Social Network (O9)", words="Social Network", codes=("O9",)),
    Piece("O18: E-Service", words="E-Service", codes=("O18",)),
    *(Piece(code, words="", codes=(code,)) for code in ("O4", "O30", "e10")),
    Piece("O๔ O๑๒", words="", codes=("O4", "O12")),
)
"""Texts that only name a topic; and, in pairs, texts that name two."""

SCORES = (
    *(Score(f"{value}", value) for value in (0.0, 50.0, 84.99, 85.0, 100.0, 79.5)),
    *(Score(text, 0) for text in ("0", "๐", "0.00", "๐.๐๐")),
    *(Score(text, 100) for text in ("100", "๑๐๐", "100.00")),
    *(Score(text, 84.99) for text in ("84.99", "๘๔.๙๙")),
    *(Score(text, None) for text in ("-", "N/A", "ไม่มีคะแนน", "ผ่าน", "120", "-5", "")),
)
