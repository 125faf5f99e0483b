import datetime
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.notification_messages_list_channel_item import NotificationMessagesListChannelItem
from ...models.notification_messages_list_status_item import NotificationMessagesListStatusItem
from ...models.paginated_message_list import PaginatedMessageList
from ...models.refusal import Refusal
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    channel: list[NotificationMessagesListChannelItem] | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    event_type: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    recipient: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[NotificationMessagesListStatusItem] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_channel: list[str] | Unset = UNSET
    if not isinstance(channel, Unset):
        json_channel = []
        for channel_item_data in channel:
            channel_item = channel_item_data.value
            json_channel.append(channel_item)

    params["channel"] = json_channel

    json_created_from: str | Unset = UNSET
    if not isinstance(created_from, Unset):
        json_created_from = created_from.isoformat()
    params["created_from"] = json_created_from

    json_created_to: str | Unset = UNSET
    if not isinstance(created_to, Unset):
        json_created_to = created_to.isoformat()
    params["created_to"] = json_created_to

    params["event_type"] = event_type

    params["ordering"] = ordering

    params["page"] = page

    params["page_size"] = page_size

    params["recipient"] = recipient

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
        "url": "/api/v1/notifications/messages/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedMessageList | Refusal | None:
    if response.status_code == 200:
        response_200 = PaginatedMessageList.from_dict(response.json())

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
) -> Response[PaginatedMessageList | Refusal]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    channel: list[NotificationMessagesListChannelItem] | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    event_type: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    recipient: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[NotificationMessagesListStatusItem] | Unset = UNSET,
) -> Response[PaginatedMessageList | Refusal]:
    """List notification messages

     The delivery log: every message, and what became of it.

    Args:
        channel (list[NotificationMessagesListChannelItem] | Unset):
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        event_type (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        recipient (str | Unset):
        search (str | Unset):
        status (list[NotificationMessagesListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedMessageList | Refusal]
    """

    kwargs = _get_kwargs(
        channel=channel,
        created_from=created_from,
        created_to=created_to,
        event_type=event_type,
        ordering=ordering,
        page=page,
        page_size=page_size,
        recipient=recipient,
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
    channel: list[NotificationMessagesListChannelItem] | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    event_type: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    recipient: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[NotificationMessagesListStatusItem] | Unset = UNSET,
) -> PaginatedMessageList | Refusal | None:
    """List notification messages

     The delivery log: every message, and what became of it.

    Args:
        channel (list[NotificationMessagesListChannelItem] | Unset):
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        event_type (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        recipient (str | Unset):
        search (str | Unset):
        status (list[NotificationMessagesListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedMessageList | Refusal
    """

    return sync_detailed(
        client=client,
        channel=channel,
        created_from=created_from,
        created_to=created_to,
        event_type=event_type,
        ordering=ordering,
        page=page,
        page_size=page_size,
        recipient=recipient,
        search=search,
        status=status,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    channel: list[NotificationMessagesListChannelItem] | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    event_type: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    recipient: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[NotificationMessagesListStatusItem] | Unset = UNSET,
) -> Response[PaginatedMessageList | Refusal]:
    """List notification messages

     The delivery log: every message, and what became of it.

    Args:
        channel (list[NotificationMessagesListChannelItem] | Unset):
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        event_type (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        recipient (str | Unset):
        search (str | Unset):
        status (list[NotificationMessagesListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedMessageList | Refusal]
    """

    kwargs = _get_kwargs(
        channel=channel,
        created_from=created_from,
        created_to=created_to,
        event_type=event_type,
        ordering=ordering,
        page=page,
        page_size=page_size,
        recipient=recipient,
        search=search,
        status=status,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    channel: list[NotificationMessagesListChannelItem] | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    event_type: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    recipient: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[NotificationMessagesListStatusItem] | Unset = UNSET,
) -> PaginatedMessageList | Refusal | None:
    """List notification messages

     The delivery log: every message, and what became of it.

    Args:
        channel (list[NotificationMessagesListChannelItem] | Unset):
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        event_type (str | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        recipient (str | Unset):
        search (str | Unset):
        status (list[NotificationMessagesListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedMessageList | Refusal
    """

    return (
        await asyncio_detailed(
            client=client,
            channel=channel,
            created_from=created_from,
            created_to=created_to,
            event_type=event_type,
            ordering=ordering,
            page=page,
            page_size=page_size,
            recipient=recipient,
            search=search,
            status=status,
        )
    ).parsed
