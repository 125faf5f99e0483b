import datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.refusal import Refusal
from ...models.vendors_export_file_format import VendorsExportFileFormat
from ...models.vendors_export_insurance_state_item import VendorsExportInsuranceStateItem
from ...models.vendors_export_licence_state_item import VendorsExportLicenceStateItem
from ...models.vendors_export_trade_item import VendorsExportTradeItem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    archived: bool | Unset = UNSET,
    city: str | Unset = UNSET,
    file_format: VendorsExportFileFormat | Unset = VendorsExportFileFormat.CSV,
    insurance_expires_from: datetime.date | Unset = UNSET,
    insurance_expires_to: datetime.date | Unset = UNSET,
    insurance_state: list[VendorsExportInsuranceStateItem] | Unset = UNSET,
    is_active: bool | Unset = UNSET,
    licence_expires_from: datetime.date | Unset = UNSET,
    licence_expires_to: datetime.date | Unset = UNSET,
    licence_state: list[VendorsExportLicenceStateItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    region: str | Unset = UNSET,
    search: str | Unset = UNSET,
    trade: list[VendorsExportTradeItem] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["archived"] = archived

    params["city"] = city

    json_file_format: str | Unset = UNSET
    if not isinstance(file_format, Unset):
        json_file_format = file_format.value

    params["file_format"] = json_file_format

    json_insurance_expires_from: str | Unset = UNSET
    if not isinstance(insurance_expires_from, Unset):
        json_insurance_expires_from = insurance_expires_from.isoformat()
    params["insurance_expires_from"] = json_insurance_expires_from

    json_insurance_expires_to: str | Unset = UNSET
    if not isinstance(insurance_expires_to, Unset):
        json_insurance_expires_to = insurance_expires_to.isoformat()
    params["insurance_expires_to"] = json_insurance_expires_to

    json_insurance_state: list[str] | Unset = UNSET
    if not isinstance(insurance_state, Unset):
        json_insurance_state = []
        for insurance_state_item_data in insurance_state:
            insurance_state_item = insurance_state_item_data.value
            json_insurance_state.append(insurance_state_item)

    params["insurance_state"] = json_insurance_state

    params["is_active"] = is_active

    json_licence_expires_from: str | Unset = UNSET
    if not isinstance(licence_expires_from, Unset):
        json_licence_expires_from = licence_expires_from.isoformat()
    params["licence_expires_from"] = json_licence_expires_from

    json_licence_expires_to: str | Unset = UNSET
    if not isinstance(licence_expires_to, Unset):
        json_licence_expires_to = licence_expires_to.isoformat()
    params["licence_expires_to"] = json_licence_expires_to

    json_licence_state: list[str] | Unset = UNSET
    if not isinstance(licence_state, Unset):
        json_licence_state = []
        for licence_state_item_data in licence_state:
            licence_state_item = licence_state_item_data.value
            json_licence_state.append(licence_state_item)

    params["licence_state"] = json_licence_state

    params["ordering"] = ordering

    params["region"] = region

    params["search"] = search

    json_trade: list[str] | Unset = UNSET
    if not isinstance(trade, Unset):
        json_trade = []
        for trade_item_data in trade:
            trade_item = trade_item_data.value
            json_trade.append(trade_item)

    params["trade"] = json_trade

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/vendors/export/",
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
    archived: bool | Unset = UNSET,
    city: str | Unset = UNSET,
    file_format: VendorsExportFileFormat | Unset = VendorsExportFileFormat.CSV,
    insurance_expires_from: datetime.date | Unset = UNSET,
    insurance_expires_to: datetime.date | Unset = UNSET,
    insurance_state: list[VendorsExportInsuranceStateItem] | Unset = UNSET,
    is_active: bool | Unset = UNSET,
    licence_expires_from: datetime.date | Unset = UNSET,
    licence_expires_to: datetime.date | Unset = UNSET,
    licence_state: list[VendorsExportLicenceStateItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    region: str | Unset = UNSET,
    search: str | Unset = UNSET,
    trade: list[VendorsExportTradeItem] | Unset = UNSET,
) -> Response[File | Refusal]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        archived (bool | Unset):
        city (str | Unset):
        file_format (VendorsExportFileFormat | Unset):  Default: VendorsExportFileFormat.CSV.
        insurance_expires_from (datetime.date | Unset):
        insurance_expires_to (datetime.date | Unset):
        insurance_state (list[VendorsExportInsuranceStateItem] | Unset):
        is_active (bool | Unset):
        licence_expires_from (datetime.date | Unset):
        licence_expires_to (datetime.date | Unset):
        licence_state (list[VendorsExportLicenceStateItem] | Unset):
        ordering (str | Unset):
        region (str | Unset):
        search (str | Unset):
        trade (list[VendorsExportTradeItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Refusal]
    """

    kwargs = _get_kwargs(
        archived=archived,
        city=city,
        file_format=file_format,
        insurance_expires_from=insurance_expires_from,
        insurance_expires_to=insurance_expires_to,
        insurance_state=insurance_state,
        is_active=is_active,
        licence_expires_from=licence_expires_from,
        licence_expires_to=licence_expires_to,
        licence_state=licence_state,
        ordering=ordering,
        region=region,
        search=search,
        trade=trade,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    archived: bool | Unset = UNSET,
    city: str | Unset = UNSET,
    file_format: VendorsExportFileFormat | Unset = VendorsExportFileFormat.CSV,
    insurance_expires_from: datetime.date | Unset = UNSET,
    insurance_expires_to: datetime.date | Unset = UNSET,
    insurance_state: list[VendorsExportInsuranceStateItem] | Unset = UNSET,
    is_active: bool | Unset = UNSET,
    licence_expires_from: datetime.date | Unset = UNSET,
    licence_expires_to: datetime.date | Unset = UNSET,
    licence_state: list[VendorsExportLicenceStateItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    region: str | Unset = UNSET,
    search: str | Unset = UNSET,
    trade: list[VendorsExportTradeItem] | Unset = UNSET,
) -> File | Refusal | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        archived (bool | Unset):
        city (str | Unset):
        file_format (VendorsExportFileFormat | Unset):  Default: VendorsExportFileFormat.CSV.
        insurance_expires_from (datetime.date | Unset):
        insurance_expires_to (datetime.date | Unset):
        insurance_state (list[VendorsExportInsuranceStateItem] | Unset):
        is_active (bool | Unset):
        licence_expires_from (datetime.date | Unset):
        licence_expires_to (datetime.date | Unset):
        licence_state (list[VendorsExportLicenceStateItem] | Unset):
        ordering (str | Unset):
        region (str | Unset):
        search (str | Unset):
        trade (list[VendorsExportTradeItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Refusal
    """

    return sync_detailed(
        client=client,
        archived=archived,
        city=city,
        file_format=file_format,
        insurance_expires_from=insurance_expires_from,
        insurance_expires_to=insurance_expires_to,
        insurance_state=insurance_state,
        is_active=is_active,
        licence_expires_from=licence_expires_from,
        licence_expires_to=licence_expires_to,
        licence_state=licence_state,
        ordering=ordering,
        region=region,
        search=search,
        trade=trade,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    archived: bool | Unset = UNSET,
    city: str | Unset = UNSET,
    file_format: VendorsExportFileFormat | Unset = VendorsExportFileFormat.CSV,
    insurance_expires_from: datetime.date | Unset = UNSET,
    insurance_expires_to: datetime.date | Unset = UNSET,
    insurance_state: list[VendorsExportInsuranceStateItem] | Unset = UNSET,
    is_active: bool | Unset = UNSET,
    licence_expires_from: datetime.date | Unset = UNSET,
    licence_expires_to: datetime.date | Unset = UNSET,
    licence_state: list[VendorsExportLicenceStateItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    region: str | Unset = UNSET,
    search: str | Unset = UNSET,
    trade: list[VendorsExportTradeItem] | Unset = UNSET,
) -> Response[File | Refusal]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        archived (bool | Unset):
        city (str | Unset):
        file_format (VendorsExportFileFormat | Unset):  Default: VendorsExportFileFormat.CSV.
        insurance_expires_from (datetime.date | Unset):
        insurance_expires_to (datetime.date | Unset):
        insurance_state (list[VendorsExportInsuranceStateItem] | Unset):
        is_active (bool | Unset):
        licence_expires_from (datetime.date | Unset):
        licence_expires_to (datetime.date | Unset):
        licence_state (list[VendorsExportLicenceStateItem] | Unset):
        ordering (str | Unset):
        region (str | Unset):
        search (str | Unset):
        trade (list[VendorsExportTradeItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Refusal]
    """

    kwargs = _get_kwargs(
        archived=archived,
        city=city,
        file_format=file_format,
        insurance_expires_from=insurance_expires_from,
        insurance_expires_to=insurance_expires_to,
        insurance_state=insurance_state,
        is_active=is_active,
        licence_expires_from=licence_expires_from,
        licence_expires_to=licence_expires_to,
        licence_state=licence_state,
        ordering=ordering,
        region=region,
        search=search,
        trade=trade,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    archived: bool | Unset = UNSET,
    city: str | Unset = UNSET,
    file_format: VendorsExportFileFormat | Unset = VendorsExportFileFormat.CSV,
    insurance_expires_from: datetime.date | Unset = UNSET,
    insurance_expires_to: datetime.date | Unset = UNSET,
    insurance_state: list[VendorsExportInsuranceStateItem] | Unset = UNSET,
    is_active: bool | Unset = UNSET,
    licence_expires_from: datetime.date | Unset = UNSET,
    licence_expires_to: datetime.date | Unset = UNSET,
    licence_state: list[VendorsExportLicenceStateItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    region: str | Unset = UNSET,
    search: str | Unset = UNSET,
    trade: list[VendorsExportTradeItem] | Unset = UNSET,
) -> File | Refusal | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        archived (bool | Unset):
        city (str | Unset):
        file_format (VendorsExportFileFormat | Unset):  Default: VendorsExportFileFormat.CSV.
        insurance_expires_from (datetime.date | Unset):
        insurance_expires_to (datetime.date | Unset):
        insurance_state (list[VendorsExportInsuranceStateItem] | Unset):
        is_active (bool | Unset):
        licence_expires_from (datetime.date | Unset):
        licence_expires_to (datetime.date | Unset):
        licence_state (list[VendorsExportLicenceStateItem] | Unset):
        ordering (str | Unset):
        region (str | Unset):
        search (str | Unset):
        trade (list[VendorsExportTradeItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Refusal
    """

    return (
        await asyncio_detailed(
            client=client,
            archived=archived,
            city=city,
            file_format=file_format,
            insurance_expires_from=insurance_expires_from,
            insurance_expires_to=insurance_expires_to,
            insurance_state=insurance_state,
            is_active=is_active,
            licence_expires_from=licence_expires_from,
            licence_expires_to=licence_expires_to,
            licence_state=licence_state,
            ordering=ordering,
            region=region,
            search=search,
            trade=trade,
        )
    ).parsed
