"""Where claimed values stand."""

import pytest

from tools.cv.second.places import overlap, places, together

TEXT = "Nurse, City Hospital\n2019 - 2021\nWards and night shifts\n" + "x " * 300 + "\nNurse, Hill Clinic, 2015 - 2019\n"

FOUND = [
    ("Nurse", ["Nurse", "Nurse"]),
    ("nurse", ["Nurse", "Nurse"]),
    ("City   Hospital", ["City Hospital"]),
    ("Hospital 2019", ["Hospital\n2019"]),
    ("Nur", []),
    ("Doctor", []),
    ("City (Hospital", []),
    ("", []),
    (None, []),
]


@pytest.mark.parametrize(("value", "found"), FOUND)
def test_all_places_of_a_value(value, found):
    assert [TEXT[a:b] for a, b in places(TEXT, value)] == found


TOGETHER = [
    (("Nurse", "Hill Clinic", "2015 - 2019"), [1, "Hill Clinic", "2015 - 2019"]),
    (("Nurse", "City Hospital", "2019 - 2021"), [0, "City Hospital", "2019 - 2021"]),
    (("Surgeon", "Hill Clinic", None), [None, "Hill Clinic", None]),
    (("Nurse", "Hill Clinic", "Wards"), [1, "Hill Clinic", None]),
    (("City Hospital", "Hill Clinic"), ["City Hospital", None]),
    ((None, "Nobody"), [None, None]),
]


@pytest.mark.parametrize(("values", "expected"), TOGETHER)
def test_values_of_one_entry_stand_together(values, expected):
    spans = together(TEXT, values)
    for span, wanted in zip(spans, expected, strict=True):
        if isinstance(wanted, int):
            assert span == places(TEXT, "Nurse")[wanted]
        else:
            assert (TEXT[span[0] : span[1]] if span else None) == wanted


def test_overlap_is_a_shared_character():
    assert overlap((0, 3), (2, 5))
    assert not overlap((0, 3), (3, 5))
