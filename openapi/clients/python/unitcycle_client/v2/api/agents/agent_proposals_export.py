import datetime
from http import HTTPStatus
from io import BytesIO
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.agent_proposals_export_file_format import AgentProposalsExportFileFormat
from ...models.agent_proposals_export_status_item import AgentProposalsExportStatusItem
from ...models.problem import Problem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    *,
    capability: str | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    file_format: AgentProposalsExportFileFormat | Unset = AgentProposalsExportFileFormat.CSV,
    kind: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[AgentProposalsExportStatusItem] | Unset = UNSET,
    subject_id: UUID | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["capability"] = capability

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

    params["kind"] = kind

    params["ordering"] = ordering

    params["search"] = search

    json_status: list[str] | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = []
        for status_item_data in status:
            status_item = status_item_data.value
            json_status.append(status_item)

    params["status"] = json_status

    json_subject_id: str | Unset = UNSET
    if not isinstance(subject_id, Unset):
        json_subject_id = str(subject_id)
    params["subject_id"] = json_subject_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/agents/proposals/export/",
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
    capability: str | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    file_format: AgentProposalsExportFileFormat | Unset = AgentProposalsExportFileFormat.CSV,
    kind: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[AgentProposalsExportStatusItem] | Unset = UNSET,
    subject_id: UUID | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        capability (str | Unset):
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        file_format (AgentProposalsExportFileFormat | Unset):  Default:
            AgentProposalsExportFileFormat.CSV.
        kind (str | Unset):
        ordering (str | Unset):
        search (str | Unset):
        status (list[AgentProposalsExportStatusItem] | Unset):
        subject_id (UUID | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        capability=capability,
        created_from=created_from,
        created_to=created_to,
        file_format=file_format,
        kind=kind,
        ordering=ordering,
        search=search,
        status=status,
        subject_id=subject_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    capability: str | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    file_format: AgentProposalsExportFileFormat | Unset = AgentProposalsExportFileFormat.CSV,
    kind: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[AgentProposalsExportStatusItem] | Unset = UNSET,
    subject_id: UUID | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        capability (str | Unset):
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        file_format (AgentProposalsExportFileFormat | Unset):  Default:
            AgentProposalsExportFileFormat.CSV.
        kind (str | Unset):
        ordering (str | Unset):
        search (str | Unset):
        status (list[AgentProposalsExportStatusItem] | Unset):
        subject_id (UUID | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return sync_detailed(
        client=client,
        capability=capability,
        created_from=created_from,
        created_to=created_to,
        file_format=file_format,
        kind=kind,
        ordering=ordering,
        search=search,
        status=status,
        subject_id=subject_id,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    capability: str | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    file_format: AgentProposalsExportFileFormat | Unset = AgentProposalsExportFileFormat.CSV,
    kind: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[AgentProposalsExportStatusItem] | Unset = UNSET,
    subject_id: UUID | Unset = UNSET,
) -> Response[File | Problem]:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        capability (str | Unset):
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        file_format (AgentProposalsExportFileFormat | Unset):  Default:
            AgentProposalsExportFileFormat.CSV.
        kind (str | Unset):
        ordering (str | Unset):
        search (str | Unset):
        status (list[AgentProposalsExportStatusItem] | Unset):
        subject_id (UUID | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        capability=capability,
        created_from=created_from,
        created_to=created_to,
        file_format=file_format,
        kind=kind,
        ordering=ordering,
        search=search,
        status=status,
        subject_id=subject_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    capability: str | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    file_format: AgentProposalsExportFileFormat | Unset = AgentProposalsExportFileFormat.CSV,
    kind: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[AgentProposalsExportStatusItem] | Unset = UNSET,
    subject_id: UUID | Unset = UNSET,
) -> File | Problem | None:
    """Download the list as a file

     All rows that the filters let through, in the list's order. The columns are called as the fields
    are.

    Args:
        capability (str | Unset):
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        file_format (AgentProposalsExportFileFormat | Unset):  Default:
            AgentProposalsExportFileFormat.CSV.
        kind (str | Unset):
        ordering (str | Unset):
        search (str | Unset):
        status (list[AgentProposalsExportStatusItem] | Unset):
        subject_id (UUID | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            capability=capability,
            created_from=created_from,
            created_to=created_to,
            file_format=file_format,
            kind=kind,
            ordering=ordering,
            search=search,
            status=status,
            subject_id=subject_id,
        )
    ).parsed
