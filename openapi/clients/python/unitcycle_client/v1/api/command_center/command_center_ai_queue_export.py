from http import HTTPStatus
from io import BytesIO
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.command_center_ai_queue_export_action_type_item import CommandCenterAiQueueExportActionTypeItem
from ...models.command_center_ai_queue_export_file_format import CommandCenterAiQueueExportFileFormat
from ...models.command_center_ai_queue_export_lifecycle_state_item import CommandCenterAiQueueExportLifecycleStateItem
from ...models.command_center_ai_queue_export_priority_item import CommandCenterAiQueueExportPriorityItem
from ...models.command_center_ai_queue_export_status_item import CommandCenterAiQueueExportStatusItem
from ...models.refusal import Refusal
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    action_type: list[CommandCenterAiQueueExportActionTypeItem] | Unset = UNSET,
    bulk_batch_id: list[UUID] | Unset = UNSET,
    confidence_score_gte: float | Unset = UNSET,
    file_format: CommandCenterAiQueueExportFileFormat | Unset = CommandCenterAiQueueExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    lifecycle_state: list[CommandCenterAiQueueExportLifecycleStateItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    priority: list[CommandCenterAiQueueExportPriorityItem] | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterAiQueueExportStatusItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_action_type: list[str] | Unset = UNSET
    if not isinstance(action_type, Unset):
        json_action_type = []
        for action_type_item_data in action_type:
            action_type_item = action_type_item_data.value
            json_action_type.append(action_type_item)

    params["action_type"] = json_action_type

    json_bulk_batch_id: list[str] | Unset = UNSET
    if not isinstance(bulk_batch_id, Unset):
        json_bulk_batch_id = []
        for bulk_batch_id_item_data in bulk_batch_id:
            bulk_batch_id_item = str(bulk_batch_id_item_data)
            json_bulk_batch_id.append(bulk_batch_id_item)

    params["bulk_batch_id"] = json_bulk_batch_id

    params["confidence_score__gte"] = confidence_score_gte

    json_file_format: str | Unset = UNSET
    if not isinstance(file_format, Unset):
        json_file_format = file_format.value

    params["file_format"] = json_file_format

    json_lease: list[str] | Unset = UNSET
    if not isinstance(lease, Unset):
        json_lease = []
        for lease_item_data in lease:
            lease_item = str(lease_item_data)
            json_lease.append(lease_item)

    params["lease"] = json_lease

    json_lifecycle_state: list[str] | Unset = UNSET
    if not isinstance(lifecycle_state, Unset):
        json_lifecycle_state = []
        for lifecycle_state_item_data in lifecycle_state:
            lifecycle_state_item = lifecycle_state_item_data.value
            json_lifecycle_state.append(lifecycle_state_item)

    params["lifecycle_state"] = json_lifecycle_state

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
        "url": "/api/v1/portfolio/command-center/ai-queue/export/",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> File | Refusal | None:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.text))

        return response_200

    if response.status_code == 400:
        response_400 = Refusal.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Refusal.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Refusal.from_dict(response.json())

        return response_403

    if response.status_code == 406:
        response_406 = Refusal.from_dict(response.json())

        return response_406

    if response.status_code == 429:
        response_429 = Refusal.from_dict(response.json())

        return response_429

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[File | Refusal]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    action_type: list[CommandCenterAiQueueExportActionTypeItem] | Unset = UNSET,
    bulk_batch_id: list[UUID] | Unset = UNSET,
    confidence_score_gte: float | Unset = UNSET,
    file_format: CommandCenterAiQueueExportFileFormat | Unset = CommandCenterAiQueueExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    lifecycle_state: list[CommandCenterAiQueueExportLifecycleStateItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    priority: list[CommandCenterAiQueueExportPriorityItem] | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterAiQueueExportStatusItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> Response[File | Refusal]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        action_type (list[CommandCenterAiQueueExportActionTypeItem] | Unset):
        bulk_batch_id (list[UUID] | Unset):
        confidence_score_gte (float | Unset):
        file_format (CommandCenterAiQueueExportFileFormat | Unset):  Default:
            CommandCenterAiQueueExportFileFormat.CSV.
        lease (list[UUID] | Unset):
        lifecycle_state (list[CommandCenterAiQueueExportLifecycleStateItem] | Unset):
        ordering (str | Unset):
        priority (list[CommandCenterAiQueueExportPriorityItem] | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        status (list[CommandCenterAiQueueExportStatusItem] | Unset):
        unit (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Refusal]
    """

    kwargs = _get_kwargs(
        action_type=action_type,
        bulk_batch_id=bulk_batch_id,
        confidence_score_gte=confidence_score_gte,
        file_format=file_format,
        lease=lease,
        lifecycle_state=lifecycle_state,
        ordering=ordering,
        priority=priority,
        property_=property_,
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
    action_type: list[CommandCenterAiQueueExportActionTypeItem] | Unset = UNSET,
    bulk_batch_id: list[UUID] | Unset = UNSET,
    confidence_score_gte: float | Unset = UNSET,
    file_format: CommandCenterAiQueueExportFileFormat | Unset = CommandCenterAiQueueExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    lifecycle_state: list[CommandCenterAiQueueExportLifecycleStateItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    priority: list[CommandCenterAiQueueExportPriorityItem] | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterAiQueueExportStatusItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> File | Refusal | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        action_type (list[CommandCenterAiQueueExportActionTypeItem] | Unset):
        bulk_batch_id (list[UUID] | Unset):
        confidence_score_gte (float | Unset):
        file_format (CommandCenterAiQueueExportFileFormat | Unset):  Default:
            CommandCenterAiQueueExportFileFormat.CSV.
        lease (list[UUID] | Unset):
        lifecycle_state (list[CommandCenterAiQueueExportLifecycleStateItem] | Unset):
        ordering (str | Unset):
        priority (list[CommandCenterAiQueueExportPriorityItem] | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        status (list[CommandCenterAiQueueExportStatusItem] | Unset):
        unit (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Refusal
    """

    return sync_detailed(
        client=client,
        action_type=action_type,
        bulk_batch_id=bulk_batch_id,
        confidence_score_gte=confidence_score_gte,
        file_format=file_format,
        lease=lease,
        lifecycle_state=lifecycle_state,
        ordering=ordering,
        priority=priority,
        property_=property_,
        search=search,
        status=status,
        unit=unit,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    action_type: list[CommandCenterAiQueueExportActionTypeItem] | Unset = UNSET,
    bulk_batch_id: list[UUID] | Unset = UNSET,
    confidence_score_gte: float | Unset = UNSET,
    file_format: CommandCenterAiQueueExportFileFormat | Unset = CommandCenterAiQueueExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    lifecycle_state: list[CommandCenterAiQueueExportLifecycleStateItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    priority: list[CommandCenterAiQueueExportPriorityItem] | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterAiQueueExportStatusItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> Response[File | Refusal]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        action_type (list[CommandCenterAiQueueExportActionTypeItem] | Unset):
        bulk_batch_id (list[UUID] | Unset):
        confidence_score_gte (float | Unset):
        file_format (CommandCenterAiQueueExportFileFormat | Unset):  Default:
            CommandCenterAiQueueExportFileFormat.CSV.
        lease (list[UUID] | Unset):
        lifecycle_state (list[CommandCenterAiQueueExportLifecycleStateItem] | Unset):
        ordering (str | Unset):
        priority (list[CommandCenterAiQueueExportPriorityItem] | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        status (list[CommandCenterAiQueueExportStatusItem] | Unset):
        unit (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Refusal]
    """

    kwargs = _get_kwargs(
        action_type=action_type,
        bulk_batch_id=bulk_batch_id,
        confidence_score_gte=confidence_score_gte,
        file_format=file_format,
        lease=lease,
        lifecycle_state=lifecycle_state,
        ordering=ordering,
        priority=priority,
        property_=property_,
        search=search,
        status=status,
        unit=unit,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    action_type: list[CommandCenterAiQueueExportActionTypeItem] | Unset = UNSET,
    bulk_batch_id: list[UUID] | Unset = UNSET,
    confidence_score_gte: float | Unset = UNSET,
    file_format: CommandCenterAiQueueExportFileFormat | Unset = CommandCenterAiQueueExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    lifecycle_state: list[CommandCenterAiQueueExportLifecycleStateItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    priority: list[CommandCenterAiQueueExportPriorityItem] | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterAiQueueExportStatusItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> File | Refusal | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        action_type (list[CommandCenterAiQueueExportActionTypeItem] | Unset):
        bulk_batch_id (list[UUID] | Unset):
        confidence_score_gte (float | Unset):
        file_format (CommandCenterAiQueueExportFileFormat | Unset):  Default:
            CommandCenterAiQueueExportFileFormat.CSV.
        lease (list[UUID] | Unset):
        lifecycle_state (list[CommandCenterAiQueueExportLifecycleStateItem] | Unset):
        ordering (str | Unset):
        priority (list[CommandCenterAiQueueExportPriorityItem] | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        status (list[CommandCenterAiQueueExportStatusItem] | Unset):
        unit (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Refusal
    """

    return (
        await asyncio_detailed(
            client=client,
            action_type=action_type,
            bulk_batch_id=bulk_batch_id,
            confidence_score_gte=confidence_score_gte,
            file_format=file_format,
            lease=lease,
            lifecycle_state=lifecycle_state,
            ordering=ordering,
            priority=priority,
            property_=property_,
            search=search,
            status=status,
            unit=unit,
        )
    ).parsed
