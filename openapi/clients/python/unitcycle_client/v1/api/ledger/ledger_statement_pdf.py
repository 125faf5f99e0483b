import datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.refusal import Refusal
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    tenant_id: UUID,
    *,
    first_day: datetime.date | Unset = UNSET,
    last_day: datetime.date | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_first_day: str | Unset = UNSET
    if not isinstance(first_day, Unset):
        json_first_day = first_day.isoformat()
    params["first_day"] = json_first_day

    json_last_day: str | Unset = UNSET
    if not isinstance(last_day, Unset):
        json_last_day = last_day.isoformat()
    params["last_day"] = json_last_day

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/ledger/tenants/{tenant_id}/statement/pdf/".format(
            tenant_id=quote(str(tenant_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> File | Refusal | None:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[File | Refusal]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    tenant_id: UUID,
    *,
    client: AuthenticatedClient,
    first_day: datetime.date | Unset = UNSET,
    last_day: datetime.date | Unset = UNSET,
) -> Response[File | Refusal]:
    """Download a tenant's account as a PDF

    Args:
        tenant_id (UUID):
        first_day (datetime.date | Unset):
        last_day (datetime.date | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Refusal]
    """

    kwargs = _get_kwargs(
        tenant_id=tenant_id,
        first_day=first_day,
        last_day=last_day,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    tenant_id: UUID,
    *,
    client: AuthenticatedClient,
    first_day: datetime.date | Unset = UNSET,
    last_day: datetime.date | Unset = UNSET,
) -> File | Refusal | None:
    """Download a tenant's account as a PDF

    Args:
        tenant_id (UUID):
        first_day (datetime.date | Unset):
        last_day (datetime.date | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Refusal
    """

    return sync_detailed(
        tenant_id=tenant_id,
        client=client,
        first_day=first_day,
        last_day=last_day,
    ).parsed


async def asyncio_detailed(
    tenant_id: UUID,
    *,
    client: AuthenticatedClient,
    first_day: datetime.date | Unset = UNSET,
    last_day: datetime.date | Unset = UNSET,
) -> Response[File | Refusal]:
    """Download a tenant's account as a PDF

    Args:
        tenant_id (UUID):
        first_day (datetime.date | Unset):
        last_day (datetime.date | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Refusal]
    """

    kwargs = _get_kwargs(
        tenant_id=tenant_id,
        first_day=first_day,
        last_day=last_day,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    tenant_id: UUID,
    *,
    client: AuthenticatedClient,
    first_day: datetime.date | Unset = UNSET,
    last_day: datetime.date | Unset = UNSET,
) -> File | Refusal | None:
    """Download a tenant's account as a PDF

    Args:
        tenant_id (UUID):
        first_day (datetime.date | Unset):
        last_day (datetime.date | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Refusal
    """

    return (
        await asyncio_detailed(
            tenant_id=tenant_id,
            client=client,
            first_day=first_day,
            last_day=last_day,
        )
    ).parsed
