import datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.equipment_export_category_item import EquipmentExportCategoryItem
from ...models.equipment_export_file_format import EquipmentExportFileFormat
from ...models.problem import Problem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    archived: bool | Unset = UNSET,
    building: list[UUID] | Unset = UNSET,
    category: list[EquipmentExportCategoryItem] | Unset = UNSET,
    file_format: EquipmentExportFileFormat | Unset = EquipmentExportFileFormat.CSV,
    in_unit: bool | Unset = UNSET,
    installed_from: datetime.date | Unset = UNSET,
    installed_to: datetime.date | Unset = UNSET,
    is_past_lifespan: bool | Unset = UNSET,
    is_under_warranty: bool | Unset = UNSET,
    manufacturer: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    purchase_cost_max: float | Unset = UNSET,
    purchase_cost_min: float | Unset = UNSET,
    search: str | Unset = UNSET,
    serial_number: str | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
    warranty_expires_from: datetime.date | Unset = UNSET,
    warranty_expires_to: datetime.date | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["archived"] = archived

    json_building: list[str] | Unset = UNSET
    if not isinstance(building, Unset):
        json_building = []
        for building_item_data in building:
            building_item = str(building_item_data)
            json_building.append(building_item)

    params["building"] = json_building

    json_category: list[str] | Unset = UNSET
    if not isinstance(category, Unset):
        json_category = []
        for category_item_data in category:
            category_item = category_item_data.value
            json_category.append(category_item)

    params["category"] = json_category

    json_file_format: str | Unset = UNSET
    if not isinstance(file_format, Unset):
        json_file_format = file_format.value

    params["file_format"] = json_file_format

    params["in_unit"] = in_unit

    json_installed_from: str | Unset = UNSET
    if not isinstance(installed_from, Unset):
        json_installed_from = installed_from.isoformat()
    params["installed_from"] = json_installed_from

    json_installed_to: str | Unset = UNSET
    if not isinstance(installed_to, Unset):
        json_installed_to = installed_to.isoformat()
    params["installed_to"] = json_installed_to

    params["is_past_lifespan"] = is_past_lifespan

    params["is_under_warranty"] = is_under_warranty

    params["manufacturer"] = manufacturer

    params["ordering"] = ordering

    json_property_: list[str] | Unset = UNSET
    if not isinstance(property_, Unset):
        json_property_ = []
        for property_item_data in property_:
            property_item = str(property_item_data)
            json_property_.append(property_item)

    params["property"] = json_property_

    params["purchase_cost_max"] = purchase_cost_max

    params["purchase_cost_min"] = purchase_cost_min

    params["search"] = search

    params["serial_number"] = serial_number

    json_unit: list[str] | Unset = UNSET
    if not isinstance(unit, Unset):
        json_unit = []
        for unit_item_data in unit:
            unit_item = str(unit_item_data)
            json_unit.append(unit_item)

    params["unit"] = json_unit

    json_warranty_expires_from: str | Unset = UNSET
    if not isinstance(warranty_expires_from, Unset):
        json_warranty_expires_from = warranty_expires_from.isoformat()
    params["warranty_expires_from"] = json_warranty_expires_from

    json_warranty_expires_to: str | Unset = UNSET
    if not isinstance(warranty_expires_to, Unset):
        json_warranty_expires_to = warranty_expires_to.isoformat()
    params["warranty_expires_to"] = json_warranty_expires_to

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/equipment/export/",
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
    building: list[UUID] | Unset = UNSET,
    category: list[EquipmentExportCategoryItem] | Unset = UNSET,
    file_format: EquipmentExportFileFormat | Unset = EquipmentExportFileFormat.CSV,
    in_unit: bool | Unset = UNSET,
    installed_from: datetime.date | Unset = UNSET,
    installed_to: datetime.date | Unset = UNSET,
    is_past_lifespan: bool | Unset = UNSET,
    is_under_warranty: bool | Unset = UNSET,
    manufacturer: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    purchase_cost_max: float | Unset = UNSET,
    purchase_cost_min: float | Unset = UNSET,
    search: str | Unset = UNSET,
    serial_number: str | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
    warranty_expires_from: datetime.date | Unset = UNSET,
    warranty_expires_to: datetime.date | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        archived (bool | Unset):
        building (list[UUID] | Unset):
        category (list[EquipmentExportCategoryItem] | Unset):
        file_format (EquipmentExportFileFormat | Unset):  Default: EquipmentExportFileFormat.CSV.
        in_unit (bool | Unset):
        installed_from (datetime.date | Unset):
        installed_to (datetime.date | Unset):
        is_past_lifespan (bool | Unset):
        is_under_warranty (bool | Unset):
        manufacturer (str | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        purchase_cost_max (float | Unset):
        purchase_cost_min (float | Unset):
        search (str | Unset):
        serial_number (str | Unset):
        unit (list[UUID] | Unset):
        warranty_expires_from (datetime.date | Unset):
        warranty_expires_to (datetime.date | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        archived=archived,
        building=building,
        category=category,
        file_format=file_format,
        in_unit=in_unit,
        installed_from=installed_from,
        installed_to=installed_to,
        is_past_lifespan=is_past_lifespan,
        is_under_warranty=is_under_warranty,
        manufacturer=manufacturer,
        ordering=ordering,
        property_=property_,
        purchase_cost_max=purchase_cost_max,
        purchase_cost_min=purchase_cost_min,
        search=search,
        serial_number=serial_number,
        unit=unit,
        warranty_expires_from=warranty_expires_from,
        warranty_expires_to=warranty_expires_to,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    archived: bool | Unset = UNSET,
    building: list[UUID] | Unset = UNSET,
    category: list[EquipmentExportCategoryItem] | Unset = UNSET,
    file_format: EquipmentExportFileFormat | Unset = EquipmentExportFileFormat.CSV,
    in_unit: bool | Unset = UNSET,
    installed_from: datetime.date | Unset = UNSET,
    installed_to: datetime.date | Unset = UNSET,
    is_past_lifespan: bool | Unset = UNSET,
    is_under_warranty: bool | Unset = UNSET,
    manufacturer: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    purchase_cost_max: float | Unset = UNSET,
    purchase_cost_min: float | Unset = UNSET,
    search: str | Unset = UNSET,
    serial_number: str | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
    warranty_expires_from: datetime.date | Unset = UNSET,
    warranty_expires_to: datetime.date | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        archived (bool | Unset):
        building (list[UUID] | Unset):
        category (list[EquipmentExportCategoryItem] | Unset):
        file_format (EquipmentExportFileFormat | Unset):  Default: EquipmentExportFileFormat.CSV.
        in_unit (bool | Unset):
        installed_from (datetime.date | Unset):
        installed_to (datetime.date | Unset):
        is_past_lifespan (bool | Unset):
        is_under_warranty (bool | Unset):
        manufacturer (str | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        purchase_cost_max (float | Unset):
        purchase_cost_min (float | Unset):
        search (str | Unset):
        serial_number (str | Unset):
        unit (list[UUID] | Unset):
        warranty_expires_from (datetime.date | Unset):
        warranty_expires_to (datetime.date | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return sync_detailed(
        client=client,
        archived=archived,
        building=building,
        category=category,
        file_format=file_format,
        in_unit=in_unit,
        installed_from=installed_from,
        installed_to=installed_to,
        is_past_lifespan=is_past_lifespan,
        is_under_warranty=is_under_warranty,
        manufacturer=manufacturer,
        ordering=ordering,
        property_=property_,
        purchase_cost_max=purchase_cost_max,
        purchase_cost_min=purchase_cost_min,
        search=search,
        serial_number=serial_number,
        unit=unit,
        warranty_expires_from=warranty_expires_from,
        warranty_expires_to=warranty_expires_to,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    archived: bool | Unset = UNSET,
    building: list[UUID] | Unset = UNSET,
    category: list[EquipmentExportCategoryItem] | Unset = UNSET,
    file_format: EquipmentExportFileFormat | Unset = EquipmentExportFileFormat.CSV,
    in_unit: bool | Unset = UNSET,
    installed_from: datetime.date | Unset = UNSET,
    installed_to: datetime.date | Unset = UNSET,
    is_past_lifespan: bool | Unset = UNSET,
    is_under_warranty: bool | Unset = UNSET,
    manufacturer: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    purchase_cost_max: float | Unset = UNSET,
    purchase_cost_min: float | Unset = UNSET,
    search: str | Unset = UNSET,
    serial_number: str | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
    warranty_expires_from: datetime.date | Unset = UNSET,
    warranty_expires_to: datetime.date | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        archived (bool | Unset):
        building (list[UUID] | Unset):
        category (list[EquipmentExportCategoryItem] | Unset):
        file_format (EquipmentExportFileFormat | Unset):  Default: EquipmentExportFileFormat.CSV.
        in_unit (bool | Unset):
        installed_from (datetime.date | Unset):
        installed_to (datetime.date | Unset):
        is_past_lifespan (bool | Unset):
        is_under_warranty (bool | Unset):
        manufacturer (str | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        purchase_cost_max (float | Unset):
        purchase_cost_min (float | Unset):
        search (str | Unset):
        serial_number (str | Unset):
        unit (list[UUID] | Unset):
        warranty_expires_from (datetime.date | Unset):
        warranty_expires_to (datetime.date | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        archived=archived,
        building=building,
        category=category,
        file_format=file_format,
        in_unit=in_unit,
        installed_from=installed_from,
        installed_to=installed_to,
        is_past_lifespan=is_past_lifespan,
        is_under_warranty=is_under_warranty,
        manufacturer=manufacturer,
        ordering=ordering,
        property_=property_,
        purchase_cost_max=purchase_cost_max,
        purchase_cost_min=purchase_cost_min,
        search=search,
        serial_number=serial_number,
        unit=unit,
        warranty_expires_from=warranty_expires_from,
        warranty_expires_to=warranty_expires_to,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    archived: bool | Unset = UNSET,
    building: list[UUID] | Unset = UNSET,
    category: list[EquipmentExportCategoryItem] | Unset = UNSET,
    file_format: EquipmentExportFileFormat | Unset = EquipmentExportFileFormat.CSV,
    in_unit: bool | Unset = UNSET,
    installed_from: datetime.date | Unset = UNSET,
    installed_to: datetime.date | Unset = UNSET,
    is_past_lifespan: bool | Unset = UNSET,
    is_under_warranty: bool | Unset = UNSET,
    manufacturer: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    purchase_cost_max: float | Unset = UNSET,
    purchase_cost_min: float | Unset = UNSET,
    search: str | Unset = UNSET,
    serial_number: str | Unset = UNSET,
    unit: list[UUID] | Unset = UNSET,
    warranty_expires_from: datetime.date | Unset = UNSET,
    warranty_expires_to: datetime.date | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        archived (bool | Unset):
        building (list[UUID] | Unset):
        category (list[EquipmentExportCategoryItem] | Unset):
        file_format (EquipmentExportFileFormat | Unset):  Default: EquipmentExportFileFormat.CSV.
        in_unit (bool | Unset):
        installed_from (datetime.date | Unset):
        installed_to (datetime.date | Unset):
        is_past_lifespan (bool | Unset):
        is_under_warranty (bool | Unset):
        manufacturer (str | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        purchase_cost_max (float | Unset):
        purchase_cost_min (float | Unset):
        search (str | Unset):
        serial_number (str | Unset):
        unit (list[UUID] | Unset):
        warranty_expires_from (datetime.date | Unset):
        warranty_expires_to (datetime.date | Unset):

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
            building=building,
            category=category,
            file_format=file_format,
            in_unit=in_unit,
            installed_from=installed_from,
            installed_to=installed_to,
            is_past_lifespan=is_past_lifespan,
            is_under_warranty=is_under_warranty,
            manufacturer=manufacturer,
            ordering=ordering,
            property_=property_,
            purchase_cost_max=purchase_cost_max,
            purchase_cost_min=purchase_cost_min,
            search=search,
            serial_number=serial_number,
            unit=unit,
            warranty_expires_from=warranty_expires_from,
            warranty_expires_to=warranty_expires_to,
        )
    ).parsed
