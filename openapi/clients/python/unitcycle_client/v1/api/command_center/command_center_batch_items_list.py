from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.command_center_batch_items_list_status_item import CommandCenterBatchItemsListStatusItem
from ...models.paginated_bulk_item_list import PaginatedBulkItemList
from ...models.refusal import Refusal
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    batch: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterBatchItemsListStatusItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_batch: list[str] | Unset = UNSET
    if not isinstance(batch, Unset):
        json_batch = []
        for batch_item_data in batch:
            batch_item = str(batch_item_data)
            json_batch.append(batch_item)

    params["batch"] = json_batch

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
        "url": "/api/v1/portfolio/command-center/batch-items/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedBulkItemList | Refusal | None:
    if response.status_code == 200:
        response_200 = PaginatedBulkItemList.from_dict(response.json())

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
) -> Response[PaginatedBulkItemList | Refusal]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    batch: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterBatchItemsListStatusItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> Response[PaginatedBulkItemList | Refusal]:
    """List batch items

     The units of batches: for each what was said and done, or why it could not be.

    Args:
        batch (list[UUID] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        search (str | Unset):
        status (list[CommandCenterBatchItemsListStatusItem] | Unset):
        unit (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedBulkItemList | Refusal]
    """

    kwargs = _get_kwargs(
        batch=batch,
        ordering=ordering,
        page=page,
        page_size=page_size,
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
    batch: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterBatchItemsListStatusItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> PaginatedBulkItemList | Refusal | None:
    """List batch items

     The units of batches: for each what was said and done, or why it could not be.

    Args:
        batch (list[UUID] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        search (str | Unset):
        status (list[CommandCenterBatchItemsListStatusItem] | Unset):
        unit (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedBulkItemList | Refusal
    """

    return sync_detailed(
        client=client,
        batch=batch,
        ordering=ordering,
        page=page,
        page_size=page_size,
        search=search,
        status=status,
        unit=unit,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    batch: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterBatchItemsListStatusItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> Response[PaginatedBulkItemList | Refusal]:
    """List batch items

     The units of batches: for each what was said and done, or why it could not be.

    Args:
        batch (list[UUID] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        search (str | Unset):
        status (list[CommandCenterBatchItemsListStatusItem] | Unset):
        unit (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedBulkItemList | Refusal]
    """

    kwargs = _get_kwargs(
        batch=batch,
        ordering=ordering,
        page=page,
        page_size=page_size,
        search=search,
        status=status,
        unit=unit,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    batch: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CommandCenterBatchItemsListStatusItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> PaginatedBulkItemList | Refusal | None:
    """List batch items

     The units of batches: for each what was said and done, or why it could not be.

    Args:
        batch (list[UUID] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        search (str | Unset):
        status (list[CommandCenterBatchItemsListStatusItem] | Unset):
        unit (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedBulkItemList | Refusal
    """

    return (
        await asyncio_detailed(
            client=client,
            batch=batch,
            ordering=ordering,
            page=page,
            page_size=page_size,
            search=search,
            status=status,
            unit=unit,
        )
    ).parsed
