import datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.collections_export_escalation_level_item import CollectionsExportEscalationLevelItem
from ...models.collections_export_file_format import CollectionsExportFileFormat
from ...models.collections_export_status_item import CollectionsExportStatusItem
from ...models.collections_export_tenant_risk_profile_item import CollectionsExportTenantRiskProfileItem
from ...models.collections_export_tone_item import CollectionsExportToneItem
from ...models.problem import Problem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    assigned_to: str | Unset = UNSET,
    days_overdue_gte: int | Unset = UNSET,
    days_overdue_lte: int | Unset = UNSET,
    due_date_from: datetime.date | Unset = UNSET,
    due_date_to: datetime.date | Unset = UNSET,
    escalation_level: list[CollectionsExportEscalationLevelItem] | Unset = UNSET,
    file_format: CollectionsExportFileFormat | Unset = CollectionsExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CollectionsExportStatusItem] | Unset = UNSET,
    stopped: bool | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    tenant_risk_profile: list[CollectionsExportTenantRiskProfileItem] | Unset = UNSET,
    to_post: bool | Unset = UNSET,
    tone: list[CollectionsExportToneItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
    unresolved: bool | Unset = UNSET,
    waiting: bool | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["assigned_to"] = assigned_to

    params["days_overdue__gte"] = days_overdue_gte

    params["days_overdue__lte"] = days_overdue_lte

    json_due_date_from: str | Unset = UNSET
    if not isinstance(due_date_from, Unset):
        json_due_date_from = due_date_from.isoformat()
    params["due_date_from"] = json_due_date_from

    json_due_date_to: str | Unset = UNSET
    if not isinstance(due_date_to, Unset):
        json_due_date_to = due_date_to.isoformat()
    params["due_date_to"] = json_due_date_to

    json_escalation_level: list[str] | Unset = UNSET
    if not isinstance(escalation_level, Unset):
        json_escalation_level = []
        for escalation_level_item_data in escalation_level:
            escalation_level_item = escalation_level_item_data.value
            json_escalation_level.append(escalation_level_item)

    params["escalation_level"] = json_escalation_level

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

    params["search"] = search

    json_status: list[str] | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = []
        for status_item_data in status:
            status_item = status_item_data.value
            json_status.append(status_item)

    params["status"] = json_status

    params["stopped"] = stopped

    json_tenant: list[str] | Unset = UNSET
    if not isinstance(tenant, Unset):
        json_tenant = []
        for tenant_item_data in tenant:
            tenant_item = str(tenant_item_data)
            json_tenant.append(tenant_item)

    params["tenant"] = json_tenant

    json_tenant_risk_profile: list[str] | Unset = UNSET
    if not isinstance(tenant_risk_profile, Unset):
        json_tenant_risk_profile = []
        for tenant_risk_profile_item_data in tenant_risk_profile:
            tenant_risk_profile_item = tenant_risk_profile_item_data.value
            json_tenant_risk_profile.append(tenant_risk_profile_item)

    params["tenant_risk_profile"] = json_tenant_risk_profile

    params["to_post"] = to_post

    json_tone: list[str] | Unset = UNSET
    if not isinstance(tone, Unset):
        json_tone = []
        for tone_item_data in tone:
            tone_item = tone_item_data.value
            json_tone.append(tone_item)

    params["tone"] = json_tone

    json_unit: list[str] | Unset = UNSET
    if not isinstance(unit, Unset):
        json_unit = []
        for unit_item_data in unit:
            unit_item = str(unit_item_data)
            json_unit.append(unit_item)

    params["unit"] = json_unit

    params["unresolved"] = unresolved

    params["waiting"] = waiting

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/collections/export/",
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
    assigned_to: str | Unset = UNSET,
    days_overdue_gte: int | Unset = UNSET,
    days_overdue_lte: int | Unset = UNSET,
    due_date_from: datetime.date | Unset = UNSET,
    due_date_to: datetime.date | Unset = UNSET,
    escalation_level: list[CollectionsExportEscalationLevelItem] | Unset = UNSET,
    file_format: CollectionsExportFileFormat | Unset = CollectionsExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CollectionsExportStatusItem] | Unset = UNSET,
    stopped: bool | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    tenant_risk_profile: list[CollectionsExportTenantRiskProfileItem] | Unset = UNSET,
    to_post: bool | Unset = UNSET,
    tone: list[CollectionsExportToneItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
    unresolved: bool | Unset = UNSET,
    waiting: bool | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        assigned_to (str | Unset):
        days_overdue_gte (int | Unset):
        days_overdue_lte (int | Unset):
        due_date_from (datetime.date | Unset):
        due_date_to (datetime.date | Unset):
        escalation_level (list[CollectionsExportEscalationLevelItem] | Unset):
        file_format (CollectionsExportFileFormat | Unset):  Default:
            CollectionsExportFileFormat.CSV.
        lease (list[UUID] | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        status (list[CollectionsExportStatusItem] | Unset):
        stopped (bool | Unset):
        tenant (list[UUID] | Unset):
        tenant_risk_profile (list[CollectionsExportTenantRiskProfileItem] | Unset):
        to_post (bool | Unset):
        tone (list[CollectionsExportToneItem] | Unset):
        unit (list[UUID] | Unset):
        unresolved (bool | Unset):
        waiting (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        assigned_to=assigned_to,
        days_overdue_gte=days_overdue_gte,
        days_overdue_lte=days_overdue_lte,
        due_date_from=due_date_from,
        due_date_to=due_date_to,
        escalation_level=escalation_level,
        file_format=file_format,
        lease=lease,
        ordering=ordering,
        property_=property_,
        search=search,
        status=status,
        stopped=stopped,
        tenant=tenant,
        tenant_risk_profile=tenant_risk_profile,
        to_post=to_post,
        tone=tone,
        unit=unit,
        unresolved=unresolved,
        waiting=waiting,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    assigned_to: str | Unset = UNSET,
    days_overdue_gte: int | Unset = UNSET,
    days_overdue_lte: int | Unset = UNSET,
    due_date_from: datetime.date | Unset = UNSET,
    due_date_to: datetime.date | Unset = UNSET,
    escalation_level: list[CollectionsExportEscalationLevelItem] | Unset = UNSET,
    file_format: CollectionsExportFileFormat | Unset = CollectionsExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CollectionsExportStatusItem] | Unset = UNSET,
    stopped: bool | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    tenant_risk_profile: list[CollectionsExportTenantRiskProfileItem] | Unset = UNSET,
    to_post: bool | Unset = UNSET,
    tone: list[CollectionsExportToneItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
    unresolved: bool | Unset = UNSET,
    waiting: bool | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        assigned_to (str | Unset):
        days_overdue_gte (int | Unset):
        days_overdue_lte (int | Unset):
        due_date_from (datetime.date | Unset):
        due_date_to (datetime.date | Unset):
        escalation_level (list[CollectionsExportEscalationLevelItem] | Unset):
        file_format (CollectionsExportFileFormat | Unset):  Default:
            CollectionsExportFileFormat.CSV.
        lease (list[UUID] | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        status (list[CollectionsExportStatusItem] | Unset):
        stopped (bool | Unset):
        tenant (list[UUID] | Unset):
        tenant_risk_profile (list[CollectionsExportTenantRiskProfileItem] | Unset):
        to_post (bool | Unset):
        tone (list[CollectionsExportToneItem] | Unset):
        unit (list[UUID] | Unset):
        unresolved (bool | Unset):
        waiting (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return sync_detailed(
        client=client,
        assigned_to=assigned_to,
        days_overdue_gte=days_overdue_gte,
        days_overdue_lte=days_overdue_lte,
        due_date_from=due_date_from,
        due_date_to=due_date_to,
        escalation_level=escalation_level,
        file_format=file_format,
        lease=lease,
        ordering=ordering,
        property_=property_,
        search=search,
        status=status,
        stopped=stopped,
        tenant=tenant,
        tenant_risk_profile=tenant_risk_profile,
        to_post=to_post,
        tone=tone,
        unit=unit,
        unresolved=unresolved,
        waiting=waiting,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    assigned_to: str | Unset = UNSET,
    days_overdue_gte: int | Unset = UNSET,
    days_overdue_lte: int | Unset = UNSET,
    due_date_from: datetime.date | Unset = UNSET,
    due_date_to: datetime.date | Unset = UNSET,
    escalation_level: list[CollectionsExportEscalationLevelItem] | Unset = UNSET,
    file_format: CollectionsExportFileFormat | Unset = CollectionsExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CollectionsExportStatusItem] | Unset = UNSET,
    stopped: bool | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    tenant_risk_profile: list[CollectionsExportTenantRiskProfileItem] | Unset = UNSET,
    to_post: bool | Unset = UNSET,
    tone: list[CollectionsExportToneItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
    unresolved: bool | Unset = UNSET,
    waiting: bool | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        assigned_to (str | Unset):
        days_overdue_gte (int | Unset):
        days_overdue_lte (int | Unset):
        due_date_from (datetime.date | Unset):
        due_date_to (datetime.date | Unset):
        escalation_level (list[CollectionsExportEscalationLevelItem] | Unset):
        file_format (CollectionsExportFileFormat | Unset):  Default:
            CollectionsExportFileFormat.CSV.
        lease (list[UUID] | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        status (list[CollectionsExportStatusItem] | Unset):
        stopped (bool | Unset):
        tenant (list[UUID] | Unset):
        tenant_risk_profile (list[CollectionsExportTenantRiskProfileItem] | Unset):
        to_post (bool | Unset):
        tone (list[CollectionsExportToneItem] | Unset):
        unit (list[UUID] | Unset):
        unresolved (bool | Unset):
        waiting (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        assigned_to=assigned_to,
        days_overdue_gte=days_overdue_gte,
        days_overdue_lte=days_overdue_lte,
        due_date_from=due_date_from,
        due_date_to=due_date_to,
        escalation_level=escalation_level,
        file_format=file_format,
        lease=lease,
        ordering=ordering,
        property_=property_,
        search=search,
        status=status,
        stopped=stopped,
        tenant=tenant,
        tenant_risk_profile=tenant_risk_profile,
        to_post=to_post,
        tone=tone,
        unit=unit,
        unresolved=unresolved,
        waiting=waiting,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    assigned_to: str | Unset = UNSET,
    days_overdue_gte: int | Unset = UNSET,
    days_overdue_lte: int | Unset = UNSET,
    due_date_from: datetime.date | Unset = UNSET,
    due_date_to: datetime.date | Unset = UNSET,
    escalation_level: list[CollectionsExportEscalationLevelItem] | Unset = UNSET,
    file_format: CollectionsExportFileFormat | Unset = CollectionsExportFileFormat.CSV,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[CollectionsExportStatusItem] | Unset = UNSET,
    stopped: bool | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    tenant_risk_profile: list[CollectionsExportTenantRiskProfileItem] | Unset = UNSET,
    to_post: bool | Unset = UNSET,
    tone: list[CollectionsExportToneItem] | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
    unresolved: bool | Unset = UNSET,
    waiting: bool | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        assigned_to (str | Unset):
        days_overdue_gte (int | Unset):
        days_overdue_lte (int | Unset):
        due_date_from (datetime.date | Unset):
        due_date_to (datetime.date | Unset):
        escalation_level (list[CollectionsExportEscalationLevelItem] | Unset):
        file_format (CollectionsExportFileFormat | Unset):  Default:
            CollectionsExportFileFormat.CSV.
        lease (list[UUID] | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        status (list[CollectionsExportStatusItem] | Unset):
        stopped (bool | Unset):
        tenant (list[UUID] | Unset):
        tenant_risk_profile (list[CollectionsExportTenantRiskProfileItem] | Unset):
        to_post (bool | Unset):
        tone (list[CollectionsExportToneItem] | Unset):
        unit (list[UUID] | Unset):
        unresolved (bool | Unset):
        waiting (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            assigned_to=assigned_to,
            days_overdue_gte=days_overdue_gte,
            days_overdue_lte=days_overdue_lte,
            due_date_from=due_date_from,
            due_date_to=due_date_to,
            escalation_level=escalation_level,
            file_format=file_format,
            lease=lease,
            ordering=ordering,
            property_=property_,
            search=search,
            status=status,
            stopped=stopped,
            tenant=tenant,
            tenant_risk_profile=tenant_risk_profile,
            to_post=to_post,
            tone=tone,
            unit=unit,
            unresolved=unresolved,
            waiting=waiting,
        )
    ).parsed
