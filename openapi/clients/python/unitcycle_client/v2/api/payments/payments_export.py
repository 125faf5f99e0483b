import datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.payments_export_file_format import PaymentsExportFileFormat
from ...models.payments_export_method_item import PaymentsExportMethodItem
from ...models.payments_export_status_item import PaymentsExportStatusItem
from ...models.problem import Problem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    amount_max: float | Unset = UNSET,
    amount_min: float | Unset = UNSET,
    file_format: PaymentsExportFileFormat | Unset = PaymentsExportFileFormat.CSV,
    gateway: list[UUID] | Unset = UNSET,
    invoice: list[UUID] | Unset = UNSET,
    method: list[PaymentsExportMethodItem] | Unset = UNSET,
    needs_review: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    received_from: datetime.date | Unset = UNSET,
    received_to: datetime.date | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[PaymentsExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["amount_max"] = amount_max

    params["amount_min"] = amount_min

    json_file_format: str | Unset = UNSET
    if not isinstance(file_format, Unset):
        json_file_format = file_format.value

    params["file_format"] = json_file_format

    json_gateway: list[str] | Unset = UNSET
    if not isinstance(gateway, Unset):
        json_gateway = []
        for gateway_item_data in gateway:
            gateway_item = str(gateway_item_data)
            json_gateway.append(gateway_item)

    params["gateway"] = json_gateway

    json_invoice: list[str] | Unset = UNSET
    if not isinstance(invoice, Unset):
        json_invoice = []
        for invoice_item_data in invoice:
            invoice_item = str(invoice_item_data)
            json_invoice.append(invoice_item)

    params["invoice"] = json_invoice

    json_method: list[str] | Unset = UNSET
    if not isinstance(method, Unset):
        json_method = []
        for method_item_data in method:
            method_item = method_item_data.value
            json_method.append(method_item)

    params["method"] = json_method

    params["needs_review"] = needs_review

    params["ordering"] = ordering

    json_received_from: str | Unset = UNSET
    if not isinstance(received_from, Unset):
        json_received_from = received_from.isoformat()
    params["received_from"] = json_received_from

    json_received_to: str | Unset = UNSET
    if not isinstance(received_to, Unset):
        json_received_to = received_to.isoformat()
    params["received_to"] = json_received_to

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

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/payments/export/",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> File | Problem | None:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.text))

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[File | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    amount_max: float | Unset = UNSET,
    amount_min: float | Unset = UNSET,
    file_format: PaymentsExportFileFormat | Unset = PaymentsExportFileFormat.CSV,
    gateway: list[UUID] | Unset = UNSET,
    invoice: list[UUID] | Unset = UNSET,
    method: list[PaymentsExportMethodItem] | Unset = UNSET,
    needs_review: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    received_from: datetime.date | Unset = UNSET,
    received_to: datetime.date | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[PaymentsExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        amount_max (float | Unset):
        amount_min (float | Unset):
        file_format (PaymentsExportFileFormat | Unset):  Default: PaymentsExportFileFormat.CSV.
        gateway (list[UUID] | Unset):
        invoice (list[UUID] | Unset):
        method (list[PaymentsExportMethodItem] | Unset):
        needs_review (bool | Unset):
        ordering (str | Unset):
        received_from (datetime.date | Unset):
        received_to (datetime.date | Unset):
        search (str | Unset):
        status (list[PaymentsExportStatusItem] | Unset):
        tenant (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        amount_max=amount_max,
        amount_min=amount_min,
        file_format=file_format,
        gateway=gateway,
        invoice=invoice,
        method=method,
        needs_review=needs_review,
        ordering=ordering,
        received_from=received_from,
        received_to=received_to,
        search=search,
        status=status,
        tenant=tenant,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    amount_max: float | Unset = UNSET,
    amount_min: float | Unset = UNSET,
    file_format: PaymentsExportFileFormat | Unset = PaymentsExportFileFormat.CSV,
    gateway: list[UUID] | Unset = UNSET,
    invoice: list[UUID] | Unset = UNSET,
    method: list[PaymentsExportMethodItem] | Unset = UNSET,
    needs_review: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    received_from: datetime.date | Unset = UNSET,
    received_to: datetime.date | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[PaymentsExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        amount_max (float | Unset):
        amount_min (float | Unset):
        file_format (PaymentsExportFileFormat | Unset):  Default: PaymentsExportFileFormat.CSV.
        gateway (list[UUID] | Unset):
        invoice (list[UUID] | Unset):
        method (list[PaymentsExportMethodItem] | Unset):
        needs_review (bool | Unset):
        ordering (str | Unset):
        received_from (datetime.date | Unset):
        received_to (datetime.date | Unset):
        search (str | Unset):
        status (list[PaymentsExportStatusItem] | Unset):
        tenant (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return sync_detailed(
        client=client,
        amount_max=amount_max,
        amount_min=amount_min,
        file_format=file_format,
        gateway=gateway,
        invoice=invoice,
        method=method,
        needs_review=needs_review,
        ordering=ordering,
        received_from=received_from,
        received_to=received_to,
        search=search,
        status=status,
        tenant=tenant,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    amount_max: float | Unset = UNSET,
    amount_min: float | Unset = UNSET,
    file_format: PaymentsExportFileFormat | Unset = PaymentsExportFileFormat.CSV,
    gateway: list[UUID] | Unset = UNSET,
    invoice: list[UUID] | Unset = UNSET,
    method: list[PaymentsExportMethodItem] | Unset = UNSET,
    needs_review: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    received_from: datetime.date | Unset = UNSET,
    received_to: datetime.date | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[PaymentsExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        amount_max (float | Unset):
        amount_min (float | Unset):
        file_format (PaymentsExportFileFormat | Unset):  Default: PaymentsExportFileFormat.CSV.
        gateway (list[UUID] | Unset):
        invoice (list[UUID] | Unset):
        method (list[PaymentsExportMethodItem] | Unset):
        needs_review (bool | Unset):
        ordering (str | Unset):
        received_from (datetime.date | Unset):
        received_to (datetime.date | Unset):
        search (str | Unset):
        status (list[PaymentsExportStatusItem] | Unset):
        tenant (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        amount_max=amount_max,
        amount_min=amount_min,
        file_format=file_format,
        gateway=gateway,
        invoice=invoice,
        method=method,
        needs_review=needs_review,
        ordering=ordering,
        received_from=received_from,
        received_to=received_to,
        search=search,
        status=status,
        tenant=tenant,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    amount_max: float | Unset = UNSET,
    amount_min: float | Unset = UNSET,
    file_format: PaymentsExportFileFormat | Unset = PaymentsExportFileFormat.CSV,
    gateway: list[UUID] | Unset = UNSET,
    invoice: list[UUID] | Unset = UNSET,
    method: list[PaymentsExportMethodItem] | Unset = UNSET,
    needs_review: bool | Unset = UNSET,
    ordering: str | Unset = UNSET,
    received_from: datetime.date | Unset = UNSET,
    received_to: datetime.date | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[PaymentsExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        amount_max (float | Unset):
        amount_min (float | Unset):
        file_format (PaymentsExportFileFormat | Unset):  Default: PaymentsExportFileFormat.CSV.
        gateway (list[UUID] | Unset):
        invoice (list[UUID] | Unset):
        method (list[PaymentsExportMethodItem] | Unset):
        needs_review (bool | Unset):
        ordering (str | Unset):
        received_from (datetime.date | Unset):
        received_to (datetime.date | Unset):
        search (str | Unset):
        status (list[PaymentsExportStatusItem] | Unset):
        tenant (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            amount_max=amount_max,
            amount_min=amount_min,
            file_format=file_format,
            gateway=gateway,
            invoice=invoice,
            method=method,
            needs_review=needs_review,
            ordering=ordering,
            received_from=received_from,
            received_to=received_to,
            search=search,
            status=status,
            tenant=tenant,
        )
    ).parsed
