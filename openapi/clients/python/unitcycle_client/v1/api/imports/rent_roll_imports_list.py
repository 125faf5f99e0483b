import datetime
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.paginated_rent_roll_import_list import PaginatedRentRollImportList
from ...models.refusal import Refusal
from ...models.rent_roll_imports_list_kind_item import RentRollImportsListKindItem
from ...models.rent_roll_imports_list_status_item import RentRollImportsListStatusItem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    imported_from: datetime.datetime | Unset = UNSET,
    kind: list[RentRollImportsListKindItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[RentRollImportsListStatusItem] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_imported_from: str | Unset = UNSET
    if not isinstance(imported_from, Unset):
        json_imported_from = imported_from.isoformat()
    params["imported_from"] = json_imported_from

    json_kind: list[str] | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = []
        for kind_item_data in kind:
            kind_item = kind_item_data.value
            json_kind.append(kind_item)

    params["kind"] = json_kind

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
        "url": "/api/v1/imports/rent-rolls/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedRentRollImportList | Refusal | None:
    if response.status_code == 200:
        response_200 = PaginatedRentRollImportList.from_dict(response.json())

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
) -> Response[PaginatedRentRollImportList | Refusal]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    imported_from: datetime.datetime | Unset = UNSET,
    kind: list[RentRollImportsListKindItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[RentRollImportsListStatusItem] | Unset = UNSET,
) -> Response[PaginatedRentRollImportList | Refusal]:
    """List rent roll imports

     Rent rolls and property lists on their way in.

    Args:
        imported_from (datetime.datetime | Unset):
        kind (list[RentRollImportsListKindItem] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        search (str | Unset):
        status (list[RentRollImportsListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedRentRollImportList | Refusal]
    """

    kwargs = _get_kwargs(
        imported_from=imported_from,
        kind=kind,
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
    imported_from: datetime.datetime | Unset = UNSET,
    kind: list[RentRollImportsListKindItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[RentRollImportsListStatusItem] | Unset = UNSET,
) -> PaginatedRentRollImportList | Refusal | None:
    """List rent roll imports

     Rent rolls and property lists on their way in.

    Args:
        imported_from (datetime.datetime | Unset):
        kind (list[RentRollImportsListKindItem] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        search (str | Unset):
        status (list[RentRollImportsListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedRentRollImportList | Refusal
    """

    return sync_detailed(
        client=client,
        imported_from=imported_from,
        kind=kind,
        ordering=ordering,
        page=page,
        page_size=page_size,
        search=search,
        status=status,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    imported_from: datetime.datetime | Unset = UNSET,
    kind: list[RentRollImportsListKindItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[RentRollImportsListStatusItem] | Unset = UNSET,
) -> Response[PaginatedRentRollImportList | Refusal]:
    """List rent roll imports

     Rent rolls and property lists on their way in.

    Args:
        imported_from (datetime.datetime | Unset):
        kind (list[RentRollImportsListKindItem] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        search (str | Unset):
        status (list[RentRollImportsListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedRentRollImportList | Refusal]
    """

    kwargs = _get_kwargs(
        imported_from=imported_from,
        kind=kind,
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
    imported_from: datetime.datetime | Unset = UNSET,
    kind: list[RentRollImportsListKindItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[RentRollImportsListStatusItem] | Unset = UNSET,
) -> PaginatedRentRollImportList | Refusal | None:
    """List rent roll imports

     Rent rolls and property lists on their way in.

    Args:
        imported_from (datetime.datetime | Unset):
        kind (list[RentRollImportsListKindItem] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        search (str | Unset):
        status (list[RentRollImportsListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedRentRollImportList | Refusal
    """

    return (
        await asyncio_detailed(
            client=client,
            imported_from=imported_from,
            kind=kind,
            ordering=ordering,
            page=page,
            page_size=page_size,
            search=search,
            status=status,
        )
    ).parsed
