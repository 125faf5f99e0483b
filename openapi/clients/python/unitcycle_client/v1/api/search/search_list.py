from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.refusal import Refusal
from ...models.search_hit import SearchHit
from ...models.search_list_kinds_item import SearchListKindsItem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    kinds: list[SearchListKindsItem] | Unset = UNSET,
    q: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_kinds: list[str] | Unset = UNSET
    if not isinstance(kinds, Unset):
        json_kinds = []
        for kinds_item_data in kinds:
            kinds_item = kinds_item_data.value
            json_kinds.append(kinds_item)

    params["kinds"] = json_kinds

    params["q"] = q

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/search/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Refusal | list[SearchHit] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = SearchHit.from_dict(response_200_item_data)

            response_200.append(response_200_item)

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
) -> Response[Refusal | list[SearchHit]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    kinds: list[SearchListKindsItem] | Unset = UNSET,
    q: str,
) -> Response[Refusal | list[SearchHit]]:
    """Find tenants, units, properties, leases, work orders and vendors; the best six of each kind

    Args:
        kinds (list[SearchListKindsItem] | Unset):
        q (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Refusal | list[SearchHit]]
    """

    kwargs = _get_kwargs(
        kinds=kinds,
        q=q,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    kinds: list[SearchListKindsItem] | Unset = UNSET,
    q: str,
) -> Refusal | list[SearchHit] | None:
    """Find tenants, units, properties, leases, work orders and vendors; the best six of each kind

    Args:
        kinds (list[SearchListKindsItem] | Unset):
        q (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Refusal | list[SearchHit]
    """

    return sync_detailed(
        client=client,
        kinds=kinds,
        q=q,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    kinds: list[SearchListKindsItem] | Unset = UNSET,
    q: str,
) -> Response[Refusal | list[SearchHit]]:
    """Find tenants, units, properties, leases, work orders and vendors; the best six of each kind

    Args:
        kinds (list[SearchListKindsItem] | Unset):
        q (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Refusal | list[SearchHit]]
    """

    kwargs = _get_kwargs(
        kinds=kinds,
        q=q,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    kinds: list[SearchListKindsItem] | Unset = UNSET,
    q: str,
) -> Refusal | list[SearchHit] | None:
    """Find tenants, units, properties, leases, work orders and vendors; the best six of each kind

    Args:
        kinds (list[SearchListKindsItem] | Unset):
        q (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Refusal | list[SearchHit]
    """

    return (
        await asyncio_detailed(
            client=client,
            kinds=kinds,
            q=q,
        )
    ).parsed
