"""The one door through which messages leave.

send_email(subject, body, to)      a mail of one's own wording
send_sms(to, body)                 a text; send_whatsapp(to, body) the same there
dispatch_event("new_invoice", …)   what happened, told in the organisation's wording by everybody's own channel
dispatch_events("new_invoice", [Happening(…), …])   the same many times, in as many statements as once

foresee("new_invoice", [person, …])   by what they would be told, and why not; sends nothing
reach("new_invoice", person, channels)   by which of these channels; sends nothing
withdraw_messages([message.pk, …], because)   those that have not left yet

Each but these two queues inside the caller's transaction, and a task sends after its commit: a message that was queued
leaves once, whatever crashes.
"""

from unitcycle.notifications.services.direct import send_email, send_sms, send_whatsapp
from unitcycle.notifications.services.dispatching import (
    Happening,
    dispatch_event,
    dispatch_events,
)
from unitcycle.notifications.services.foreseeing import Prospect, foresee, reach
from unitcycle.notifications.services.withdrawing import withdraw_messages

__all__ = [
    "Happening",
    "Prospect",
    "dispatch_event",
    "dispatch_events",
    "foresee",
    "reach",
    "send_email",
    "send_sms",
    "send_whatsapp",
    "withdraw_messages",
]
