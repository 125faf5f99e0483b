import datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.renewals_export_churn_risk_level_item import RenewalsExportChurnRiskLevelItem
from ...models.renewals_export_file_format import RenewalsExportFileFormat
from ...models.renewals_export_rent_strategy_item import RenewalsExportRentStrategyItem
from ...models.renewals_export_status_item import RenewalsExportStatusItem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    answer_by_from: datetime.date | Unset = UNSET,
    answer_by_to: datetime.date | Unset = UNSET,
    churn_risk_level: list[RenewalsExportChurnRiskLevelItem] | Unset = UNSET,
    file_format: RenewalsExportFileFormat | Unset = RenewalsExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    rent_strategy: list[RenewalsExportRentStrategyItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[RenewalsExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_answer_by_from: str | Unset = UNSET
    if not isinstance(answer_by_from, Unset):
        json_answer_by_from = answer_by_from.isoformat()
    params["answer_by_from"] = json_answer_by_from

    json_answer_by_to: str | Unset = UNSET
    if not isinstance(answer_by_to, Unset):
        json_answer_by_to = answer_by_to.isoformat()
    params["answer_by_to"] = json_answer_by_to

    json_churn_risk_level: list[str] | Unset = UNSET
    if not isinstance(churn_risk_level, Unset):
        json_churn_risk_level = []
        for churn_risk_level_item_data in churn_risk_level:
            churn_risk_level_item = churn_risk_level_item_data.value
            json_churn_risk_level.append(churn_risk_level_item)

    params["churn_risk_level"] = json_churn_risk_level

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

    params["ordering"] = ordering

    json_property_: list[str] | Unset = UNSET
    if not isinstance(property_, Unset):
        json_property_ = []
        for property_item_data in property_:
            property_item = str(property_item_data)
            json_property_.append(property_item)

    params["property"] = json_property_

    json_rent_strategy: list[str] | Unset = UNSET
    if not isinstance(rent_strategy, Unset):
        json_rent_strategy = []
        for rent_strategy_item_data in rent_strategy:
            rent_strategy_item = rent_strategy_item_data.value
            json_rent_strategy.append(rent_strategy_item)

    params["rent_strategy"] = json_rent_strategy

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
        "url": "/api/v2/renewals/export/",
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
    answer_by_from: datetime.date | Unset = UNSET,
    answer_by_to: datetime.date | Unset = UNSET,
    churn_risk_level: list[RenewalsExportChurnRiskLevelItem] | Unset = UNSET,
    file_format: RenewalsExportFileFormat | Unset = RenewalsExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    rent_strategy: list[RenewalsExportRentStrategyItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[RenewalsExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        answer_by_from (datetime.date | Unset):
        answer_by_to (datetime.date | Unset):
        churn_risk_level (list[RenewalsExportChurnRiskLevelItem] | Unset):
        file_format (RenewalsExportFileFormat | Unset):  Default: RenewalsExportFileFormat.CSV.
        lease (list[UUID] | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        rent_strategy (list[RenewalsExportRentStrategyItem] | Unset):
        search (str | Unset):
        status (list[RenewalsExportStatusItem] | Unset):
        tenant (list[UUID] | Unset):
        unit (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        answer_by_from=answer_by_from,
        answer_by_to=answer_by_to,
        churn_risk_level=churn_risk_level,
        file_format=file_format,
        lease=lease,
        ordering=ordering,
        property_=property_,
        rent_strategy=rent_strategy,
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
    answer_by_from: datetime.date | Unset = UNSET,
    answer_by_to: datetime.date | Unset = UNSET,
    churn_risk_level: list[RenewalsExportChurnRiskLevelItem] | Unset = UNSET,
    file_format: RenewalsExportFileFormat | Unset = RenewalsExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    rent_strategy: list[RenewalsExportRentStrategyItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[RenewalsExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        answer_by_from (datetime.date | Unset):
        answer_by_to (datetime.date | Unset):
        churn_risk_level (list[RenewalsExportChurnRiskLevelItem] | Unset):
        file_format (RenewalsExportFileFormat | Unset):  Default: RenewalsExportFileFormat.CSV.
        lease (list[UUID] | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        rent_strategy (list[RenewalsExportRentStrategyItem] | Unset):
        search (str | Unset):
        status (list[RenewalsExportStatusItem] | Unset):
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
        answer_by_from=answer_by_from,
        answer_by_to=answer_by_to,
        churn_risk_level=churn_risk_level,
        file_format=file_format,
        lease=lease,
        ordering=ordering,
        property_=property_,
        rent_strategy=rent_strategy,
        search=search,
        status=status,
        tenant=tenant,
        unit=unit,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    answer_by_from: datetime.date | Unset = UNSET,
    answer_by_to: datetime.date | Unset = UNSET,
    churn_risk_level: list[RenewalsExportChurnRiskLevelItem] | Unset = UNSET,
    file_format: RenewalsExportFileFormat | Unset = RenewalsExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    rent_strategy: list[RenewalsExportRentStrategyItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[RenewalsExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        answer_by_from (datetime.date | Unset):
        answer_by_to (datetime.date | Unset):
        churn_risk_level (list[RenewalsExportChurnRiskLevelItem] | Unset):
        file_format (RenewalsExportFileFormat | Unset):  Default: RenewalsExportFileFormat.CSV.
        lease (list[UUID] | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        rent_strategy (list[RenewalsExportRentStrategyItem] | Unset):
        search (str | Unset):
        status (list[RenewalsExportStatusItem] | Unset):
        tenant (list[UUID] | Unset):
        unit (list[UUID] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        answer_by_from=answer_by_from,
        answer_by_to=answer_by_to,
        churn_risk_level=churn_risk_level,
        file_format=file_format,
        lease=lease,
        ordering=ordering,
        property_=property_,
        rent_strategy=rent_strategy,
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
    answer_by_from: datetime.date | Unset = UNSET,
    answer_by_to: datetime.date | Unset = UNSET,
    churn_risk_level: list[RenewalsExportChurnRiskLevelItem] | Unset = UNSET,
    file_format: RenewalsExportFileFormat | Unset = RenewalsExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    rent_strategy: list[RenewalsExportRentStrategyItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[RenewalsExportStatusItem] | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        answer_by_from (datetime.date | Unset):
        answer_by_to (datetime.date | Unset):
        churn_risk_level (list[RenewalsExportChurnRiskLevelItem] | Unset):
        file_format (RenewalsExportFileFormat | Unset):  Default: RenewalsExportFileFormat.CSV.
        lease (list[UUID] | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        rent_strategy (list[RenewalsExportRentStrategyItem] | Unset):
        search (str | Unset):
        status (list[RenewalsExportStatusItem] | Unset):
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
            answer_by_from=answer_by_from,
            answer_by_to=answer_by_to,
            churn_risk_level=churn_risk_level,
            file_format=file_format,
            lease=lease,
            ordering=ordering,
            property_=property_,
            rent_strategy=rent_strategy,
            search=search,
            status=status,
            tenant=tenant,
            unit=unit,
        )
    ).parsed
