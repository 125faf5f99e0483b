import datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.work_orders_export_category_item import WorkOrdersExportCategoryItem
from ...models.work_orders_export_entry_permission_item import WorkOrdersExportEntryPermissionItem
from ...models.work_orders_export_file_format import WorkOrdersExportFileFormat
from ...models.work_orders_export_priority_item import WorkOrdersExportPriorityItem
from ...models.work_orders_export_status_item import WorkOrdersExportStatusItem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    archived: bool | Unset = UNSET,
    assigned_to: list[UUID] | Unset = UNSET,
    assigned_vendor: list[UUID] | Unset = UNSET,
    building: list[UUID] | Unset = UNSET,
    category: list[WorkOrdersExportCategoryItem] | Unset = UNSET,
    completed_from: datetime.datetime | Unset = UNSET,
    completed_to: datetime.datetime | Unset = UNSET,
    cost_actual_max: float | Unset = UNSET,
    cost_actual_min: float | Unset = UNSET,
    cost_estimated_max: float | Unset = UNSET,
    cost_estimated_min: float | Unset = UNSET,
    due_from: datetime.date | Unset = UNSET,
    due_to: datetime.date | Unset = UNSET,
    entry_permission: list[WorkOrdersExportEntryPermissionItem] | Unset = UNSET,
    file_format: WorkOrdersExportFileFormat | Unset = WorkOrdersExportFileFormat.CSV,
    is_assigned: bool | Unset = UNSET,
    is_overdue: bool | Unset = UNSET,
    is_under_way: bool | Unset = UNSET,
    number: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    priority: list[WorkOrdersExportPriorityItem] | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    requested_from: datetime.date | Unset = UNSET,
    requested_to: datetime.date | Unset = UNSET,
    scheduled_from: datetime.datetime | Unset = UNSET,
    scheduled_to: datetime.datetime | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[WorkOrdersExportStatusItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["archived"] = archived

    json_assigned_to: list[str] | Unset = UNSET
    if not isinstance(assigned_to, Unset):
        json_assigned_to = []
        for assigned_to_item_data in assigned_to:
            assigned_to_item = str(assigned_to_item_data)
            json_assigned_to.append(assigned_to_item)

    params["assigned_to"] = json_assigned_to

    json_assigned_vendor: list[str] | Unset = UNSET
    if not isinstance(assigned_vendor, Unset):
        json_assigned_vendor = []
        for assigned_vendor_item_data in assigned_vendor:
            assigned_vendor_item = str(assigned_vendor_item_data)
            json_assigned_vendor.append(assigned_vendor_item)

    params["assigned_vendor"] = json_assigned_vendor

    json_building: list[str] | Unset = UNSET
    if not isinstance(building, Unset):
        json_building = []
        for building_item_data in building:
            building_item = str(building_item_data)
            json_building.append(building_item)

    params["building"] = json_building

    json_category: list[str] | Unset = UNSET
    if not isinstance(category, Unset):
        json_category = []
        for category_item_data in category:
            category_item = category_item_data.value
            json_category.append(category_item)

    params["category"] = json_category

    json_completed_from: str | Unset = UNSET
    if not isinstance(completed_from, Unset):
        json_completed_from = completed_from.isoformat()
    params["completed_from"] = json_completed_from

    json_completed_to: str | Unset = UNSET
    if not isinstance(completed_to, Unset):
        json_completed_to = completed_to.isoformat()
    params["completed_to"] = json_completed_to

    params["cost_actual_max"] = cost_actual_max

    params["cost_actual_min"] = cost_actual_min

    params["cost_estimated_max"] = cost_estimated_max

    params["cost_estimated_min"] = cost_estimated_min

    json_due_from: str | Unset = UNSET
    if not isinstance(due_from, Unset):
        json_due_from = due_from.isoformat()
    params["due_from"] = json_due_from

    json_due_to: str | Unset = UNSET
    if not isinstance(due_to, Unset):
        json_due_to = due_to.isoformat()
    params["due_to"] = json_due_to

    json_entry_permission: list[str] | Unset = UNSET
    if not isinstance(entry_permission, Unset):
        json_entry_permission = []
        for entry_permission_item_data in entry_permission:
            entry_permission_item = entry_permission_item_data.value
            json_entry_permission.append(entry_permission_item)

    params["entry_permission"] = json_entry_permission

    json_file_format: str | Unset = UNSET
    if not isinstance(file_format, Unset):
        json_file_format = file_format.value

    params["file_format"] = json_file_format

    params["is_assigned"] = is_assigned

    params["is_overdue"] = is_overdue

    params["is_under_way"] = is_under_way

    params["number"] = number

    params["ordering"] = ordering

    json_priority: list[str] | Unset = UNSET
    if not isinstance(priority, Unset):
        json_priority = []
        for priority_item_data in priority:
            priority_item = priority_item_data.value
            json_priority.append(priority_item)

    params["priority"] = json_priority

    json_property_: list[str] | Unset = UNSET
    if not isinstance(property_, Unset):
        json_property_ = []
        for property_item_data in property_:
            property_item = str(property_item_data)
            json_property_.append(property_item)

    params["property"] = json_property_

    json_requested_from: str | Unset = UNSET
    if not isinstance(requested_from, Unset):
        json_requested_from = requested_from.isoformat()
    params["requested_from"] = json_requested_from

    json_requested_to: str | Unset = UNSET
    if not isinstance(requested_to, Unset):
        json_requested_to = requested_to.isoformat()
    params["requested_to"] = json_requested_to

    json_scheduled_from: str | Unset = UNSET
    if not isinstance(scheduled_from, Unset):
        json_scheduled_from = scheduled_from.isoformat()
    params["scheduled_from"] = json_scheduled_from

    json_scheduled_to: str | Unset = UNSET
    if not isinstance(scheduled_to, Unset):
        json_scheduled_to = scheduled_to.isoformat()
    params["scheduled_to"] = json_scheduled_to

    params["search"] = search

    json_status: list[str] | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = []
        for status_item_data in status:
            status_item = status_item_data.value
            json_status.append(status_item)

    params["status"] = json_status

    json_unit: list[str] | Unset = UNSET
    if not isinstance(unit, Unset):
        json_unit = []
        for unit_item_data in unit:
            unit_item = str(unit_item_data)
            json_unit.append(unit_item)

    params["unit"] = json_unit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/work-orders/export/",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> File | Problem | None:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.text))

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 406:
        response_406 = Problem.from_dict(response.json())

        return response_406

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[File | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    archived: bool | Unset = UNSET,
    assigned_to: list[UUID] | Unset = UNSET,
    assigned_vendor: list[UUID] | Unset = UNSET,
    building: list[UUID] | Unset = UNSET,
    category: list[WorkOrdersExportCategoryItem] | Unset = UNSET,
    completed_from: datetime.datetime | Unset = UNSET,
    completed_to: datetime.datetime | Unset = UNSET,
    cost_actual_max: float | Unset = UNSET,
    cost_actual_min: float | Unset = UNSET,
    cost_estimated_max: float | Unset = UNSET,
    cost_estimated_min: float | Unset = UNSET,
    due_from: datetime.date | Unset = UNSET,
    due_to: datetime.date | Unset = UNSET,
    entry_permission: list[WorkOrdersExportEntryPermissionItem] | Unset = UNSET,
    file_format: WorkOrdersExportFileFormat | Unset = WorkOrdersExportFileFormat.CSV,
    is_assigned: bool | Unset = UNSET,
    is_overdue: bool | Unset = UNSET,
    is_under_way: bool | Unset = UNSET,
    number: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    priority: list[WorkOrdersExportPriorityItem] | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    requested_from: datetime.date | Unset = UNSET,
    requested_to: datetime.date | Unset = UNSET,
    scheduled_from: datetime.datetime | Unset = UNSET,
    scheduled_to: datetime.datetime | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[WorkOrdersExportStatusItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        archived (bool | Unset):
        assigned_to (list[UUID] | Unset):
        assigned_vendor (list[UUID] | Unset):
        building (list[UUID] | Unset):
        category (list[WorkOrdersExportCategoryItem] | Unset):
        completed_from (datetime.datetime | Unset):
        completed_to (datetime.datetime | Unset):
        cost_actual_max (float | Unset):
        cost_actual_min (float | Unset):
        cost_estimated_max (float | Unset):
        cost_estimated_min (float | Unset):
        due_from (datetime.date | Unset):
        due_to (datetime.date | Unset):
        entry_permission (list[WorkOrdersExportEntryPermissionItem] | Unset):
        file_format (WorkOrdersExportFileFormat | Unset):  Default:
            WorkOrdersExportFileFormat.CSV.
        is_assigned (bool | Unset):
        is_overdue (bool | Unset):
        is_under_way (bool | Unset):
        number (str | Unset):
        ordering (str | Unset):
        priority (list[WorkOrdersExportPriorityItem] | Unset):
        property_ (list[UUID] | Unset):
        requested_from (datetime.date | Unset):
        requested_to (datetime.date | Unset):
        scheduled_from (datetime.datetime | Unset):
        scheduled_to (datetime.datetime | Unset):
        search (str | Unset):
        status (list[WorkOrdersExportStatusItem] | Unset):
        unit (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        archived=archived,
        assigned_to=assigned_to,
        assigned_vendor=assigned_vendor,
        building=building,
        category=category,
        completed_from=completed_from,
        completed_to=completed_to,
        cost_actual_max=cost_actual_max,
        cost_actual_min=cost_actual_min,
        cost_estimated_max=cost_estimated_max,
        cost_estimated_min=cost_estimated_min,
        due_from=due_from,
        due_to=due_to,
        entry_permission=entry_permission,
        file_format=file_format,
        is_assigned=is_assigned,
        is_overdue=is_overdue,
        is_under_way=is_under_way,
        number=number,
        ordering=ordering,
        priority=priority,
        property_=property_,
        requested_from=requested_from,
        requested_to=requested_to,
        scheduled_from=scheduled_from,
        scheduled_to=scheduled_to,
        search=search,
        status=status,
        unit=unit,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    archived: bool | Unset = UNSET,
    assigned_to: list[UUID] | Unset = UNSET,
    assigned_vendor: list[UUID] | Unset = UNSET,
    building: list[UUID] | Unset = UNSET,
    category: list[WorkOrdersExportCategoryItem] | Unset = UNSET,
    completed_from: datetime.datetime | Unset = UNSET,
    completed_to: datetime.datetime | Unset = UNSET,
    cost_actual_max: float | Unset = UNSET,
    cost_actual_min: float | Unset = UNSET,
    cost_estimated_max: float | Unset = UNSET,
    cost_estimated_min: float | Unset = UNSET,
    due_from: datetime.date | Unset = UNSET,
    due_to: datetime.date | Unset = UNSET,
    entry_permission: list[WorkOrdersExportEntryPermissionItem] | Unset = UNSET,
    file_format: WorkOrdersExportFileFormat | Unset = WorkOrdersExportFileFormat.CSV,
    is_assigned: bool | Unset = UNSET,
    is_overdue: bool | Unset = UNSET,
    is_under_way: bool | Unset = UNSET,
    number: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    priority: list[WorkOrdersExportPriorityItem] | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    requested_from: datetime.date | Unset = UNSET,
    requested_to: datetime.date | Unset = UNSET,
    scheduled_from: datetime.datetime | Unset = UNSET,
    scheduled_to: datetime.datetime | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[WorkOrdersExportStatusItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        archived (bool | Unset):
        assigned_to (list[UUID] | Unset):
        assigned_vendor (list[UUID] | Unset):
        building (list[UUID] | Unset):
        category (list[WorkOrdersExportCategoryItem] | Unset):
        completed_from (datetime.datetime | Unset):
        completed_to (datetime.datetime | Unset):
        cost_actual_max (float | Unset):
        cost_actual_min (float | Unset):
        cost_estimated_max (float | Unset):
        cost_estimated_min (float | Unset):
        due_from (datetime.date | Unset):
        due_to (datetime.date | Unset):
        entry_permission (list[WorkOrdersExportEntryPermissionItem] | Unset):
        file_format (WorkOrdersExportFileFormat | Unset):  Default:
            WorkOrdersExportFileFormat.CSV.
        is_assigned (bool | Unset):
        is_overdue (bool | Unset):
        is_under_way (bool | Unset):
        number (str | Unset):
        ordering (str | Unset):
        priority (list[WorkOrdersExportPriorityItem] | Unset):
        property_ (list[UUID] | Unset):
        requested_from (datetime.date | Unset):
        requested_to (datetime.date | Unset):
        scheduled_from (datetime.datetime | Unset):
        scheduled_to (datetime.datetime | Unset):
        search (str | Unset):
        status (list[WorkOrdersExportStatusItem] | Unset):
        unit (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return sync_detailed(
        client=client,
        archived=archived,
        assigned_to=assigned_to,
        assigned_vendor=assigned_vendor,
        building=building,
        category=category,
        completed_from=completed_from,
        completed_to=completed_to,
        cost_actual_max=cost_actual_max,
        cost_actual_min=cost_actual_min,
        cost_estimated_max=cost_estimated_max,
        cost_estimated_min=cost_estimated_min,
        due_from=due_from,
        due_to=due_to,
        entry_permission=entry_permission,
        file_format=file_format,
        is_assigned=is_assigned,
        is_overdue=is_overdue,
        is_under_way=is_under_way,
        number=number,
        ordering=ordering,
        priority=priority,
        property_=property_,
        requested_from=requested_from,
        requested_to=requested_to,
        scheduled_from=scheduled_from,
        scheduled_to=scheduled_to,
        search=search,
        status=status,
        unit=unit,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    archived: bool | Unset = UNSET,
    assigned_to: list[UUID] | Unset = UNSET,
    assigned_vendor: list[UUID] | Unset = UNSET,
    building: list[UUID] | Unset = UNSET,
    category: list[WorkOrdersExportCategoryItem] | Unset = UNSET,
    completed_from: datetime.datetime | Unset = UNSET,
    completed_to: datetime.datetime | Unset = UNSET,
    cost_actual_max: float | Unset = UNSET,
    cost_actual_min: float | Unset = UNSET,
    cost_estimated_max: float | Unset = UNSET,
    cost_estimated_min: float | Unset = UNSET,
    due_from: datetime.date | Unset = UNSET,
    due_to: datetime.date | Unset = UNSET,
    entry_permission: list[WorkOrdersExportEntryPermissionItem] | Unset = UNSET,
    file_format: WorkOrdersExportFileFormat | Unset = WorkOrdersExportFileFormat.CSV,
    is_assigned: bool | Unset = UNSET,
    is_overdue: bool | Unset = UNSET,
    is_under_way: bool | Unset = UNSET,
    number: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    priority: list[WorkOrdersExportPriorityItem] | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    requested_from: datetime.date | Unset = UNSET,
    requested_to: datetime.date | Unset = UNSET,
    scheduled_from: datetime.datetime | Unset = UNSET,
    scheduled_to: datetime.datetime | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[WorkOrdersExportStatusItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        archived (bool | Unset):
        assigned_to (list[UUID] | Unset):
        assigned_vendor (list[UUID] | Unset):
        building (list[UUID] | Unset):
        category (list[WorkOrdersExportCategoryItem] | Unset):
        completed_from (datetime.datetime | Unset):
        completed_to (datetime.datetime | Unset):
        cost_actual_max (float | Unset):
        cost_actual_min (float | Unset):
        cost_estimated_max (float | Unset):
        cost_estimated_min (float | Unset):
        due_from (datetime.date | Unset):
        due_to (datetime.date | Unset):
        entry_permission (list[WorkOrdersExportEntryPermissionItem] | Unset):
        file_format (WorkOrdersExportFileFormat | Unset):  Default:
            WorkOrdersExportFileFormat.CSV.
        is_assigned (bool | Unset):
        is_overdue (bool | Unset):
        is_under_way (bool | Unset):
        number (str | Unset):
        ordering (str | Unset):
        priority (list[WorkOrdersExportPriorityItem] | Unset):
        property_ (list[UUID] | Unset):
        requested_from (datetime.date | Unset):
        requested_to (datetime.date | Unset):
        scheduled_from (datetime.datetime | Unset):
        scheduled_to (datetime.datetime | Unset):
        search (str | Unset):
        status (list[WorkOrdersExportStatusItem] | Unset):
        unit (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        archived=archived,
        assigned_to=assigned_to,
        assigned_vendor=assigned_vendor,
        building=building,
        category=category,
        completed_from=completed_from,
        completed_to=completed_to,
        cost_actual_max=cost_actual_max,
        cost_actual_min=cost_actual_min,
        cost_estimated_max=cost_estimated_max,
        cost_estimated_min=cost_estimated_min,
        due_from=due_from,
        due_to=due_to,
        entry_permission=entry_permission,
        file_format=file_format,
        is_assigned=is_assigned,
        is_overdue=is_overdue,
        is_under_way=is_under_way,
        number=number,
        ordering=ordering,
        priority=priority,
        property_=property_,
        requested_from=requested_from,
        requested_to=requested_to,
        scheduled_from=scheduled_from,
        scheduled_to=scheduled_to,
        search=search,
        status=status,
        unit=unit,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    archived: bool | Unset = UNSET,
    assigned_to: list[UUID] | Unset = UNSET,
    assigned_vendor: list[UUID] | Unset = UNSET,
    building: list[UUID] | Unset = UNSET,
    category: list[WorkOrdersExportCategoryItem] | Unset = UNSET,
    completed_from: datetime.datetime | Unset = UNSET,
    completed_to: datetime.datetime | Unset = UNSET,
    cost_actual_max: float | Unset = UNSET,
    cost_actual_min: float | Unset = UNSET,
    cost_estimated_max: float | Unset = UNSET,
    cost_estimated_min: float | Unset = UNSET,
    due_from: datetime.date | Unset = UNSET,
    due_to: datetime.date | Unset = UNSET,
    entry_permission: list[WorkOrdersExportEntryPermissionItem] | Unset = UNSET,
    file_format: WorkOrdersExportFileFormat | Unset = WorkOrdersExportFileFormat.CSV,
    is_assigned: bool | Unset = UNSET,
    is_overdue: bool | Unset = UNSET,
    is_under_way: bool | Unset = UNSET,
    number: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    priority: list[WorkOrdersExportPriorityItem] | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    requested_from: datetime.date | Unset = UNSET,
    requested_to: datetime.date | Unset = UNSET,
    scheduled_from: datetime.datetime | Unset = UNSET,
    scheduled_to: datetime.datetime | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[WorkOrdersExportStatusItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        archived (bool | Unset):
        assigned_to (list[UUID] | Unset):
        assigned_vendor (list[UUID] | Unset):
        building (list[UUID] | Unset):
        category (list[WorkOrdersExportCategoryItem] | Unset):
        completed_from (datetime.datetime | Unset):
        completed_to (datetime.datetime | Unset):
        cost_actual_max (float | Unset):
        cost_actual_min (float | Unset):
        cost_estimated_max (float | Unset):
        cost_estimated_min (float | Unset):
        due_from (datetime.date | Unset):
        due_to (datetime.date | Unset):
        entry_permission (list[WorkOrdersExportEntryPermissionItem] | Unset):
        file_format (WorkOrdersExportFileFormat | Unset):  Default:
            WorkOrdersExportFileFormat.CSV.
        is_assigned (bool | Unset):
        is_overdue (bool | Unset):
        is_under_way (bool | Unset):
        number (str | Unset):
        ordering (str | Unset):
        priority (list[WorkOrdersExportPriorityItem] | Unset):
        property_ (list[UUID] | Unset):
        requested_from (datetime.date | Unset):
        requested_to (datetime.date | Unset):
        scheduled_from (datetime.datetime | Unset):
        scheduled_to (datetime.datetime | Unset):
        search (str | Unset):
        status (list[WorkOrdersExportStatusItem] | Unset):
        unit (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            archived=archived,
            assigned_to=assigned_to,
            assigned_vendor=assigned_vendor,
            building=building,
            category=category,
            completed_from=completed_from,
            completed_to=completed_to,
            cost_actual_max=cost_actual_max,
            cost_actual_min=cost_actual_min,
            cost_estimated_max=cost_estimated_max,
            cost_estimated_min=cost_estimated_min,
            due_from=due_from,
            due_to=due_to,
            entry_permission=entry_permission,
            file_format=file_format,
            is_assigned=is_assigned,
            is_overdue=is_overdue,
            is_under_way=is_under_way,
            number=number,
            ordering=ordering,
            priority=priority,
            property_=property_,
            requested_from=requested_from,
            requested_to=requested_to,
            scheduled_from=scheduled_from,
            scheduled_to=scheduled_to,
            search=search,
            status=status,
            unit=unit,
        )
    ).parsed
