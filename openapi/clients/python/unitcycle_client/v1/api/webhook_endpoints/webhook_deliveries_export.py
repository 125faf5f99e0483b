import datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.refusal import Refusal
from ...models.webhook_deliveries_export_file_format import WebhookDeliveriesExportFileFormat
from ...models.webhook_deliveries_export_status_item import WebhookDeliveriesExportStatusItem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    endpoint: list[UUID] | Unset = UNSET,
    event_type: str | Unset = UNSET,
    file_format: WebhookDeliveriesExportFileFormat | Unset = WebhookDeliveriesExportFileFormat.CSV,
    ordering: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[WebhookDeliveriesExportStatusItem] | Unset = UNSET,
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

    json_endpoint: list[str] | Unset = UNSET
    if not isinstance(endpoint, Unset):
        json_endpoint = []
        for endpoint_item_data in endpoint:
            endpoint_item = str(endpoint_item_data)
            json_endpoint.append(endpoint_item)

    params["endpoint"] = json_endpoint

    params["event_type"] = event_type

    json_file_format: str | Unset = UNSET
    if not isinstance(file_format, Unset):
        json_file_format = file_format.value

    params["file_format"] = json_file_format

    params["ordering"] = ordering

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
        "url": "/api/v1/webhook-deliveries/export/",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> File | Refusal | None:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.text))

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
    *,
    client: AuthenticatedClient,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    endpoint: list[UUID] | Unset = UNSET,
    event_type: str | Unset = UNSET,
    file_format: WebhookDeliveriesExportFileFormat | Unset = WebhookDeliveriesExportFileFormat.CSV,
    ordering: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[WebhookDeliveriesExportStatusItem] | Unset = UNSET,
) -> Response[File | Refusal]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        endpoint (list[UUID] | Unset):
        event_type (str | Unset):
        file_format (WebhookDeliveriesExportFileFormat | Unset):  Default:
            WebhookDeliveriesExportFileFormat.CSV.
        ordering (str | Unset):
        search (str | Unset):
        status (list[WebhookDeliveriesExportStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Refusal]
    """

    kwargs = _get_kwargs(
        created_from=created_from,
        created_to=created_to,
        endpoint=endpoint,
        event_type=event_type,
        file_format=file_format,
        ordering=ordering,
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
    endpoint: list[UUID] | Unset = UNSET,
    event_type: str | Unset = UNSET,
    file_format: WebhookDeliveriesExportFileFormat | Unset = WebhookDeliveriesExportFileFormat.CSV,
    ordering: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[WebhookDeliveriesExportStatusItem] | Unset = UNSET,
) -> File | Refusal | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        endpoint (list[UUID] | Unset):
        event_type (str | Unset):
        file_format (WebhookDeliveriesExportFileFormat | Unset):  Default:
            WebhookDeliveriesExportFileFormat.CSV.
        ordering (str | Unset):
        search (str | Unset):
        status (list[WebhookDeliveriesExportStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Refusal
    """

    return sync_detailed(
        client=client,
        created_from=created_from,
        created_to=created_to,
        endpoint=endpoint,
        event_type=event_type,
        file_format=file_format,
        ordering=ordering,
        search=search,
        status=status,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    endpoint: list[UUID] | Unset = UNSET,
    event_type: str | Unset = UNSET,
    file_format: WebhookDeliveriesExportFileFormat | Unset = WebhookDeliveriesExportFileFormat.CSV,
    ordering: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[WebhookDeliveriesExportStatusItem] | Unset = UNSET,
) -> Response[File | Refusal]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        endpoint (list[UUID] | Unset):
        event_type (str | Unset):
        file_format (WebhookDeliveriesExportFileFormat | Unset):  Default:
            WebhookDeliveriesExportFileFormat.CSV.
        ordering (str | Unset):
        search (str | Unset):
        status (list[WebhookDeliveriesExportStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Refusal]
    """

    kwargs = _get_kwargs(
        created_from=created_from,
        created_to=created_to,
        endpoint=endpoint,
        event_type=event_type,
        file_format=file_format,
        ordering=ordering,
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
    endpoint: list[UUID] | Unset = UNSET,
    event_type: str | Unset = UNSET,
    file_format: WebhookDeliveriesExportFileFormat | Unset = WebhookDeliveriesExportFileFormat.CSV,
    ordering: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[WebhookDeliveriesExportStatusItem] | Unset = UNSET,
) -> File | Refusal | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        endpoint (list[UUID] | Unset):
        event_type (str | Unset):
        file_format (WebhookDeliveriesExportFileFormat | Unset):  Default:
            WebhookDeliveriesExportFileFormat.CSV.
        ordering (str | Unset):
        search (str | Unset):
        status (list[WebhookDeliveriesExportStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Refusal
    """

    return (
        await asyncio_detailed(
            client=client,
            created_from=created_from,
            created_to=created_to,
            endpoint=endpoint,
            event_type=event_type,
            file_format=file_format,
            ordering=ordering,
            search=search,
            status=status,
        )
    ).parsed
