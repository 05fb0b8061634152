"""One text as Word, PDF and people write it differently, the meaning being the same."""

import unicodedata

from hypothesis import strategies as st

_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_ARABIC_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_WHOLE = (
    lambda text: text,
    lambda text: text.translate(_THAI_DIGITS),
    lambda text: text.translate(_ARABIC_DIGITS),
    lambda text: text.replace("ำ", "ํา"),
    lambda text: text.replace("แ", "เเ"),
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace(" ", "\u2009"),
    lambda text: text.replace(" ", "\n"),
)
_INVISIBLE = "\u200b\u200c\u200d\u200e\u2060\ufeff\u00ad\u2066"


@st.composite
def variations(draw: st.DrawFn, texts: list[str]) -> tuple[str, str]:
    """Draw one of the texts, and another way of writing it."""
    text = varied = draw(st.sampled_from(texts))
    for change in draw(st.lists(st.sampled_from(_WHOLE), max_size=3)):
        varied = change(varied)
    for at in draw(st.lists(st.integers(0, len(varied)), max_size=3)):
        varied = varied[:at] + draw(st.sampled_from(_INVISIBLE)) + varied[at:]
    return text, varied


ANY_TEXT = st.text(max_size=60) | st.text(
    alphabet="0123456789๐๕๖๗.,-–/:()… OIieoขอ้ทีปงบฯพศตค.มกราคมถึงวันเดือนไตรมาสไำํแเ\u200b\n",
    max_size=60,
)
