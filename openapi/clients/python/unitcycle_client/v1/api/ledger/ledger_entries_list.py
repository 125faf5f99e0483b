import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.ledger_entries_list_kind_item import LedgerEntriesListKindItem
from ...models.paginated_entry_list import PaginatedEntryList
from ...models.refusal import Refusal
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    account: list[UUID] | Unset = UNSET,
    date_from: datetime.date | Unset = UNSET,
    date_to: datetime.date | Unset = UNSET,
    kind: list[LedgerEntriesListKindItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    reference_id: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_account: list[str] | Unset = UNSET
    if not isinstance(account, Unset):
        json_account = []
        for account_item_data in account:
            account_item = str(account_item_data)
            json_account.append(account_item)

    params["account"] = json_account

    json_date_from: str | Unset = UNSET
    if not isinstance(date_from, Unset):
        json_date_from = date_from.isoformat()
    params["date_from"] = json_date_from

    json_date_to: str | Unset = UNSET
    if not isinstance(date_to, Unset):
        json_date_to = date_to.isoformat()
    params["date_to"] = json_date_to

    json_kind: list[str] | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = []
        for kind_item_data in kind:
            kind_item = kind_item_data.value
            json_kind.append(kind_item)

    params["kind"] = json_kind

    params["ordering"] = ordering

    params["page"] = page

    params["page_size"] = page_size

    json_property_: list[str] | Unset = UNSET
    if not isinstance(property_, Unset):
        json_property_ = []
        for property_item_data in property_:
            property_item = str(property_item_data)
            json_property_.append(property_item)

    params["property"] = json_property_

    json_reference_id: list[str] | Unset = UNSET
    if not isinstance(reference_id, Unset):
        json_reference_id = []
        for reference_id_item_data in reference_id:
            reference_id_item = str(reference_id_item_data)
            json_reference_id.append(reference_id_item)

    params["reference_id"] = json_reference_id

    params["search"] = search

    json_tenant: list[str] | Unset = UNSET
    if not isinstance(tenant, Unset):
        json_tenant = []
        for tenant_item_data in tenant:
            tenant_item = str(tenant_item_data)
            json_tenant.append(tenant_item)

    params["tenant"] = json_tenant

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/ledger/entries/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedEntryList | Refusal | None:
    if response.status_code == 200:
        response_200 = PaginatedEntryList.from_dict(response.json())

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
) -> Response[PaginatedEntryList | Refusal]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    account: list[UUID] | Unset = UNSET,
    date_from: datetime.date | Unset = UNSET,
    date_to: datetime.date | Unset = UNSET,
    kind: list[LedgerEntriesListKindItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    reference_id: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
) -> Response[PaginatedEntryList | Refusal]:
    """List entries

     Everything that moved money, newest first. Nothing is changed; a mistake is taken back by its mirror
    image.

    Args:
        account (list[UUID] | Unset):
        date_from (datetime.date | Unset):
        date_to (datetime.date | Unset):
        kind (list[LedgerEntriesListKindItem] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        property_ (list[UUID] | Unset):
        reference_id (list[UUID] | Unset):
        search (str | Unset):
        tenant (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedEntryList | Refusal]
    """

    kwargs = _get_kwargs(
        account=account,
        date_from=date_from,
        date_to=date_to,
        kind=kind,
        ordering=ordering,
        page=page,
        page_size=page_size,
        property_=property_,
        reference_id=reference_id,
        search=search,
        tenant=tenant,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    account: list[UUID] | Unset = UNSET,
    date_from: datetime.date | Unset = UNSET,
    date_to: datetime.date | Unset = UNSET,
    kind: list[LedgerEntriesListKindItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    reference_id: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
) -> PaginatedEntryList | Refusal | None:
    """List entries

     Everything that moved money, newest first. Nothing is changed; a mistake is taken back by its mirror
    image.

    Args:
        account (list[UUID] | Unset):
        date_from (datetime.date | Unset):
        date_to (datetime.date | Unset):
        kind (list[LedgerEntriesListKindItem] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        property_ (list[UUID] | Unset):
        reference_id (list[UUID] | Unset):
        search (str | Unset):
        tenant (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedEntryList | Refusal
    """

    return sync_detailed(
        client=client,
        account=account,
        date_from=date_from,
        date_to=date_to,
        kind=kind,
        ordering=ordering,
        page=page,
        page_size=page_size,
        property_=property_,
        reference_id=reference_id,
        search=search,
        tenant=tenant,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    account: list[UUID] | Unset = UNSET,
    date_from: datetime.date | Unset = UNSET,
    date_to: datetime.date | Unset = UNSET,
    kind: list[LedgerEntriesListKindItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    reference_id: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
) -> Response[PaginatedEntryList | Refusal]:
    """List entries

     Everything that moved money, newest first. Nothing is changed; a mistake is taken back by its mirror
    image.

    Args:
        account (list[UUID] | Unset):
        date_from (datetime.date | Unset):
        date_to (datetime.date | Unset):
        kind (list[LedgerEntriesListKindItem] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        property_ (list[UUID] | Unset):
        reference_id (list[UUID] | Unset):
        search (str | Unset):
        tenant (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedEntryList | Refusal]
    """

    kwargs = _get_kwargs(
        account=account,
        date_from=date_from,
        date_to=date_to,
        kind=kind,
        ordering=ordering,
        page=page,
        page_size=page_size,
        property_=property_,
        reference_id=reference_id,
        search=search,
        tenant=tenant,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    account: list[UUID] | Unset = UNSET,
    date_from: datetime.date | Unset = UNSET,
    date_to: datetime.date | Unset = UNSET,
    kind: list[LedgerEntriesListKindItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    reference_id: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
) -> PaginatedEntryList | Refusal | None:
    """List entries

     Everything that moved money, newest first. Nothing is changed; a mistake is taken back by its mirror
    image.

    Args:
        account (list[UUID] | Unset):
        date_from (datetime.date | Unset):
        date_to (datetime.date | Unset):
        kind (list[LedgerEntriesListKindItem] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        property_ (list[UUID] | Unset):
        reference_id (list[UUID] | Unset):
        search (str | Unset):
        tenant (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedEntryList | Refusal
    """

    return (
        await asyncio_detailed(
            client=client,
            account=account,
            date_from=date_from,
            date_to=date_to,
            kind=kind,
            ordering=ordering,
            page=page,
            page_size=page_size,
            property_=property_,
            reference_id=reference_id,
            search=search,
            tenant=tenant,
        )
    ).parsed
