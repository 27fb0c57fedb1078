"""Files broken at random: each ends in a reading or a refusal with a reason, never in anything else."""

import random

import pytest

from core.errors import FileRefused
from evals.cv_layouts import LAYOUTS
from evals.layouts.person import people
from tools.cv.reader import read_file

REASONS = {"empty", "encrypted", "damaged", "too_large", "wrong_type", "no_text", "not_a_cv"}


def broken(data: bytes, dice: random.Random) -> bytes:
    """The bytes with some of them changed, cut out or doubled."""
    out = bytearray(data)
    for _ in range(dice.randint(1, 40)):
        at = dice.randrange(len(out))
        kind = dice.randrange(3)
        if kind == 0:
            out[at] = dice.randrange(256)
        elif kind == 1:
            del out[at : at + dice.randint(1, 200)]
        else:
            out[at:at] = out[at : at + dice.randint(1, 200)]
        if not out:
            return b""
    return bytes(out)


def outcome(name: str, data: bytes) -> str:
    """`read`, or the reason of the refusal."""
    try:
        return "read" if read_file(name, data).text else "nothing"
    except FileRefused as refused:
        return refused.reason


@pytest.mark.parametrize("layout", ["plain.txt", "one-column.docx", "table.docx", "single.pdf", "sidebar.pdf"])
def test_broken_files_end_well(layout):
    dice = random.Random(layout)  # noqa: S311 - the same breaks each time
    whole = LAYOUTS[layout].make(people()[0])
    for _ in range(25):
        assert outcome(layout, broken(whole, dice)) in REASONS | {"read"}


@pytest.mark.parametrize("layout", ["one-column.docx", "single.pdf"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_files_cut_short_end_well(layout, share):
    whole = LAYOUTS[layout].make(people()[1])
    assert outcome(layout, whole[: int(len(whole) * share)]) in REASONS | {"read"}
