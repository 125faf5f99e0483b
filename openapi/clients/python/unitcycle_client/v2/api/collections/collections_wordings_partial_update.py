from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.collections_wordings_partial_update_tone import CollectionsWordingsPartialUpdateTone
from ...models.patched_write_wording_request import PatchedWriteWordingRequest
from ...models.problem import Problem
from ...models.wordings import Wordings
from ...types import UNSET, Response, Unset


def _get_kwargs(
    step: int,
    tone: CollectionsWordingsPartialUpdateTone,
    *,
    body: PatchedWriteWordingRequest | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/api/v2/collections/wordings/{step}/{tone}/".format(
            step=quote(str(step), safe=""),
            tone=quote(str(tone), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | Wordings | None:
    if response.status_code == 200:
        response_200 = Wordings.from_dict(response.json())

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

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | Wordings]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    step: int,
    tone: CollectionsWordingsPartialUpdateTone,
    *,
    client: AuthenticatedClient,
    body: PatchedWriteWordingRequest | Unset = UNSET,
) -> Response[Problem | Wordings]:
    """Write a step in own words, from the next message on

    Args:
        step (int):
        tone (CollectionsWordingsPartialUpdateTone):
        body (PatchedWriteWordingRequest | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Wordings]
    """

    kwargs = _get_kwargs(
        step=step,
        tone=tone,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    step: int,
    tone: CollectionsWordingsPartialUpdateTone,
    *,
    client: AuthenticatedClient,
    body: PatchedWriteWordingRequest | Unset = UNSET,
) -> Problem | Wordings | None:
    """Write a step in own words, from the next message on

    Args:
        step (int):
        tone (CollectionsWordingsPartialUpdateTone):
        body (PatchedWriteWordingRequest | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Wordings
    """

    return sync_detailed(
        step=step,
        tone=tone,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    step: int,
    tone: CollectionsWordingsPartialUpdateTone,
    *,
    client: AuthenticatedClient,
    body: PatchedWriteWordingRequest | Unset = UNSET,
) -> Response[Problem | Wordings]:
    """Write a step in own words, from the next message on

    Args:
        step (int):
        tone (CollectionsWordingsPartialUpdateTone):
        body (PatchedWriteWordingRequest | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Wordings]
    """

    kwargs = _get_kwargs(
        step=step,
        tone=tone,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    step: int,
    tone: CollectionsWordingsPartialUpdateTone,
    *,
    client: AuthenticatedClient,
    body: PatchedWriteWordingRequest | Unset = UNSET,
) -> Problem | Wordings | None:
    """Write a step in own words, from the next message on

    Args:
        step (int):
        tone (CollectionsWordingsPartialUpdateTone):
        body (PatchedWriteWordingRequest | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Wordings
    """

    return (
        await asyncio_detailed(
            step=step,
            tone=tone,
            client=client,
            body=body,
        )
    ).parsed
