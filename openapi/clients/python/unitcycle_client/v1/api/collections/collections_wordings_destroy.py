from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.collections_wordings_destroy_tone import CollectionsWordingsDestroyTone
from ...models.refusal import Refusal
from ...types import Response


def _get_kwargs(
    step: int,
    tone: CollectionsWordingsDestroyTone,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/v1/collections/wordings/{step}/{tone}/".format(
            step=quote(str(step), safe=""),
            tone=quote(str(tone), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | Refusal | None:
    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

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

    if response.status_code == 409:
        response_409 = Refusal.from_dict(response.json())

        return response_409

    if response.status_code == 429:
        response_429 = Refusal.from_dict(response.json())

        return response_429

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Any | Refusal]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    step: int,
    tone: CollectionsWordingsDestroyTone,
    *,
    client: AuthenticatedClient,
) -> Response[Any | Refusal]:
    """Use our wording again

    Args:
        step (int):
        tone (CollectionsWordingsDestroyTone):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Refusal]
    """

    kwargs = _get_kwargs(
        step=step,
        tone=tone,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    step: int,
    tone: CollectionsWordingsDestroyTone,
    *,
    client: AuthenticatedClient,
) -> Any | Refusal | None:
    """Use our wording again

    Args:
        step (int):
        tone (CollectionsWordingsDestroyTone):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Refusal
    """

    return sync_detailed(
        step=step,
        tone=tone,
        client=client,
    ).parsed


async def asyncio_detailed(
    step: int,
    tone: CollectionsWordingsDestroyTone,
    *,
    client: AuthenticatedClient,
) -> Response[Any | Refusal]:
    """Use our wording again

    Args:
        step (int):
        tone (CollectionsWordingsDestroyTone):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Refusal]
    """

    kwargs = _get_kwargs(
        step=step,
        tone=tone,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    step: int,
    tone: CollectionsWordingsDestroyTone,
    *,
    client: AuthenticatedClient,
) -> Any | Refusal | None:
    """Use our wording again

    Args:
        step (int):
        tone (CollectionsWordingsDestroyTone):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Refusal
    """

    return (
        await asyncio_detailed(
            step=step,
            tone=tone,
            client=client,
        )
    ).parsed
