"""Times and years, in the ways that people type them, with the days that they mean."""

from __future__ import annotations

import calendar
from datetime import date

from tests.properties.described import Piece, When
from tests.properties.pools import LOST, THAI_DIGITS

LONG = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
SHORT = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค."


def month_ways(year: int, month: int) -> tuple[str, ...]:
    """Return ways to type a month of a Buddhist-era year."""
    long, short = LONG.split()[month - 1], SHORT.split()[month - 1]
    return (
        f"{long} {year}",
        f"เดือน{long} พ.ศ. {year}".translate(THAI_DIGITS),
        f"เดือน{long}.{year}",
        f"{short} {year % 100}",
        f"{short}{year % 100}".translate(THAI_DIGITS),
        f"{short} {year - 543}",
    )


def day_ways(year: int, month: int, day: int) -> tuple[str, ...]:
    """Return ways to type a day of a Buddhist-era year."""
    return tuple(f"{day} {way}" for way in month_ways(year, month) if "เดือน" not in way)


def month_span(year: int, month: int, last_month: int | None = None) -> When:
    """Return the time from the first day of a month to the last day of a month."""
    last = last_month or month
    days = calendar.monthrange(year - 543, last)[1]
    return When(date(year - 543, month, 1), date(year - 543, last, days))


def one_time() -> list[Piece]:
    """Return texts that state one month, day, year or fiscal year."""
    pieces = []
    for year in range(2563, 2571):
        for month in (1, 3, 9, 10, 12):
            span = month_span(year, month)
            for way in month_ways(year, month):
                pieces.append(Piece(way, when=span))
                pieces.append(Piece(f"ภายใน{way}", when=span))
        for way in day_ways(year, 11, 15):
            day = date(year - 543, 11, 15)
            pieces.append(Piece(way, when=When(day, day)))
            pieces.append(Piece(f"ภายในวันที่ {way}", when=When(day, day)))
        fiscal = When(date(year - 544, 10, 1), date(year - 543, 9, 30))
        thai = str(year).translate(THAI_DIGITS)
        for text in (
            f"ปีงบประมาณ {year}",
            f"ปีงบประมาณ พ.ศ. {thai}",
            f"ตลอดปีงบประมาณ {year}",
            f"ทุกเดือน ปีงบประมาณ {year}",
            f"ทุกไตรมาส ในปีงบประมาณ พ.ศ. {thai}",
        ):
            pieces.append(Piece(text, when=fiscal))
        calendar_year = When(date(year - 543, 1, 1), date(year - 543, 12, 31))
        for text in (f"ปี {year}", f"พ.ศ. {thai}", f"{year}", f"ทุกเดือน ปี {year}"):
            pieces.append(Piece(text, when=calendar_year))
    return pieces


ONE_TIME = tuple(one_time())
POINTS = tuple(
    piece
    for piece in ONE_TIME
    if piece.text is not None and not piece.text.startswith(("ทุก", "ตลอด", "ภายใน"))
)
"""Times that may stand as a start or an end."""
FISCAL_YEARS = tuple(piece for piece in POINTS if str(piece.text).startswith("ปีงบประมาณ"))
BARE_YEARS = tuple(piece for piece in POINTS if str(piece.text).startswith(("ปี 2", "พ.ศ.", "2")))


