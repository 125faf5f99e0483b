from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.billing_recurring_charges_list_charge_type_item import BillingRecurringChargesListChargeTypeItem
from ...models.billing_recurring_charges_list_frequency_item import BillingRecurringChargesListFrequencyItem
from ...models.paginated_recurring_charge_list import PaginatedRecurringChargeList
from ...models.refusal import Refusal
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    charge_type: list[BillingRecurringChargesListChargeTypeItem] | Unset = UNSET,
    frequency: list[BillingRecurringChargesListFrequencyItem] | Unset = UNSET,
    is_active: bool | Unset = UNSET,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_charge_type: list[str] | Unset = UNSET
    if not isinstance(charge_type, Unset):
        json_charge_type = []
        for charge_type_item_data in charge_type:
            charge_type_item = charge_type_item_data.value
            json_charge_type.append(charge_type_item)

    params["charge_type"] = json_charge_type

    json_frequency: list[str] | Unset = UNSET
    if not isinstance(frequency, Unset):
        json_frequency = []
        for frequency_item_data in frequency:
            frequency_item = frequency_item_data.value
            json_frequency.append(frequency_item)

    params["frequency"] = json_frequency

    params["is_active"] = is_active

    json_lease: list[str] | Unset = UNSET
    if not isinstance(lease, Unset):
        json_lease = []
        for lease_item_data in lease:
            lease_item = str(lease_item_data)
            json_lease.append(lease_item)

    params["lease"] = json_lease

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

    params["search"] = search

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/billing/recurring-charges/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedRecurringChargeList | Refusal | None:
    if response.status_code == 200:
        response_200 = PaginatedRecurringChargeList.from_dict(response.json())

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
) -> Response[PaginatedRecurringChargeList | Refusal]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    charge_type: list[BillingRecurringChargesListChargeTypeItem] | Unset = UNSET,
    frequency: list[BillingRecurringChargesListFrequencyItem] | Unset = UNSET,
    is_active: bool | Unset = UNSET,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedRecurringChargeList | Refusal]:
    """List recurring charges

     What is billed beside the rent. It is ended or switched off, never removed.

    Args:
        charge_type (list[BillingRecurringChargesListChargeTypeItem] | Unset):
        frequency (list[BillingRecurringChargesListFrequencyItem] | Unset):
        is_active (bool | Unset):
        lease (list[UUID] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedRecurringChargeList | Refusal]
    """

    kwargs = _get_kwargs(
        charge_type=charge_type,
        frequency=frequency,
        is_active=is_active,
        lease=lease,
        ordering=ordering,
        page=page,
        page_size=page_size,
        property_=property_,
        search=search,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    charge_type: list[BillingRecurringChargesListChargeTypeItem] | Unset = UNSET,
    frequency: list[BillingRecurringChargesListFrequencyItem] | Unset = UNSET,
    is_active: bool | Unset = UNSET,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedRecurringChargeList | Refusal | None:
    """List recurring charges

     What is billed beside the rent. It is ended or switched off, never removed.

    Args:
        charge_type (list[BillingRecurringChargesListChargeTypeItem] | Unset):
        frequency (list[BillingRecurringChargesListFrequencyItem] | Unset):
        is_active (bool | Unset):
        lease (list[UUID] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedRecurringChargeList | Refusal
    """

    return sync_detailed(
        client=client,
        charge_type=charge_type,
        frequency=frequency,
        is_active=is_active,
        lease=lease,
        ordering=ordering,
        page=page,
        page_size=page_size,
        property_=property_,
        search=search,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    charge_type: list[BillingRecurringChargesListChargeTypeItem] | Unset = UNSET,
    frequency: list[BillingRecurringChargesListFrequencyItem] | Unset = UNSET,
    is_active: bool | Unset = UNSET,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedRecurringChargeList | Refusal]:
    """List recurring charges

     What is billed beside the rent. It is ended or switched off, never removed.

    Args:
        charge_type (list[BillingRecurringChargesListChargeTypeItem] | Unset):
        frequency (list[BillingRecurringChargesListFrequencyItem] | Unset):
        is_active (bool | Unset):
        lease (list[UUID] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedRecurringChargeList | Refusal]
    """

    kwargs = _get_kwargs(
        charge_type=charge_type,
        frequency=frequency,
        is_active=is_active,
        lease=lease,
        ordering=ordering,
        page=page,
        page_size=page_size,
        property_=property_,
        search=search,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    charge_type: list[BillingRecurringChargesListChargeTypeItem] | Unset = UNSET,
    frequency: list[BillingRecurringChargesListFrequencyItem] | Unset = UNSET,
    is_active: bool | Unset = UNSET,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedRecurringChargeList | Refusal | None:
    """List recurring charges

     What is billed beside the rent. It is ended or switched off, never removed.

    Args:
        charge_type (list[BillingRecurringChargesListChargeTypeItem] | Unset):
        frequency (list[BillingRecurringChargesListFrequencyItem] | Unset):
        is_active (bool | Unset):
        lease (list[UUID] | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedRecurringChargeList | Refusal
    """

    return (
        await asyncio_detailed(
            client=client,
            charge_type=charge_type,
            frequency=frequency,
            is_active=is_active,
            lease=lease,
            ordering=ordering,
            page=page,
            page_size=page_size,
            property_=property_,
            search=search,
        )
    ).parsed
