"""Writes: asking, allowing, proposing, deciding.

    result = run(TRIAGE, Reported(...), subject=("work_orders.workorder", order.pk), asked_by_id=user.pk)

`run` stands outside every transaction of its caller: a model may take a minute.
"""

from unitcycle.agents.services.allowing import set_autonomy, set_budget
from unitcycle.agents.services.batching import (
    Batch,
    declare_batch,
    start_batch,
    start_unasked,
)
from unitcycle.agents.services.deciding import approve, reject, undo
from unitcycle.agents.services.kinds import ProposalKind, declare_kind, kind_named, kinds
from unitcycle.agents.services.proposing import Idea, propose
from unitcycle.agents.services.running import Result, run
from unitcycle.agents.services.withdrawing import withdraw_proposals

__all__ = [
    "Batch",
    "Idea",
    "ProposalKind",
    "Result",
    "approve",
    "declare_batch",
    "declare_kind",
    "kind_named",
    "kinds",
    "propose",
    "reject",
    "run",
    "set_autonomy",
    "set_budget",
    "start_batch",
    "start_unasked",
    "undo",
    "withdraw_proposals",
]
