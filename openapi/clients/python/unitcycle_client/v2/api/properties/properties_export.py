import datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.properties_export_file_format import PropertiesExportFileFormat
from ...models.properties_export_property_type_item import PropertiesExportPropertyTypeItem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    amenity: str | Unset = UNSET,
    archived: bool | Unset = UNSET,
    city: str | Unset = UNSET,
    country: str | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    file_format: PropertiesExportFileFormat | Unset = PropertiesExportFileFormat.CSV,
    has_manager: bool | Unset = UNSET,
    jurisdiction: str | Unset = UNSET,
    manager: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    postal_code: str | Unset = UNSET,
    property_type: list[PropertiesExportPropertyTypeItem] | Unset = UNSET,
    region: str | Unset = UNSET,
    search: str | Unset = UNSET,
    total_units_max: float | Unset = UNSET,
    total_units_min: float | Unset = UNSET,
    year_built_max: int | Unset = UNSET,
    year_built_min: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["amenity"] = amenity

    params["archived"] = archived

    params["city"] = city

    params["country"] = country

    json_created_from: str | Unset = UNSET
    if not isinstance(created_from, Unset):
        json_created_from = created_from.isoformat()
    params["created_from"] = json_created_from

    json_created_to: str | Unset = UNSET
    if not isinstance(created_to, Unset):
        json_created_to = created_to.isoformat()
    params["created_to"] = json_created_to

    json_file_format: str | Unset = UNSET
    if not isinstance(file_format, Unset):
        json_file_format = file_format.value

    params["file_format"] = json_file_format

    params["has_manager"] = has_manager

    params["jurisdiction"] = jurisdiction

    json_manager: list[str] | Unset = UNSET
    if not isinstance(manager, Unset):
        json_manager = []
        for manager_item_data in manager:
            manager_item = str(manager_item_data)
            json_manager.append(manager_item)

    params["manager"] = json_manager

    params["ordering"] = ordering

    params["postal_code"] = postal_code

    json_property_type: list[str] | Unset = UNSET
    if not isinstance(property_type, Unset):
        json_property_type = []
        for property_type_item_data in property_type:
            property_type_item = property_type_item_data.value
            json_property_type.append(property_type_item)

    params["property_type"] = json_property_type

    params["region"] = region

    params["search"] = search

    params["total_units_max"] = total_units_max

    params["total_units_min"] = total_units_min

    params["year_built_max"] = year_built_max

    params["year_built_min"] = year_built_min

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/properties/export/",
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
    city: str | Unset = UNSET,
    country: str | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    file_format: PropertiesExportFileFormat | Unset = PropertiesExportFileFormat.CSV,
    has_manager: bool | Unset = UNSET,
    jurisdiction: str | Unset = UNSET,
    manager: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    postal_code: str | Unset = UNSET,
    property_type: list[PropertiesExportPropertyTypeItem] | Unset = UNSET,
    region: str | Unset = UNSET,
    search: str | Unset = UNSET,
    total_units_max: float | Unset = UNSET,
    total_units_min: float | Unset = UNSET,
    year_built_max: int | Unset = UNSET,
    year_built_min: int | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        amenity (str | Unset):
        archived (bool | Unset):
        city (str | Unset):
        country (str | Unset):
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        file_format (PropertiesExportFileFormat | Unset):  Default:
            PropertiesExportFileFormat.CSV.
        has_manager (bool | Unset):
        jurisdiction (str | Unset):
        manager (list[UUID] | Unset):
        ordering (str | Unset):
        postal_code (str | Unset):
        property_type (list[PropertiesExportPropertyTypeItem] | Unset):
        region (str | Unset):
        search (str | Unset):
        total_units_max (float | Unset):
        total_units_min (float | Unset):
        year_built_max (int | Unset):
        year_built_min (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        amenity=amenity,
        archived=archived,
        city=city,
        country=country,
        created_from=created_from,
        created_to=created_to,
        file_format=file_format,
        has_manager=has_manager,
        jurisdiction=jurisdiction,
        manager=manager,
        ordering=ordering,
        postal_code=postal_code,
        property_type=property_type,
        region=region,
        search=search,
        total_units_max=total_units_max,
        total_units_min=total_units_min,
        year_built_max=year_built_max,
        year_built_min=year_built_min,
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
    city: str | Unset = UNSET,
    country: str | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    file_format: PropertiesExportFileFormat | Unset = PropertiesExportFileFormat.CSV,
    has_manager: bool | Unset = UNSET,
    jurisdiction: str | Unset = UNSET,
    manager: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    postal_code: str | Unset = UNSET,
    property_type: list[PropertiesExportPropertyTypeItem] | Unset = UNSET,
    region: str | Unset = UNSET,
    search: str | Unset = UNSET,
    total_units_max: float | Unset = UNSET,
    total_units_min: float | Unset = UNSET,
    year_built_max: int | Unset = UNSET,
    year_built_min: int | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        amenity (str | Unset):
        archived (bool | Unset):
        city (str | Unset):
        country (str | Unset):
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        file_format (PropertiesExportFileFormat | Unset):  Default:
            PropertiesExportFileFormat.CSV.
        has_manager (bool | Unset):
        jurisdiction (str | Unset):
        manager (list[UUID] | Unset):
        ordering (str | Unset):
        postal_code (str | Unset):
        property_type (list[PropertiesExportPropertyTypeItem] | Unset):
        region (str | Unset):
        search (str | Unset):
        total_units_max (float | Unset):
        total_units_min (float | Unset):
        year_built_max (int | Unset):
        year_built_min (int | Unset):

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
        city=city,
        country=country,
        created_from=created_from,
        created_to=created_to,
        file_format=file_format,
        has_manager=has_manager,
        jurisdiction=jurisdiction,
        manager=manager,
        ordering=ordering,
        postal_code=postal_code,
        property_type=property_type,
        region=region,
        search=search,
        total_units_max=total_units_max,
        total_units_min=total_units_min,
        year_built_max=year_built_max,
        year_built_min=year_built_min,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    amenity: str | Unset = UNSET,
    archived: bool | Unset = UNSET,
    city: str | Unset = UNSET,
    country: str | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    file_format: PropertiesExportFileFormat | Unset = PropertiesExportFileFormat.CSV,
    has_manager: bool | Unset = UNSET,
    jurisdiction: str | Unset = UNSET,
    manager: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    postal_code: str | Unset = UNSET,
    property_type: list[PropertiesExportPropertyTypeItem] | Unset = UNSET,
    region: str | Unset = UNSET,
    search: str | Unset = UNSET,
    total_units_max: float | Unset = UNSET,
    total_units_min: float | Unset = UNSET,
    year_built_max: int | Unset = UNSET,
    year_built_min: int | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        amenity (str | Unset):
        archived (bool | Unset):
        city (str | Unset):
        country (str | Unset):
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        file_format (PropertiesExportFileFormat | Unset):  Default:
            PropertiesExportFileFormat.CSV.
        has_manager (bool | Unset):
        jurisdiction (str | Unset):
        manager (list[UUID] | Unset):
        ordering (str | Unset):
        postal_code (str | Unset):
        property_type (list[PropertiesExportPropertyTypeItem] | Unset):
        region (str | Unset):
        search (str | Unset):
        total_units_max (float | Unset):
        total_units_min (float | Unset):
        year_built_max (int | Unset):
        year_built_min (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        amenity=amenity,
        archived=archived,
        city=city,
        country=country,
        created_from=created_from,
        created_to=created_to,
        file_format=file_format,
        has_manager=has_manager,
        jurisdiction=jurisdiction,
        manager=manager,
        ordering=ordering,
        postal_code=postal_code,
        property_type=property_type,
        region=region,
        search=search,
        total_units_max=total_units_max,
        total_units_min=total_units_min,
        year_built_max=year_built_max,
        year_built_min=year_built_min,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    amenity: str | Unset = UNSET,
    archived: bool | Unset = UNSET,
    city: str | Unset = UNSET,
    country: str | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    file_format: PropertiesExportFileFormat | Unset = PropertiesExportFileFormat.CSV,
    has_manager: bool | Unset = UNSET,
    jurisdiction: str | Unset = UNSET,
    manager: list[UUID] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    postal_code: str | Unset = UNSET,
    property_type: list[PropertiesExportPropertyTypeItem] | Unset = UNSET,
    region: str | Unset = UNSET,
    search: str | Unset = UNSET,
    total_units_max: float | Unset = UNSET,
    total_units_min: float | Unset = UNSET,
    year_built_max: int | Unset = UNSET,
    year_built_min: int | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        amenity (str | Unset):
        archived (bool | Unset):
        city (str | Unset):
        country (str | Unset):
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        file_format (PropertiesExportFileFormat | Unset):  Default:
            PropertiesExportFileFormat.CSV.
        has_manager (bool | Unset):
        jurisdiction (str | Unset):
        manager (list[UUID] | Unset):
        ordering (str | Unset):
        postal_code (str | Unset):
        property_type (list[PropertiesExportPropertyTypeItem] | Unset):
        region (str | Unset):
        search (str | Unset):
        total_units_max (float | Unset):
        total_units_min (float | Unset):
        year_built_max (int | Unset):
        year_built_min (int | Unset):

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
            city=city,
            country=country,
            created_from=created_from,
            created_to=created_to,
            file_format=file_format,
            has_manager=has_manager,
            jurisdiction=jurisdiction,
            manager=manager,
            ordering=ordering,
            postal_code=postal_code,
            property_type=property_type,
            region=region,
            search=search,
            total_units_max=total_units_max,
            total_units_min=total_units_min,
            year_built_max=year_built_max,
            year_built_min=year_built_min,
        )
    ).parsed
