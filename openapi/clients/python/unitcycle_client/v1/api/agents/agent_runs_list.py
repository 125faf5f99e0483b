import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.agent_runs_list_offline_reason_item import AgentRunsListOfflineReasonItem
from ...models.agent_runs_list_outcome_item import AgentRunsListOutcomeItem
from ...models.paginated_ai_run_list import PaginatedAIRunList
from ...models.refusal import Refusal
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    capability: str | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    offline_reason: list[AgentRunsListOfflineReasonItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    outcome: list[AgentRunsListOutcomeItem] | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
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

    json_offline_reason: list[str] | Unset = UNSET
    if not isinstance(offline_reason, Unset):
        json_offline_reason = []
        for offline_reason_item_data in offline_reason:
            offline_reason_item = offline_reason_item_data.value
            json_offline_reason.append(offline_reason_item)

    params["offline_reason"] = json_offline_reason

    params["ordering"] = ordering

    json_outcome: list[str] | Unset = UNSET
    if not isinstance(outcome, Unset):
        json_outcome = []
        for outcome_item_data in outcome:
            outcome_item = outcome_item_data.value
            json_outcome.append(outcome_item)

    params["outcome"] = json_outcome

    params["page"] = page

    params["page_size"] = page_size

    params["search"] = search

    json_subject_id: str | Unset = UNSET
    if not isinstance(subject_id, Unset):
        json_subject_id = str(subject_id)
    params["subject_id"] = json_subject_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/agents/runs/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedAIRunList | Refusal | None:
    if response.status_code == 200:
        response_200 = PaginatedAIRunList.from_dict(response.json())

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
) -> Response[PaginatedAIRunList | Refusal]:
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
    offline_reason: list[AgentRunsListOfflineReasonItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    outcome: list[AgentRunsListOutcomeItem] | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    subject_id: UUID | Unset = UNSET,
) -> Response[PaginatedAIRunList | Refusal]:
    """List agent runs

     Every question: who asked whom about what, what it cost, what became of it. Not the words.

    Args:
        capability (str | Unset):
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        offline_reason (list[AgentRunsListOfflineReasonItem] | Unset):
        ordering (str | Unset):
        outcome (list[AgentRunsListOutcomeItem] | Unset):
        page (int | Unset):
        page_size (int | Unset):
        search (str | Unset):
        subject_id (UUID | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedAIRunList | Refusal]
    """

    kwargs = _get_kwargs(
        capability=capability,
        created_from=created_from,
        created_to=created_to,
        offline_reason=offline_reason,
        ordering=ordering,
        outcome=outcome,
        page=page,
        page_size=page_size,
        search=search,
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
    offline_reason: list[AgentRunsListOfflineReasonItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    outcome: list[AgentRunsListOutcomeItem] | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    subject_id: UUID | Unset = UNSET,
) -> PaginatedAIRunList | Refusal | None:
    """List agent runs

     Every question: who asked whom about what, what it cost, what became of it. Not the words.

    Args:
        capability (str | Unset):
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        offline_reason (list[AgentRunsListOfflineReasonItem] | Unset):
        ordering (str | Unset):
        outcome (list[AgentRunsListOutcomeItem] | Unset):
        page (int | Unset):
        page_size (int | Unset):
        search (str | Unset):
        subject_id (UUID | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedAIRunList | Refusal
    """

    return sync_detailed(
        client=client,
        capability=capability,
        created_from=created_from,
        created_to=created_to,
        offline_reason=offline_reason,
        ordering=ordering,
        outcome=outcome,
        page=page,
        page_size=page_size,
        search=search,
        subject_id=subject_id,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    capability: str | Unset = UNSET,
    created_from: datetime.datetime | Unset = UNSET,
    created_to: datetime.datetime | Unset = UNSET,
    offline_reason: list[AgentRunsListOfflineReasonItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    outcome: list[AgentRunsListOutcomeItem] | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    subject_id: UUID | Unset = UNSET,
) -> Response[PaginatedAIRunList | Refusal]:
    """List agent runs

     Every question: who asked whom about what, what it cost, what became of it. Not the words.

    Args:
        capability (str | Unset):
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        offline_reason (list[AgentRunsListOfflineReasonItem] | Unset):
        ordering (str | Unset):
        outcome (list[AgentRunsListOutcomeItem] | Unset):
        page (int | Unset):
        page_size (int | Unset):
        search (str | Unset):
        subject_id (UUID | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedAIRunList | Refusal]
    """

    kwargs = _get_kwargs(
        capability=capability,
        created_from=created_from,
        created_to=created_to,
        offline_reason=offline_reason,
        ordering=ordering,
        outcome=outcome,
        page=page,
        page_size=page_size,
        search=search,
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
    offline_reason: list[AgentRunsListOfflineReasonItem] | Unset = UNSET,
    ordering: str | Unset = UNSET,
    outcome: list[AgentRunsListOutcomeItem] | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    search: str | Unset = UNSET,
    subject_id: UUID | Unset = UNSET,
) -> PaginatedAIRunList | Refusal | None:
    """List agent runs

     Every question: who asked whom about what, what it cost, what became of it. Not the words.

    Args:
        capability (str | Unset):
        created_from (datetime.datetime | Unset):
        created_to (datetime.datetime | Unset):
        offline_reason (list[AgentRunsListOfflineReasonItem] | Unset):
        ordering (str | Unset):
        outcome (list[AgentRunsListOutcomeItem] | Unset):
        page (int | Unset):
        page_size (int | Unset):
        search (str | Unset):
        subject_id (UUID | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedAIRunList | Refusal
    """

    return (
        await asyncio_detailed(
            client=client,
            capability=capability,
            created_from=created_from,
            created_to=created_to,
            offline_reason=offline_reason,
            ordering=ordering,
            outcome=outcome,
            page=page,
            page_size=page_size,
            search=search,
            subject_id=subject_id,
        )
    ).parsed
