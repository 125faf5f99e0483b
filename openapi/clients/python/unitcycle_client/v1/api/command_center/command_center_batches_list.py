from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.command_center_batches_list_action_type_item import CommandCenterBatchesListActionTypeItem
from ...models.command_center_batches_list_execution_method_item import CommandCenterBatchesListExecutionMethodItem
from ...models.command_center_batches_list_status_item import CommandCenterBatchesListStatusItem
from ...models.paginated_bulk_batch_list import PaginatedBulkBatchList
from ...models.refusal import Refusal
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    action_type: list[CommandCenterBatchesListActionTypeItem] | Unset = UNSET,
    execution_method: list[CommandCenterBatchesListExecutionMethodItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterBatchesListStatusItem] | Unset = UNSET,
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

    params["ordering"] = ordering

    params["page"] = page

    params["page_size"] = page_size

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
        "url": "/api/v1/portfolio/command-center/batches/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedBulkBatchList | Refusal | None:
    if response.status_code == 200:
        response_200 = PaginatedBulkBatchList.from_dict(response.json())

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

    if response.status_code == 404:
        response_404 = Refusal.from_dict(response.json())

        return response_404

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


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[PaginatedBulkBatchList | Refusal]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    action_type: list[CommandCenterBatchesListActionTypeItem] | Unset = UNSET,
    execution_method: list[CommandCenterBatchesListExecutionMethodItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterBatchesListStatusItem] | Unset = UNSET,
) -> Response[PaginatedBulkBatchList | Refusal]:
    """List batches

     What was done, or will be, for many units at once.

    Args:
        action_type (list[CommandCenterBatchesListActionTypeItem] | Unset):
        execution_method (list[CommandCenterBatchesListExecutionMethodItem] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        search (str | Unset):
        status (list[CommandCenterBatchesListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedBulkBatchList | Refusal]
    """

    kwargs = _get_kwargs(
        action_type=action_type,
        execution_method=execution_method,
        ordering=ordering,
        page=page,
        page_size=page_size,
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
    action_type: list[CommandCenterBatchesListActionTypeItem] | Unset = UNSET,
    execution_method: list[CommandCenterBatchesListExecutionMethodItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterBatchesListStatusItem] | Unset = UNSET,
) -> PaginatedBulkBatchList | Refusal | None:
    """List batches

     What was done, or will be, for many units at once.

    Args:
        action_type (list[CommandCenterBatchesListActionTypeItem] | Unset):
        execution_method (list[CommandCenterBatchesListExecutionMethodItem] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        search (str | Unset):
        status (list[CommandCenterBatchesListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedBulkBatchList | Refusal
    """

    return sync_detailed(
        client=client,
        action_type=action_type,
        execution_method=execution_method,
        ordering=ordering,
        page=page,
        page_size=page_size,
        search=search,
        status=status,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    action_type: list[CommandCenterBatchesListActionTypeItem] | Unset = UNSET,
    execution_method: list[CommandCenterBatchesListExecutionMethodItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterBatchesListStatusItem] | Unset = UNSET,
) -> Response[PaginatedBulkBatchList | Refusal]:
    """List batches

     What was done, or will be, for many units at once.

    Args:
        action_type (list[CommandCenterBatchesListActionTypeItem] | Unset):
        execution_method (list[CommandCenterBatchesListExecutionMethodItem] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        search (str | Unset):
        status (list[CommandCenterBatchesListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedBulkBatchList | Refusal]
    """

    kwargs = _get_kwargs(
        action_type=action_type,
        execution_method=execution_method,
        ordering=ordering,
        page=page,
        page_size=page_size,
        search=search,
        status=status,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    action_type: list[CommandCenterBatchesListActionTypeItem] | Unset = UNSET,
    execution_method: list[CommandCenterBatchesListExecutionMethodItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterBatchesListStatusItem] | Unset = UNSET,
) -> PaginatedBulkBatchList | Refusal | None:
    """List batches

     What was done, or will be, for many units at once.

    Args:
        action_type (list[CommandCenterBatchesListActionTypeItem] | Unset):
        execution_method (list[CommandCenterBatchesListExecutionMethodItem] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        search (str | Unset):
        status (list[CommandCenterBatchesListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedBulkBatchList | Refusal
    """

    return (
        await asyncio_detailed(
            client=client,
            action_type=action_type,
            execution_method=execution_method,
            ordering=ordering,
            page=page,
            page_size=page_size,
            search=search,
            status=status,
        )
    ).parsed
