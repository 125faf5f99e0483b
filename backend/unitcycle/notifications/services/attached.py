"""Files that go along with a mail."""

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

from unitcycle.core.files.purposes import MB, Purpose
from unitcycle.core.files.services import discard, open_stored, store
from unitcycle.core.models import StoredFile
from unitcycle.integrations.messaging.port import Attachment
from unitcycle.notifications import selectors

ATTACHMENT = Purpose("message_attachment", frozenset(), 15 * MB)

# A file that is kept here, or name, bytes and content type of one that is kept until the mail has left.
Attached = StoredFile | tuple[str, bytes, str]


def kept(one: Attached) -> dict[str, Any]:
    """As it is noted at a message. Raises TooLarge."""
    if isinstance(one, StoredFile):
        return {"file": str(one.pk), "is_own": False}
    name, content, content_type = one
    file = store(BytesIO(content), name=name, purpose=ATTACHMENT, content_type=content_type)
    return {"file": str(file.pk), "is_own": True}


def read(noted: Mapping[str, Any]) -> Attachment:
    """Raises FileNotFoundError for one that is gone."""
    file = StoredFile.objects.filter(pk=noted["file"]).first()
    if file is None:
        raise FileNotFoundError(noted["file"])
    with open_stored(file) as content:
        return Attachment(file.name, file.content_type, content.read())


def forget(attachments: Iterable[Mapping[str, Any]]) -> None:
    """Remove those that were kept for mails alone, unless one of these mails has still to leave."""
    for file_id in {str(one["file"]) for one in attachments if one.get("is_own")}:
        waiting = selectors.messages().filter(
            status__in=selectors.OPEN, attachments__contains=[{"file": file_id}]
        )
        if not waiting.exists():
            for file in StoredFile.objects.filter(pk=file_id):
                discard(file)
