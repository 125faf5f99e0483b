import datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.billing_invoices_export_file_format import BillingInvoicesExportFileFormat
from ...models.billing_invoices_export_status_item import BillingInvoicesExportStatusItem
from ...models.refusal import Refusal
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    due_from: datetime.date | Unset = UNSET,
    due_to: datetime.date | Unset = UNSET,
    file_format: BillingInvoicesExportFileFormat | Unset = BillingInvoicesExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    month_from: datetime.date | Unset = UNSET,
    month_to: datetime.date | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[BillingInvoicesExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    total_max: float | Unset = UNSET,
    total_min: float | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_due_from: str | Unset = UNSET
    if not isinstance(due_from, Unset):
        json_due_from = due_from.isoformat()
    params["due_from"] = json_due_from

    json_due_to: str | Unset = UNSET
    if not isinstance(due_to, Unset):
        json_due_to = due_to.isoformat()
    params["due_to"] = json_due_to

    json_file_format: str | Unset = UNSET
    if not isinstance(file_format, Unset):
        json_file_format = file_format.value

    params["file_format"] = json_file_format

    json_lease: list[str] | Unset = UNSET
    if not isinstance(lease, Unset):
        json_lease = []
        for lease_item_data in lease:
            lease_item = str(lease_item_data)
            json_lease.append(lease_item)

    params["lease"] = json_lease

    json_month_from: str | Unset = UNSET
    if not isinstance(month_from, Unset):
        json_month_from = month_from.isoformat()
    params["month_from"] = json_month_from

    json_month_to: str | Unset = UNSET
    if not isinstance(month_to, Unset):
        json_month_to = month_to.isoformat()
    params["month_to"] = json_month_to

    params["ordering"] = ordering

    json_property_: list[str] | Unset = UNSET
    if not isinstance(property_, Unset):
        json_property_ = []
        for property_item_data in property_:
            property_item = str(property_item_data)
            json_property_.append(property_item)

    params["property"] = json_property_

    params["search"] = search

    json_status: list[str] | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = []
        for status_item_data in status:
            status_item = status_item_data.value
            json_status.append(status_item)

    params["status"] = json_status

    json_tenant: list[str] | Unset = UNSET
    if not isinstance(tenant, Unset):
        json_tenant = []
        for tenant_item_data in tenant:
            tenant_item = str(tenant_item_data)
            json_tenant.append(tenant_item)

    params["tenant"] = json_tenant

    params["total_max"] = total_max

    params["total_min"] = total_min

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/billing/invoices/export/",
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
    due_from: datetime.date | Unset = UNSET,
    due_to: datetime.date | Unset = UNSET,
    file_format: BillingInvoicesExportFileFormat | Unset = BillingInvoicesExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    month_from: datetime.date | Unset = UNSET,
    month_to: datetime.date | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[BillingInvoicesExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    total_max: float | Unset = UNSET,
    total_min: float | Unset = UNSET,
) -> Response[File | Refusal]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        due_from (datetime.date | Unset):
        due_to (datetime.date | Unset):
        file_format (BillingInvoicesExportFileFormat | Unset):  Default:
            BillingInvoicesExportFileFormat.CSV.
        lease (list[UUID] | Unset):
        month_from (datetime.date | Unset):
        month_to (datetime.date | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        status (list[BillingInvoicesExportStatusItem] | Unset):
        tenant (list[UUID] | Unset):
        total_max (float | Unset):
        total_min (float | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Refusal]
    """

    kwargs = _get_kwargs(
        due_from=due_from,
        due_to=due_to,
        file_format=file_format,
        lease=lease,
        month_from=month_from,
        month_to=month_to,
        ordering=ordering,
        property_=property_,
        search=search,
        status=status,
        tenant=tenant,
        total_max=total_max,
        total_min=total_min,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    due_from: datetime.date | Unset = UNSET,
    due_to: datetime.date | Unset = UNSET,
    file_format: BillingInvoicesExportFileFormat | Unset = BillingInvoicesExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    month_from: datetime.date | Unset = UNSET,
    month_to: datetime.date | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[BillingInvoicesExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    total_max: float | Unset = UNSET,
    total_min: float | Unset = UNSET,
) -> File | Refusal | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        due_from (datetime.date | Unset):
        due_to (datetime.date | Unset):
        file_format (BillingInvoicesExportFileFormat | Unset):  Default:
            BillingInvoicesExportFileFormat.CSV.
        lease (list[UUID] | Unset):
        month_from (datetime.date | Unset):
        month_to (datetime.date | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        status (list[BillingInvoicesExportStatusItem] | Unset):
        tenant (list[UUID] | Unset):
        total_max (float | Unset):
        total_min (float | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Refusal
    """

    return sync_detailed(
        client=client,
        due_from=due_from,
        due_to=due_to,
        file_format=file_format,
        lease=lease,
        month_from=month_from,
        month_to=month_to,
        ordering=ordering,
        property_=property_,
        search=search,
        status=status,
        tenant=tenant,
        total_max=total_max,
        total_min=total_min,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    due_from: datetime.date | Unset = UNSET,
    due_to: datetime.date | Unset = UNSET,
    file_format: BillingInvoicesExportFileFormat | Unset = BillingInvoicesExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    month_from: datetime.date | Unset = UNSET,
    month_to: datetime.date | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[BillingInvoicesExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    total_max: float | Unset = UNSET,
    total_min: float | Unset = UNSET,
) -> Response[File | Refusal]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        due_from (datetime.date | Unset):
        due_to (datetime.date | Unset):
        file_format (BillingInvoicesExportFileFormat | Unset):  Default:
            BillingInvoicesExportFileFormat.CSV.
        lease (list[UUID] | Unset):
        month_from (datetime.date | Unset):
        month_to (datetime.date | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        status (list[BillingInvoicesExportStatusItem] | Unset):
        tenant (list[UUID] | Unset):
        total_max (float | Unset):
        total_min (float | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Refusal]
    """

    kwargs = _get_kwargs(
        due_from=due_from,
        due_to=due_to,
        file_format=file_format,
        lease=lease,
        month_from=month_from,
        month_to=month_to,
        ordering=ordering,
        property_=property_,
        search=search,
        status=status,
        tenant=tenant,
        total_max=total_max,
        total_min=total_min,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    due_from: datetime.date | Unset = UNSET,
    due_to: datetime.date | Unset = UNSET,
    file_format: BillingInvoicesExportFileFormat | Unset = BillingInvoicesExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    month_from: datetime.date | Unset = UNSET,
    month_to: datetime.date | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[BillingInvoicesExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    total_max: float | Unset = UNSET,
    total_min: float | Unset = UNSET,
) -> File | Refusal | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        due_from (datetime.date | Unset):
        due_to (datetime.date | Unset):
        file_format (BillingInvoicesExportFileFormat | Unset):  Default:
            BillingInvoicesExportFileFormat.CSV.
        lease (list[UUID] | Unset):
        month_from (datetime.date | Unset):
        month_to (datetime.date | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        status (list[BillingInvoicesExportStatusItem] | Unset):
        tenant (list[UUID] | Unset):
        total_max (float | Unset):
        total_min (float | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Refusal
    """

    return (
        await asyncio_detailed(
            client=client,
            due_from=due_from,
            due_to=due_to,
            file_format=file_format,
            lease=lease,
            month_from=month_from,
            month_to=month_to,
            ordering=ordering,
            property_=property_,
            search=search,
            status=status,
            tenant=tenant,
            total_max=total_max,
            total_min=total_min,
        )
    ).parsed
