"""What an authenticator app shows (RFC 6238, six digits, thirty seconds, SHA-1)."""

import base64
import hashlib
import hmac
import struct
import time

STEP_SECONDS = 30


def one_time_code(secret: str, *, steps_ahead: int = 0) -> str:
    """The code of now; a code is taken once, so a second one within its time is the next one."""
    padded = secret.upper() + "=" * (-len(secret) % 8)
    counter = int(time.time()) // STEP_SECONDS + steps_ahead
    digest = hmac.digest(base64.b32decode(padded), struct.pack(">Q", counter), hashlib.sha1)
    start = digest[-1] & 0x0F
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFF_FFFF
    return f"{number % 1_000_000:06}"