def one_span() -> list[Piece]:
    """Return texts that state a start and an end, some of them the wrong way round."""
    pieces = []
    for year, month, last_year, last_month in (
        (2566, 10, 2567, 9),
        (2566, 10, 2566, 12),
        (2567, 1, 2567, 6),
        (2565, 10, 2566, 9),
        (2564, 12, 2565, 3),
        (2566, 3, 2566, 10),
        (2567, 9, 2566, 10),
        (2568, 3, 2567, 12),
        (2567, 10, 2568, 9),
    ):
        when = When(month_span(year, month).start, month_span(last_year, last_month).end)
        for start, end in zip(
            month_ways(year, month), month_ways(last_year, last_month), strict=True
        ):
            pieces += [
                Piece(f"{start}{between}{end}", when=when)
                for between in (" - ", "-", " – ", " ถึง ", "….", "........")
            ]
            pieces.append(Piece(f"ตั้งแต่{start} ถึง{end}", when=when))
            pieces.append(Piece(f"ระหว่าง{start} - {end}", when=when))
        days = When(date(year - 543, month, 1), date(last_year - 543, last_month, 15))
        for start, end in zip(
            day_ways(year, month, 1), day_ways(last_year, last_month, 15), strict=True
        ):
            for text in (f"{start} - {end}", f"วันที่ {start} ถึงวันที่ {end}", f"{start}–{end}"):
                pieces.append(Piece(text, when=days))
        if year == last_year and month < last_month:
            first, last = SHORT.split()[month - 1], SHORT.split()[last_month - 1]
            pieces.append(Piece(f"{first} - {last} {year}", when=when))
            pieces.append(Piece(f"เดือน{first}–{last} {year % 100}", when=when))
            pieces.append(Piece(f"1 {first} - 15 {last} {year}", when=days))
        month_end = month_span(last_year, last_month)
        for day in day_ways(last_year, last_month, 15):
            fortnight = When(month_end.start, date(last_year - 543, last_month, 15))
            pieces.append(Piece(f"1 - {day}", when=fortnight))
    for year in (2564, 2565, 2566, 2567, 2568):
        fiscal = When(date(year - 544, 10, 1), date(year - 543, 9, 30))
        thai = str(year).translate(THAI_DIGITS)
        whole = f"(ตั้งแต่ 1 ตุลาคม {year - 1} - 30 กันยายน {year})"
        pieces.append(Piece(f"ปีงบประมาณ พ.ศ. {thai} {whole}", when=fiscal))
        quarter = When(date(year - 543, 1, 1), date(year - 543, 3, 31))
        pieces.append(Piece(f"ไตรมาสที่ 2 ปีงบประมาณ {thai}", when=quarter))
        pieces.append(Piece(f"ไตรมาส 2/{year}", when=quarter))
    return pieces


ONE_SPAN = tuple(one_span())
RECURRING = tuple(
    Piece(text, when=When(recurs=True))
    for text in (
        *("3 เดือน", "ภายใน 30 วัน", "๖ สัปดาห์", "1 ปี", "ทุกสัปดาห์", "ทุกเดือน", "รายไตรมาส"),
        *("ทุกไตรมาส", "ทุกวันจันทร์", "ตลอดปีงบประมาณ", "ไตรมาสที่ ๑", "เดือนตุลาคม"),
        *("ตุลาคม - ธันวาคม", "ต่อเนื่องทุกเดือน", "ภายในวันที่ 5 ของเดือน", "ทุกวันที่ 5"),
    )
)
EVERY_YEAR = tuple(
    Piece(text, when=When(recurs=True))
    for text in (
        *("ทุกปี", "ไตรมาสที่ ๑ ภายในวันที่ ๑๐ มกราคม ของทุกปี", "ตุลาคม - กันยายน ของทุกปี"),
        "ภายใน 30 วัน นับแต่วันที่ 1 ตุลาคม ของทุกปี",
    )
)
NO_TIME = tuple(
    Piece(text)
    for text in (
        *("ต่อเนื่อง", "ตลอดเวลา", "ทันที", "โดยเร็ว", "อย่างต่อเนื่อง", "เมื่อได้รับงบประมาณ"),
        *("ตามความเหมาะสม", "ตามแผนปฏิบัติการ", "โดยเร็วที่สุด", "ตามมติที่ประชุม", "เป็นประจำ"),
        *("ภายหลังได้รับอนุมัติ", "ผู้อำนวยการกำหนด", "ในครั้งถัดไป", "ตามปฏิทินของหน่วยงาน"),
    )
)


def years() -> list[Piece]:
    """Return texts that state years of results in the ways of real documents."""
    pieces = [Piece(None, "blank"), Piece("-", "blank"), Piece("", "blank")]
    for year in (2562, 2565, 2566, 2567):
        thai = str(year).translate(THAI_DIGITS)
        for text in (
            *(f"{year}", thai, f"ปี {year}", f"ปีงบประมาณ {thai}", f"ปีงบประมาณ พ.ศ. {year}"),
            *(f"พ.ศ. {thai}", f"ปี พ.ศ. {year}", f"ปี {year % 100}", f"{year % 100}"),
            *(f"{year - 543}", f"ค.ศ. {year - 543}", f"{year} ({year - 543})", f"ปีงบ {thai}"),
            f"ประจำปีงบประมาณ พ.ศ. {year}",
        ):
            pieces.append(Piece(text, years=(year,)))
    pieces += [
        Piece("2565 และ 2566", years=(2565, 2566)),
        Piece("ปี 2564 - 2565", years=(2564, 2565)),
        Piece("๒๕๖๕/๒๕๖๗", years=(2565, 2567)),
        Piece("ปีที่ผ่านมา"),
        Piece("ล่าสุด"),
        *LOST,
    ]
    return pieces


YEARS = tuple(years())
