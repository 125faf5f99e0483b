from http import HTTPStatus
from io import BytesIO
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.command_center_batches_export_action_type_item import CommandCenterBatchesExportActionTypeItem
from ...models.command_center_batches_export_execution_method_item import CommandCenterBatchesExportExecutionMethodItem
from ...models.command_center_batches_export_file_format import CommandCenterBatchesExportFileFormat
from ...models.command_center_batches_export_status_item import CommandCenterBatchesExportStatusItem
from ...models.problem import Problem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    action_type: list[CommandCenterBatchesExportActionTypeItem] | Unset = UNSET,
    execution_method: list[CommandCenterBatchesExportExecutionMethodItem] | Unset = UNSET,
    file_format: CommandCenterBatchesExportFileFormat | Unset = CommandCenterBatchesExportFileFormat.CSV,
    ordering: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterBatchesExportStatusItem] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_action_type: list[str] | Unset = UNSET
    if not isinstance(action_type, Unset):
        json_action_type = []
        for action_type_item_data in action_type:
            action_type_item = action_type_item_data.value
            json_action_type.append(action_type_item)

    params["action_type"] = json_action_type

    json_execution_method: list[str] | Unset = UNSET
    if not isinstance(execution_method, Unset):
        json_execution_method = []
        for execution_method_item_data in execution_method:
            execution_method_item = execution_method_item_data.value
            json_execution_method.append(execution_method_item)

    params["execution_method"] = json_execution_method

    json_file_format: str | Unset = UNSET
    if not isinstance(file_format, Unset):
        json_file_format = file_format.value

    params["file_format"] = json_file_format

    params["ordering"] = ordering

    params["search"] = search

    json_status: list[str] | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = []
        for status_item_data in status:
            status_item = status_item_data.value
            json_status.append(status_item)

    params["status"] = json_status

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/portfolio/command-center/batches/export/",
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
    action_type: list[CommandCenterBatchesExportActionTypeItem] | Unset = UNSET,
    execution_method: list[CommandCenterBatchesExportExecutionMethodItem] | Unset = UNSET,
    file_format: CommandCenterBatchesExportFileFormat | Unset = CommandCenterBatchesExportFileFormat.CSV,
    ordering: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterBatchesExportStatusItem] | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        action_type (list[CommandCenterBatchesExportActionTypeItem] | Unset):
        execution_method (list[CommandCenterBatchesExportExecutionMethodItem] | Unset):
        file_format (CommandCenterBatchesExportFileFormat | Unset):  Default:
            CommandCenterBatchesExportFileFormat.CSV.
        ordering (str | Unset):
        search (str | Unset):
        status (list[CommandCenterBatchesExportStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        action_type=action_type,
        execution_method=execution_method,
        file_format=file_format,
        ordering=ordering,
        search=search,
        status=status,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    action_type: list[CommandCenterBatchesExportActionTypeItem] | Unset = UNSET,
    execution_method: list[CommandCenterBatchesExportExecutionMethodItem] | Unset = UNSET,
    file_format: CommandCenterBatchesExportFileFormat | Unset = CommandCenterBatchesExportFileFormat.CSV,
    ordering: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterBatchesExportStatusItem] | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        action_type (list[CommandCenterBatchesExportActionTypeItem] | Unset):
        execution_method (list[CommandCenterBatchesExportExecutionMethodItem] | Unset):
        file_format (CommandCenterBatchesExportFileFormat | Unset):  Default:
            CommandCenterBatchesExportFileFormat.CSV.
        ordering (str | Unset):
        search (str | Unset):
        status (list[CommandCenterBatchesExportStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return sync_detailed(
        client=client,
        action_type=action_type,
        execution_method=execution_method,
        file_format=file_format,
        ordering=ordering,
        search=search,
        status=status,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    action_type: list[CommandCenterBatchesExportActionTypeItem] | Unset = UNSET,
    execution_method: list[CommandCenterBatchesExportExecutionMethodItem] | Unset = UNSET,
    file_format: CommandCenterBatchesExportFileFormat | Unset = CommandCenterBatchesExportFileFormat.CSV,
    ordering: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterBatchesExportStatusItem] | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        action_type (list[CommandCenterBatchesExportActionTypeItem] | Unset):
        execution_method (list[CommandCenterBatchesExportExecutionMethodItem] | Unset):
        file_format (CommandCenterBatchesExportFileFormat | Unset):  Default:
            CommandCenterBatchesExportFileFormat.CSV.
        ordering (str | Unset):
        search (str | Unset):
        status (list[CommandCenterBatchesExportStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        action_type=action_type,
        execution_method=execution_method,
        file_format=file_format,
        ordering=ordering,
        search=search,
        status=status,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    action_type: list[CommandCenterBatchesExportActionTypeItem] | Unset = UNSET,
    execution_method: list[CommandCenterBatchesExportExecutionMethodItem] | Unset = UNSET,
    file_format: CommandCenterBatchesExportFileFormat | Unset = CommandCenterBatchesExportFileFormat.CSV,
    ordering: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterBatchesExportStatusItem] | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        action_type (list[CommandCenterBatchesExportActionTypeItem] | Unset):
        execution_method (list[CommandCenterBatchesExportExecutionMethodItem] | Unset):
        file_format (CommandCenterBatchesExportFileFormat | Unset):  Default:
            CommandCenterBatchesExportFileFormat.CSV.
        ordering (str | Unset):
        search (str | Unset):
        status (list[CommandCenterBatchesExportStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            action_type=action_type,
            execution_method=execution_method,
            file_format=file_format,
            ordering=ordering,
            search=search,
            status=status,
        )
    ).parsed
