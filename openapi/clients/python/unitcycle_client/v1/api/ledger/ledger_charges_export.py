import datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.ledger_charges_export_file_format import LedgerChargesExportFileFormat
from ...models.ledger_charges_export_kind_item import LedgerChargesExportKindItem
from ...models.refusal import Refusal
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    due_from: datetime.date | Unset = UNSET,
    due_to: datetime.date | Unset = UNSET,
    file_format: LedgerChargesExportFileFormat | Unset = LedgerChargesExportFileFormat.CSV,
    is_open: bool | Unset = UNSET,
    is_overdue: bool | Unset = UNSET,
    is_reversed: bool | Unset = UNSET,
    kind: list[LedgerChargesExportKindItem] | Unset = UNSET,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    reference_id: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    trans_from: datetime.date | Unset = UNSET,
    trans_to: datetime.date | Unset = UNSET,
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

    params["is_open"] = is_open

    params["is_overdue"] = is_overdue

    params["is_reversed"] = is_reversed

    json_kind: list[str] | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = []
        for kind_item_data in kind:
            kind_item = kind_item_data.value
            json_kind.append(kind_item)

    params["kind"] = json_kind

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

    json_trans_from: str | Unset = UNSET
    if not isinstance(trans_from, Unset):
        json_trans_from = trans_from.isoformat()
    params["trans_from"] = json_trans_from

    json_trans_to: str | Unset = UNSET
    if not isinstance(trans_to, Unset):
        json_trans_to = trans_to.isoformat()
    params["trans_to"] = json_trans_to

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/ledger/charges/export/",
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
    file_format: LedgerChargesExportFileFormat | Unset = LedgerChargesExportFileFormat.CSV,
    is_open: bool | Unset = UNSET,
    is_overdue: bool | Unset = UNSET,
    is_reversed: bool | Unset = UNSET,
    kind: list[LedgerChargesExportKindItem] | Unset = UNSET,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    reference_id: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    trans_from: datetime.date | Unset = UNSET,
    trans_to: datetime.date | Unset = UNSET,
) -> Response[File | Refusal]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        due_from (datetime.date | Unset):
        due_to (datetime.date | Unset):
        file_format (LedgerChargesExportFileFormat | Unset):  Default:
            LedgerChargesExportFileFormat.CSV.
        is_open (bool | Unset):
        is_overdue (bool | Unset):
        is_reversed (bool | Unset):
        kind (list[LedgerChargesExportKindItem] | Unset):
        lease (list[UUID] | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        reference_id (list[UUID] | Unset):
        search (str | Unset):
        tenant (list[UUID] | Unset):
        trans_from (datetime.date | Unset):
        trans_to (datetime.date | Unset):

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
        is_open=is_open,
        is_overdue=is_overdue,
        is_reversed=is_reversed,
        kind=kind,
        lease=lease,
        ordering=ordering,
        property_=property_,
        reference_id=reference_id,
        search=search,
        tenant=tenant,
        trans_from=trans_from,
        trans_to=trans_to,
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
    file_format: LedgerChargesExportFileFormat | Unset = LedgerChargesExportFileFormat.CSV,
    is_open: bool | Unset = UNSET,
    is_overdue: bool | Unset = UNSET,
    is_reversed: bool | Unset = UNSET,
    kind: list[LedgerChargesExportKindItem] | Unset = UNSET,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    reference_id: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    trans_from: datetime.date | Unset = UNSET,
    trans_to: datetime.date | Unset = UNSET,
) -> File | Refusal | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        due_from (datetime.date | Unset):
        due_to (datetime.date | Unset):
        file_format (LedgerChargesExportFileFormat | Unset):  Default:
            LedgerChargesExportFileFormat.CSV.
        is_open (bool | Unset):
        is_overdue (bool | Unset):
        is_reversed (bool | Unset):
        kind (list[LedgerChargesExportKindItem] | Unset):
        lease (list[UUID] | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        reference_id (list[UUID] | Unset):
        search (str | Unset):
        tenant (list[UUID] | Unset):
        trans_from (datetime.date | Unset):
        trans_to (datetime.date | Unset):

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
        is_open=is_open,
        is_overdue=is_overdue,
        is_reversed=is_reversed,
        kind=kind,
        lease=lease,
        ordering=ordering,
        property_=property_,
        reference_id=reference_id,
        search=search,
        tenant=tenant,
        trans_from=trans_from,
        trans_to=trans_to,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    due_from: datetime.date | Unset = UNSET,
    due_to: datetime.date | Unset = UNSET,
    file_format: LedgerChargesExportFileFormat | Unset = LedgerChargesExportFileFormat.CSV,
    is_open: bool | Unset = UNSET,
    is_overdue: bool | Unset = UNSET,
    is_reversed: bool | Unset = UNSET,
    kind: list[LedgerChargesExportKindItem] | Unset = UNSET,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    reference_id: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    trans_from: datetime.date | Unset = UNSET,
    trans_to: datetime.date | Unset = UNSET,
) -> Response[File | Refusal]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        due_from (datetime.date | Unset):
        due_to (datetime.date | Unset):
        file_format (LedgerChargesExportFileFormat | Unset):  Default:
            LedgerChargesExportFileFormat.CSV.
        is_open (bool | Unset):
        is_overdue (bool | Unset):
        is_reversed (bool | Unset):
        kind (list[LedgerChargesExportKindItem] | Unset):
        lease (list[UUID] | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        reference_id (list[UUID] | Unset):
        search (str | Unset):
        tenant (list[UUID] | Unset):
        trans_from (datetime.date | Unset):
        trans_to (datetime.date | Unset):

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
        is_open=is_open,
        is_overdue=is_overdue,
        is_reversed=is_reversed,
        kind=kind,
        lease=lease,
        ordering=ordering,
        property_=property_,
        reference_id=reference_id,
        search=search,
        tenant=tenant,
        trans_from=trans_from,
        trans_to=trans_to,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    due_from: datetime.date | Unset = UNSET,
    due_to: datetime.date | Unset = UNSET,
    file_format: LedgerChargesExportFileFormat | Unset = LedgerChargesExportFileFormat.CSV,
    is_open: bool | Unset = UNSET,
    is_overdue: bool | Unset = UNSET,
    is_reversed: bool | Unset = UNSET,
    kind: list[LedgerChargesExportKindItem] | Unset = UNSET,
    lease: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    reference_id: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    tenant: list[UUID] | Unset = UNSET,
    trans_from: datetime.date | Unset = UNSET,
    trans_to: datetime.date | Unset = UNSET,
) -> File | Refusal | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        due_from (datetime.date | Unset):
        due_to (datetime.date | Unset):
        file_format (LedgerChargesExportFileFormat | Unset):  Default:
            LedgerChargesExportFileFormat.CSV.
        is_open (bool | Unset):
        is_overdue (bool | Unset):
        is_reversed (bool | Unset):
        kind (list[LedgerChargesExportKindItem] | Unset):
        lease (list[UUID] | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        reference_id (list[UUID] | Unset):
        search (str | Unset):
        tenant (list[UUID] | Unset):
        trans_from (datetime.date | Unset):
        trans_to (datetime.date | Unset):

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
            is_open=is_open,
            is_overdue=is_overdue,
            is_reversed=is_reversed,
            kind=kind,
            lease=lease,
            ordering=ordering,
            property_=property_,
            reference_id=reference_id,
            search=search,
            tenant=tenant,
            trans_from=trans_from,
            trans_to=trans_to,
        )
    ).parsed
