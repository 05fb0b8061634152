"""The rules that no check makes: what the reader says of a file, and what became of reviews."""

from __future__ import annotations

from typing import NamedTuple

from itacheck.text import Text


class Notice(NamedTuple):
    """A rule beside the checks: ``note`` tells when it is given, and what to do then."""

    rule: str
    title: Text
    note: Text


NOTICES: dict[str, Notice] = {
    notice.rule: notice
    for notice in (
        Notice(
            "submission/missing-areas",
            Text(
                "เหตุที่เอกสารยังไม่ได้คะแนน: ประเด็นส่วนใหญ่ไม่มีเนื้อหา",
                "why the submission cannot score: most areas say nothing",
            ),
            Text(
                "แจ้งก่อนข้ออื่น เมื่อประเด็นเกินครึ่งไม่มีเนื้อหาเลย («ไม่มี» และ «อ่านไม่ได้» ถือว่ามีข้อความแล้ว)"
                " เพื่อบอกเหตุที่เอกสารยังไม่ได้คะแนนไว้ในที่เดียว คือ ประเด็นที่ไม่มีเนื้อหา"
                " และหากเป็นเช่นนั้นด้วย การไม่ได้ระบุข้อจำกัด และการวิเคราะห์ผลการประเมินของปีอื่น"
                " โปรดกรอกเนื้อหาให้ครบทุกประเด็น ระบุข้อจำกัด และวิเคราะห์ผลของปีที่หลักเกณฑ์กำหนด",
                "Given before the others when more than half of the areas say nothing at all"
                " («ไม่มี» and «อ่านไม่ได้» say something). It tells in one place why the submission"
                " cannot score: the areas without content and, where that is so too, limitations"
                " that are not stated and results of another year. Fill in every area, state the"
                " limitations, and analyse the results of the year that the criteria name.",
            ),
        ),
        Notice(
            "submission/unknown-key",
            Text("หัวข้อที่ไม่รู้จัก", "a key that is not known"),
            Text(
                "แจ้งเมื่อชื่อหัวข้อไม่ใช่ชื่อที่ใช้ได้ ณ ตำแหน่งนั้น ข้อความใต้หัวข้อนี้จึงไม่ได้ตรวจ"
                " โปรดแก้ตามชื่อใกล้เคียงที่แนะนำ ย้ายไปไว้ใต้หัวข้อที่ถูกต้อง หรือลบออก"
                " ถ้าเป็นหัวข้อ «<<» (การรวมหัวข้อของ YAML) ซึ่งไม่รองรับ โปรดเขียนข้อความซ้ำแทน",
                "Given when a key is none of those that may stand in its place; what stands under"
                " it was not checked. Mend it as the nearest known key suggests, move it to where"
                " it belongs, or delete it. The key «<<» (YAML's merge) is not supported: write the"
                " text out instead.",
            ),
        ),
        Notice(
            "submission/not-asked",
            Text("ข้อความที่หลักเกณฑ์นี้ไม่ขอ", "a text that these criteria do not ask for"),
            Text(
                "แจ้งครั้งเดียวต่อช่อง เมื่อเอกสารระบุช่องที่รูปแบบเอกสารมี แต่ไม่มีองค์ประกอบใดของหลักเกณฑ์นี้ใช้"
                " เช่น องค์ประกอบของปีอื่น โปรดทราบว่าข้อความนั้นไม่ได้ตรวจ คงไว้ได้",
                "Given once for each field that the format has room for, where no requirement of"
                " these criteria reads it: an element of another year. It was not checked; it may"
                " stay.",
            ),
        ),
        Notice(
            "submission/other-criteria",
            Text("ตรวจตามหลักเกณฑ์อื่นจากที่เอกสารระบุ", "graded under other criteria than named"),
            Text(
                "แจ้งเมื่อสั่งให้ใช้หลักเกณฑ์ (``--criteria``) ที่ไม่ใช่หลักเกณฑ์ซึ่งเอกสารระบุไว้"
                " โปรดตรวจว่าใช้หลักเกณฑ์ที่ถูกต้อง",
                "Given where ``--criteria`` asks for other criteria than the submission names."
                " Check that they are those that are meant.",
            ),
        ),
        Notice(
            "submission/encoding",
            Text("อ่านไฟล์เป็น TIS-620/Windows-874", "a file read as TIS-620/Windows-874"),
            Text(
                "แจ้งเมื่อไฟล์ไม่ใช่ UTF-8 แต่อ่านเป็น TIS-620/Windows-874 ได้ โดยยกคำหนึ่งในไฟล์มาให้ดู"
                " ถ้าคำนั้นอ่านไม่เป็นภาษาไทย โปรดบันทึกไฟล์ใหม่เป็น UTF-8",
                "Given when a file is not UTF-8 but could be read as TIS-620/Windows-874; one word"
                " of it is quoted. If that is not a Thai word, save the file again as UTF-8.",
            ),
        ),
        Notice(
            "submission/recognised",
            Text("สิ่งที่อ่านได้จากไฟล์ Word หรือ Excel", "what was read from a Word or Excel file"),
            Text(
                "แจ้งทุกครั้งที่ตรวจไฟล์ Word หรือ Excel ว่าพบประเด็นใดบ้าง"
                " และอ่านปี คะแนน หรือภาพรวมจากที่ใด โปรดตรวจว่าตรงกับเอกสาร"
                " ดูทั้งหมดได้ด้วย ``itacheck convert``",
                "Given with every Word or Excel file: which areas were found, and from where the"
                " year, scores or overview were read. Check that this is so; ``itacheck convert``"
                " shows all of it.",
            ),
        ),
        Notice(
            "submission/left-out",
            Text("ส่วนของไฟล์ที่ไม่ได้นำมาตรวจ", "a part of the file that was left out"),
            Text(
                "แจ้งเมื่อข้อความในไฟล์ Word หรือ Excel ไม่เข้ากับประเด็นหรือหัวตารางใด เช่น บันทึกข้อความ"
                " หน้าหลักเกณฑ์ แบบฟอร์มเปล่า หรือตารางอื่น ถ้าเป็นเนื้อหาของแผน"
                " โปรดจัดไว้ใต้หัวข้อหรือหัวตารางที่ตรงกัน",
                "Given when something in a Word or Excel file belongs to no area or heading: a"
                " memo, the criteria themselves, an empty template, another table. If it belongs to"
                " the plan, put it under the heading that it belongs to.",
            ),
        ),
        Notice(
            "review/lapsed",
            Text("ผลการทบทวนที่สิ้นผล", "a review that has lapsed"),
            Text(
                "แจ้งเมื่อรหัสข้อสงสัย (``of``) ในผลการทบทวนไม่ตรงกับข้อสงสัยปัจจุบัน"
                " เพราะข้อความที่ใช้ตัดสินเปลี่ยนไป ข้อสงสัยนั้นจึงยังคงอยู่"
                " โปรดพิจารณาใหม่ แล้วแก้ผลการพิจารณาและรหัสให้ตรงกับที่แสดงในรายงาน",
                "Given when the fingerprint (``of``) of a review is not that of the doubt, since"
                " what it was judged from has changed; the doubt stands. Look at it again, then"
                " write down the decision with the fingerprint that the report shows.",
            ),
        ),
        Notice(
            "review/nothing",
            Text("ผลการทบทวนที่ไม่มีข้อสงสัยให้พิจารณา", "a review with no doubt to settle"),
            Text(
                "แจ้งเมื่อกฎและประเด็นในผลการทบทวนไม่ตรงกับข้อสงสัยใด"
                " ผลการตรวจที่ครบ (met) หรือขาดหรือผิด (unmet) แล้ว การทบทวนเปลี่ยนไม่ได้"
                " โปรดตรวจชื่อกฎและประเด็น หรือลบรายการนี้",
                "Given when there is no doubt under the rule and area of a review; what is met or"
                " unmet, no review changes. Check its rule and area, or delete it.",
            ),
        ),
        Notice(
            "review/incomplete",
            Text("ผลการทบทวนที่ยังไม่ครบ", "a review that is not complete"),
            Text(
                "แจ้งเมื่อผลการทบทวนขาดกฎ (``rule``)"
                " ผลการพิจารณา (``decision`` เป็น ``accept`` หรือ ``reject``) ผู้พิจารณา (``by``)"
                " วันที่ (``on``) หรือเหตุผล (``reason``) จึงยังไม่มีผล โปรดเติมให้ครบ",
                "Given when a review lacks its ``rule``, ``decision`` (``accept`` or ``reject``),"
                " ``by``, ``on`` or ``reason``; it takes no effect. Complete it.",
            ),
        ),
    )
}
"""Every rule ``submission/…`` and ``review/…``, by its id."""
