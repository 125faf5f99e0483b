"""Who is sent what by which channel, when it may leave, and when it is tried again."""

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from unitcycle.notifications.rules.choices import (
    NEXT_STATUS,
    OPTIONAL_TOPICS,
    Channel,
    Coverage,
    PreferredChannel,
    Topic,
)

QUIET_FROM = time(21, 0)
QUIET_UNTIL = time(8, 0)
# nobody is dunned at night, whatever quiet hours an organisation has set (N1-48)
NEVER_AT_NIGHT = frozenset({Topic.PAST_DUE_BALANCE})
# minutes until the next attempt; after the last one it has failed
_PAUSES = (1, 5, 15, 60, 240)
MOST_ATTEMPTS = len(_PAUSES) + 1
# a worker that has not settled its message by then is dead: no call takes that long
SENDING_AT_MOST = timedelta(minutes=5)

# What carriers and Twilio take for an answer; a word alone counts, whatever its case.
_STOP = frozenset({"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"})
_START = frozenset({"start", "yes", "unstop"})

_PHONE_NOISE = re.compile(r"[\s().\-/]")
_E164 = re.compile(r"\+[1-9]\d{7,14}")
_NORTH_AMERICAN = re.compile(r"1?([2-9]\d{2}[2-9]\d{6})")
_ADDRESS = re.compile(r"[^@\s<>\",;:]{1,64}@[^@\s<>\",;:]+\.[^@\s<>\",;:]+")


def e164(text: str) -> str | None:
    """The number as +15551234567, or None for what is no number. Ten digits are North American."""
    bare = _PHONE_NOISE.sub("", text)
    if bare.startswith("00"):
        bare = f"+{bare[2:]}"
    if _E164.fullmatch(bare):
        return bare
    found = _NORTH_AMERICAN.fullmatch(bare)
    return f"+1{found[1]}" if found else None


def email_address(text: str) -> str | None:
    """The address in lower case, or None for what is none."""
    bare = text.strip().lower()
    return bare if len(bare) <= 254 and _ADDRESS.fullmatch(bare) else None


def one_line(text: str) -> str:
    """For a subject or a name: a line break in it would be a header of its own."""
    return " ".join(text.split())


def chosen_channels(
    preference: str | None, *, has_email: bool, has_phone: bool
) -> tuple[Channel, ...]:
    """The channels of a preference that the person can be reached by; without one e-mail, else SMS.

    Who wishes for a channel they have no address for is reached by the other one.
    """
    if preference == PreferredChannel.NONE:
        return ()
    reachable = [
        channel
        for channel, there in ((Channel.EMAIL, has_email), (Channel.SMS, has_phone))
        if there
    ]
    if preference == PreferredChannel.BOTH:
        return tuple(reachable)
    first = Channel.SMS if preference == PreferredChannel.SMS else Channel.EMAIL
    return (first,) if first in reachable else tuple(reachable[:1])


def can_unsubscribe(topic: str) -> bool:
    return topic in OPTIONAL_TOPICS


def keeps_back(coverage: str, topic: str) -> bool:
    """Whether a suppression of that coverage keeps back a message of that topic (N-52)."""
    return coverage == Coverage.EVERYTHING or can_unsubscribe(topic)


def may_leave_at(
    moment: datetime, *, time_zone: str, quiet_from: time, quiet_until: time
) -> datetime:
    """That moment, or the end of the quiet hours it falls into where the recipient is.

    The first quiet minute is quiet, the last moment is not. Equal times are no quiet hours.
    """
    zone = ZoneInfo(time_zone)
    local = moment.astimezone(zone)
    if not _is_quiet(local.time(), quiet_from, quiet_until):
        return moment
    day = local.date()
    if quiet_from > quiet_until and local.time() >= quiet_from:
        day += timedelta(days=1)
    # never before the moment itself: the hour that the clocks repeat is taken as its first run
    return max(moment, datetime.combine(day, quiet_until, zone).astimezone(moment.tzinfo))


def _is_quiet(at: time, quiet_from: time, quiet_until: time) -> bool:
    if quiet_from <= quiet_until:
        return quiet_from <= at < quiet_until
    return at >= quiet_from or at < quiet_until


def next_attempt(attempts: int, now: datetime) -> datetime | None:
    """When to try again after that many attempts; None when that was the last."""
    if attempts >= MOST_ATTEMPTS:
        return None
    return now + timedelta(minutes=_PAUSES[attempts - 1])


def can_become(status: str, wanted: str) -> bool:
    return wanted in NEXT_STATUS[status]


def before(wanted: str) -> list[str]:
    """The statuses from which a message can come to that one."""
    return [status for status, following in NEXT_STATUS.items() if wanted in following]


def is_stop(body: str) -> bool:
    return _word(body) in _STOP


def is_start(body: str) -> bool:
    return _word(body) in _START


def _word(body: str) -> str:
    return body.strip().strip(".!\"'").casefold()
