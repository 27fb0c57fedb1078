"""Whatever stands in a CV or an ad: nothing breaks, every claim has facts, the person's signs survive, the same input gives the same page."""

import string
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tools.documents.ads import ad
from tests.tools.documents.people import AD, NORA, TODAY, fact
from tools.documents.check_draft import check_draft
from tools.documents.clauses import clause, short
from tools.documents.cv_summary import sentences
from tools.documents.dates import months_worked, shown, span, years_said
from tools.documents.draft_cv import draft_cv, shortened, title_of
from tools.documents.draft_letter import draft_letter
from tools.documents.grounding import check
from tools.documents.grounding_numbers import amounts
from tools.documents.letter_quotes import company_said
from tools.documents.models import Options
from tools.documents.revise import changed, revise, understand
from tools.documents.select import contains
from tools.documents.terms import stem, terms
from tools.documents.wording import LANGUAGES, fill, joined

FEW = settings(max_examples=20, deadline=None)
MANY = settings(max_examples=80, deadline=None)
ODD = st.text(
    alphabet=string.ascii_letters + string.digits + " {}<>&%$#@!?.,;:()[]'\"“”«»äéñçøß–—…/\\|~^`*_+=\n\t漢字かなعربي🙂",
    max_size=160,
)
LINE = ODD.map(lambda text: " ".join(text.split())).filter(bool)
SIGNS = st.sampled_from(["{name}", "{{x}}", "{0}", "%s", "%(x)s", "<b>bold</b>", "&amp;", "<script>alert(1)</script>", "$HOME", "#{x}", "\\n", "[[x]]", "${x}", "*x*", "_x_", "`x`"])  # fmt: skip
TONGUE = st.sampled_from(LANGUAGES)
DATE = st.one_of(
    st.none(),
    st.integers(1950, 2030).map(str),
    st.dates(date(1960, 1, 1), date(2030, 12, 31)).map(lambda day: day.isoformat()[:7]),
    st.sampled_from(["now", "present", "", "2019-13", "soon", "2020-00", "heute"]),
)
KINDS = st.sampled_from(
    ["skill", "language", "certificate", "award", "publication", "interest", "statement", "summary", "label", "reference"]
)


@st.composite
def people(draw):
    """A person with odd words everywhere."""
    facts = [fact("n", "name", draw(LINE))]
    for at in range(draw(st.integers(0, 3))):
        facts.append(fact(f"r{at}", "role", draw(LINE), title=draw(st.one_of(st.none(), LINE)), employer=draw(st.one_of(st.none(), LINE)), start=draw(DATE), end=draw(DATE), current=draw(st.booleans()), language=draw(TONGUE)))  # fmt: skip
        facts += [
            fact(f"b{at}{n}", "bullet", draw(LINE), scope=f"r{at}", language=draw(TONGUE)) for n in range(draw(st.integers(0, 3)))
        ]
    facts += [fact(f"k{at}", draw(KINDS), draw(LINE), language=draw(TONGUE)) for at in range(draw(st.integers(0, 4)))]
    return tuple(facts)


@st.composite
def adverts(draw):
    """An ad with odd words everywhere."""
    quote = draw(LINE)
    text = f"{draw(ODD)}\n- {quote}\n{draw(ODD)}"
    return ad(
        text,
        title=draw(LINE),
        company=draw(st.one_of(st.none(), LINE)),
        language=draw(TONGUE),
        needs=((quote, "must", "skill", ()),),
    )


@FEW
@given(people(), adverts(), TONGUE, st.sampled_from(["plain", "warm", "formal"]), st.sampled_from(["short", "normal"]))
def test_any_person_and_any_ad_give_documents(facts, posting, language, tone, length):
    ids = {one.id for one in facts}
    for make in (draft_cv, draft_letter):
        made = make(facts, posting, None, Options(language=language, tone=tone, length=length), TODAY)
        for line in check_draft(made, facts, posting, TODAY).lines:
            assert line.text.strip()
            assert set(line.fact_ids) <= ids
            assert not line.claims or line.fact_ids or line.job_quotes


