from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.refusal import Refusal
from ...models.start_payment_request import StartPaymentRequest
from ...models.started_payment import StartedPayment
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: StartPaymentRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/payments/online/",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Refusal | StartedPayment | None:
    if response.status_code == 201:
        response_201 = StartedPayment.from_dict(response.json())

        return response_201

    if response.status_code == 400:
        response_400 = Refusal.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Refusal.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Refusal.from_dict(response.json())

        return response_403

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
) -> Response[Refusal | StartedPayment]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: StartPaymentRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Refusal | StartedPayment]:
    """Pay through a gateway

     The answer may be final, or wait for the payer: `next_step` says what the browser does then. When
    the
    provider does not answer, the payment stays pending and is looked up until it is known what became
    of it.
    With an Idempotency-Key that was used before, the answer is the payment that it made.

    Args:
        idempotency_key (str | Unset):
        body (StartPaymentRequest): A payment through a gateway.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Refusal | StartedPayment]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: StartPaymentRequest,
    idempotency_key: str | Unset = UNSET,
) -> Refusal | StartedPayment | None:
    """Pay through a gateway

     The answer may be final, or wait for the payer: `next_step` says what the browser does then. When
    the
    provider does not answer, the payment stays pending and is looked up until it is known what became
    of it.
    With an Idempotency-Key that was used before, the answer is the payment that it made.

    Args:
        idempotency_key (str | Unset):
        body (StartPaymentRequest): A payment through a gateway.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Refusal | StartedPayment
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: StartPaymentRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Refusal | StartedPayment]:
    """Pay through a gateway

     The answer may be final, or wait for the payer: `next_step` says what the browser does then. When
    the
    provider does not answer, the payment stays pending and is looked up until it is known what became
    of it.
    With an Idempotency-Key that was used before, the answer is the payment that it made.

    Args:
        idempotency_key (str | Unset):
        body (StartPaymentRequest): A payment through a gateway.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Refusal | StartedPayment]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: StartPaymentRequest,
    idempotency_key: str | Unset = UNSET,
) -> Refusal | StartedPayment | None:
    """Pay through a gateway

     The answer may be final, or wait for the payer: `next_step` says what the browser does then. When
    the
    provider does not answer, the payment stays pending and is looked up until it is known what became
    of it.
    With an Idempotency-Key that was used before, the answer is the payment that it made.

    Args:
        idempotency_key (str | Unset):
        body (StartPaymentRequest): A payment through a gateway.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Refusal | StartedPayment
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
