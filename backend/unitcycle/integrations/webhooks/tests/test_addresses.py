from ipaddress import ip_address

import pytest

from unitcycle.integrations.webhooks import addresses
from unitcycle.integrations.webhooks.addresses import (
    BadTarget,
    NotFoundByName,
    is_public,
    public_address,
    target_of,
)

NOT_PUBLIC = [
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.0.1",
    "169.254.169.254",  # where clouds keep their secrets
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fc00::1",
    "fd00:ec2::254",
    "ff02::1",
    "2001:db8::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "2002:7f00:1::",  # 6to4 of 127.0.0.1
    "2002:a9fe:a9fe::",
    "64:ff9b::7f00:1",  # NAT64 of 127.0.0.1
]
PUBLIC = ["8.8.8.8", "172.32.0.1", "100.128.0.1", "169.255.0.1", "2606:4700:4700::1111"]


@pytest.fixture
def names(monkeypatch):
    """What names resolve to."""
    known: dict[str, list[str]] = {}
    monkeypatch.setattr(
        addresses, "_resolve", lambda host, port: [ip_address(one) for one in known.get(host, [])]
    )
    return known


def judged(url: str, *, may_be_local: bool = False) -> str:
    target = target_of(url, may_be_local=may_be_local)
    return public_address(target, may_be_local=may_be_local, patience=30)


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_what_is_not_the_internet(address, names):
    assert not is_public(ip_address(address))
    names["inside.example"] = [address]
    with pytest.raises(BadTarget, match="not on the public internet"):
        judged("https://inside.example/")


@pytest.mark.parametrize("address", PUBLIC)
def test_what_is(address, names):
    names["outside.example"] = [address]
    assert judged("https://outside.example/") == address


def test_one_private_address_among_public_ones_is_enough(names):
    names["mixed.example"] = ["8.8.8.8", "10.0.0.1"]
    with pytest.raises(BadTarget):
        judged("https://mixed.example/")


def test_a_name_without_an_address_may_get_one(names):
    with pytest.raises(NotFoundByName):
        judged("https://nowhere.example/")


def test_only_loopback_is_local(names):
    names |= {"here": ["127.0.0.1"], "cloud": ["169.254.169.254"], "office": ["10.0.0.1"]}
    assert judged("http://here/", may_be_local=True) == "127.0.0.1"
    for host in ("cloud", "office"):
        with pytest.raises(BadTarget):
            judged(f"http://{host}/", may_be_local=True)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.1", "2130706433", "0x7f.0.0.1", "0177.0.0.1", "[::1]", "[::ffff:7f00:1]"],
)
def test_other_ways_to_write_loopback(host):
    """By the resolver of this machine: whatever it takes for an address is judged as one, or is none."""
    with pytest.raises(BadTarget):
        judged(f"https://{host}/")


@pytest.mark.parametrize(
    "url",
    [
        "http://outside.example/",
        "ftp://outside.example/",
        "file:///etc/passwd",
        "gopher://outside.example/",
        "outside.example",
        "https:///path",
        "https://user@outside.example/",
        "https://user:word@outside.example/",
        "https://outside.example/#part",
        "https://outside.example:99999/",
        "https://outside.example:x/",
        "https://[::1/",
        "https://outside.example\\@inside.example/",
        "https://outside.example/\r\nx: y",
        "https://outside.example/ x",
        "https://bücher.example/",
        "",
    ],
)
def test_what_is_no_address_to_call(url):
    with pytest.raises(BadTarget):
        target_of(url, may_be_local=False)


def test_a_target_is_taken_apart_once():
    target = target_of("https://Outside.example:8443/a/b?c=d&token=t", may_be_local=False)
    assert (target.host, target.port, target.path) == (
        "outside.example",
        8443,
        "/a/b?c=d&token=t",
    )
    assert "token" not in repr(target)
    assert target_of("https://outside.example", may_be_local=False).path == "/"
