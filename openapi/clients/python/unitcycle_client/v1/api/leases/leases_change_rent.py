from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.change_rent_request import ChangeRentRequest
from ...models.lease_detail import LeaseDetail
from ...models.refusal import Refusal
from ...types import UNSET, Response, Unset


def _get_kwargs(
    id: UUID,
    *,
    body: ChangeRentRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/tenants/leases/{id}/rent-change/".format(
            id=quote(str(id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> LeaseDetail | Refusal | None:
    if response.status_code == 200:
        response_200 = LeaseDetail.from_dict(response.json())

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

    if response.status_code == 409:
        response_409 = Refusal.from_dict(response.json())

        return response_409

    if response.status_code == 413:
        response_413 = Refusal.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = Refusal.from_dict(response.json())

        return response_415

    if response.status_code == 422:
        response_422 = Refusal.from_dict(response.json())

        return response_422

    if response.status_code == 429:
        response_429 = Refusal.from_dict(response.json())

        return response_429

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[LeaseDetail | Refusal]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient,
    body: ChangeRentRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[LeaseDetail | Refusal]:
    """Let a lease that runs from month to month cost something else from a day to come on

     The days before are billed by the rent of today. Nothing is sent: what is announced by a letter is a
    matter of
    the command center.

    Args:
        id (UUID):
        idempotency_key (str | Unset):
        body (ChangeRentRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[LeaseDetail | Refusal]
    """

    kwargs = _get_kwargs(
        id=id,
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    id: UUID,
    *,
    client: AuthenticatedClient,
    body: ChangeRentRequest,
    idempotency_key: str | Unset = UNSET,
) -> LeaseDetail | Refusal | None:
    """Let a lease that runs from month to month cost something else from a day to come on

     The days before are billed by the rent of today. Nothing is sent: what is announced by a letter is a
    matter of
    the command center.

    Args:
        id (UUID):
        idempotency_key (str | Unset):
        body (ChangeRentRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        LeaseDetail | Refusal
    """

    return sync_detailed(
        id=id,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    id: UUID,
    *,
    client: AuthenticatedClient,
    body: ChangeRentRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[LeaseDetail | Refusal]:
    """Let a lease that runs from month to month cost something else from a day to come on

     The days before are billed by the rent of today. Nothing is sent: what is announced by a letter is a
    matter of
    the command center.

    Args:
        id (UUID):
        idempotency_key (str | Unset):
        body (ChangeRentRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[LeaseDetail | Refusal]
    """

    kwargs = _get_kwargs(
        id=id,
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    id: UUID,
    *,
    client: AuthenticatedClient,
    body: ChangeRentRequest,
    idempotency_key: str | Unset = UNSET,
) -> LeaseDetail | Refusal | None:
    """Let a lease that runs from month to month cost something else from a day to come on

     The days before are billed by the rent of today. Nothing is sent: what is announced by a letter is a
    matter of
    the command center.

    Args:
        id (UUID):
        idempotency_key (str | Unset):
        body (ChangeRentRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        LeaseDetail | Refusal
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
