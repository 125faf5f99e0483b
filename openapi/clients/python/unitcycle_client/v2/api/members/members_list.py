from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.members_list_role_item import MembersListRoleItem
from ...models.paginated_member_list import PaginatedMemberList
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    cursor: str | Unset = UNSET,
    is_active: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    role: list[MembersListRoleItem] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["is_active"] = is_active

    params["ordering"] = ordering

    params["page_size"] = page_size

    json_role: list[str] | Unset = UNSET
    if not isinstance(role, Unset):
        json_role = []
        for role_item_data in role:
            role_item = role_item_data.value
            json_role.append(role_item)

    params["role"] = json_role

    params["search"] = search

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/members/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedMemberList | Problem | None:
    if response.status_code == 200:
        response_200 = PaginatedMemberList.from_dict(response.json())

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
) -> Response[PaginatedMemberList | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    is_active: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    role: list[MembersListRoleItem] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedMemberList | Problem]:
    """List members

     The people of the organisation and their roles.

    Args:
        cursor (str | Unset):
        is_active (bool | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        role (list[MembersListRoleItem] | Unset):
        search (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedMemberList | Problem]
    """

    kwargs = _get_kwargs(
        cursor=cursor,
        is_active=is_active,
        ordering=ordering,
        page_size=page_size,
        role=role,
        search=search,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    is_active: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    role: list[MembersListRoleItem] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedMemberList | Problem | None:
    """List members

     The people of the organisation and their roles.

    Args:
        cursor (str | Unset):
        is_active (bool | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        role (list[MembersListRoleItem] | Unset):
        search (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedMemberList | Problem
    """

    return sync_detailed(
        client=client,
        cursor=cursor,
        is_active=is_active,
        ordering=ordering,
        page_size=page_size,
        role=role,
        search=search,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    is_active: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    role: list[MembersListRoleItem] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedMemberList | Problem]:
    """List members

     The people of the organisation and their roles.

    Args:
        cursor (str | Unset):
        is_active (bool | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        role (list[MembersListRoleItem] | Unset):
        search (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedMemberList | Problem]
    """

    kwargs = _get_kwargs(
        cursor=cursor,
        is_active=is_active,
        ordering=ordering,
        page_size=page_size,
        role=role,
        search=search,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    is_active: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    role: list[MembersListRoleItem] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedMemberList | Problem | None:
    """List members

     The people of the organisation and their roles.

    Args:
        cursor (str | Unset):
        is_active (bool | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        role (list[MembersListRoleItem] | Unset):
        search (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedMemberList | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            cursor=cursor,
            is_active=is_active,
            ordering=ordering,
            page_size=page_size,
            role=role,
            search=search,
        )
    ).parsed
