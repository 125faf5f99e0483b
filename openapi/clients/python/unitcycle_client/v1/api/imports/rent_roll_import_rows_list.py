from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.paginated_import_row_list import PaginatedImportRowList
from ...models.refusal import Refusal
from ...models.rent_roll_import_rows_list_planned_item import RentRollImportRowsListPlannedItem
from ...models.rent_roll_import_rows_list_status_item import RentRollImportRowsListStatusItem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    import_id: str,
    *,
    has_warnings: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    planned: list[RentRollImportRowsListPlannedItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[RentRollImportRowsListStatusItem] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["has_warnings"] = has_warnings

    params["ordering"] = ordering

    params["page"] = page

    params["page_size"] = page_size

    json_planned: list[str] | Unset = UNSET
    if not isinstance(planned, Unset):
        json_planned = []
        for planned_item_data in planned:
            planned_item = planned_item_data.value
            json_planned.append(planned_item)

    params["planned"] = json_planned

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
        "url": "/api/v1/imports/rent-rolls/{import_id}/rows/".format(
            import_id=quote(str(import_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedImportRowList | Refusal | None:
    if response.status_code == 200:
        response_200 = PaginatedImportRowList.from_dict(response.json())

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
) -> Response[PaginatedImportRowList | Refusal]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    import_id: str,
    *,
    client: AuthenticatedClient,
    has_warnings: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    planned: list[RentRollImportRowsListPlannedItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[RentRollImportRowsListStatusItem] | Unset = UNSET,
) -> Response[PaginatedImportRowList | Refusal]:
    """List the rows of an import

    Args:
        import_id (str):
        has_warnings (bool | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        planned (list[RentRollImportRowsListPlannedItem] | Unset):
        search (str | Unset):
        status (list[RentRollImportRowsListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedImportRowList | Refusal]
    """

    kwargs = _get_kwargs(
        import_id=import_id,
        has_warnings=has_warnings,
        ordering=ordering,
        page=page,
        page_size=page_size,
        planned=planned,
        search=search,
        status=status,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    import_id: str,
    *,
    client: AuthenticatedClient,
    has_warnings: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    planned: list[RentRollImportRowsListPlannedItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[RentRollImportRowsListStatusItem] | Unset = UNSET,
) -> PaginatedImportRowList | Refusal | None:
    """List the rows of an import

    Args:
        import_id (str):
        has_warnings (bool | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        planned (list[RentRollImportRowsListPlannedItem] | Unset):
        search (str | Unset):
        status (list[RentRollImportRowsListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedImportRowList | Refusal
    """

    return sync_detailed(
        import_id=import_id,
        client=client,
        has_warnings=has_warnings,
        ordering=ordering,
        page=page,
        page_size=page_size,
        planned=planned,
        search=search,
        status=status,
    ).parsed


async def asyncio_detailed(
    import_id: str,
    *,
    client: AuthenticatedClient,
    has_warnings: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    planned: list[RentRollImportRowsListPlannedItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[RentRollImportRowsListStatusItem] | Unset = UNSET,
) -> Response[PaginatedImportRowList | Refusal]:
    """List the rows of an import

    Args:
        import_id (str):
        has_warnings (bool | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        planned (list[RentRollImportRowsListPlannedItem] | Unset):
        search (str | Unset):
        status (list[RentRollImportRowsListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedImportRowList | Refusal]
    """

    kwargs = _get_kwargs(
        import_id=import_id,
        has_warnings=has_warnings,
        ordering=ordering,
        page=page,
        page_size=page_size,
        planned=planned,
        search=search,
        status=status,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    import_id: str,
    *,
    client: AuthenticatedClient,
    has_warnings: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    planned: list[RentRollImportRowsListPlannedItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[RentRollImportRowsListStatusItem] | Unset = UNSET,
) -> PaginatedImportRowList | Refusal | None:
    """List the rows of an import

    Args:
        import_id (str):
        has_warnings (bool | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        planned (list[RentRollImportRowsListPlannedItem] | Unset):
        search (str | Unset):
        status (list[RentRollImportRowsListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedImportRowList | Refusal
    """

    return (
        await asyncio_detailed(
            import_id=import_id,
            client=client,
            has_warnings=has_warnings,
            ordering=ordering,
            page=page,
            page_size=page_size,
            planned=planned,
            search=search,
            status=status,
        )
    ).parsed
