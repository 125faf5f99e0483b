"""The page on which a payer pays, for providers that have one of their own."""

from html import escape
from urllib.parse import urlencode

from sandbox.twins.base import Payment
from sandbox.wire import Request, Response, page

FATES = ("ok", "Declined", "Insufficient Funds", "Expired Card", "Incorrect PIN")


def shown(payment: Payment, provider: str) -> Response:
    buttons = "".join(
        f"<p><button name=fate value='{escape(fate)}'>{'Pay' if fate == 'ok' else escape(fate)}</button>"
        for fate in FATES
    )
    return page(
        f"<!doctype html><meta charset=utf-8><title>{escape(provider)} (sandbox)</title>"
        f"<h1>{escape(provider)} (sandbox)</h1><p>{payment.amount} {escape(payment.currency)}"
        f" for {escape(payment.reference)}</p><form method=post>{buttons}</form>"
    )


def fate_of(request: Request) -> str:
    return str(request.form().get("fate", "ok"))


def gone_back(url: str, **values: str) -> Response:
    """The payer's browser returns to the merchant."""
    if not url:
        return page("<!doctype html><p>Done. You can close this page.")
    mark = "&" if "?" in url else "?"
    return Response(303, b"", "text/plain", {"Location": f"{url}{mark}{urlencode(values)}"})
