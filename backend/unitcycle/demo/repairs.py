"""Two years of work orders."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from unitcycle.accounts.models import User
from unitcycle.demo import names
from unitcycle.demo.buildings import Estate
from unitcycle.demo.dice import Dice
from unitcycle.portfolio.units.models import Unit
from unitcycle.portfolio.vendors.models import Vendor
from unitcycle.portfolio.work_orders import rules
from unitcycle.portfolio.work_orders.models import WorkOrder, WorkOrderCounter, WorkOrderLog
from unitcycle.portfolio.work_orders.rules import EntryPermission, Priority, WorkOrderStatus

BATCH = 2_000
DAYS = 730
ORDERS_PER_UNIT_AND_YEAR = 0.85
REPORTS_BY_CATEGORY = {
    "plumbing": 30, "hvac": 20, "electrical": 12, "appliance": 16, "pest_control": 6, "locksmith": 6, "general": 10,
}  # fmt: skip
# the demo's words -> category of a work order, trade of a vendor
CATEGORY = {"pest_control": "pest", "locksmith": "locks"}
PRIORITIES = {Priority.LOW: 25, Priority.MEDIUM: 50, Priority.HIGH: 19, Priority.URGENT: 6}
# priority -> within how many days it is due, and how many it takes
DAYS_TO_DO = {
    Priority.URGENT: (1, (0, 2)),
    Priority.HIGH: (3, (1, 6)),
    Priority.MEDIUM: (10, (2, 16)),
    Priority.LOW: (30, (4, 40)),
}
AUTHOR = "user:maintenance@meridian.example"


def make_repairs(dice: Dice, estate: Estate, craftsman: User | None) -> None:
    """Orders of both years; what no vendor does, the company's own craftsman does, where it has one."""
    count = int(len(estate.units) * ORDERS_PER_UNIT_AND_YEAR * DAYS / 365)
    days = sorted(dice.day(-DAYS, 0) for _ in range(count))
    orders: list[WorkOrder] = []
    log: list[WorkOrderLog] = []
    for number, day in enumerate(days, start=1):
        order = _order(dice, dice.pick(estate.units), day, number)
        _progress(dice, order, estate.vendors, craftsman)
        orders.append(order)
        log += _history(dice, order)
    WorkOrder.objects.bulk_create(orders, batch_size=BATCH)
    WorkOrderLog.objects.bulk_create(log, batch_size=BATCH)
    WorkOrderCounter.objects.create(last_number=count)


def _order(dice: Dice, unit: Unit, day: date, number: int) -> WorkOrder:
    word = dice.weighted(REPORTS_BY_CATEGORY)
    title, low, high = dice.pick(names.REPORTS[word])
    priority = dice.weighted(PRIORITIES)
    return WorkOrder(
        id=dice.id(),
        number=rules.number_text(number),
        property_id=unit.property_id,
        unit=unit,
        title=title,
        description=f"{title} in unit {unit.unit_number}.",
        category=CATEGORY.get(word, word),
        priority=priority,
        requested_date=day,
        due_date=day + timedelta(days=DAYS_TO_DO[priority][0]),
        cost_estimated=dice.money(low, high),
        reported_by=dice.pick(["Resident", "Resident", "Resident", "Site team", "Inspection"]),
        entry_permission=dice.pick(list(EntryPermission)[:3]),
        created_at=dice.moment(day),
    )


def _progress(
    dice: Dice, order: WorkOrder, vendors: Sequence[Vendor], craftsman: User | None
) -> None:
    """How far it has come by today: old orders are done, young ones are on their way."""
    low, high = DAYS_TO_DO[Priority(order.priority)][1]
    done_on = order.requested_date + timedelta(days=dice.between(low, high))
    if dice.chance(0.02):
        order.status = WorkOrderStatus.CANCELLED
        return
    is_new = order.requested_date >= dice.today - timedelta(days=1)
    if done_on > dice.today and dice.chance(0.5 if is_new else 0.12):
        return  # nobody has looked at it yet
    fitting = [vendor for vendor in vendors if _trade(order) in vendor.trades]
    if fitting and (craftsman is None or dice.chance(0.6)):
        order.assigned_vendor = dice.pick(fitting)
    else:
        order.assigned_to = craftsman
    if done_on <= dice.today:
        order.status = WorkOrderStatus.COMPLETED
        order.completed_at = max(dice.moment(done_on), order.created_at + timedelta(hours=1))
        estimate = order.cost_estimated or Decimal(0)
        order.cost_actual = (estimate * dice.share(0.7, 1.4)).quantize(Decimal("0.01"))
        return
    order.status = rules.status_after_assignment(order.status, has_assignee=_has_assignee(order))
    if not is_new and order.status == WorkOrderStatus.ASSIGNED:
        order.status = dice.weighted(
            {
                WorkOrderStatus.ASSIGNED: 40,
                WorkOrderStatus.IN_PROGRESS: 40,
                WorkOrderStatus.ON_HOLD: 8,
            }
        )


def _has_assignee(order: WorkOrder) -> bool:
    return order.assigned_vendor is not None or order.assigned_to is not None


def _trade(order: WorkOrder) -> str:
    trades = {category: word for word, category in CATEGORY.items()}
    return trades.get(order.category, order.category)


def _history(dice: Dice, order: WorkOrder) -> list[WorkOrderLog]:
    """Reported, then given to somebody, then what came of it; nothing after today."""
    steps = [WorkOrderStatus.OPEN]
    if _has_assignee(order):
        steps.append(WorkOrderStatus.ASSIGNED)
    if order.status not in steps:
        steps.append(WorkOrderStatus(order.status))
    latest = order.completed_at or dice.moment(dice.today)
    at = order.created_at
    lines = []
    for before, after in zip(["", *steps], steps, strict=False):
        if after in rules.ENDED:
            at = order.completed_at or at
        lines.append(
            WorkOrderLog(
                id=dice.id(),
                work_order=order,
                from_status=before,
                to_status=after,
                note="" if before else "Reported",
                changed_by=AUTHOR,
                changed_at=at,
            )
        )
        at = max(at, min(at + timedelta(hours=dice.between(1, 12)), latest))
    return lines
