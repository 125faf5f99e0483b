import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.paginated_webhook_delivery_list import PaginatedWebhookDeliveryList
from ...models.problem import Problem
from ...models.webhook_deliveries_list_status_item import WebhookDeliveriesListStatusItem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    cursor: str | Unset = UNSET,
    endpoint: list[UUID] | Unset = UNSET,
    event_type: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[WebhookDeliveriesListStatusItem] | Unset = UNSET,
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

    params["cursor"] = cursor

    json_endpoint: list[str] | Unset = UNSET
    if not isinstance(endpoint, Unset):
        json_endpoint = []
        for endpoint_item_data in endpoint:
            endpoint_item = str(endpoint_item_data)
            json_endpoint.append(endpoint_item)

    params["endpoint"] = json_endpoint

    params["event_type"] = event_type

    params["ordering"] = ordering

    params["page_size"] = page_size

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
        "url": "/api/v2/webhook-deliveries/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedWebhookDeliveryList | Problem | None:
    if response.status_code == 200:
        response_200 = PaginatedWebhookDeliveryList.from_dict(response.json())

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
) -> Response[PaginatedWebhookDeliveryList | Problem]:
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
    cursor: str | Unset = UNSET,
    endpoint: list[UUID] | Unset = UNSET,
    event_type: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[WebhookDeliveriesListStatusItem] | Unset = UNSET,
) -> Response[PaginatedWebhookDeliveryList | Problem]:
    """List webhook deliveries

     The log: every event for every endpoint, and what its server answered.

    Args:
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        cursor (str | Unset):
        endpoint (list[UUID] | Unset):
        event_type (str | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        search (str | Unset):
        status (list[WebhookDeliveriesListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedWebhookDeliveryList | Problem]
    """

    kwargs = _get_kwargs(
        created_from=created_from,
        created_to=created_to,
        cursor=cursor,
        endpoint=endpoint,
        event_type=event_type,
        ordering=ordering,
        page_size=page_size,
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
    cursor: str | Unset = UNSET,
    endpoint: list[UUID] | Unset = UNSET,
    event_type: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[WebhookDeliveriesListStatusItem] | Unset = UNSET,
) -> PaginatedWebhookDeliveryList | Problem | None:
    """List webhook deliveries

     The log: every event for every endpoint, and what its server answered.

    Args:
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        cursor (str | Unset):
        endpoint (list[UUID] | Unset):
        event_type (str | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        search (str | Unset):
        status (list[WebhookDeliveriesListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedWebhookDeliveryList | Problem
    """

    return sync_detailed(
        client=client,
        created_from=created_from,
        created_to=created_to,
        cursor=cursor,
        endpoint=endpoint,
        event_type=event_type,
        ordering=ordering,
        page_size=page_size,
        search=search,
        status=status,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    cursor: str | Unset = UNSET,
    endpoint: list[UUID] | Unset = UNSET,
    event_type: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[WebhookDeliveriesListStatusItem] | Unset = UNSET,
) -> Response[PaginatedWebhookDeliveryList | Problem]:
    """List webhook deliveries

     The log: every event for every endpoint, and what its server answered.

    Args:
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        cursor (str | Unset):
        endpoint (list[UUID] | Unset):
        event_type (str | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        search (str | Unset):
        status (list[WebhookDeliveriesListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedWebhookDeliveryList | Problem]
    """

    kwargs = _get_kwargs(
        created_from=created_from,
        created_to=created_to,
        cursor=cursor,
        endpoint=endpoint,
        event_type=event_type,
        ordering=ordering,
        page_size=page_size,
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
    cursor: str | Unset = UNSET,
    endpoint: list[UUID] | Unset = UNSET,
    event_type: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[WebhookDeliveriesListStatusItem] | Unset = UNSET,
) -> PaginatedWebhookDeliveryList | Problem | None:
    """List webhook deliveries

     The log: every event for every endpoint, and what its server answered.

    Args:
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        cursor (str | Unset):
        endpoint (list[UUID] | Unset):
        event_type (str | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        search (str | Unset):
        status (list[WebhookDeliveriesListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedWebhookDeliveryList | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            created_from=created_from,
            created_to=created_to,
            cursor=cursor,
            endpoint=endpoint,
            event_type=event_type,
            ordering=ordering,
            page_size=page_size,
            search=search,
            status=status,
        )
    ).parsed
