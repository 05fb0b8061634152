"""``itacheck schema submission|criteria|report``: JSON Schemas, for editors and importing tools."""

from __future__ import annotations

from itacheck.api import load_criteria
from itacheck.cli.parser import Misuse, Parser, language_of, report_misuse
from itacheck.cli.status import REACHED, UNREADABLE
from itacheck.cli.terminal import complain, show
from itacheck.errors import ItacheckError
from itacheck.schemas import SCHEMAS, as_text
from itacheck.text import Text

_ABOUT = Text(
    "พิมพ์ JSON Schema (2020-12) ซึ่งทำให้โปรแกรมแก้ไขข้อความช่วยเติมและตรวจไฟล์ขณะพิมพ์",
    "Prints a JSON Schema (2020-12), by which an editor completes and checks a file as you type.",
)
_NAME = Text(
    "รูปแบบของเอกสารที่ส่งตรวจ ของไฟล์หลักเกณฑ์ หรือของรายงาน JSON",
    "the format of submissions, of criteria files, or of JSON reports",
)
_CRITERIA = Text(
    "หลักเกณฑ์ของเอกสาร (รหัสหรือไฟล์) ระบุซ้ำได้ ปกติคือทุกหลักเกณฑ์ที่มี",
    "the criteria of the submissions: an id or a file; repeatable (default: all that are shipped)",
)
_NO_SUCH = Text("ไม่มีรูปแบบ {name} ที่ใช้ได้คือ {known}", "there is no format {name}; there are {known}")
_NEEDLESS = Text(
    "--criteria ใช้กับ schema submission เท่านั้น", "--criteria is for schema submission alone"
)


def run(arguments: list[str]) -> int:
    """Print the schema that is asked for and return the exit status."""
    language = language_of(arguments)
    parser = Parser("itacheck schema", _ABOUT, language)
    parser.argument("name", _NAME, metavar="|".join(SCHEMAS))
    parser.option("--criteria", _CRITERIA, action="append", default=[], metavar="ID|FILE")
    try:
        options = parser.parse(arguments)
        if options.name not in SCHEMAS:
            says = _NO_SUCH.fill(name=options.name, known=", ".join(SCHEMAS))
            raise Misuse(says.into(language))
        if options.criteria and options.name != "submission":
            raise Misuse(_NEEDLESS.into(language))
        show(_schema(options.name, options.criteria), exact=True)
    except SystemExit:  # --help has printed what was asked for
        return REACHED
    except Misuse as misuse:
        report_misuse(misuse, language, "itacheck schema")
    except ItacheckError as error:
        complain("\n".join(error.lines(language)))
    else:
        return REACHED
    return UNREADABLE


def _schema(name: str, criteria: list[str]) -> str:
    if not criteria:
        return as_text(SCHEMAS[name]())
    from itacheck.schemas.submission import submission_schema

    return as_text(submission_schema([load_criteria(one) for one in criteria]))
