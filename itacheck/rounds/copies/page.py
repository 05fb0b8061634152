"""What submissions share, as a page for people: the numbers, each finding, then common text.

No more than ``LISTED`` of anything are listed; what is left out is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from itacheck.location import on_one_line
from itacheck.reference.page import Block, Heading, Page, Paragraph, Points, same
from itacheck.reports import words
from itacheck.rounds.copies.result import CommonText, Copies, Finding, Party, Place, SharedText
from itacheck.text import Text, listed, quoted
from itacheck.thai.normal import fold

LISTED = 50
"""Findings that are listed."""

_PARTIES = 10
_TEXTS = 3
_PLACES = 5
_COMMON = 20
_QUOTE = 100

_TITLE = Text("ข้อความที่เหมือนกันระหว่างเอกสาร", "Texts that submissions share")
_READ = Text(
    "อ่าน {submissions} ฉบับ เทียบ {texts} ข้อความ (เฉพาะที่มีถ้อยคำของตนเองตั้งแต่ {length} ตัวอักษร)",
    "{submissions} submissions read, {texts} texts compared (those with at least {length} letters"
    " of their own)",
)
_UNREAD = Text(
    "อ่านไม่ได้ {count} แห่ง ผลจึงไม่ครบ", "{count} could not be read, so that this is not complete"
)
_TOO_FEW = Text("ต้องมีอย่างน้อย 2 ฉบับจึงจะเทียบกันได้", "It takes at least two submissions to compare any")
_NOTHING = Text("ไม่พบข้อความที่เหมือนกันซึ่งควรดู", "No texts were found that should be looked at")
_FOUND = Text(
    "พบ {count} เรื่องที่ควรดู: เหมือนกันเกือบทั้งฉบับ {whole} เรื่อง เหมือนกันบางข้อความ {part} เรื่อง",
    "{count} to look at: {whole} of nearly whole submissions, {part} of some texts",
)
_NO_VERDICT = Text(
    "ข้อความที่เหมือนกันอาจมาจากแบบเดียวกันหรือจัดทำร่วมกัน จึงเป็นเพียงสิ่งที่ควรดู ไม่ใช่ข้อสรุปว่าคัดลอกกัน",
    "Texts may be the same because they come from one form or were written together: this is"
    " something to look at, and does not say that anyone copied.",
)
_WHOLE = Text(
    "{number}. เหมือนกันเกือบทั้งฉบับ: {count} ฉบับ {texts} ข้อความ",
    "{number}. Nearly whole submissions: {count} submissions, {texts} texts",
)
_SOME = Text(
    "{number}. ข้อความที่เหมือนกัน: {count} ฉบับ {texts} ข้อความ",
    "{number}. Texts that are the same: {count} submissions, {texts} texts",
)
_PARTY = Text("{name} (ร้อยละ {part} ของถ้อยคำในฉบับนี้)", "{name} ({part} % of what it says itself)")
_LOOK = Text(
    "ข้อความที่เหมือนกัน ควรดูว่าตรงกับข้อเท็จจริงของแต่ละหน่วยงานหรือไม่",
    "The texts are the same; see whether they hold for each of the agencies.",
)
_ONE_AGENCY = Text(
    "ทุกฉบับระบุหน่วยงานเดียวกัน อาจเป็นฉบับก่อนและหลังแก้ไข ควรดูว่าฉบับใดใช้จริง",
    "All name the same agency: perhaps drafts of one submission; see which is meant.",
)
_TEXT = Text(
    "{what} เหมือนกันร้อยละ {share} ที่ {places} «{quote}»",
    "{what}, {share} % the same at {places}: «{quote}»",
)
_IN = Text("{place} ({what})", "{place} ({what})")
_MORE = Text("… อีก {count} {noun}", "… {count} more {noun}")
_REST = Text(
    "ดูทั้งหมดด้วย --format json หรือ --format csv", "--format json and --format csv tell all of them"
)
_COMMON_TITLE = Text("ข้อความกลาง {count} ข้อความ", "Common text: {count}")
_COMMON_ABOUT = Text(
    "อยู่ในมากกว่า {limit} ฉบับ (เกินร้อยละ {share} ของทั้งหมด หรือเกิน {most} ฉบับ) น่าจะมาจากแบบเดียวกัน"
    " จึงไม่นำมาเทียบ",
    "In more than {limit} submissions (over {share} % of all, or over {most}): probably from one"
    " form, and so not compared.",
)
_COMMON_TEXT = Text(
    "{count} ฉบับ เช่นที่ {place} «{quote}»", "{count} submissions, as at {place}: «{quote}»"
)
_SIMILAR_TEXT = Text(
    "{count} ฉบับ ใช้ถ้อยคำใกล้เคียงกัน เช่นที่ {place} «{quote}»",
    "{count} submissions in similar words, as at {place}: «{quote}»",
)
_LITTLE_TITLE = Text(
    "เอกสารที่แทบไม่มีถ้อยคำของตนเอง {count} ฉบับ", "Submissions with little of their own: {count}"
)
_LITTLE_ABOUT = Text(
    "เกือบทั้งฉบับเป็นข้อความกลาง จึงเทียบไม่ได้ ควรดูว่าวิเคราะห์ผลของหน่วยงานนั้นเองแล้วหรือยัง",
    "Nearly all of it is common text, so that nothing is left to compare; see whether the agency's"
    " own results are analysed at all.",
)
_SUBMISSIONS = Text("ฉบับ", "submissions")
_TEXTS_NOUN = Text("ข้อความ", "texts")
_PLACES_NOUN = Text("แห่ง", "places")
_FINDINGS_NOUN = Text("เรื่อง", "findings")


def page(copies: Copies) -> Page:
    """Return the page of what was found."""
    return [*_head(copies), *_findings(copies.findings), *_common(copies), *_little_own(copies)]


def _head(copies: Copies) -> Iterator[Block]:
    yield Heading(1, _TITLE)
    yield Paragraph(
        _READ.fill(
            submissions=f"{copies.submissions:,}",
            texts=f"{copies.compared:,}",
            length=copies.thresholds.length,
        )
    )
    if copies.failures:
        yield Paragraph(_UNREAD.fill(count=f"{len(copies.failures):,}"))
    if not copies.findings:
        yield Paragraph(_NOTHING if copies.submissions > 1 else _TOO_FEW)
        return
    whole = sum(finding.whole for finding in copies.findings)
    count = len(copies.findings)
    counts = {"count": f"{count:,}", "whole": f"{whole:,}", "part": f"{count - whole:,}"}
    yield Paragraph(_FOUND.fill(**counts))
    yield Paragraph(_NO_VERDICT)


def _findings(findings: Sequence[Finding]) -> Iterator[Block]:
    for number, finding in enumerate(findings[:LISTED], 1):
        title = _WHOLE if finding.whole else _SOME
        count, texts = f"{len(finding.parties):,}", f"{len(finding.texts):,}"
        yield Heading(2, title.fill(number=number, count=count, texts=texts))
        shown = [_party(party) for party in finding.parties[:_PARTIES]]
        yield Points(tuple(_with_rest(shown, len(finding.parties), _SUBMISSIONS)))
        yield Paragraph(_ONE_AGENCY if _one_agency(finding.parties) else _LOOK)
        shown = [_text(text) for text in finding.texts[:_TEXTS]]
        yield Points(tuple(_with_rest(shown, len(finding.texts), _TEXTS_NOUN)))
    if len(findings) > LISTED:
        more = _MORE.fill(count=f"{len(findings) - LISTED:,}", noun=_FINDINGS_NOUN)
        yield Paragraph(listed((more, _REST), " · "))


def _common(copies: Copies) -> Iterator[Block]:
    if not copies.common:
        return
    yield Heading(2, _COMMON_TITLE.fill(count=f"{len(copies.common):,}"))
    least, thresholds = f"{copies.limit:,}", copies.thresholds
    yield Paragraph(
        _COMMON_ABOUT.fill(
            limit=least, share=thresholds.common_share, most=f"{thresholds.common_count:,}"
        )
    )
    shown = [_common_text(text) for text in copies.common[:_COMMON]]
    yield Points(tuple(_with_rest(shown, len(copies.common), _TEXTS_NOUN)))


def _little_own(copies: Copies) -> Iterator[Block]:
    if not copies.little_own:
        return
    yield Heading(2, _LITTLE_TITLE.fill(count=f"{len(copies.little_own):,}"))
    yield Paragraph(_LITTLE_ABOUT)
    shown = [same(_party_name(party)) for party in copies.little_own[:_PARTIES]]
    yield Points(tuple(_with_rest(shown, len(copies.little_own), _SUBMISSIONS)))


def _with_rest(shown: list[Text], count: int, noun: Text) -> list[Text]:
    """Return what is shown, and how many more there are."""
    if len(shown) < count:
        shown.append(_MORE.fill(count=f"{count - len(shown):,}", noun=noun))
    return shown


def _party(party: Party) -> Text:
    return _PARTY.fill(name=_party_name(party), part=_percent(party.part))


def _party_name(party: Party) -> str:
    return " · ".join(filter(None, (on_one_line(party.path), party.agency)))


def _one_agency(parties: tuple[Party, ...]) -> bool:
    return len({fold(party.agency or party.path) for party in parties}) == 1


def _text(text: SharedText) -> Text:
    names = [_name(place) for place in text.places]
    apart = len(set(names)) > 1
    places = [
        _IN.fill(place=words.place(place.location), what=name)
        if apart
        else words.place(place.location)
        for place, name in zip(text.places, names, strict=True)
    ][:_PLACES]
    shares = [place.share for place in text.places if place.share is not None]
    return _TEXT.fill(
        what=names[0],
        share="–".join(dict.fromkeys(map(_percent, (min(shares), max(shares))))),
        places=listed(_with_rest(places, len(text.places), _PLACES_NOUN)),
        quote=quoted(text.quote, _QUOTE),
    )


def _name(place: Place) -> Text:
    if place.area is None:
        return place.title
    return listed((words.AREA.fill(area=place.area), place.title), " ")


def _common_text(text: CommonText) -> Text:
    says = _SIMILAR_TEXT if text.similar else _COMMON_TEXT
    return says.fill(
        count=f"{text.submissions:,}",
        quote=quoted(text.quote, _QUOTE),
        place=words.place(text.location),
    )


def _percent(share: float) -> str:
    return f"{share * 100:.0f}"
