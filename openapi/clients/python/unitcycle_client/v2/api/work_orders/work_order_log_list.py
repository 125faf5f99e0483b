from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.paginated_work_order_log_list import PaginatedWorkOrderLogList
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    work_order_id: str,
    *,
    cursor: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["ordering"] = ordering

    params["page_size"] = page_size

    params["search"] = search

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/work-orders/{work_order_id}/log/".format(
            work_order_id=quote(str(work_order_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedWorkOrderLogList | Problem | None:
    if response.status_code == 200:
        response_200 = PaginatedWorkOrderLogList.from_dict(response.json())

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
) -> Response[PaginatedWorkOrderLogList | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    work_order_id: str,
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedWorkOrderLogList | Problem]:
    """List work order log

     The history of a work order: each change of its status, and notes.

    Args:
        work_order_id (str):
        cursor (str | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        search (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedWorkOrderLogList | Problem]
    """

    kwargs = _get_kwargs(
        work_order_id=work_order_id,
        cursor=cursor,
        ordering=ordering,
        page_size=page_size,
        search=search,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    work_order_id: str,
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedWorkOrderLogList | Problem | None:
    """List work order log

     The history of a work order: each change of its status, and notes.

    Args:
        work_order_id (str):
        cursor (str | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        search (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedWorkOrderLogList | Problem
    """

    return sync_detailed(
        work_order_id=work_order_id,
        client=client,
        cursor=cursor,
        ordering=ordering,
        page_size=page_size,
        search=search,
    ).parsed


async def asyncio_detailed(
    work_order_id: str,
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedWorkOrderLogList | Problem]:
    """List work order log

     The history of a work order: each change of its status, and notes.

    Args:
        work_order_id (str):
        cursor (str | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        search (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedWorkOrderLogList | Problem]
    """

    kwargs = _get_kwargs(
        work_order_id=work_order_id,
        cursor=cursor,
        ordering=ordering,
        page_size=page_size,
        search=search,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    work_order_id: str,
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedWorkOrderLogList | Problem | None:
    """List work order log

     The history of a work order: each change of its status, and notes.

    Args:
        work_order_id (str):
        cursor (str | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        search (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedWorkOrderLogList | Problem
    """

    return (
        await asyncio_detailed(
            work_order_id=work_order_id,
            client=client,
            cursor=cursor,
            ordering=ordering,
            page_size=page_size,
            search=search,
        )
    ).parsed
