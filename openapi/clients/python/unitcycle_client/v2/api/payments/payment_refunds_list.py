from http import HTTPStatus
from typing import Any
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.paginated_refund_list import PaginatedRefundList
from ...models.payment_refunds_list_status_item import PaymentRefundsListStatusItem
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    cursor: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    payment: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[PaymentRefundsListStatusItem] | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["ordering"] = ordering

    params["page_size"] = page_size

    json_payment: list[str] | Unset = UNSET
    if not isinstance(payment, Unset):
        json_payment = []
        for payment_item_data in payment:
            payment_item = str(payment_item_data)
            json_payment.append(payment_item)

    params["payment"] = json_payment

    params["search"] = search

    json_status: list[str] | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = []
        for status_item_data in status:
            status_item = status_item_data.value
            json_status.append(status_item)

    params["status"] = json_status

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/payment-refunds/",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PaginatedRefundList | Problem | None:
    if response.status_code == 200:
        response_200 = PaginatedRefundList.from_dict(response.json())

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
) -> Response[PaginatedRefundList | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    payment: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[PaymentRefundsListStatusItem] | Unset = UNSET,
) -> Response[PaginatedRefundList | Problem]:
    """List payment refunds

     Money that went back of payments, or is about to.

    Args:
        cursor (str | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        payment (list[UUID] | Unset):
        search (str | Unset):
        status (list[PaymentRefundsListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedRefundList | Problem]
    """

    kwargs = _get_kwargs(
        cursor=cursor,
        ordering=ordering,
        page_size=page_size,
        payment=payment,
        search=search,
        status=status,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    payment: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[PaymentRefundsListStatusItem] | Unset = UNSET,
) -> PaginatedRefundList | Problem | None:
    """List payment refunds

     Money that went back of payments, or is about to.

    Args:
        cursor (str | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        payment (list[UUID] | Unset):
        search (str | Unset):
        status (list[PaymentRefundsListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedRefundList | Problem
    """

    return sync_detailed(
        client=client,
        cursor=cursor,
        ordering=ordering,
        page_size=page_size,
        payment=payment,
        search=search,
        status=status,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    payment: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[PaymentRefundsListStatusItem] | Unset = UNSET,
) -> Response[PaginatedRefundList | Problem]:
    """List payment refunds

     Money that went back of payments, or is about to.

    Args:
        cursor (str | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        payment (list[UUID] | Unset):
        search (str | Unset):
        status (list[PaymentRefundsListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PaginatedRefundList | Problem]
    """

    kwargs = _get_kwargs(
        cursor=cursor,
        ordering=ordering,
        page_size=page_size,
        payment=payment,
        search=search,
        status=status,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
    page_size: int | Unset = UNSET,
    payment: list[UUID] | Unset = UNSET,
    search: str | Unset = UNSET,
    status: list[PaymentRefundsListStatusItem] | Unset = UNSET,
) -> PaginatedRefundList | Problem | None:
    """List payment refunds

     Money that went back of payments, or is about to.

    Args:
        cursor (str | Unset):
        ordering (str | Unset):
        page_size (int | Unset):
        payment (list[UUID] | Unset):
        search (str | Unset):
        status (list[PaymentRefundsListStatusItem] | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PaginatedRefundList | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            cursor=cursor,
            ordering=ordering,
            page_size=page_size,
            payment=payment,
            search=search,
            status=status,
        )
    ).parsed
