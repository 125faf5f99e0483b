from http import HTTPStatus
from io import BytesIO
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.refusal import Refusal
from ...models.suppressions_export_file_format import SuppressionsExportFileFormat
from ...models.suppressions_export_medium_item import SuppressionsExportMediumItem
from ...models.suppressions_export_reason_item import SuppressionsExportReasonItem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    file_format: SuppressionsExportFileFormat | Unset = SuppressionsExportFileFormat.CSV,
    medium: list[SuppressionsExportMediumItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    reason: list[SuppressionsExportReasonItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    standing: bool | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_file_format: str | Unset = UNSET
    if not isinstance(file_format, Unset):
        json_file_format = file_format.value

    params["file_format"] = json_file_format

    json_medium: list[str] | Unset = UNSET
    if not isinstance(medium, Unset):
        json_medium = []
        for medium_item_data in medium:
            medium_item = medium_item_data.value
            json_medium.append(medium_item)

    params["medium"] = json_medium

    params["ordering"] = ordering

    json_reason: list[str] | Unset = UNSET
    if not isinstance(reason, Unset):
        json_reason = []
        for reason_item_data in reason:
            reason_item = reason_item_data.value
            json_reason.append(reason_item)

    params["reason"] = json_reason

    params["search"] = search

    params["standing"] = standing

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/notifications/suppressions/export/",
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
    file_format: SuppressionsExportFileFormat | Unset = SuppressionsExportFileFormat.CSV,
    medium: list[SuppressionsExportMediumItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    reason: list[SuppressionsExportReasonItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    standing: bool | Unset = UNSET,
) -> Response[File | Refusal]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        file_format (SuppressionsExportFileFormat | Unset):  Default:
            SuppressionsExportFileFormat.CSV.
        medium (list[SuppressionsExportMediumItem] | Unset):
        ordering (str | Unset):
        reason (list[SuppressionsExportReasonItem] | Unset):
        search (str | Unset):
        standing (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Refusal]
    """

    kwargs = _get_kwargs(
        file_format=file_format,
        medium=medium,
        ordering=ordering,
        reason=reason,
        search=search,
        standing=standing,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    file_format: SuppressionsExportFileFormat | Unset = SuppressionsExportFileFormat.CSV,
    medium: list[SuppressionsExportMediumItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    reason: list[SuppressionsExportReasonItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    standing: bool | Unset = UNSET,
) -> File | Refusal | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        file_format (SuppressionsExportFileFormat | Unset):  Default:
            SuppressionsExportFileFormat.CSV.
        medium (list[SuppressionsExportMediumItem] | Unset):
        ordering (str | Unset):
        reason (list[SuppressionsExportReasonItem] | Unset):
        search (str | Unset):
        standing (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Refusal
    """

    return sync_detailed(
        client=client,
        file_format=file_format,
        medium=medium,
        ordering=ordering,
        reason=reason,
        search=search,
        standing=standing,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    file_format: SuppressionsExportFileFormat | Unset = SuppressionsExportFileFormat.CSV,
    medium: list[SuppressionsExportMediumItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    reason: list[SuppressionsExportReasonItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    standing: bool | Unset = UNSET,
) -> Response[File | Refusal]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        file_format (SuppressionsExportFileFormat | Unset):  Default:
            SuppressionsExportFileFormat.CSV.
        medium (list[SuppressionsExportMediumItem] | Unset):
        ordering (str | Unset):
        reason (list[SuppressionsExportReasonItem] | Unset):
        search (str | Unset):
        standing (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Refusal]
    """

    kwargs = _get_kwargs(
        file_format=file_format,
        medium=medium,
        ordering=ordering,
        reason=reason,
        search=search,
        standing=standing,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    file_format: SuppressionsExportFileFormat | Unset = SuppressionsExportFileFormat.CSV,
    medium: list[SuppressionsExportMediumItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    reason: list[SuppressionsExportReasonItem] | Unset = UNSET,
    search: str | Unset = UNSET,
    standing: bool | Unset = UNSET,
) -> File | Refusal | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        file_format (SuppressionsExportFileFormat | Unset):  Default:
            SuppressionsExportFileFormat.CSV.
        medium (list[SuppressionsExportMediumItem] | Unset):
        ordering (str | Unset):
        reason (list[SuppressionsExportReasonItem] | Unset):
        search (str | Unset):
        standing (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Refusal
    """

    return (
        await asyncio_detailed(
            client=client,
            file_format=file_format,
            medium=medium,
            ordering=ordering,
            reason=reason,
            search=search,
            standing=standing,
        )
    ).parsed
