"""The zip container of a Word or Excel file, checked before anything in it is trusted.

Only what is asked for is unpacked, pictures never. What a container declares may be a lie, so no
more than that is ever unpacked, and what does not agree with it is refused.
"""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from itacheck.readers.office.package import kinds
from itacheck.readers.office.package.kinds import Kind
from itacheck.readers.office.package.refusals import Refusals
from itacheck.source import limits
from itacheck.text import Text, quoted

_DIRECTORY_ENTRY = b"PK\x01\x02"
_LOCAL_HEADER = 30  # bytes, before the name
_ENCRYPTED = 0x1
_MACROS = "/vbaproject.bin"

_TOO_LARGE = Text(
    "ไฟล์ใหญ่เกิน {limit:,} ไบต์ โปรดย่อรูปภาพ หรือแยกเฉพาะแผนไว้ในไฟล์ของตน",
    "the file is larger than {limit:,} bytes; make its pictures smaller, or put the plan alone into"
    " a file of its own",
)
_MEMBERS = Text("มีไฟล์ย่อยเกิน {limit:,} ไฟล์", "more than {limit:,} files in it")
_UNPACKED = Text("เมื่อคลายแล้วเกิน {limit:,} ไบต์", "more than {limit:,} bytes when unpacked")
_NO_DIRECTORY = Text("อ่านสารบัญของ zip ไม่ได้", "the directory of the zip cannot be read")
_TWICE = Text("มีส่วน «{name}» ซ้ำกัน", "the part «{name}» stands in it twice")
_OVERLAP = Text("ส่วน «{name}» ซ้อนทับส่วนอื่น", "the part «{name}» overlaps another")


class Container:
    """The members of a zip container by name: small letters, slashes, none before the name."""

    def __init__(self, data: bytes, path: str, kind: Kind) -> None:
        self.refusals = Refusals(path, kind)
        self._archive = _opened(data, self.refusals)
        self._members = _checked(self._archive, self.refusals)
        self._unpacked = 0

    @property
    def names(self) -> list[str]:
        """The names of the members."""
        return list(self._members)

    @property
    def has_macros(self) -> bool:
        """Whether there are macros in it."""
        return any(f"/{name}".endswith(_MACROS) for name in self._members)

    def read(self, name: str) -> bytes | None:
        """Unpack a member; None where there is none of this name. Raise SubmissionError."""
        info = self._members.get(name.lower())
        if info is None:
            return None
        self._unpacked += info.file_size
        if self._unpacked > limits.MAX_UNPACKED:
            raise self.refusals.too_much(_UNPACKED.fill(limit=limits.MAX_UNPACKED))
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise self.refusals.unreadable(name)
        try:
            with self._archive.open(info) as member:
                data = member.read(info.file_size + 1)  # with no number, all would be unpacked
        except Exception:  # what zipfile raises at damage is not documented
            raise self.refusals.unreadable(name) from None
        if len(data) != info.file_size:
            raise self.refusals.unreadable(name)
        return data


def _opened(data: bytes, refusals: Refusals) -> ZipFile:
    if len(data) > limits.MAX_OFFICE_BYTES:
        raise refusals.refused(_TOO_LARGE.fill(limit=limits.MAX_OFFICE_BYTES))
    if not data.startswith(b"PK"):
        raise refusals.refused(kinds.no_zip(data, refusals.kind))
    if data.count(_DIRECTORY_ENTRY) > limits.MAX_MEMBERS:  # before zipfile makes an object of each
        raise refusals.too_much(_MEMBERS.fill(limit=limits.MAX_MEMBERS))
    try:
        return ZipFile(BytesIO(data))
    except Exception:  # what zipfile raises at damage is not documented
        raise refusals.damaged(_NO_DIRECTORY) from None


def _checked(archive: ZipFile, refusals: Refusals) -> dict[str, ZipInfo]:
    """Return the members, none of which is encrypted, stands twice or overlaps another."""
    members: dict[str, ZipInfo] = {}
    for info in archive.infolist():
        name = info.filename.replace("\\", "/").lstrip("/").lower()
        if info.flag_bits & _ENCRYPTED:
            raise refusals.refused(kinds.password(refusals.kind))
        if name in members:  # two programs would show two different documents
            raise refusals.damaged(_TWICE.fill(name=quoted(name)))
        members[name] = info
    in_order = sorted(members.values(), key=lambda info: info.header_offset)
    ends = [*(info.header_offset for info in in_order[1:]), archive.start_dir]
    for info, end in zip(in_order, ends, strict=False):
        if info.header_offset + _LOCAL_HEADER + info.compress_size > end:
            raise refusals.damaged(_OVERLAP.fill(name=quoted(info.filename)))
    return members
