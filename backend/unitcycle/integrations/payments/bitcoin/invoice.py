"""What a payer is shown: a URI for the wallet (BIP21) and the same as a picture."""

import io
from urllib.parse import quote

import segno

from unitcycle.integrations.payments.bitcoin.rules import in_bitcoins


def payment_uri(address: str, satoshis: int, *, label: str = "", message: str = "") -> str:
    """`bitcoin:<address>?amount=<bitcoins>&label=...&message=...`, spaces as %20."""
    parts = [f"amount={in_bitcoins(satoshis)}"]
    parts += [
        f"{name}={quote(words, safe='')}"
        for name, words in (("label", label), ("message", message))
        if words
    ]
    return f"bitcoin:{address}?{'&'.join(parts)}"


def qr_svg(text: str) -> str:
    """A QR code as an SVG element that can stand inside a page."""
    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(
        out, kind="svg", xmldecl=False, omitsize=True, border=4
    )
    return out.getvalue().decode()
