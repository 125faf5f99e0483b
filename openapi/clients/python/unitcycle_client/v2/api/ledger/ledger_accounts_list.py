from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.ledger_accounts_list_kind_item import LedgerAccountsListKindItem
from ...models.ledger_accounts_list_purpose_item import LedgerAccountsListPurposeItem
from ...models.paginated_account_list import PaginatedAccountList
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    cursor: str | Unset = UNSET,
    kind: list[LedgerAccountsListKindItem] | Unset = UNSET,
    of_tenants: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    purpose: list[LedgerAccountsListPurposeItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    json_kind: list[str] | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = []
        for kind_item_data in kind:
            kind_item = kind_item_data.value
            json_kind.append(kind_item)

    params["kind"] = json_kind

    params["of_tenants"] = of_tenants

    params["ordering"] = ordering

    params["page_size"] = page_size

    json_purpose: list[str] | Unset = UNSET
    if not isinstance(purpose, Unset):
        json_purpose = []
        for purpose_item_data in purpose:
            purpose_item = purpose_item_data.value
            json_purpose.append(purpose_item)

    params["purpose"] = json_purpose

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
        "url": "/api/v2/ledger/accounts/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedAccountList | Problem | None:
    if response.status_code == 200:
        response_200 = PaginatedAccountList.from_dict(response.json())

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
) -> Response[PaginatedAccountList | Problem]:
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
    kind: list[LedgerAccountsListKindItem] | Unset = UNSET,
    of_tenants: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    purpose: list[LedgerAccountsListPurposeItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
) -> Response[PaginatedAccountList | Problem]:
    """List accounts

     Accounts of the ledger: the organisation's own, and one per tenant and gateway for what is theirs.

    An account is never removed. Its balance is moved by entries alone.

    Args:
        cursor (str | Unset):
        kind (list[LedgerAccountsListKindItem] | Unset):
        of_tenants (bool | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        purpose (list[LedgerAccountsListPurposeItem] | Unset):
        search (str | Unset):
        tenant (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedAccountList | Problem]
    """

    kwargs = _get_kwargs(
        cursor=cursor,
        kind=kind,
        of_tenants=of_tenants,
        ordering=ordering,
        page_size=page_size,
        purpose=purpose,
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
    cursor: str | Unset = UNSET,
    kind: list[LedgerAccountsListKindItem] | Unset = UNSET,
    of_tenants: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    purpose: list[LedgerAccountsListPurposeItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
) -> PaginatedAccountList | Problem | None:
    """List accounts

     Accounts of the ledger: the organisation's own, and one per tenant and gateway for what is theirs.

    An account is never removed. Its balance is moved by entries alone.

    Args:
        cursor (str | Unset):
        kind (list[LedgerAccountsListKindItem] | Unset):
        of_tenants (bool | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        purpose (list[LedgerAccountsListPurposeItem] | Unset):
        search (str | Unset):
        tenant (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedAccountList | Problem
    """

    return sync_detailed(
        client=client,
        cursor=cursor,
        kind=kind,
        of_tenants=of_tenants,
        ordering=ordering,
        page_size=page_size,
        purpose=purpose,
        search=search,
        tenant=tenant,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    kind: list[LedgerAccountsListKindItem] | Unset = UNSET,
    of_tenants: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    purpose: list[LedgerAccountsListPurposeItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
) -> Response[PaginatedAccountList | Problem]:
    """List accounts

     Accounts of the ledger: the organisation's own, and one per tenant and gateway for what is theirs.

    An account is never removed. Its balance is moved by entries alone.

    Args:
        cursor (str | Unset):
        kind (list[LedgerAccountsListKindItem] | Unset):
        of_tenants (bool | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        purpose (list[LedgerAccountsListPurposeItem] | Unset):
        search (str | Unset):
        tenant (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedAccountList | Problem]
    """

    kwargs = _get_kwargs(
        cursor=cursor,
        kind=kind,
        of_tenants=of_tenants,
        ordering=ordering,
        page_size=page_size,
        purpose=purpose,
        search=search,
        tenant=tenant,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    kind: list[LedgerAccountsListKindItem] | Unset = UNSET,
    of_tenants: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    purpose: list[LedgerAccountsListPurposeItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
) -> PaginatedAccountList | Problem | None:
    """List accounts

     Accounts of the ledger: the organisation's own, and one per tenant and gateway for what is theirs.

    An account is never removed. Its balance is moved by entries alone.

    Args:
        cursor (str | Unset):
        kind (list[LedgerAccountsListKindItem] | Unset):
        of_tenants (bool | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        purpose (list[LedgerAccountsListPurposeItem] | Unset):
        search (str | Unset):
        tenant (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedAccountList | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            cursor=cursor,
            kind=kind,
            of_tenants=of_tenants,
            ordering=ordering,
            page_size=page_size,
            purpose=purpose,
            search=search,
            tenant=tenant,
        )
    ).parsed
