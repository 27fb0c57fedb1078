from evals import documents, truth


def test_no_lie_stays_and_nothing_of_ours_is_lost(capsys):
    assert documents.main([]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    figures = dict(part.split("=") for part in last.split())
    assert (figures["lost"], figures["sourceless"], figures["lies_left"], figures["over_pages"]) == ("0", "0", "0", "0")
    assert float(figures["must_visible"]) >= 0.9


def test_the_gate_on_people_of_our_own(capsys):
    assert truth.main(["--worst", "3"]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    figures = dict(part.split("=") for part in last.split())
    assert float(figures["lies_caught"]) >= 0.97
    assert float(figures["honest_blocked"]) <= 0.10
