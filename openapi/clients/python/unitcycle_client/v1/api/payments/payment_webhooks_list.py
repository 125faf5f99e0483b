import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.paginated_webhook_event_list import PaginatedWebhookEventList
from ...models.payment_webhooks_list_provider_item import PaymentWebhooksListProviderItem
from ...models.payment_webhooks_list_status_item import PaymentWebhooksListStatusItem
from ...models.refusal import Refusal
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    gateway: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    payment: list[UUID] | Unset = UNSET,
    provider: list[PaymentWebhooksListProviderItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[PaymentWebhooksListStatusItem] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_created_from: str | Unset = UNSET
    if not isinstance(created_from, Unset):
        json_created_from = created_from.isoformat()
    params["created_from"] = json_created_from

    json_created_to: str | Unset = UNSET
    if not isinstance(created_to, Unset):
        json_created_to = created_to.isoformat()
    params["created_to"] = json_created_to

    json_gateway: list[str] | Unset = UNSET
    if not isinstance(gateway, Unset):
        json_gateway = []
        for gateway_item_data in gateway:
            gateway_item = str(gateway_item_data)
            json_gateway.append(gateway_item)

    params["gateway"] = json_gateway

    params["ordering"] = ordering

    params["page"] = page

    params["page_size"] = page_size

    json_payment: list[str] | Unset = UNSET
    if not isinstance(payment, Unset):
        json_payment = []
        for payment_item_data in payment:
            payment_item = str(payment_item_data)
            json_payment.append(payment_item)

    params["payment"] = json_payment

    json_provider: list[str] | Unset = UNSET
    if not isinstance(provider, Unset):
        json_provider = []
        for provider_item_data in provider:
            provider_item = provider_item_data.value
            json_provider.append(provider_item)

    params["provider"] = json_provider

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
        "url": "/api/v1/payment-webhooks/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedWebhookEventList | Refusal | None:
    if response.status_code == 200:
        response_200 = PaginatedWebhookEventList.from_dict(response.json())

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
) -> Response[PaginatedWebhookEventList | Refusal]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    gateway: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    payment: list[UUID] | Unset = UNSET,
    provider: list[PaymentWebhooksListProviderItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[PaymentWebhooksListStatusItem] | Unset = UNSET,
) -> Response[PaginatedWebhookEventList | Refusal]:
    """List payment webhooks

     Every call of payment providers: what was believed and what was not, and what became of it.

    Args:
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        gateway (list[UUID] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        payment (list[UUID] | Unset):
        provider (list[PaymentWebhooksListProviderItem] | Unset):
        search (str | Unset):
        status (list[PaymentWebhooksListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedWebhookEventList | Refusal]
    """

    kwargs = _get_kwargs(
        created_from=created_from,
        created_to=created_to,
        gateway=gateway,
        ordering=ordering,
        page=page,
        page_size=page_size,
        payment=payment,
        provider=provider,
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
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    gateway: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    payment: list[UUID] | Unset = UNSET,
    provider: list[PaymentWebhooksListProviderItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[PaymentWebhooksListStatusItem] | Unset = UNSET,
) -> PaginatedWebhookEventList | Refusal | None:
    """List payment webhooks

     Every call of payment providers: what was believed and what was not, and what became of it.

    Args:
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        gateway (list[UUID] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        payment (list[UUID] | Unset):
        provider (list[PaymentWebhooksListProviderItem] | Unset):
        search (str | Unset):
        status (list[PaymentWebhooksListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedWebhookEventList | Refusal
    """

    return sync_detailed(
        client=client,
        created_from=created_from,
        created_to=created_to,
        gateway=gateway,
        ordering=ordering,
        page=page,
        page_size=page_size,
        payment=payment,
        provider=provider,
        search=search,
        status=status,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    gateway: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    payment: list[UUID] | Unset = UNSET,
    provider: list[PaymentWebhooksListProviderItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[PaymentWebhooksListStatusItem] | Unset = UNSET,
) -> Response[PaginatedWebhookEventList | Refusal]:
    """List payment webhooks

     Every call of payment providers: what was believed and what was not, and what became of it.

    Args:
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        gateway (list[UUID] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        payment (list[UUID] | Unset):
        provider (list[PaymentWebhooksListProviderItem] | Unset):
        search (str | Unset):
        status (list[PaymentWebhooksListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedWebhookEventList | Refusal]
    """

    kwargs = _get_kwargs(
        created_from=created_from,
        created_to=created_to,
        gateway=gateway,
        ordering=ordering,
        page=page,
        page_size=page_size,
        payment=payment,
        provider=provider,
        search=search,
        status=status,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    gateway: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    payment: list[UUID] | Unset = UNSET,
    provider: list[PaymentWebhooksListProviderItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[PaymentWebhooksListStatusItem] | Unset = UNSET,
) -> PaginatedWebhookEventList | Refusal | None:
    """List payment webhooks

     Every call of payment providers: what was believed and what was not, and what became of it.

    Args:
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        gateway (list[UUID] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        payment (list[UUID] | Unset):
        provider (list[PaymentWebhooksListProviderItem] | Unset):
        search (str | Unset):
        status (list[PaymentWebhooksListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedWebhookEventList | Refusal
    """

    return (
        await asyncio_detailed(
            client=client,
            created_from=created_from,
            created_to=created_to,
            gateway=gateway,
            ordering=ordering,
            page=page,
            page_size=page_size,
            payment=payment,
            provider=provider,
            search=search,
            status=status,
        )
    ).parsed
