from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.command_page import CommandPage
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    action_type: str | Unset = UNSET,
    building: str | Unset = UNSET,
    days_to_event: str | Unset = UNSET,
    include_ai_actions: bool | Unset = UNSET,
    lifecycle_state: str | Unset = UNSET,
    max_rent: str | Unset = UNSET,
    min_rent: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_id: str | Unset = UNSET,
    risk_level: str | Unset = UNSET,
    search: str | Unset = UNSET,
    sort_by: str | Unset = "days_to_event",
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["action_type"] = action_type

    params["building"] = building

    params["days_to_event"] = days_to_event

    params["include_ai_actions"] = include_ai_actions

    params["lifecycle_state"] = lifecycle_state

    params["max_rent"] = max_rent

    params["min_rent"] = min_rent

    params["page"] = page

    params["page_size"] = page_size

    params["property_id"] = property_id

    params["risk_level"] = risk_level

    params["search"] = search

    params["sort_by"] = sort_by

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/portfolio/command-center/",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> CommandPage | Problem | None:
    if response.status_code == 200:
        response_200 = CommandPage.from_dict(response.json())

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

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

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


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CommandPage | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    action_type: str | Unset = UNSET,
    building: str | Unset = UNSET,
    days_to_event: str | Unset = UNSET,
    include_ai_actions: bool | Unset = UNSET,
    lifecycle_state: str | Unset = UNSET,
    max_rent: str | Unset = UNSET,
    min_rent: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_id: str | Unset = UNSET,
    risk_level: str | Unset = UNSET,
    search: str | Unset = UNSET,
    sort_by: str | Unset = "days_to_event",
) -> Response[CommandPage | Problem]:
    """List units with their lease, next event, risk and what is suggested

     Units that somebody lives in, and vacant ones. The summary counts all that the other filters let
    through,
    whatever states are asked for.

    Args:
        action_type (str | Unset):
        building (str | Unset):
        days_to_event (str | Unset):
        include_ai_actions (bool | Unset):
        lifecycle_state (str | Unset):
        max_rent (str | Unset):
        min_rent (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        property_id (str | Unset):
        risk_level (str | Unset):
        search (str | Unset):
        sort_by (str | Unset):  Default: 'days_to_event'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CommandPage | Problem]
    """

    kwargs = _get_kwargs(
        action_type=action_type,
        building=building,
        days_to_event=days_to_event,
        include_ai_actions=include_ai_actions,
        lifecycle_state=lifecycle_state,
        max_rent=max_rent,
        min_rent=min_rent,
        page=page,
        page_size=page_size,
        property_id=property_id,
        risk_level=risk_level,
        search=search,
        sort_by=sort_by,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    action_type: str | Unset = UNSET,
    building: str | Unset = UNSET,
    days_to_event: str | Unset = UNSET,
    include_ai_actions: bool | Unset = UNSET,
    lifecycle_state: str | Unset = UNSET,
    max_rent: str | Unset = UNSET,
    min_rent: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_id: str | Unset = UNSET,
    risk_level: str | Unset = UNSET,
    search: str | Unset = UNSET,
    sort_by: str | Unset = "days_to_event",
) -> CommandPage | Problem | None:
    """List units with their lease, next event, risk and what is suggested

     Units that somebody lives in, and vacant ones. The summary counts all that the other filters let
    through,
    whatever states are asked for.

    Args:
        action_type (str | Unset):
        building (str | Unset):
        days_to_event (str | Unset):
        include_ai_actions (bool | Unset):
        lifecycle_state (str | Unset):
        max_rent (str | Unset):
        min_rent (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        property_id (str | Unset):
        risk_level (str | Unset):
        search (str | Unset):
        sort_by (str | Unset):  Default: 'days_to_event'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CommandPage | Problem
    """

    return sync_detailed(
        client=client,
        action_type=action_type,
        building=building,
        days_to_event=days_to_event,
        include_ai_actions=include_ai_actions,
        lifecycle_state=lifecycle_state,
        max_rent=max_rent,
        min_rent=min_rent,
        page=page,
        page_size=page_size,
        property_id=property_id,
        risk_level=risk_level,
        search=search,
        sort_by=sort_by,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    action_type: str | Unset = UNSET,
    building: str | Unset = UNSET,
    days_to_event: str | Unset = UNSET,
    include_ai_actions: bool | Unset = UNSET,
    lifecycle_state: str | Unset = UNSET,
    max_rent: str | Unset = UNSET,
    min_rent: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_id: str | Unset = UNSET,
    risk_level: str | Unset = UNSET,
    search: str | Unset = UNSET,
    sort_by: str | Unset = "days_to_event",
) -> Response[CommandPage | Problem]:
    """List units with their lease, next event, risk and what is suggested

     Units that somebody lives in, and vacant ones. The summary counts all that the other filters let
    through,
    whatever states are asked for.

    Args:
        action_type (str | Unset):
        building (str | Unset):
        days_to_event (str | Unset):
        include_ai_actions (bool | Unset):
        lifecycle_state (str | Unset):
        max_rent (str | Unset):
        min_rent (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        property_id (str | Unset):
        risk_level (str | Unset):
        search (str | Unset):
        sort_by (str | Unset):  Default: 'days_to_event'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CommandPage | Problem]
    """

    kwargs = _get_kwargs(
        action_type=action_type,
        building=building,
        days_to_event=days_to_event,
        include_ai_actions=include_ai_actions,
        lifecycle_state=lifecycle_state,
        max_rent=max_rent,
        min_rent=min_rent,
        page=page,
        page_size=page_size,
        property_id=property_id,
        risk_level=risk_level,
        search=search,
        sort_by=sort_by,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    action_type: str | Unset = UNSET,
    building: str | Unset = UNSET,
    days_to_event: str | Unset = UNSET,
    include_ai_actions: bool | Unset = UNSET,
    lifecycle_state: str | Unset = UNSET,
    max_rent: str | Unset = UNSET,
    min_rent: str | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    property_id: str | Unset = UNSET,
    risk_level: str | Unset = UNSET,
    search: str | Unset = UNSET,
    sort_by: str | Unset = "days_to_event",
) -> CommandPage | Problem | None:
    """List units with their lease, next event, risk and what is suggested

     Units that somebody lives in, and vacant ones. The summary counts all that the other filters let
    through,
    whatever states are asked for.

    Args:
        action_type (str | Unset):
        building (str | Unset):
        days_to_event (str | Unset):
        include_ai_actions (bool | Unset):
        lifecycle_state (str | Unset):
        max_rent (str | Unset):
        min_rent (str | Unset):
        page (int | Unset):
        page_size (int | Unset):
        property_id (str | Unset):
        risk_level (str | Unset):
        search (str | Unset):
        sort_by (str | Unset):  Default: 'days_to_event'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CommandPage | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            action_type=action_type,
            building=building,
            days_to_event=days_to_event,
            include_ai_actions=include_ai_actions,
            lifecycle_state=lifecycle_state,
            max_rent=max_rent,
            min_rent=min_rent,
            page=page,
            page_size=page_size,
            property_id=property_id,
            risk_level=risk_level,
            search=search,
            sort_by=sort_by,
        )
    ).parsed
