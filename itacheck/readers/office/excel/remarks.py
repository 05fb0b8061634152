"""What of an Excel file is not taken over, told once for each kind and sheet, with a place.

Headers and footers are told once for the file, since sheets mostly share them.
"""

from __future__ import annotations

from itacheck.text import Text

HIDDEN_SHEET = Text("ไม่ได้อ่านแผ่นงาน «{name}» ที่ซ่อนไว้", "not read: the hidden sheet «{name}»")
NO_TABLE = Text(
    "ไม่ได้อ่าน «{name}» ซึ่งไม่ใช่แผ่นงานตาราง (เช่น แผ่นแผนภูมิ)",
    "not read: «{name}», which is no sheet of cells (but a chart, for instance)",
)
HIDDEN_CELLS = Text(
    "ไม่ได้อ่าน {count} เซลล์ในแถวหรือคอลัมน์ที่ซ่อนไว้ เช่น {first} ถ้าต้องการให้อ่าน โปรดยกเลิกการซ่อน",
    "not read: cells in hidden rows or columns ({count}, such as {first}); unhide them if they"
    " are to be read",
)
COVERED = Text(
    "ไม่ได้อ่าน {count} เซลล์ที่ถูกเซลล์ผสานบังไว้ เช่น {first}",
    "not read: cells that merged cells cover ({count}, such as {first})",
)
ERRORS = Text(
    "ไม่ได้อ่าน {count} เซลล์ที่สูตรผิดพลาด เช่น {first}",
    "not read: cells with a formula error ({count}, such as {first})",
)
UNCALCULATED = Text(
    "ไม่ได้อ่าน {count} เซลล์ที่สูตรยังไม่มีผลลัพธ์ เช่น {first} โปรดเปิดใน Excel แล้วบันทึกใหม่",
    "not read: cells whose formula has no result yet ({count}, such as {first}); open the file in"
    " Excel and save it again",
)
NOTES = Text(
    "ไม่ได้อ่านข้อคิดเห็นหรือบันทึกย่อของ {count} เซลล์ เช่น {first}",
    "not read: comments or notes on cells ({count}, such as {first})",
)
UNPLACED_NOTES = Text(
    "ไม่ได้อ่านข้อคิดเห็นหรือบันทึกย่อ {count} รายการ ซึ่งไม่ทราบว่าอยู่ที่เซลล์ใด",
    "not read: comments or notes ({count}) whose cell cannot be told",
)
UNREADABLE_NOTES = Text(
    "ไม่ได้อ่านข้อคิดเห็นหรือบันทึกย่อของแผ่นงานนี้ (ถ้ามี) เพราะส่วนนั้นของไฟล์อ่านไม่ได้",
    "not read: comments or notes of this sheet, if any, since that part of the file cannot be read",
)
MARGINS = Text(
    "ไม่ได้อ่านข้อความที่หัวกระดาษหรือท้ายกระดาษ {count} ข้อความ เช่น «{text}»",
    "not read: text in page headers or footers ({count}, such as «{text}»)",
)
DRAWINGS = Text(
    "ไม่ได้อ่านรูปภาพ แผนภูมิ หรือกล่องข้อความในแผ่นงานนี้",
    "not read: pictures, charts and text boxes of this sheet",
)
