from http import HTTPStatus
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.import_row import ImportRow
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    import_id: str,
    id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/imports/rent-rolls/{import_id}/rows/{id}/".format(
            import_id=quote(str(import_id), safe=""),
            id=quote(str(id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ImportRow | Problem | None:
    if response.status_code == 200:
        response_200 = ImportRow.from_dict(response.json())

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[ImportRow | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    import_id: str,
    id: UUID,
    *,
    client: AuthenticatedClient,
) -> Response[ImportRow | Problem]:
    """Read one row of a rent roll import

    Args:
        import_id (str):
        id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ImportRow | Problem]
    """

    kwargs = _get_kwargs(
        import_id=import_id,
        id=id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    import_id: str,
    id: UUID,
    *,
    client: AuthenticatedClient,
) -> ImportRow | Problem | None:
    """Read one row of a rent roll import

    Args:
        import_id (str):
        id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ImportRow | Problem
    """

    return sync_detailed(
        import_id=import_id,
        id=id,
        client=client,
    ).parsed


async def asyncio_detailed(
    import_id: str,
    id: UUID,
    *,
    client: AuthenticatedClient,
) -> Response[ImportRow | Problem]:
    """Read one row of a rent roll import

    Args:
        import_id (str):
        id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ImportRow | Problem]
    """

    kwargs = _get_kwargs(
        import_id=import_id,
        id=id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    import_id: str,
    id: UUID,
    *,
    client: AuthenticatedClient,
) -> ImportRow | Problem | None:
    """Read one row of a rent roll import

    Args:
        import_id (str):
        id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ImportRow | Problem
    """

    return (
        await asyncio_detailed(
            import_id=import_id,
            id=id,
            client=client,
        )
    ).parsed
