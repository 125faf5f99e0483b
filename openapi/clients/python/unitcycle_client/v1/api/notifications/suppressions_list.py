from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.paginated_suppression_list import PaginatedSuppressionList
from ...models.refusal import Refusal
from ...models.suppressions_list_medium_item import SuppressionsListMediumItem
from ...models.suppressions_list_reason_item import SuppressionsListReasonItem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    medium: list[SuppressionsListMediumItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    reason: list[SuppressionsListReasonItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    standing: bool | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_medium: list[str] | Unset = UNSET
    if not isinstance(medium, Unset):
        json_medium = []
        for medium_item_data in medium:
            medium_item = medium_item_data.value
            json_medium.append(medium_item)

    params["medium"] = json_medium

    params["ordering"] = ordering

    params["page"] = page

    params["page_size"] = page_size

    json_reason: list[str] | Unset = UNSET
    if not isinstance(reason, Unset):
        json_reason = []
        for reason_item_data in reason:
            reason_item = reason_item_data.value
            json_reason.append(reason_item)

    params["reason"] = json_reason

    params["search"] = search

    params["standing"] = standing

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/notifications/suppressions/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedSuppressionList | Refusal | None:
    if response.status_code == 200:
        response_200 = PaginatedSuppressionList.from_dict(response.json())

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
) -> Response[PaginatedSuppressionList | Refusal]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    medium: list[SuppressionsListMediumItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    reason: list[SuppressionsListReasonItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    standing: bool | Unset = UNSET,
) -> Response[PaginatedSuppressionList | Refusal]:
    """List suppressions

     Addresses and numbers that are sent nothing, or nothing that can be unsubscribed.

    Args:
        medium (list[SuppressionsListMediumItem] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        reason (list[SuppressionsListReasonItem] | Unset):
        search (str | Unset):
        standing (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedSuppressionList | Refusal]
    """

    kwargs = _get_kwargs(
        medium=medium,
        ordering=ordering,
        page=page,
        page_size=page_size,
        reason=reason,
        search=search,
        standing=standing,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    medium: list[SuppressionsListMediumItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    reason: list[SuppressionsListReasonItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    standing: bool | Unset = UNSET,
) -> PaginatedSuppressionList | Refusal | None:
    """List suppressions

     Addresses and numbers that are sent nothing, or nothing that can be unsubscribed.

    Args:
        medium (list[SuppressionsListMediumItem] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        reason (list[SuppressionsListReasonItem] | Unset):
        search (str | Unset):
        standing (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedSuppressionList | Refusal
    """

    return sync_detailed(
        client=client,
        medium=medium,
        ordering=ordering,
        page=page,
        page_size=page_size,
        reason=reason,
        search=search,
        standing=standing,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    medium: list[SuppressionsListMediumItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    reason: list[SuppressionsListReasonItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    standing: bool | Unset = UNSET,
) -> Response[PaginatedSuppressionList | Refusal]:
    """List suppressions

     Addresses and numbers that are sent nothing, or nothing that can be unsubscribed.

    Args:
        medium (list[SuppressionsListMediumItem] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        reason (list[SuppressionsListReasonItem] | Unset):
        search (str | Unset):
        standing (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedSuppressionList | Refusal]
    """

    kwargs = _get_kwargs(
        medium=medium,
        ordering=ordering,
        page=page,
        page_size=page_size,
        reason=reason,
        search=search,
        standing=standing,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    medium: list[SuppressionsListMediumItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    reason: list[SuppressionsListReasonItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    standing: bool | Unset = UNSET,
) -> PaginatedSuppressionList | Refusal | None:
    """List suppressions

     Addresses and numbers that are sent nothing, or nothing that can be unsubscribed.

    Args:
        medium (list[SuppressionsListMediumItem] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        reason (list[SuppressionsListReasonItem] | Unset):
        search (str | Unset):
        standing (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedSuppressionList | Refusal
    """

    return (
        await asyncio_detailed(
            client=client,
            medium=medium,
            ordering=ordering,
            page=page,
            page_size=page_size,
            reason=reason,
            search=search,
            standing=standing,
        )
    ).parsed
