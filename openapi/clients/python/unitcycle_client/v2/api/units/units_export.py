from http import HTTPStatus
from io import BytesIO
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.units_export_file_format import UnitsExportFileFormat
from ...models.units_export_status_item import UnitsExportStatusItem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    amenity: str | Unset = UNSET,
    archived: bool | Unset = UNSET,
    bathrooms_max: float | Unset = UNSET,
    bathrooms_min: float | Unset = UNSET,
    bedrooms_max: int | Unset = UNSET,
    bedrooms_min: int | Unset = UNSET,
    building: list[UUID] | Unset = UNSET,
    current_rent_max: float | Unset = UNSET,
    current_rent_min: float | Unset = UNSET,
    file_format: UnitsExportFileFormat | Unset = UnitsExportFileFormat.CSV,
    floor: list[UUID] | Unset = UNSET,
    market_rent_max: float | Unset = UNSET,
    market_rent_min: float | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    square_feet_max: int | Unset = UNSET,
    square_feet_min: int | Unset = UNSET,
    status: list[UnitsExportStatusItem] | Unset = UNSET,
    unit_number: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["amenity"] = amenity

    params["archived"] = archived

    params["bathrooms_max"] = bathrooms_max

    params["bathrooms_min"] = bathrooms_min

    params["bedrooms_max"] = bedrooms_max

    params["bedrooms_min"] = bedrooms_min

    json_building: list[str] | Unset = UNSET
    if not isinstance(building, Unset):
        json_building = []
        for building_item_data in building:
            building_item = str(building_item_data)
            json_building.append(building_item)

    params["building"] = json_building

    params["current_rent_max"] = current_rent_max

    params["current_rent_min"] = current_rent_min

    json_file_format: str | Unset = UNSET
    if not isinstance(file_format, Unset):
        json_file_format = file_format.value

    params["file_format"] = json_file_format

    json_floor: list[str] | Unset = UNSET
    if not isinstance(floor, Unset):
        json_floor = []
        for floor_item_data in floor:
            floor_item = str(floor_item_data)
            json_floor.append(floor_item)

    params["floor"] = json_floor

    params["market_rent_max"] = market_rent_max

    params["market_rent_min"] = market_rent_min

    params["ordering"] = ordering

    json_property_: list[str] | Unset = UNSET
    if not isinstance(property_, Unset):
        json_property_ = []
        for property_item_data in property_:
            property_item = str(property_item_data)
            json_property_.append(property_item)

    params["property"] = json_property_

    params["search"] = search

    params["square_feet_max"] = square_feet_max

    params["square_feet_min"] = square_feet_min

    json_status: list[str] | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = []
        for status_item_data in status:
            status_item = status_item_data.value
            json_status.append(status_item)

    params["status"] = json_status

    params["unit_number"] = unit_number

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/units/export/",
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
    amenity: str | Unset = UNSET,
    archived: bool | Unset = UNSET,
    bathrooms_max: float | Unset = UNSET,
    bathrooms_min: float | Unset = UNSET,
    bedrooms_max: int | Unset = UNSET,
    bedrooms_min: int | Unset = UNSET,
    building: list[UUID] | Unset = UNSET,
    current_rent_max: float | Unset = UNSET,
    current_rent_min: float | Unset = UNSET,
    file_format: UnitsExportFileFormat | Unset = UnitsExportFileFormat.CSV,
    floor: list[UUID] | Unset = UNSET,
    market_rent_max: float | Unset = UNSET,
    market_rent_min: float | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    square_feet_max: int | Unset = UNSET,
    square_feet_min: int | Unset = UNSET,
    status: list[UnitsExportStatusItem] | Unset = UNSET,
    unit_number: str | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        amenity (str | Unset):
        archived (bool | Unset):
        bathrooms_max (float | Unset):
        bathrooms_min (float | Unset):
        bedrooms_max (int | Unset):
        bedrooms_min (int | Unset):
        building (list[UUID] | Unset):
        current_rent_max (float | Unset):
        current_rent_min (float | Unset):
        file_format (UnitsExportFileFormat | Unset):  Default: UnitsExportFileFormat.CSV.
        floor (list[UUID] | Unset):
        market_rent_max (float | Unset):
        market_rent_min (float | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        square_feet_max (int | Unset):
        square_feet_min (int | Unset):
        status (list[UnitsExportStatusItem] | Unset):
        unit_number (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        amenity=amenity,
        archived=archived,
        bathrooms_max=bathrooms_max,
        bathrooms_min=bathrooms_min,
        bedrooms_max=bedrooms_max,
        bedrooms_min=bedrooms_min,
        building=building,
        current_rent_max=current_rent_max,
        current_rent_min=current_rent_min,
        file_format=file_format,
        floor=floor,
        market_rent_max=market_rent_max,
        market_rent_min=market_rent_min,
        ordering=ordering,
        property_=property_,
        search=search,
        square_feet_max=square_feet_max,
        square_feet_min=square_feet_min,
        status=status,
        unit_number=unit_number,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    amenity: str | Unset = UNSET,
    archived: bool | Unset = UNSET,
    bathrooms_max: float | Unset = UNSET,
    bathrooms_min: float | Unset = UNSET,
    bedrooms_max: int | Unset = UNSET,
    bedrooms_min: int | Unset = UNSET,
    building: list[UUID] | Unset = UNSET,
    current_rent_max: float | Unset = UNSET,
    current_rent_min: float | Unset = UNSET,
    file_format: UnitsExportFileFormat | Unset = UnitsExportFileFormat.CSV,
    floor: list[UUID] | Unset = UNSET,
    market_rent_max: float | Unset = UNSET,
    market_rent_min: float | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    square_feet_max: int | Unset = UNSET,
    square_feet_min: int | Unset = UNSET,
    status: list[UnitsExportStatusItem] | Unset = UNSET,
    unit_number: str | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        amenity (str | Unset):
        archived (bool | Unset):
        bathrooms_max (float | Unset):
        bathrooms_min (float | Unset):
        bedrooms_max (int | Unset):
        bedrooms_min (int | Unset):
        building (list[UUID] | Unset):
        current_rent_max (float | Unset):
        current_rent_min (float | Unset):
        file_format (UnitsExportFileFormat | Unset):  Default: UnitsExportFileFormat.CSV.
        floor (list[UUID] | Unset):
        market_rent_max (float | Unset):
        market_rent_min (float | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        square_feet_max (int | Unset):
        square_feet_min (int | Unset):
        status (list[UnitsExportStatusItem] | Unset):
        unit_number (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return sync_detailed(
        client=client,
        amenity=amenity,
        archived=archived,
        bathrooms_max=bathrooms_max,
        bathrooms_min=bathrooms_min,
        bedrooms_max=bedrooms_max,
        bedrooms_min=bedrooms_min,
        building=building,
        current_rent_max=current_rent_max,
        current_rent_min=current_rent_min,
        file_format=file_format,
        floor=floor,
        market_rent_max=market_rent_max,
        market_rent_min=market_rent_min,
        ordering=ordering,
        property_=property_,
        search=search,
        square_feet_max=square_feet_max,
        square_feet_min=square_feet_min,
        status=status,
        unit_number=unit_number,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    amenity: str | Unset = UNSET,
    archived: bool | Unset = UNSET,
    bathrooms_max: float | Unset = UNSET,
    bathrooms_min: float | Unset = UNSET,
    bedrooms_max: int | Unset = UNSET,
    bedrooms_min: int | Unset = UNSET,
    building: list[UUID] | Unset = UNSET,
    current_rent_max: float | Unset = UNSET,
    current_rent_min: float | Unset = UNSET,
    file_format: UnitsExportFileFormat | Unset = UnitsExportFileFormat.CSV,
    floor: list[UUID] | Unset = UNSET,
    market_rent_max: float | Unset = UNSET,
    market_rent_min: float | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    square_feet_max: int | Unset = UNSET,
    square_feet_min: int | Unset = UNSET,
    status: list[UnitsExportStatusItem] | Unset = UNSET,
    unit_number: str | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        amenity (str | Unset):
        archived (bool | Unset):
        bathrooms_max (float | Unset):
        bathrooms_min (float | Unset):
        bedrooms_max (int | Unset):
        bedrooms_min (int | Unset):
        building (list[UUID] | Unset):
        current_rent_max (float | Unset):
        current_rent_min (float | Unset):
        file_format (UnitsExportFileFormat | Unset):  Default: UnitsExportFileFormat.CSV.
        floor (list[UUID] | Unset):
        market_rent_max (float | Unset):
        market_rent_min (float | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        square_feet_max (int | Unset):
        square_feet_min (int | Unset):
        status (list[UnitsExportStatusItem] | Unset):
        unit_number (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        amenity=amenity,
        archived=archived,
        bathrooms_max=bathrooms_max,
        bathrooms_min=bathrooms_min,
        bedrooms_max=bedrooms_max,
        bedrooms_min=bedrooms_min,
        building=building,
        current_rent_max=current_rent_max,
        current_rent_min=current_rent_min,
        file_format=file_format,
        floor=floor,
        market_rent_max=market_rent_max,
        market_rent_min=market_rent_min,
        ordering=ordering,
        property_=property_,
        search=search,
        square_feet_max=square_feet_max,
        square_feet_min=square_feet_min,
        status=status,
        unit_number=unit_number,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    amenity: str | Unset = UNSET,
    archived: bool | Unset = UNSET,
    bathrooms_max: float | Unset = UNSET,
    bathrooms_min: float | Unset = UNSET,
    bedrooms_max: int | Unset = UNSET,
    bedrooms_min: int | Unset = UNSET,
    building: list[UUID] | Unset = UNSET,
    current_rent_max: float | Unset = UNSET,
    current_rent_min: float | Unset = UNSET,
    file_format: UnitsExportFileFormat | Unset = UnitsExportFileFormat.CSV,
    floor: list[UUID] | Unset = UNSET,
    market_rent_max: float | Unset = UNSET,
    market_rent_min: float | Unset = UNSET,
    ordering: str | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    square_feet_max: int | Unset = UNSET,
    square_feet_min: int | Unset = UNSET,
    status: list[UnitsExportStatusItem] | Unset = UNSET,
    unit_number: str | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        amenity (str | Unset):
        archived (bool | Unset):
        bathrooms_max (float | Unset):
        bathrooms_min (float | Unset):
        bedrooms_max (int | Unset):
        bedrooms_min (int | Unset):
        building (list[UUID] | Unset):
        current_rent_max (float | Unset):
        current_rent_min (float | Unset):
        file_format (UnitsExportFileFormat | Unset):  Default: UnitsExportFileFormat.CSV.
        floor (list[UUID] | Unset):
        market_rent_max (float | Unset):
        market_rent_min (float | Unset):
        ordering (str | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        square_feet_max (int | Unset):
        square_feet_min (int | Unset):
        status (list[UnitsExportStatusItem] | Unset):
        unit_number (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            amenity=amenity,
            archived=archived,
            bathrooms_max=bathrooms_max,
            bathrooms_min=bathrooms_min,
            bedrooms_max=bedrooms_max,
            bedrooms_min=bedrooms_min,
            building=building,
            current_rent_max=current_rent_max,
            current_rent_min=current_rent_min,
            file_format=file_format,
            floor=floor,
            market_rent_max=market_rent_max,
            market_rent_min=market_rent_min,
            ordering=ordering,
            property_=property_,
            search=search,
            square_feet_max=square_feet_max,
            square_feet_min=square_feet_min,
            status=status,
            unit_number=unit_number,
        )
    ).parsed
