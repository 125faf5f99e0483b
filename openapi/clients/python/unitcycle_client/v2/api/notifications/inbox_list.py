from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.inbox_list_category_item import InboxListCategoryItem
from ...models.paginated_inbox_list import PaginatedInboxList
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    category: list[InboxListCategoryItem] | Unset = UNSET,
    cursor: str | Unset = UNSET,
    is_read: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_category: list[str] | Unset = UNSET
    if not isinstance(category, Unset):
        json_category = []
        for category_item_data in category:
            category_item = category_item_data.value
            json_category.append(category_item)

    params["category"] = json_category

    params["cursor"] = cursor

    params["is_read"] = is_read

    params["ordering"] = ordering

    params["page_size"] = page_size

    params["search"] = search

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/notifications/inbox/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedInboxList | Problem | None:
    if response.status_code == 200:
        response_200 = PaginatedInboxList.from_dict(response.json())

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

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

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


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[PaginatedInboxList | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    category: list[InboxListCategoryItem] | Unset = UNSET,
    cursor: str | Unset = UNSET,
    is_read: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedInboxList | Problem]:
    """List inbox

     What one was told in the app, the newest first.

    Args:
        category (list[InboxListCategoryItem] | Unset):
        cursor (str | Unset):
        is_read (bool | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        search (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedInboxList | Problem]
    """

    kwargs = _get_kwargs(
        category=category,
        cursor=cursor,
        is_read=is_read,
        ordering=ordering,
        page_size=page_size,
        search=search,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    category: list[InboxListCategoryItem] | Unset = UNSET,
    cursor: str | Unset = UNSET,
    is_read: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedInboxList | Problem | None:
    """List inbox

     What one was told in the app, the newest first.

    Args:
        category (list[InboxListCategoryItem] | Unset):
        cursor (str | Unset):
        is_read (bool | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        search (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedInboxList | Problem
    """

    return sync_detailed(
        client=client,
        category=category,
        cursor=cursor,
        is_read=is_read,
        ordering=ordering,
        page_size=page_size,
        search=search,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    category: list[InboxListCategoryItem] | Unset = UNSET,
    cursor: str | Unset = UNSET,
    is_read: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedInboxList | Problem]:
    """List inbox

     What one was told in the app, the newest first.

    Args:
        category (list[InboxListCategoryItem] | Unset):
        cursor (str | Unset):
        is_read (bool | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        search (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedInboxList | Problem]
    """

    kwargs = _get_kwargs(
        category=category,
        cursor=cursor,
        is_read=is_read,
        ordering=ordering,
        page_size=page_size,
        search=search,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    category: list[InboxListCategoryItem] | Unset = UNSET,
    cursor: str | Unset = UNSET,
    is_read: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedInboxList | Problem | None:
    """List inbox

     What one was told in the app, the newest first.

    Args:
        category (list[InboxListCategoryItem] | Unset):
        cursor (str | Unset):
        is_read (bool | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        search (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedInboxList | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            category=category,
            cursor=cursor,
            is_read=is_read,
            ordering=ordering,
            page_size=page_size,
            search=search,
        )
    ).parsed