@FEW
@given(people(), adverts())
def test_the_same_input_gives_the_same_documents(facts, posting):
    for make in (draft_cv, draft_letter):
        assert make(facts, posting, None, Options(), TODAY) == make(facts, posting, None, Options(), TODAY)


@FEW
@given(people())
def test_a_cv_needs_no_ad(facts):
    made = draft_cv(facts, None, None, Options(), TODAY)
    assert made.lines[0].text == facts[0].text
    assert len({line.id for line in made.lines}) == len(made.lines)


@FEW
@given(SIGNS, LINE)
def test_signs_of_a_person_survive_in_every_kind_of_line(sign, words):
    text = f"{words} {sign} end"
    facts = (
        *NORA,
        *(fact(f"x{kind}", kind, text) for kind in ("skill", "certificate", "award", "interest")),
        fact("xb", "bullet", text, scope="r1"),
    )
    printed = [line.text for line in draft_cv(facts, AD, None, Options(), TODAY).lines]
    for part in ("xb", "xskill", "xcertificate", "xaward", "xinterest"):
        assert any(text in line for line in printed), part


@FEW
@given(SIGNS)
def test_signs_of_an_ad_survive_in_a_letter(sign):
    posting = AD.model_copy(update={"title": f"Engineer {sign} North", "company": f"Quarry {sign} Works"})
    text = "\n".join(line.text for line in draft_letter(NORA, posting, None, Options(), TODAY).lines)
    assert f"Engineer {sign} North" in text
    assert f"Quarry {sign} Works" in text


@MANY
@given(ODD, st.one_of(st.none(), ODD), st.one_of(st.none(), st.sampled_from(["r1", "r2", "nobody"])))
def test_the_gate_rules_on_anything(claim, ad_text, role):
    ruling = check(claim, NORA, posting_text=ad_text, role=role, today=TODAY)
    assert ruling.verdict in {"supported", "unsupported"}
    assert ruling.reason
    assert set(ruling.fact_ids) <= {one.id for one in NORA}


@MANY
@given(st.sampled_from([one for one in NORA if one.kind in {"bullet", "skill", "certificate", "role"}]))
def test_a_fact_in_its_own_words_always_passes(known):
    assert check(known.text, NORA, posting_text=None, role=None, today=TODAY).verdict == "supported"
    assert check(known.text + ".", NORA, posting_text=None, role=None, today=TODAY).verdict == "supported"


@MANY
@given(st.integers(15, 1000000))
def test_no_other_figure_passes(number):
    claim = f"Built the deployment pipeline for {number} services in Go"
    assert check(claim, NORA, posting_text=AD.text, role="r1", today=TODAY).verdict == "unsupported"


@MANY
@given(st.integers(1950, 2015))
def test_no_earlier_start_passes(year):
    claim = f"Platform Engineer at Quarry Systems since {year}"
    assert check(claim, NORA, posting_text=AD.text, role=None, today=TODAY).verdict == "unsupported"


@MANY
@given(st.integers(21, 60))
def test_no_more_years_pass_than_the_dates_give(years):
    claim = f"I have {years} years of professional experience."
    assert check(claim, NORA, posting_text=AD.text, role=None, today=TODAY).verdict == "unsupported"


@MANY
@given(ODD, TONGUE)
def test_figures_are_read_from_anything(text, language):
    for amount in amounts(text, language):
        assert amount.values
        assert all(value >= 0 for value in amount.values)


@MANY
@given(st.integers(0, 999999), TONGUE)
def test_a_written_number_is_read_back(number, language):
    if 1940 <= number <= 2069:
        return
    found = amounts(f"{number} boxes", language)
    assert [amount.value for amount in found] == [float(number)]


