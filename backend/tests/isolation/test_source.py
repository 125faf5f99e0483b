"""The owner's connection has one door, and it is in one module."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOOR = ROOT / "unitcycle" / "core" / "outside.py"
# The set-up of the database role, and the backends that stand in for both connections in tests.
MAY_NAME_IT = {
    DOOR,
    ROOT / "unitcycle" / "core" / "management" / "commands" / "prepare_database.py",
    ROOT / "config" / "settings" / "base.py",
    ROOT / "config" / "settings" / "test.py",
}
_ALIAS = "owner"
_TAKES_AN_ALIAS = {"using", "db_manager", "get_connection", "atomic", "set_rollback", "on_commit"}
_ALIAS_KEYWORDS = {"using", "database", "alias", "db"}


def sources():
    for folder in ("unitcycle", "config"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "tests" not in path.parts and "testing" not in path.parts:
                yield path


def names_the_owner(tree):
    """Lines that pick the owner's connection, by whatever way Django offers."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and _is_alias(node.slice):
            yield node.lineno
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in _TAKES_AN_ALIAS and any(map(_is_alias, node.args)):
                yield node.lineno
            if any(word.arg in _ALIAS_KEYWORDS and _is_alias(word.value) for word in node.keywords):
                yield node.lineno


def connects_by_itself(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            base = getattr(node.func.value, "id", "")
            if base in ("psycopg", "psycopg2", "Connection") and node.func.attr == "connect":
                yield node.lineno


def _is_alias(node):
    return isinstance(node, ast.Constant) and node.value == _ALIAS


def test_only_the_door_names_the_owners_connection():
    found = {
        f"{path.relative_to(ROOT)}:{line}"
        for path in sources()
        if path not in MAY_NAME_IT
        for line in names_the_owner(ast.parse(path.read_text()))
    }

    assert found == set()


def test_nobody_connects_past_django():
    found = {
        f"{path.relative_to(ROOT)}:{line}"
        for path in sources()
        for line in connects_by_itself(ast.parse(path.read_text()))
    }

    assert found == set()


def test_the_scan_finds_each_way():
    ways = """
Lease.objects.using("owner")
Lease.objects.db_manager("owner")
connections["owner"].cursor()
transaction.atomic(using="owner")
transaction.atomic("owner")
lease.save(using="owner")
call_command("migrate", database="owner")
"""
    assert len(set(names_the_owner(ast.parse(ways)))) == 7
    assert list(names_the_owner(ast.parse('role = "owner"'))) == []
    assert list(connects_by_itself(ast.parse("psycopg.connect('x')"))) == [1]


def test_the_scan_sees_the_sources():
    assert DOOR in set(sources())
    assert len(list(sources())) > 100


def test_every_use_of_the_door_says_why():
    """`outside(Model, Reason.…)`: the reason is one of those listed in the module, written out."""
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "outside":
                reason = node.args[1]
                assert isinstance(reason, ast.Attribute), f"{path}:{node.lineno}"
                assert getattr(reason.value, "id", "") == "Reason", f"{path}:{node.lineno}"
