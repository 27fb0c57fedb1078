"""How often somebody may ask: counted alone, counted together, and when what counts together is gone."""

import pytest
import redis as library

from api.access.limits import Count, Limits, asker
from tests.api.access.redis import RedisServer


@pytest.fixture(params=["alone", "together"])
def limits(request):
    return Limits() if request.param == "alone" else Limits(request.getfixturevalue("redis").url)


def test_the_one_too_many_is_told_when_to_come_again(limits):
    counts = [limits.hit("owner", f"ann-{limits.state}", 3) for _ in range(5)]
    assert [count.may for count in counts] == [True, True, True, False, False]
    assert [count.left for count in counts] == [2, 1, 0, 0, 0]
    assert all(count.most == 3 for count in counts)
    assert all(1 <= count.seconds <= 60 for count in counts)


def test_each_person_and_each_kind_counts_for_itself(limits):
    assert [limits.hit("owner", "bob", 1).may for _ in range(2)] == [True, False]
    assert limits.hit("owner", "cleo", 1).may
    assert limits.hit("chat", "bob", 1).may


def test_no_limit_is_no_limit(limits):
    assert all(limits.hit("owner", "dan", 0) == Count(may=True, most=0, left=0, seconds=0) for _ in range(50))


def test_two_processes_count_together(redis):
    first, second = Limits(redis.url), Limits(redis.url)
    assert [one.hit("owner", "eve", 2).may for one in (first, second, first, second)] == [True, True, False, False]
    assert Limits().hit("owner", "eve", 2).may
    assert (first.state, first.shared) == ("ok", True)


def test_what_redis_keeps_names_nobody(redis):
    Limits(redis.url).hit("address", "192.0.2.77", 5)
    kept = list(library.Redis.from_url(redis.url).scan_iter())
    assert kept
    assert all(name.startswith(b"copilot") and b"192.0.2.77" not in name for name in kept)


def test_without_redis_each_process_counts_alone_says_so_and_comes_back(tmp_path, monkeypatch, capsys):
    server = RedisServer(tmp_path)
    limits = Limits(server.url)
    assert (limits.state, Limits().state) == ("ok", "off")
    assert [limits.hit("owner", "fay", 2).may for _ in range(3)] == [True, True, False]
    assert limits.state == "failing"
    server.start()
    assert not limits.hit("owner", "fay", 2).may
    assert limits.state == "failing"
    monkeypatch.setattr("api.access.limits._AGAIN", 0.0)
    assert limits.hit("owner", "fay", 2).may
    assert limits.state == "ok"
    server.stop()
    assert limits.hit("owner", "gil", 2).may
    assert limits.state == "failing"
    told = capsys.readouterr().err
    assert told.count("limits_alone") == 2
    assert told.count("limits_shared") == 1
    assert str(server.port) not in told


PROXIES = "10.0.0.0/8 2001:db8::/32"


@pytest.mark.parametrize(
    ("peer", "forwarded", "trusted", "asks"),
    [
        ("192.0.2.1", "", "", "192.0.2.1"),
        ("192.0.2.1", "198.51.100.9", "", "192.0.2.1"),
        ("192.0.2.1", "198.51.100.9", PROXIES, "192.0.2.1"),
        ("10.0.0.1", "198.51.100.9", PROXIES, "198.51.100.9"),
        ("10.0.0.1", "1.1.1.1, 198.51.100.9", PROXIES, "198.51.100.9"),
        ("10.0.0.1", "1.1.1.1, 198.51.100.9, 10.2.3.4", PROXIES, "198.51.100.9"),
        ("10.0.0.1", "10.9.9.9, 10.2.3.4", PROXIES, "10.9.9.9"),
        ("10.0.0.1", "nonsense", PROXIES, "10.0.0.1"),
        ("10.0.0.1", "198.51.100.9, nonsense", PROXIES, "10.0.0.1"),
        ("10.0.0.1", "", PROXIES, "10.0.0.1"),
        ("testclient", "198.51.100.9", PROXIES, "testclient"),
        ("2a00:1:2:3:4:5:6:7", "", "", "2a00:1:2:3::/64"),
        ("2001:db8::1", "2a00:1:2:3::9", PROXIES, "2a00:1:2:3::/64"),
        ("", "", "", ""),
    ],
)
def test_a_proxy_is_believed_only_where_it_is_ours(peer, forwarded, trusted, asks):
    assert asker(peer, forwarded, trusted) == asks


def test_addresses_of_one_house_count_together():
    assert asker("2a00:1:2:3::1", "", "") == asker("2a00:1:2:3:ffff::2", "", "") != asker("2a00:1:2:4::1", "", "")


def test_what_an_answer_tells():
    told = Count(may=False, most=120, left=0, seconds=31).headers
    assert told == {"ratelimit-limit": "120", "ratelimit-remaining": "0", "ratelimit-reset": "31"}
