from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.paginated_unit_list import PaginatedUnitList
from ...models.refusal import Refusal
from ...models.units_list_status_item import UnitsListStatusItem
from ...types import UNSET, Response, Unset


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
    floor: list[UUID] | Unset = UNSET,
    market_rent_max: float | Unset = UNSET,
    market_rent_min: float | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    square_feet_max: int | Unset = UNSET,
    square_feet_min: int | Unset = UNSET,
    status: list[UnitsListStatusItem] | Unset = UNSET,
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
        "url": "/api/v1/units/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedUnitList | Refusal | None:
    if response.status_code == 200:
        response_200 = PaginatedUnitList.from_dict(response.json())

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
) -> Response[PaginatedUnitList | Refusal]:
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
    floor: list[UUID] | Unset = UNSET,
    market_rent_max: float | Unset = UNSET,
    market_rent_min: float | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    square_feet_max: int | Unset = UNSET,
    square_feet_min: int | Unset = UNSET,
    status: list[UnitsListStatusItem] | Unset = UNSET,
    unit_number: str | Unset = UNSET,
) -> Response[PaginatedUnitList | Refusal]:
    """List units

     Homes and rooms that can be let.

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
        floor (list[UUID] | Unset):
        market_rent_max (float | Unset):
        market_rent_min (float | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        square_feet_max (int | Unset):
        square_feet_min (int | Unset):
        status (list[UnitsListStatusItem] | Unset):
        unit_number (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedUnitList | Refusal]
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
        floor=floor,
        market_rent_max=market_rent_max,
        market_rent_min=market_rent_min,
        ordering=ordering,
        page=page,
        page_size=page_size,
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
    floor: list[UUID] | Unset = UNSET,
    market_rent_max: float | Unset = UNSET,
    market_rent_min: float | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    square_feet_max: int | Unset = UNSET,
    square_feet_min: int | Unset = UNSET,
    status: list[UnitsListStatusItem] | Unset = UNSET,
    unit_number: str | Unset = UNSET,
) -> PaginatedUnitList | Refusal | None:
    """List units

     Homes and rooms that can be let.

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
        floor (list[UUID] | Unset):
        market_rent_max (float | Unset):
        market_rent_min (float | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        square_feet_max (int | Unset):
        square_feet_min (int | Unset):
        status (list[UnitsListStatusItem] | Unset):
        unit_number (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedUnitList | Refusal
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
        floor=floor,
        market_rent_max=market_rent_max,
        market_rent_min=market_rent_min,
        ordering=ordering,
        page=page,
        page_size=page_size,
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
    floor: list[UUID] | Unset = UNSET,
    market_rent_max: float | Unset = UNSET,
    market_rent_min: float | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    square_feet_max: int | Unset = UNSET,
    square_feet_min: int | Unset = UNSET,
    status: list[UnitsListStatusItem] | Unset = UNSET,
    unit_number: str | Unset = UNSET,
) -> Response[PaginatedUnitList | Refusal]:
    """List units

     Homes and rooms that can be let.

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
        floor (list[UUID] | Unset):
        market_rent_max (float | Unset):
        market_rent_min (float | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        square_feet_max (int | Unset):
        square_feet_min (int | Unset):
        status (list[UnitsListStatusItem] | Unset):
        unit_number (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedUnitList | Refusal]
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
        floor=floor,
        market_rent_max=market_rent_max,
        market_rent_min=market_rent_min,
        ordering=ordering,
        page=page,
        page_size=page_size,
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
    floor: list[UUID] | Unset = UNSET,
    market_rent_max: float | Unset = UNSET,
    market_rent_min: float | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    square_feet_max: int | Unset = UNSET,
    square_feet_min: int | Unset = UNSET,
    status: list[UnitsListStatusItem] | Unset = UNSET,
    unit_number: str | Unset = UNSET,
) -> PaginatedUnitList | Refusal | None:
    """List units

     Homes and rooms that can be let.

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
        floor (list[UUID] | Unset):
        market_rent_max (float | Unset):
        market_rent_min (float | Unset):
        ordering (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        property_ (list[UUID] | Unset):
        search (str | Unset):
        square_feet_max (int | Unset):
        square_feet_min (int | Unset):
        status (list[UnitsListStatusItem] | Unset):
        unit_number (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedUnitList | Refusal
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
            floor=floor,
            market_rent_max=market_rent_max,
            market_rent_min=market_rent_min,
            ordering=ordering,
            page=page,
            page_size=page_size,
            property_=property_,
            search=search,
            square_feet_max=square_feet_max,
            square_feet_min=square_feet_min,
            status=status,
            unit_number=unit_number,
        )
    ).parsed
