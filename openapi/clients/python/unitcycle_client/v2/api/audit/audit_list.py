import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.audit_list_model import AuditListModel
from ...models.paginated_change_list import PaginatedChangeList
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    actor: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    from_: datetime.datetime | Unset = UNSET,
    model: AuditListModel | Unset = UNSET,
    object_: UUID | Unset = UNSET,
    page_size: int | Unset = UNSET,
    to: datetime.datetime | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["actor"] = actor

    params["cursor"] = cursor

    json_from_: str | Unset = UNSET
    if not isinstance(from_, Unset):
        json_from_ = from_.isoformat()
    params["from"] = json_from_

    json_model: str | Unset = UNSET
    if not isinstance(model, Unset):
        json_model = model.value

    params["model"] = json_model

    json_object_: str | Unset = UNSET
    if not isinstance(object_, Unset):
        json_object_ = str(object_)
    params["object"] = json_object_

    params["page_size"] = page_size

    json_to: str | Unset = UNSET
    if not isinstance(to, Unset):
        json_to = to.isoformat()
    params["to"] = json_to

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/audit/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedChangeList | Problem | None:
    if response.status_code == 200:
        response_200 = PaginatedChangeList.from_dict(response.json())

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
) -> Response[PaginatedChangeList | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    actor: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    from_: datetime.datetime | Unset = UNSET,
    model: AuditListModel | Unset = UNSET,
    object_: UUID | Unset = UNSET,
    page_size: int | Unset = UNSET,
    to: datetime.datetime | Unset = UNSET,
) -> Response[PaginatedChangeList | Problem]:
    """List who changed what

    Args:
        actor (str | Unset):
        cursor (str | Unset):
        from_ (datetime.datetime | Unset):
        model (AuditListModel | Unset):
        object_ (UUID | Unset):
        page_size (int | Unset):
        to (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedChangeList | Problem]
    """

    kwargs = _get_kwargs(
        actor=actor,
        cursor=cursor,
        from_=from_,
        model=model,
        object_=object_,
        page_size=page_size,
        to=to,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    actor: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    from_: datetime.datetime | Unset = UNSET,
    model: AuditListModel | Unset = UNSET,
    object_: UUID | Unset = UNSET,
    page_size: int | Unset = UNSET,
    to: datetime.datetime | Unset = UNSET,
) -> PaginatedChangeList | Problem | None:
    """List who changed what

    Args:
        actor (str | Unset):
        cursor (str | Unset):
        from_ (datetime.datetime | Unset):
        model (AuditListModel | Unset):
        object_ (UUID | Unset):
        page_size (int | Unset):
        to (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedChangeList | Problem
    """

    return sync_detailed(
        client=client,
        actor=actor,
        cursor=cursor,
        from_=from_,
        model=model,
        object_=object_,
        page_size=page_size,
        to=to,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    actor: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    from_: datetime.datetime | Unset = UNSET,
    model: AuditListModel | Unset = UNSET,
    object_: UUID | Unset = UNSET,
    page_size: int | Unset = UNSET,
    to: datetime.datetime | Unset = UNSET,
) -> Response[PaginatedChangeList | Problem]:
    """List who changed what

    Args:
        actor (str | Unset):
        cursor (str | Unset):
        from_ (datetime.datetime | Unset):
        model (AuditListModel | Unset):
        object_ (UUID | Unset):
        page_size (int | Unset):
        to (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedChangeList | Problem]
    """

    kwargs = _get_kwargs(
        actor=actor,
        cursor=cursor,
        from_=from_,
        model=model,
        object_=object_,
        page_size=page_size,
        to=to,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    actor: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    from_: datetime.datetime | Unset = UNSET,
    model: AuditListModel | Unset = UNSET,
    object_: UUID | Unset = UNSET,
    page_size: int | Unset = UNSET,
    to: datetime.datetime | Unset = UNSET,
) -> PaginatedChangeList | Problem | None:
    """List who changed what

    Args:
        actor (str | Unset):
        cursor (str | Unset):
        from_ (datetime.datetime | Unset):
        model (AuditListModel | Unset):
        object_ (UUID | Unset):
        page_size (int | Unset):
        to (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedChangeList | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            actor=actor,
            cursor=cursor,
            from_=from_,
            model=model,
            object_=object_,
            page_size=page_size,
            to=to,
        )
    ).parsed
