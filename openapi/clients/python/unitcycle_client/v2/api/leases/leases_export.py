import datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.leases_export_became_item import LeasesExportBecameItem
from ...models.leases_export_file_format import LeasesExportFileFormat
from ...models.leases_export_lease_status_item import LeasesExportLeaseStatusItem
from ...models.leases_export_status_item import LeasesExportStatusItem
from ...models.problem import Problem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    archived: bool | Unset = UNSET,
    became: list[LeasesExportBecameItem] | Unset = UNSET,
    became_from: datetime.datetime | Unset = UNSET,
    current: bool | Unset = UNSET,
    expiring_within: int | Unset = UNSET,
    file_format: LeasesExportFileFormat | Unset = LeasesExportFileFormat.CSV,
    lease_begin_date_gte: datetime.date | Unset = UNSET,
    lease_begin_date_lte: datetime.date | Unset = UNSET,
    lease_end_date_gte: datetime.date | Unset = UNSET,
    lease_end_date_lte: datetime.date | Unset = UNSET,
    lease_status: list[LeasesExportLeaseStatusItem] | Unset = UNSET,
    long_holdover: bool | Unset = UNSET,
    monthly_rent_amount_gte: float | Unset = UNSET,
    monthly_rent_amount_lte: float | Unset = UNSET,
    moving_in_within: int | Unset = UNSET,
    moving_out_within: int | Unset = UNSET,
    notice_move_out_date_gte: datetime.date | Unset = UNSET,
    notice_move_out_date_lte: datetime.date | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[LeasesExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["archived"] = archived

    json_became: list[str] | Unset = UNSET
    if not isinstance(became, Unset):
        json_became = []
        for became_item_data in became:
            became_item = became_item_data.value
            json_became.append(became_item)

    params["became"] = json_became

    json_became_from: str | Unset = UNSET
    if not isinstance(became_from, Unset):
        json_became_from = became_from.isoformat()
    params["became_from"] = json_became_from

    params["current"] = current

    params["expiring_within"] = expiring_within

    json_file_format: str | Unset = UNSET
    if not isinstance(file_format, Unset):
        json_file_format = file_format.value

    params["file_format"] = json_file_format

    json_lease_begin_date_gte: str | Unset = UNSET
    if not isinstance(lease_begin_date_gte, Unset):
        json_lease_begin_date_gte = lease_begin_date_gte.isoformat()
    params["lease_begin_date__gte"] = json_lease_begin_date_gte

    json_lease_begin_date_lte: str | Unset = UNSET
    if not isinstance(lease_begin_date_lte, Unset):
        json_lease_begin_date_lte = lease_begin_date_lte.isoformat()
    params["lease_begin_date__lte"] = json_lease_begin_date_lte

    json_lease_end_date_gte: str | Unset = UNSET
    if not isinstance(lease_end_date_gte, Unset):
        json_lease_end_date_gte = lease_end_date_gte.isoformat()
    params["lease_end_date__gte"] = json_lease_end_date_gte

    json_lease_end_date_lte: str | Unset = UNSET
    if not isinstance(lease_end_date_lte, Unset):
        json_lease_end_date_lte = lease_end_date_lte.isoformat()
    params["lease_end_date__lte"] = json_lease_end_date_lte

    json_lease_status: list[str] | Unset = UNSET
    if not isinstance(lease_status, Unset):
        json_lease_status = []
        for lease_status_item_data in lease_status:
            lease_status_item = lease_status_item_data.value
            json_lease_status.append(lease_status_item)

    params["lease_status"] = json_lease_status

    params["long_holdover"] = long_holdover

    params["monthly_rent_amount__gte"] = monthly_rent_amount_gte

    params["monthly_rent_amount__lte"] = monthly_rent_amount_lte

    params["moving_in_within"] = moving_in_within

    params["moving_out_within"] = moving_out_within

    json_notice_move_out_date_gte: str | Unset = UNSET
    if not isinstance(notice_move_out_date_gte, Unset):
        json_notice_move_out_date_gte = notice_move_out_date_gte.isoformat()
    params["notice_move_out_date__gte"] = json_notice_move_out_date_gte

    json_notice_move_out_date_lte: str | Unset = UNSET
    if not isinstance(notice_move_out_date_lte, Unset):
        json_notice_move_out_date_lte = notice_move_out_date_lte.isoformat()
    params["notice_move_out_date__lte"] = json_notice_move_out_date_lte

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

    json_unit: list[str] | Unset = UNSET
    if not isinstance(unit, Unset):
        json_unit = []
        for unit_item_data in unit:
            unit_item = str(unit_item_data)
            json_unit.append(unit_item)

    params["unit"] = json_unit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/tenants/leases/export/",
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
    archived: bool | Unset = UNSET,
    became: list[LeasesExportBecameItem] | Unset = UNSET,
    became_from: datetime.datetime | Unset = UNSET,
    current: bool | Unset = UNSET,
    expiring_within: int | Unset = UNSET,
    file_format: LeasesExportFileFormat | Unset = LeasesExportFileFormat.CSV,
    lease_begin_date_gte: datetime.date | Unset = UNSET,
    lease_begin_date_lte: datetime.date | Unset = UNSET,
    lease_end_date_gte: datetime.date | Unset = UNSET,
    lease_end_date_lte: datetime.date | Unset = UNSET,
    lease_status: list[LeasesExportLeaseStatusItem] | Unset = UNSET,
    long_holdover: bool | Unset = UNSET,
    monthly_rent_amount_gte: float | Unset = UNSET,
    monthly_rent_amount_lte: float | Unset = UNSET,
    moving_in_within: int | Unset = UNSET,
    moving_out_within: int | Unset = UNSET,
    notice_move_out_date_gte: datetime.date | Unset = UNSET,
    notice_move_out_date_lte: datetime.date | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[LeasesExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        archived (bool | Unset):
        became (list[LeasesExportBecameItem] | Unset):
        became_from (datetime.datetime | Unset):
        current (bool | Unset):
        expiring_within (int | Unset):
        file_format (LeasesExportFileFormat | Unset):  Default: LeasesExportFileFormat.CSV.
        lease_begin_date_gte (datetime.date | Unset):
        lease_begin_date_lte (datetime.date | Unset):
        lease_end_date_gte (datetime.date | Unset):
        lease_end_date_lte (datetime.date | Unset):
        lease_status (list[LeasesExportLeaseStatusItem] | Unset):
        long_holdover (bool | Unset):
        monthly_rent_amount_gte (float | Unset):
        monthly_rent_amount_lte (float | Unset):
        moving_in_within (int | Unset):
        moving_out_within (int | Unset):
        notice_move_out_date_gte (datetime.date | Unset):
        notice_move_out_date_lte (datetime.date | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        status (list[LeasesExportStatusItem] | Unset):
        tenant (list[UUID] | Unset):
        unit (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        archived=archived,
        became=became,
        became_from=became_from,
        current=current,
        expiring_within=expiring_within,
        file_format=file_format,
        lease_begin_date_gte=lease_begin_date_gte,
        lease_begin_date_lte=lease_begin_date_lte,
        lease_end_date_gte=lease_end_date_gte,
        lease_end_date_lte=lease_end_date_lte,
        lease_status=lease_status,
        long_holdover=long_holdover,
        monthly_rent_amount_gte=monthly_rent_amount_gte,
        monthly_rent_amount_lte=monthly_rent_amount_lte,
        moving_in_within=moving_in_within,
        moving_out_within=moving_out_within,
        notice_move_out_date_gte=notice_move_out_date_gte,
        notice_move_out_date_lte=notice_move_out_date_lte,
        ordering=ordering,
        property_=property_,
        search=search,
        status=status,
        tenant=tenant,
        unit=unit,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    archived: bool | Unset = UNSET,
    became: list[LeasesExportBecameItem] | Unset = UNSET,
    became_from: datetime.datetime | Unset = UNSET,
    current: bool | Unset = UNSET,
    expiring_within: int | Unset = UNSET,
    file_format: LeasesExportFileFormat | Unset = LeasesExportFileFormat.CSV,
    lease_begin_date_gte: datetime.date | Unset = UNSET,
    lease_begin_date_lte: datetime.date | Unset = UNSET,
    lease_end_date_gte: datetime.date | Unset = UNSET,
    lease_end_date_lte: datetime.date | Unset = UNSET,
    lease_status: list[LeasesExportLeaseStatusItem] | Unset = UNSET,
    long_holdover: bool | Unset = UNSET,
    monthly_rent_amount_gte: float | Unset = UNSET,
    monthly_rent_amount_lte: float | Unset = UNSET,
    moving_in_within: int | Unset = UNSET,
    moving_out_within: int | Unset = UNSET,
    notice_move_out_date_gte: datetime.date | Unset = UNSET,
    notice_move_out_date_lte: datetime.date | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[LeasesExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        archived (bool | Unset):
        became (list[LeasesExportBecameItem] | Unset):
        became_from (datetime.datetime | Unset):
        current (bool | Unset):
        expiring_within (int | Unset):
        file_format (LeasesExportFileFormat | Unset):  Default: LeasesExportFileFormat.CSV.
        lease_begin_date_gte (datetime.date | Unset):
        lease_begin_date_lte (datetime.date | Unset):
        lease_end_date_gte (datetime.date | Unset):
        lease_end_date_lte (datetime.date | Unset):
        lease_status (list[LeasesExportLeaseStatusItem] | Unset):
        long_holdover (bool | Unset):
        monthly_rent_amount_gte (float | Unset):
        monthly_rent_amount_lte (float | Unset):
        moving_in_within (int | Unset):
        moving_out_within (int | Unset):
        notice_move_out_date_gte (datetime.date | Unset):
        notice_move_out_date_lte (datetime.date | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        status (list[LeasesExportStatusItem] | Unset):
        tenant (list[UUID] | Unset):
        unit (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return sync_detailed(
        client=client,
        archived=archived,
        became=became,
        became_from=became_from,
        current=current,
        expiring_within=expiring_within,
        file_format=file_format,
        lease_begin_date_gte=lease_begin_date_gte,
        lease_begin_date_lte=lease_begin_date_lte,
        lease_end_date_gte=lease_end_date_gte,
        lease_end_date_lte=lease_end_date_lte,
        lease_status=lease_status,
        long_holdover=long_holdover,
        monthly_rent_amount_gte=monthly_rent_amount_gte,
        monthly_rent_amount_lte=monthly_rent_amount_lte,
        moving_in_within=moving_in_within,
        moving_out_within=moving_out_within,
        notice_move_out_date_gte=notice_move_out_date_gte,
        notice_move_out_date_lte=notice_move_out_date_lte,
        ordering=ordering,
        property_=property_,
        search=search,
        status=status,
        tenant=tenant,
        unit=unit,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    archived: bool | Unset = UNSET,
    became: list[LeasesExportBecameItem] | Unset = UNSET,
    became_from: datetime.datetime | Unset = UNSET,
    current: bool | Unset = UNSET,
    expiring_within: int | Unset = UNSET,
    file_format: LeasesExportFileFormat | Unset = LeasesExportFileFormat.CSV,
    lease_begin_date_gte: datetime.date | Unset = UNSET,
    lease_begin_date_lte: datetime.date | Unset = UNSET,
    lease_end_date_gte: datetime.date | Unset = UNSET,
    lease_end_date_lte: datetime.date | Unset = UNSET,
    lease_status: list[LeasesExportLeaseStatusItem] | Unset = UNSET,
    long_holdover: bool | Unset = UNSET,
    monthly_rent_amount_gte: float | Unset = UNSET,
    monthly_rent_amount_lte: float | Unset = UNSET,
    moving_in_within: int | Unset = UNSET,
    moving_out_within: int | Unset = UNSET,
    notice_move_out_date_gte: datetime.date | Unset = UNSET,
    notice_move_out_date_lte: datetime.date | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[LeasesExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        archived (bool | Unset):
        became (list[LeasesExportBecameItem] | Unset):
        became_from (datetime.datetime | Unset):
        current (bool | Unset):
        expiring_within (int | Unset):
        file_format (LeasesExportFileFormat | Unset):  Default: LeasesExportFileFormat.CSV.
        lease_begin_date_gte (datetime.date | Unset):
        lease_begin_date_lte (datetime.date | Unset):
        lease_end_date_gte (datetime.date | Unset):
        lease_end_date_lte (datetime.date | Unset):
        lease_status (list[LeasesExportLeaseStatusItem] | Unset):
        long_holdover (bool | Unset):
        monthly_rent_amount_gte (float | Unset):
        monthly_rent_amount_lte (float | Unset):
        moving_in_within (int | Unset):
        moving_out_within (int | Unset):
        notice_move_out_date_gte (datetime.date | Unset):
        notice_move_out_date_lte (datetime.date | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        status (list[LeasesExportStatusItem] | Unset):
        tenant (list[UUID] | Unset):
        unit (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        archived=archived,
        became=became,
        became_from=became_from,
        current=current,
        expiring_within=expiring_within,
        file_format=file_format,
        lease_begin_date_gte=lease_begin_date_gte,
        lease_begin_date_lte=lease_begin_date_lte,
        lease_end_date_gte=lease_end_date_gte,
        lease_end_date_lte=lease_end_date_lte,
        lease_status=lease_status,
        long_holdover=long_holdover,
        monthly_rent_amount_gte=monthly_rent_amount_gte,
        monthly_rent_amount_lte=monthly_rent_amount_lte,
        moving_in_within=moving_in_within,
        moving_out_within=moving_out_within,
        notice_move_out_date_gte=notice_move_out_date_gte,
        notice_move_out_date_lte=notice_move_out_date_lte,
        ordering=ordering,
        property_=property_,
        search=search,
        status=status,
        tenant=tenant,
        unit=unit,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    archived: bool | Unset = UNSET,
    became: list[LeasesExportBecameItem] | Unset = UNSET,
    became_from: datetime.datetime | Unset = UNSET,
    current: bool | Unset = UNSET,
    expiring_within: int | Unset = UNSET,
    file_format: LeasesExportFileFormat | Unset = LeasesExportFileFormat.CSV,
    lease_begin_date_gte: datetime.date | Unset = UNSET,
    lease_begin_date_lte: datetime.date | Unset = UNSET,
    lease_end_date_gte: datetime.date | Unset = UNSET,
    lease_end_date_lte: datetime.date | Unset = UNSET,
    lease_status: list[LeasesExportLeaseStatusItem] | Unset = UNSET,
    long_holdover: bool | Unset = UNSET,
    monthly_rent_amount_gte: float | Unset = UNSET,
    monthly_rent_amount_lte: float | Unset = UNSET,
    moving_in_within: int | Unset = UNSET,
    moving_out_within: int | Unset = UNSET,
    notice_move_out_date_gte: datetime.date | Unset = UNSET,
    notice_move_out_date_lte: datetime.date | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[LeasesExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        archived (bool | Unset):
        became (list[LeasesExportBecameItem] | Unset):
        became_from (datetime.datetime | Unset):
        current (bool | Unset):
        expiring_within (int | Unset):
        file_format (LeasesExportFileFormat | Unset):  Default: LeasesExportFileFormat.CSV.
        lease_begin_date_gte (datetime.date | Unset):
        lease_begin_date_lte (datetime.date | Unset):
        lease_end_date_gte (datetime.date | Unset):
        lease_end_date_lte (datetime.date | Unset):
        lease_status (list[LeasesExportLeaseStatusItem] | Unset):
        long_holdover (bool | Unset):
        monthly_rent_amount_gte (float | Unset):
        monthly_rent_amount_lte (float | Unset):
        moving_in_within (int | Unset):
        moving_out_within (int | Unset):
        notice_move_out_date_gte (datetime.date | Unset):
        notice_move_out_date_lte (datetime.date | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        status (list[LeasesExportStatusItem] | Unset):
        tenant (list[UUID] | Unset):
        unit (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            archived=archived,
            became=became,
            became_from=became_from,
            current=current,
            expiring_within=expiring_within,
            file_format=file_format,
            lease_begin_date_gte=lease_begin_date_gte,
            lease_begin_date_lte=lease_begin_date_lte,
            lease_end_date_gte=lease_end_date_gte,
            lease_end_date_lte=lease_end_date_lte,
            lease_status=lease_status,
            long_holdover=long_holdover,
            monthly_rent_amount_gte=monthly_rent_amount_gte,
            monthly_rent_amount_lte=monthly_rent_amount_lte,
            moving_in_within=moving_in_within,
            moving_out_within=moving_out_within,
            notice_move_out_date_gte=notice_move_out_date_gte,
            notice_move_out_date_lte=notice_move_out_date_lte,
            ordering=ordering,
            property_=property_,
            search=search,
            status=status,
            tenant=tenant,
            unit=unit,
        )
    ).parsed
