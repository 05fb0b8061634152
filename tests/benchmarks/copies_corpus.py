"""A round of submissions for ``itacheck copies``: varied texts, a common form, planted copies.

Every text is put together anew from words and from parts of sentences, so that phrases recur
everywhere, as they do in official Thai, and texts do not. Most submissions carry the sentences of a
form: as texts of their own, within longer texts, and with the agency's name and score in them. A
sentence of its district stands in every method too, which is too rare to be common and yet no copy.
Some submissions hold what another says: all of it, one area, or one area in other words.

Each submission is made from its number alone, so that a corpus of any size takes no memory.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from typing import NamedTuple

DISTRICT = 40
"""Submissions of a district, which have a sentence in common in every method."""

AREAS = ("1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7")
KINDS = ("whole", "area", "reworded")

WHO = (
    "ผู้ดูแลเว็บไซต์", "หัวหน้ากลุ่มงาน", "ผู้ประสานข้อมูลแต่ละฝ่าย", "เจ้าหน้าที่จุดบริการ",
    "บุคลากรที่บรรจุใหม่", "ฝ่ายพัสดุ", "ผู้จัดเก็บเอกสาร", "งานสารบรรณกลาง", "คณะทำงานชุดเดิม",
    "ผู้รับโทรศัพท์", "ฝ่ายการเงิน", "นักวิเคราะห์นโยบาย", "ลูกจ้างชั่วคราว", "ผู้ช่วยนายทะเบียน",
    "นายช่างสำรวจ", "เลขานุการคณะทำงาน", "ผู้ตรวจรับงานจ้าง", "วิทยากรภายใน", "พนักงานขับรถ",
    "ผู้บันทึกสถิติ", "หัวหน้าเวร", "ผู้ดูแลห้องประชุม", "งานนิติการ", "เครือข่ายชุมชน",
)  # fmt: skip
LACK = (
    "ยังไม่ปรับปรุง", "ส่งล่าช้ากว่าที่นัดหมายทำให้รวบรวมไม่ทัน", "ไม่ทราบวิธีกรอก",
    "เก็บแยกคนละที่จนค้นไม่พบ", "ละเลยการทบทวน", "ไม่ได้แจ้งเวียน", "ใช้ฉบับเก่าแทน",
    "เข้าใจคลาดเคลื่อนเกี่ยวกับ", "ขาดการสอบทาน", "ไม่มีสำเนาของ", "ทำหายระหว่างย้ายอาคารซึ่งมี",
    "ลงชื่อรับทราบโดยไม่ได้อ่าน", "เผยแพร่เพียงหน้าแรกของ", "ไม่สะดวกใช้",
    "ตั้งชื่อแฟ้มซ้ำกันสำหรับ", "รอคำสั่งก่อนจึงแก้ไข", "เปลี่ยนผู้ทำกลางปีโดยไม่ส่งมอบ",
    "คัดเลือกมาลงเพียงบางส่วนของ", "จัดพิมพ์ไม่ครบหน้า", "อัปโหลดภาพถ่ายแทนตัวอักษรของ",
)  # fmt: skip
WHAT = (
    "ตารางเวลาให้บริการ", "แบบคำขอใช้รถราชการ", "ทะเบียนครุภัณฑ์", "สรุปผลจัดหารายเดือน",
    "คู่มือผู้มาติดต่อ", "ผังโครงสร้างองค์กร", "ประกาศรับสมัคร", "รายงานการประชุม", "แผนอัตรากำลัง",
    "ข้อมูลผู้บริหาร", "หน้าถามตอบ", "ปฏิทินกิจกรรม", "บัญชีวัสดุคงเหลือ", "แผนที่ตั้งสำนักงาน",
    "รายการค่าธรรมเนียม", "สถิติเรื่องร้องทุกข์", "ระเบียบการยืมพัสดุ", "ผลสำรวจความพึงพอใจ",
    "แนวทางเลื่อนขั้น", "หลักสูตรอบรมประจำปี", "ข้อตกลงการทำงาน", "งบรายจ่ายไตรมาสสาม",
    "หนังสือเวียนภายใน", "คำสั่งมอบหมายงาน", "สัญญาเช่าอุปกรณ์", "กล่องรับความคิดเห็น",
    "ป้ายบอกทาง", "ขั้นตอนขออนุญาต", "ทำเนียบเบอร์ติดต่อ", "แฟ้มประวัติการซ่อม",
)  # fmt: skip
EFFECT = (
    "ผู้มาติดต่อต้องสอบถามซ้ำหลายรอบ", "จึงมีผู้โทรศัพท์มาถามแทบทุกวัน",
    "หลายคนเดินทางมาแล้วไม่ได้รับบริการ", "ข้อมูลสองหน้าไม่ตรงกัน",
    "ผู้ตรวจเปิดลิงก์แล้วไม่พบสิ่งใด", "ชาวบ้านเข้าใจว่าปิดรับเรื่อง",
    "ใช้เวลารวบรวมนานถึงสองสัปดาห์", "งานที่ทำไว้จึงไม่ถูกนับ", "เกิดข้อโต้แย้งเรื่องลำดับคิว",
    "ผู้สูงอายุใช้งานไม่ได้", "เสียงสะท้อนจากภายในไม่ถึงผู้บริหาร", "ของที่ยืมไปคืนไม่ครบ",
    "ผู้ค้ารายย่อยไม่ทราบข่าว", "คะแนนด้านนี้ลดลงจากรอบก่อน", "มีผู้ร้องว่าได้คำตอบต่างกัน",
    "ไม่มีใครยืนยันได้ว่าเผยแพร่เมื่อใด", "ต้องแก้ไขย้อนหลังในวันสุดท้าย",
    "เหลือเวลาให้ทบทวนเพียงวันเดียว", "เจ้าของเรื่องตัวจริงไม่ทราบผล",
    "จำนวนผู้ตอบแบบสอบถามน้อยกว่าที่ควร",
)  # fmt: skip
DO = (
    "ย้ายขึ้นหน้าแรก", "จัดพิมพ์ใหม่เป็นตัวใหญ่", "สอบทานทุกวันจันทร์", "ทำสำเนาไว้สองชุด",
    "ติดประกาศหน้าห้อง", "แปลงเป็นแบบกรอกออนไลน์", "ให้หัวหน้าลงนามรับรอง", "ถ่ายคลิปสาธิตสั้น",
    "ตั้งผู้แทนเมื่อลา", "แบ่งย่อยเป็นรายหมวด", "ทดลองใช้กับผู้มาติดต่อสิบราย", "แจ้งผ่านไลน์กลุ่ม",
    "รวบรวมไว้แฟ้มเดียว", "เทียบกับฉบับจริงก่อนนำขึ้น", "ลบของเก่าออก",
    "ระบุวันที่ปรับปรุงไว้ท้ายหน้า", "เชิญเครือข่ายมาช่วยอ่าน", "ทำบัตรคิวสี",
    "กำหนดวันส่งมอบล่วงหน้า", "เปิดให้แสดงความเห็นสามวัน", "สุ่มตรวจเดือนละครั้ง", "วางผังใหม่",
    "จัดเวรตอบคำถาม", "พิมพ์รหัสคิวอาร์ติดไว้", "สรุปเป็นภาพหนึ่งหน้า",
)  # fmt: skip
AIM = (
    "ให้ค้นได้ภายในสามนาที", "เพื่อลดการถามซ้ำ", "ก่อนเริ่มรอบถัดไป", "โดยไม่เพิ่มงบประมาณ",
    "ตามที่ผู้รับบริการเสนอ", "ให้ทันการประชุมต้นเดือน", "แทนการบอกปากเปล่า",
    "ทั้งภาษาไทยและภาษาถิ่น", "พร้อมผู้ติดต่อสำรอง", "เมื่อมีการเปลี่ยนแปลงทุกครั้ง",
    "และเก็บหลักฐานเป็นภาพถ่าย", "โดยขอความร่วมมือจากโรงเรียนใกล้เคียง",
    "แล้วรายงานในกลุ่มผู้บริหาร", "สำหรับผู้พิการทางสายตา", "ไม่เกินวันที่ห้าของเดือน",
    "ให้ครบทุกจุดบริการ",
)  # fmt: skip
SYLLABLES = (
    "หนอง", "นา", "ดอน", "โคก", "บึง", "ห้วย", "วัง", "ท่า", "บาง", "คลอง", "แก้ว", "คำ", "ทราย",
    "ไผ่", "สัก", "ยาง", "งาม", "ใหญ่", "เหนือ", "ใต้", "ทอง", "เงิน", "ขาว", "แดง", "หลวง", "น้อย",
    "สูง", "ลาด", "เตย", "ม่วง", "ขาม", "จาน",
)  # fmt: skip

NOUNS = (
    "กระดาษ", "กล่อง", "โต๊ะ", "บัตร", "ห้อง", "ตู้", "แฟ้ม", "ป้าย", "ปากกา", "ตรา", "บันได",
    "ประตู", "หน้าต่าง", "ลานจอด", "สนาม", "สวน", "รั้ว", "ถนน", "สะพาน", "ท่อน้ำ", "หลอดไฟ",
    "พัดลม", "เครื่องพิมพ์", "จอภาพ", "สายไฟ", "ลำโพง", "ไมโครโฟน", "กล้อง", "รถเข็น", "จักรยาน",
    "เรือ", "ตลาด", "วัด", "โรงเรียน", "สถานีอนามัย", "ศาลา", "หอประชุม", "ครู", "นักเรียน",
    "ชาวนา", "พ่อค้า", "แม่บ้าน", "ช่างไม้", "ยาม", "หมอ", "พยาบาล", "เกษตรกร", "ผู้ใหญ่บ้าน",
    "กำนัน", "อาสาสมัคร", "เยาวชน", "ผู้สูงวัย", "ข้าว", "ผลไม้", "ปุ๋ย", "เมล็ดพันธุ์", "อาหาร",
    "น้ำดื่ม", "ยา", "เสื้อ", "รองเท้า", "ร่ม", "ตารางสี", "แผ่นพับ", "สมุด", "ใบเสร็จ", "ใบลา",
    "ใบสั่ง", "รูปถ่าย", "คลิป", "ข่าวสาร", "เสียงตามสาย", "รหัสผ่าน", "บัญชี", "ลิงก์", "หน้าจอ",
    "ปุ่มกด", "สัญลักษณ์",
)  # fmt: skip
VERBS = (
    "ส่ง", "รับ", "วาง", "ย้าย", "ซ่อม", "ล้าง", "เปิด", "ปิด", "นับ", "ตรวจ", "วัด", "ชั่ง",
    "แบ่ง", "รวม", "แลก", "ยืม", "คืน", "ขอ", "ให้", "ถาม", "ตอบ", "อ่าน", "เขียน", "วาด", "พิมพ์",
    "ถ่าย", "ค้น", "พบ", "เลือก", "ตัด", "ต่อ", "เชื่อม", "ผูก", "แขวน", "ยก", "ลาก", "ดึง", "กด",
    "หมุน", "สลับ", "เรียง", "จัด", "ปลูก", "รดน้ำ", "เก็บเกี่ยว", "ขนส่ง", "ทดสอบ", "สาธิต",
    "ชี้แจง", "เล่า", "บันทึก", "ลงชื่อ", "นัดหมาย", "เชิญ", "รอ", "เดินทาง", "ประชุม", "ลงมติ",
)  # fmt: skip
KINDS_OF = (
    "ใหม่", "เก่า", "ใหญ่", "เล็ก", "กลาง", "สูง", "ต่ำ", "ยาว", "สั้น", "กว้าง", "แคบ", "หนัก",
    "เบา", "เร็ว", "ช้า", "สีฟ้า", "สีเขียว", "สีส้ม", "ชั้นล่าง", "ชั้นบน", "ริมทาง", "หลังอาคาร",
    "หน้าสำนักงาน", "ใกล้ตลาด", "ประจำวัน", "รายสัปดาห์", "ต้นเดือน", "ปลายปี", "ตามคิว",
    "ครั้งแรก", "สองรอบ", "ทั้งหมด", "บางส่วน", "ร่วมกัน", "แยกกัน", "โดยตรง", "ทางไกล", "ด้วยมือ",
    "อัตโนมัติ", "สำรอง", "ชั่วคราว", "ถาวร",
)  # fmt: skip

FORM = (
    "ทั้งนี้ ขอรับรองว่าข้อความข้างต้นได้ผ่านความเห็นชอบของหัวหน้าส่วนราชการตามแบบที่กำหนดแล้ว",
    "ให้ถือปฏิบัติตามแนวทางของกระทรวงตัวอย่างว่าด้วยการยกระดับความโปร่งใส ฉบับปรับปรุงครั้งที่สอง",
    "ผู้รับผิดชอบต้องรายงานความก้าวหน้าผ่านระบบกลางภายในวันทำการสุดท้ายของทุกไตรมาสโดยไม่มีข้อยกเว้น",
    "การดำเนินการตามข้อนี้สอดคล้องกับแผนแม่บทด้านการต่อต้านการทุจริตของกระทรวงตัวอย่างระยะห้าปี",
    "เปิดโอกาสให้ผู้มีส่วนได้ส่วนเสียทุกภาคส่วนร่วมเสนอความคิดเห็นผ่านช่องทางกลางของกระทรวงตัวอย่าง",
    "นำข้อสังเกตของผู้ตรวจราชการกระทรวงมาประกอบการจัดทำแผนในรอบถัดไปทุกครั้ง",
    "เผยแพร่บนหน้าหลักภายใต้หัวข้อการส่งเสริมคุณธรรมตามผังเว็บไซต์มาตรฐานของกระทรวงตัวอย่าง",
    "จัดเก็บหลักฐานอิเล็กทรอนิกส์ไว้ไม่น้อยกว่าห้าปีตามระเบียบกลางว่าด้วยเอกสารราชการของกระทรวงตัวอย่าง",
)
MONITORING = (
    "ศูนย์ปฏิบัติการของกระทรวงตัวอย่างติดตามผลปีละสองครั้งและแจ้งข้อแก้ไขเป็นหนังสือให้หน่วยงานดำเนินการ",
    "หัวหน้าหน่วยงานเสนอรายงานตามแบบรายงานกลางต่อกระทรวงตัวอย่างในสัปดาห์แรกหลังสิ้นไตรมาส",
)
STEPS = (
    "แต่งตั้งคณะทำงานระดับหน่วยงานตามคำสั่งแบบที่หนึ่ง",
    "ชี้แจงแนวทางแก่บุคลากรทุกระดับในการประชุมประจำเดือน",
    "สรุปผลเสนอหัวหน้าหน่วยงานและรายงานกระทรวงตามแบบที่สาม",
)
LIMITS = (
    "กรอบอัตรากำลังไม่สอดคล้องกับปริมาณงานที่ได้รับมอบหมายเพิ่มขึ้นในแต่ละปี",
    "ระบบสารสนเทศของส่วนกลางปิดปรับปรุงบ่อยครั้งในช่วงที่ต้องนำข้อมูลเข้า",
    "งบประมาณที่ได้รับจัดสรรไม่เพียงพอต่อการพัฒนาเว็บไซต์ให้เป็นไปตามมาตรฐาน",
)
OVERVIEW = (
    "{agency} มีผลคะแนนรวม {score} คะแนน จัดอยู่ในกลุ่มที่ต้องจัดทำมาตรการตามหนังสือสั่งการของกระทรวงตัวอย่าง"
)

# Other words for the same, and words that say nothing: what a copy in other words changes.
OTHER_WORDS = (
    ("เพราะ", "เนื่องจาก"), ("จึง", "ทำให้"), ("ผู้มาติดต่อ", "ผู้รับบริการ"), ("ยังไม่", "ไม่ได้"),
    ("ปรับปรุง", "แก้ไข"), ("เก็บ", "จัดเก็บ"), ("ทุกวัน", "เป็นประจำ"), ("ทบทวน", "ตรวจทาน"),
    ("สอบถาม", "ไถ่ถาม"), ("ทำ", "จัดทำ"), ("แจ้ง", "บอก"), ("รวบรวม", "รวม"), ("ใช้", "นำมาใช้"),
    ("หลายคน", "บางราย"), ("หน้าแรก", "หน้าหลัก"), ("ลดลง", "ต่ำลง"), ("เดือน", "รอบเดือน"),
)  # fmt: skip
CHANGED = 1 / 8
FILLERS = ("ในการนี้", "ดังกล่าว", "เป็นสำคัญ", "โดยเร็ว", "อย่างแท้จริง")


_WORD = re.compile("|".join(sorted((*NOUNS, *VERBS, *KINDS_OF), key=len, reverse=True)))


class Planted(NamedTuple):
    """A submission that holds texts of another."""

    kind: str
    original: int
    copy: int
    area: str


class Area(NamedTuple):
    """What an agency says itself of an area."""

    analysis: str
    method: str
    steps: tuple[str, ...]


class Corpus:
    """A round of ``count`` submissions, ``planted`` of them copies; the same for the same seed."""

    def __init__(self, count: int, planted: int = 50, seed: int = 34) -> None:
        self.count = count
        self.seed = seed
        chance = random.Random(f"{seed} plants")  # noqa: S311 - a benchmark's corpus, no secret
        numbers = chance.sample(range(count), 2 * planted)
        self.planted = [
            Planted(KINDS[n % len(KINDS)], original, copy, chance.choice(AREAS))
            for n, (original, copy) in enumerate(zip(numbers[::2], numbers[1::2], strict=True))
        ]
        self._copies = {one.copy: one for one in self.planted}

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        """Yield the name and the content of every submission."""
        return ((self.name(n), self.submission(n)) for n in range(self.count))

    @staticmethod
    def name(number: int) -> str:
        """Return the file name of a submission."""
        return f"{number // 500:03}/{number:06}.yaml"

    def submission(self, number: int) -> bytes:
        """Return a submission, with what is planted in it."""
        planted = self._copies.get(number)
        areas = self._own(number)
        if planted is not None:
            theirs = self._own(planted.original)
            for key in AREAS if planted.kind == "whole" else (planted.area,):
                areas[key] = theirs[key]
            if planted.kind == "reworded":
                areas[planted.area] = self._reworded(theirs[planted.area], number)
        return self._yaml(number, areas).encode()

    def _chance(self, number: int, what: str) -> random.Random:
        return random.Random(f"{self.seed} {number} {what}")  # noqa: S311 - see above

    def _own(self, number: int) -> dict[str, Area]:
        chance = self._chance(number, "own")
        return {key: area(chance) for key in AREAS}

    def _district(self, number: int) -> str:
        """Return what the submissions of a district say alike: too few for common text."""
        chance = self._chance(number, "district")
        return f"ตามมติเขต{_name(chance)} {_clause(chance)}"

    def _reworded(self, area: Area, number: int) -> Area:
        chance = self._chance(number, "reworded")
        return Area(
            _in_other_words(area.analysis, chance),
            _in_other_words(area.method, chance),
            tuple(_in_other_words(step, chance) for step in area.steps),
        )

    def _yaml(self, number: int, areas: dict[str, Area]) -> str:
        chance = self._chance(number, "form")
        follows_form = chance.random() < 0.9
        agency = f"สำนักงานตัวอย่างจังหวัด{_name(chance)} แห่งที่ {number + 1}"
        score = f"{chance.uniform(50, 99):.2f}"
        form = FORM if follows_form else ()
        district = self._district(number % max(1, self.count // DISTRICT))
        lines = [
            "criteria: o34-2567",
            f"agency: {{name: {agency}}}",
            "results:",
            "  fiscal_year: 2566",
            f"  overview: {OVERVIEW.format(agency=agency, score=score)}",
            "areas:",
        ]
        for key, own in areas.items():
            steps = [*STEPS[:2], *own.steps, STEPS[2]] if form else own.steps
            lines += [
                f'  "{key}":',
                f"    analysis: {_with(own.analysis, form, chance)}",
                "    implementation:",
                f"      method: {_with(own.method, form, chance)} {district}",
                f"      responsible: {chance.choice(WHO)}",
                "      steps:",
                *(f"        - {step}" for step in steps),
                f"      timeframe: 1 ตุลาคม 2566 – 30 กันยายน 256{chance.choice('67')}",
                f"      monitoring: {chance.choice(MONITORING) if form else _method(chance)}",
            ]
        return "\n".join([*lines, "limitations:", *(f"  - {one}" for one in LIMITS), ""])


def area(chance: random.Random) -> Area:
    """Return the texts of an area, unlike any others."""
    analysis = " ".join(_weakness(chance) for _ in range(chance.randint(1, 4)))
    return Area(analysis, _method(chance), tuple(_step(chance) for _ in range(3)))


def _weakness(chance: random.Random) -> str:
    code, score = chance.randint(1, 43), chance.choice((0, 50, 100))
    fault = f"{chance.choice(WHO)}{chance.choice(LACK)}{chance.choice(WHAT)}"
    frames = (
        f"ข้อ O{code} ได้ {score} คะแนน เพราะ{_clause(chance)} {fault}",
        f"{_clause(chance)} ด้วยเหตุที่{fault} {_clause(chance)}",
        f"{chance.choice(EFFECT)} เมื่อ{_clause(chance)}และ{_clause(chance)}",
        f"{chance.choice(WHAT)}ของ{_name(chance)}{_clause(chance)} {chance.choice(EFFECT)}",
    )
    return chance.choice(frames)


def _method(chance: random.Random) -> str:
    return " และ".join(_step(chance) for _ in range(chance.randint(2, 3)))


def _step(chance: random.Random) -> str:
    frames = (
        f"{chance.choice(DO)}{_clause(chance)}{chance.choice(AIM)}",
        f"ให้{chance.choice(WHO)}{_clause(chance)}",
        f"{_clause(chance)}จาก{_name(chance)} {chance.choice(AIM)}",
    )
    return chance.choice(frames)


def _clause(chance: random.Random) -> str:
    """Return eight words in an order of their own."""
    order = (NOUNS, VERBS, NOUNS, KINDS_OF, VERBS, NOUNS, KINDS_OF, NOUNS)
    return "".join(map(chance.choice, order))


def _name(chance: random.Random) -> str:
    return "".join(chance.sample(SYLLABLES, 3))


def _with(text: str, form: tuple[str, ...], chance: random.Random) -> str:
    """Return a text with sentences of the form before and behind it."""
    if not form:
        return text
    before, behind = chance.sample(form, 2)
    return f"{before} {text} {behind}" if chance.random() < 0.5 else f"{text} {behind}"


def _in_other_words(text: str, chance: random.Random) -> str:
    """Return a text lightly changed: one word in eight is another, and one has come to it."""

    def changed(found: re.Match[str]) -> str:
        words = next(words for words in (NOUNS, VERBS, KINDS_OF) if found[0] in words)
        return chance.choice(words) if chance.random() < CHANGED else found[0]

    for word, other in OTHER_WORDS:
        if chance.random() < 0.5:
            text = text.replace(word, other)
    words = _WORD.sub(changed, text).split(" ")
    words.insert(chance.randrange(len(words) + 1), chance.choice(FILLERS))
    return " ".join(words)