@MANY
@given(LINE, TONGUE, st.booleans())
def test_any_bullet_becomes_a_clause(bullet, language, current):
    made = clause(bullet, language, current=current)
    assert made.form in {"verb", "noun", "fragment"}
    assert made.form == "fragment" or made.text
    assert len(short(bullet).split()) <= 35


@MANY
@given(ODD)
def test_any_wish_is_understood_or_not(words):
    draft = draft_cv(NORA, AD, None, Options(), TODAY)
    options = changed(draft, understand(words, draft))
    assert isinstance(options, Options)
    assert options.pages >= 1


@FEW
@given(
    st.lists(
        st.sampled_from(
            [
                "shorter",
                "longer",
                "warmer",
                "in German",
                "drop the hobbies",
                "one page",
                "mention the gap",
                "drop the first bullet",
            ]
        ),
        max_size=4,
    )
)
def test_any_run_of_wishes_gives_a_true_document(words):
    for make in (draft_cv, draft_letter):
        draft = make(NORA, AD, None, Options(), TODAY)
        for wish in words:
            draft = revise(draft, understand(wish, draft), NORA, (AD, None), TODAY)
        assert draft.refused == ()
        assert draft.lines


@MANY
@given(DATE, DATE, TONGUE, st.booleans())
def test_any_dates_are_printed(start, end, language, current):
    text = span(start, end, language, current=current)
    assert "None" not in text
    assert "now" not in text
    assert not text.startswith("–")
    assert not text.endswith("–")
    assert "-" not in shown(start, language)


@MANY
@given(st.lists(st.tuples(DATE, DATE, st.booleans()), max_size=5))
def test_months_are_never_counted_twice(spans):
    jobs = [fact(str(at), "role", "x", start=start, end=end, current=current) for at, (start, end, current) in enumerate(spans)]
    total = months_worked(jobs, TODAY)
    assert (
        max((months_worked([job], TODAY) for job in jobs), default=0) <= total <= sum(months_worked([job], TODAY) for job in jobs)
    )
    assert months_worked(jobs + jobs, TODAY) == total


@MANY
@given(st.integers(0, 900))
def test_years_are_never_rounded_up(months):
    said = years_said(months, "en")
    number = next((int(word) for word in said.split() if word.isdigit()), 1 if said else 0)
    assert number * 12 <= months or number == 0


@MANY
@given(ODD)
def test_small_parts_take_anything(text):
    assert (
        "".join(sentences(text)).replace(" ", "").replace("\n", "") in text.replace(" ", "").replace("\n", "")
        or text.count("\n") >= 0
    )
    assert all(stem(word) for word in terms(text))
    assert company_said(ad(text, title="T", company=text)) in {"", text.strip()}
    assert len(shortened(text, 20)) <= 20


@MANY
@given(st.dictionaries(st.sampled_from(["a", "b", "c"]), ODD, min_size=3, max_size=3))
def test_filling_puts_each_value_where_its_slot_stands(values):
    assert fill("{a}|{b}|{c}", values) == f"{values['a']}|{values['b']}|{values['c']}"


@MANY
@given(st.lists(LINE, max_size=5), TONGUE)
def test_a_list_names_every_item_in_order(items, language):
    text = joined(items, language)
    at = 0
    for item in items:
        at = text.index(item, at) + len(item)


@MANY
@given(LINE, LINE)
def test_whole_words_are_found_where_they_stand(one, other):
    part, whole = "needle", f"{one} needle {other}"
    assert contains(whole, part)
    assert not contains(whole.replace("needle", "needles"), "needl")


@pytest.mark.parametrize("language", LANGUAGES)
@FEW
@given(name=LINE, role=st.one_of(st.none(), LINE))
def test_any_title_is_one_line(language, name, role):
    title = title_of("cv", (fact("n", "name", name),), role, language)
    assert title
    assert "\n" not in title
    assert title == title.strip()
