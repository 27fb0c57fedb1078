"""A text made ready for reading its figures: plain digits, one way of writing halves and thousands, dates and times blanked."""

import re
import unicodedata

from core.remembered import remembered
from tools.documents.grounding_moments import blanked
from tools.documents.scripts import fold

_OTHER = re.compile(r"\b\d{1,2}:\d{1,2}\b|\b24/7\b|(?<=第)\d+|\b\d{1,2}h(?=\d\d)")
"""Times of day, results and numbers in a row are no amounts."""
_LITRES = re.compile(
    r"(?:/\s?100\s?km|(?:aux|pro|por|per|a los|auf|cada|every|su) (?:100|cent|cien|hundert|cem) ?(?:km|kilom\w+|quilom\w+|chilom\w+))(?!\w)"
)
_WIDE_ONE = re.compile(
    r"(?<![\d第月.,])[1一](?:(日)(?!目)(?=\s?[\d約平おあに])|(?:か|ヶ|カ|ヵ|箇)(月)(?=あたり|に|平均|\s?\d)|(週)間(?=あたり|に|平均|\s?\d)|(年)(?=あたり|に(?!\d月)))"
)
"""The one of "a day", "a month" in Japanese."""
_WIDE_RATE = re.compile(r"(?<![\d毎每か个個半今先来翌])([日週月年])(?=(?:平均|およそ|おおよそ|約|延べ)\s?\d)")
"""A bare month before a figure is each month: 月およそ150万円."""
_WIDE_SUM = re.compile(r"(?:\d[\d,.]*[億亿万萬千百]{1,2}){2,}\d*|\d[\d,.]*[億亿万萬千百]\d+")
_WIDE_PART = re.compile(r"(\d[\d,.]*)([億亿万萬]?)([千百]?)(万|萬)?")
_WIDE_TIMES = {"億": 1e8, "亿": 1e8, "万": 1e4, "萬": 1e4, "千": 1e3, "百": 1e2, "": 1.0}


@remembered(4096)
def prepared(text: str) -> str:
    """The text folded, its figures in plain digits, dates and times blanked."""
    plain = "".join(str(unicodedata.digit(sign)) if sign.isdecimal() and not sign.isascii() else sign for sign in text)
    plain = re.sub(r"(\d)\s?[½]", r"\1.5", plain).replace("½", "0.5").replace("٫", ".").replace("٬", ",").replace("٪", "%")
    plain = re.sub(r"(?<![\w.,])\.(?=\d)", "0.", plain)
    plain = re.sub(r"(?<=\d)(\s?)M(?:M|io|ln)?(?=[€$£]|\b)(?!\s?²)", r"\1mio", plain)
    plain = re.sub(r"(?<=\d)\s?T(?:€|EUR|Euro)(?!\w)", " tsd eur", plain)
    folded = blanked(fold(plain))
    for pattern in (_OTHER, _LITRES):
        folded = pattern.sub(lambda match: " " * len(match.group()), folded)
    folded = _WIDE_ONE.sub(lambda match: "毎" + next(filter(None, match.groups())), folded)
    folded = _WIDE_RATE.sub(r"毎\1", folded)
    return _WIDE_SUM.sub(lambda match: f"{_summed(match.group()):.0f}", folded)


def _summed(written: str) -> float:
    """1億2千万 and 3万5000 as one figure."""
    total = 0.0
    for figure, large, small, again in _WIDE_PART.findall(written):
        total += float(figure.replace(",", "")) * _WIDE_TIMES[large] * _WIDE_TIMES[small] * _WIDE_TIMES[again]
    return total
