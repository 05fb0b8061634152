"""Names of months: Thai and English, in full and abbreviated, with dots and without.

``NAME`` is a regular expression for what may be one, to be compiled with others over normalised
text in lower case; ``NUMBERS`` says which month a name is, dots and spaces left out.
"""

_SPELLINGS = (
    ("มกราคม", "มกรา", "มค", "january", "jan"),
    ("กุมภาพันธ์", "กุมภาพันธุ์", "กุมภา", "กพ", "february", "feb"),
    ("มีนาคม", "มีนา", "มีค", "march", "mar"),
    ("เมษายน", "เมษา", "เมย", "april", "apr"),
    ("พฤษภาคม", "พฤษภา", "พค", "may"),
    ("มิถุนายน", "มิถุนา", "มิย", "june", "jun"),
    ("กรกฎาคม", "กรกฏาคม", "กรกฎา", "กรกฏา", "กค", "july", "jul"),
    ("สิงหาคม", "สิงหา", "สค", "august", "aug"),
    ("กันยายน", "กันยา", "กย", "september", "sept", "sep"),
    ("ตุลาคม", "ตุลา", "ตค", "october", "oct"),
    ("พฤศจิกายน", "พฤษจิกายน", "พฤศจิกา", "พย", "november", "nov"),
    ("ธันวาคม", "ธันวา", "ธค", "december", "dec"),
)
NUMBERS = {name: number for number, names in enumerate(_SPELLINGS, 1) for name in names}

_FULL = "|".join(name for name in NUMBERS if len(name) > 3 and not name.isascii())
_ENGLISH = "|".join(name for name in NUMBERS if name.isascii())
_INITIALS = "(?:มี|เม|มิ|[มกพสตธ])"

# «ตุลาการ» are judges; ก.พ., ก.พ.ร., ก.ค.ศ., อ.ก.พ. are offices.
NAME = (
    rf"(?:(?:{_FULL})(?!การ)"
    rf"|(?<![ก-ฮ]\.)(?<!สำนักงาน)(?<!สำนักงาน ){_INITIALS} ?\. ?[คพย](?![ก-๎])"
    r"(?!\.(?!พ\.ศ|ค\.ศ)[ก-ฮ]\.)(?: ?\.)?"
    rf"|(?<![ก-๎]){_INITIALS}[คพย](?![ก-๎])\.?"
    rf"|(?<![a-z])(?:{_ENGLISH})(?![a-z])\.?)"
)


def number(name: str) -> int | None:
    """Return the number of the month that ``NAME`` matched; None for initials of none."""
    return NUMBERS.get(name.replace(".", "").replace(" ", ""))
