from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.add_work_order_photo_request import AddWorkOrderPhotoRequest
from ...models.refusal import Refusal
from ...models.work_order_photo import WorkOrderPhoto
from ...types import UNSET, Response, Unset


def _get_kwargs(
    work_order_id: str,
    *,
    body: AddWorkOrderPhotoRequest,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/work-orders/{work_order_id}/photos/".format(
            work_order_id=quote(str(work_order_id), safe=""),
        ),
    }

    _kwargs["files"] = body.to_multipart()

    headers["Content-Type"] = "multipart/form-data; boundary=+++"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Refusal | WorkOrderPhoto | None:
    if response.status_code == 201:
        response_201 = WorkOrderPhoto.from_dict(response.json())

        return response_201

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

    if response.status_code == 413:
        response_413 = Refusal.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = Refusal.from_dict(response.json())

        return response_415

    if response.status_code == 422:
        response_422 = Refusal.from_dict(response.json())

        return response_422

    if response.status_code == 429:
        response_429 = Refusal.from_dict(response.json())

        return response_429

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Refusal | WorkOrderPhoto]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    work_order_id: str,
    *,
    client: AuthenticatedClient,
    body: AddWorkOrderPhotoRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Refusal | WorkOrderPhoto]:
    """Add a photo at the end

     Its metadata, such as the place where it was taken, is removed.

    Args:
        work_order_id (str):
        idempotency_key (str | Unset):
        body (AddWorkOrderPhotoRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Refusal | WorkOrderPhoto]
    """

    kwargs = _get_kwargs(
        work_order_id=work_order_id,
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    work_order_id: str,
    *,
    client: AuthenticatedClient,
    body: AddWorkOrderPhotoRequest,
    idempotency_key: str | Unset = UNSET,
) -> Refusal | WorkOrderPhoto | None:
    """Add a photo at the end

     Its metadata, such as the place where it was taken, is removed.

    Args:
        work_order_id (str):
        idempotency_key (str | Unset):
        body (AddWorkOrderPhotoRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Refusal | WorkOrderPhoto
    """

    return sync_detailed(
        work_order_id=work_order_id,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    work_order_id: str,
    *,
    client: AuthenticatedClient,
    body: AddWorkOrderPhotoRequest,
    idempotency_key: str | Unset = UNSET,
) -> Response[Refusal | WorkOrderPhoto]:
    """Add a photo at the end

     Its metadata, such as the place where it was taken, is removed.

    Args:
        work_order_id (str):
        idempotency_key (str | Unset):
        body (AddWorkOrderPhotoRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Refusal | WorkOrderPhoto]
    """

    kwargs = _get_kwargs(
        work_order_id=work_order_id,
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    work_order_id: str,
    *,
    client: AuthenticatedClient,
    body: AddWorkOrderPhotoRequest,
    idempotency_key: str | Unset = UNSET,
) -> Refusal | WorkOrderPhoto | None:
    """Add a photo at the end

     Its metadata, such as the place where it was taken, is removed.

    Args:
        work_order_id (str):
        idempotency_key (str | Unset):
        body (AddWorkOrderPhotoRequest):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Refusal | WorkOrderPhoto
    """

    return (
        await asyncio_detailed(
            work_order_id=work_order_id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
