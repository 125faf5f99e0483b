"""What may be declared."""

from decimal import Decimal

import pytest
from django.core.exceptions import ImproperlyConfigured
from pydantic import BaseModel

from unitcycle.agents.capability import (
    Answered,
    capabilities,
    capability_named,
    declare,
    prompt_beside,
)
from unitcycle.agents.errors import UnknownCapability
from unitcycle.agents.rules.choices import (
    NEXT_STATUSES,
    OPEN,
    Autonomy,
    ProposalStatus,
    acts_at_once,
    can_become,
    is_within,
)
from unitcycle.agents.services import kinds
from unitcycle.agents.tests.factories import capability
from unitcycle.core.api.operations import operations


class Endless(Answered):
    words: str


class Deep(BaseModel):
    anything: dict[str, str]


class Open(Answered):
    deep: Deep


class Listed(Answered):
    numbers: list[int]


@pytest.mark.parametrize(
    "wrong",
    [
        {"output": Endless},
        {"output": Open},
        {"output": Listed},
        {"cost_ceiling": Decimal(0)},
        {"personal": {"nobody": "PERSON"}},
        {"outside": frozenset({"nowhere"})},
        {"default_autonomy": Autonomy.ACT, "highest_autonomy": Autonomy.DRAFT},
        {"is_legal": True},
        {"is_legal": True, "highest_autonomy": Autonomy.ACT_WITH_UNDO},
    ],
)
def test_what_lets_too_much_through_cannot_be_declared(wrong):
    with pytest.raises(ImproperlyConfigured):
        declare(capability(name="tests.wrong", **wrong))

    with pytest.raises(UnknownCapability):
        capability_named("tests.wrong")


def test_legal_notices_and_screening_stay_a_draft():
    levels = [level for level in Autonomy if is_within(level, Autonomy.DRAFT)]

    assert levels == [Autonomy.OFF, Autonomy.SUGGEST, Autonomy.DRAFT]


@pytest.mark.parametrize(
    ("level", "undoable", "at_once"),
    [
        (Autonomy.OFF, True, False),
        (Autonomy.SUGGEST, True, False),
        (Autonomy.DRAFT, True, False),
        (Autonomy.ACT_WITH_UNDO, True, True),
        (Autonomy.ACT_WITH_UNDO, False, False),
        (Autonomy.ACT, False, True),
    ],
)
def test_what_cannot_be_undone_is_done_at_once_by_the_highest_level_alone(level, undoable, at_once):
    assert acts_at_once(level, can_be_undone=undoable) is at_once


def test_each_state_says_what_follows():
    assert NEXT_STATUSES.keys() == set(ProposalStatus)
    assert {one for one in ProposalStatus if can_become(one, ProposalStatus.APPROVED)} == OPEN
    assert not can_become(ProposalStatus.REJECTED, ProposalStatus.DONE)


def test_every_capability_of_ours_is_whole():
    assert {one.name for one in capabilities()} >= {"work_orders.triage"}
    for one in capabilities():
        assert one.prompt.text
        assert one.purpose.endswith(".")


def test_every_kind_asks_for_a_right_that_there_is():
    cells = {one.cell for one in operations()}

    assert kinds()
    for kind in kinds():
        assert f"{kind.resource}:{kind.action}" in cells


def test_a_prompt_says_its_version(tmp_path):
    (tmp_path / "prompts").mkdir()
    (tmp_path / "prompts" / "a.md").write_text("version: 4\n\nDo it.\n")
    (tmp_path / "prompts" / "b.md").write_text("Do it.\n")

    prompt = prompt_beside(str(tmp_path / "ai.py"), "a")

    assert (prompt.version, prompt.text) == (4, "Do it.")
    with pytest.raises(ImproperlyConfigured):
        prompt_beside(str(tmp_path / "ai.py"), "b")
