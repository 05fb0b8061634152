"""What is said of a Word or Excel file that cannot be read: always a SubmissionError."""

from __future__ import annotations

from typing import NamedTuple

from itacheck.errors import Fault, SubmissionError
from itacheck.location import Location
from itacheck.readers.office.package.kinds import Kind
from itacheck.text import Text, quoted

_TOO_MUCH = Text(
    "เนื้อหาในไฟล์มากเกินกว่าจะอ่าน ({what}) โปรดแยกเฉพาะแผนไว้ในไฟล์ของตน",
    "the file holds more than can be read ({what}); put the plan alone into a file of its own",
)
_DAMAGED = Text(
    "ไฟล์เสียหายหรือไม่ครบ ({what}) โปรดเปิดใน {program} แล้วบันทึกใหม่ หรือขอไฟล์อีกครั้ง",
    "the file is damaged or incomplete ({what}); open it in {program} and save it again, or ask for"
    " it once more",
)
_UNREADABLE = Text("ส่วน «{name}» อ่านไม่ได้", "the part «{name}» cannot be read")


class UnreadablePartError(SubmissionError):
    """A part of the file makes no sense: whoever can do without it may go on."""


class Refusals(NamedTuple):
    """Makes the errors of one file."""

    path: str
    kind: Kind

    def refused(self, message: Text) -> SubmissionError:
        """Return the error that says this."""
        place = Location(self.path, None, None, None, None)
        return SubmissionError(Fault(message, place), path=self.path)

    def too_much(self, what: Text) -> SubmissionError:
        """Return the error that a limit is passed."""
        return self.refused(_TOO_MUCH.fill(what=what))

    def damaged(self, what: Text) -> SubmissionError:
        """Return the error that the file is damaged."""
        return self.refused(_DAMAGED.fill(what=what, program=self.kind.program))

    def unreadable(self, part: str) -> UnreadablePartError:
        """Return the error that a part of the file makes no sense."""
        error = self.damaged(_UNREADABLE.fill(name=quoted(part)))
        return UnreadablePartError(*error.faults, path=error.path)
