"""Keeps files and hands out links to them."""

import hashlib
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import IO, Any, cast
from uuid import UUID, uuid4

import puremagic
from django.core import signing
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.urls import reverse

from unitcycle.core.errors import Invalid, NotFound, TooLarge
from unitcycle.core.files import images
from unitcycle.core.files.purposes import IMAGES, Purpose
from unitcycle.core.models import StoredFile
from unitcycle.core.organizations import organization_context, required_organization_id

LINK_SECONDS = 3600
_SALT = "core.files.link"


def store(
    content: IO[bytes],
    *,
    name: str,
    purpose: Purpose,
    uploaded_by: Any = None,
    content_type: str | None = None,
) -> StoredFile:
    """Keep a file. Its type is read from its bytes, never believed from its name.

    Raises TooLarge over the purpose's limit, Invalid for a type the purpose does not take.
    """
    size = _checked_size(content, purpose)
    facts: dict[str, Any] = {}
    kind = content_type or _sniff(content)
    if purpose.content_types and kind not in purpose.content_types:
        raise _wrong_kind(purpose)
    if purpose.content_types and kind in IMAGES:
        picture = images.clean(content, keeps_location=purpose.keeps_location)
        content, kind = BytesIO(picture.content), picture.content_type
        size = len(picture.content)
        facts = {"width": picture.width, "height": picture.height}
    content.seek(0)
    digest = hashlib.file_digest(cast(Any, content), "sha256").hexdigest()
    content.seek(0)
    key = _save(content, f"{required_organization_id()}/{uuid4().hex}")
    return StoredFile.objects.create(
        purpose=purpose.name,
        name=clean_name(name),
        content_type=kind,
        size=size,
        sha256=digest,
        key=key,
        uploaded_by=uploaded_by,
        **facts,
    )


def open_stored(file: StoredFile) -> IO[bytes]:
    """The bytes of a file, to be closed by the caller. Raises FileNotFoundError when the storage lost them."""
    return cast(IO[bytes], default_storage.open(file.key))


def discard(file: StoredFile) -> None:
    """Remove a file for good: its facts now, its bytes once the transaction has committed."""
    delete_after_commit(file.key)
    file.delete()


_written: ContextVar[list[str] | None] = ContextVar("written_files", default=None)


@contextmanager
def taken_back_on_failure() -> Iterator[Callable[[], None]]:
    """Bytes stored inside are removed again by the yielded function, or when an error leaves the block.

    A storage knows no transaction: this is what makes "nothing half-written" true of files, too.
    """
    keys: list[str] = []
    token = _written.set(keys)

    def take_back() -> None:
        while keys:
            default_storage.delete(keys.pop())

    try:
        yield take_back
    except BaseException:
        take_back()
        raise
    finally:
        _written.reset(token)


def _save(content: IO[bytes], wanted: str) -> str:
    """Put the bytes away under a name that says nothing."""
    key = default_storage.save(wanted, File(content))
    keys = _written.get()
    if keys is not None:
        keys.append(key)
    return key


def _checked_size(content: IO[bytes], purpose: Purpose) -> int:
    size = _size_of(content)
    if size > purpose.max_bytes:
        message = f"This file is too large: at most {purpose.max_bytes // 2**20} MB."
        raise TooLarge(message, fields={"file": [message]})
    if size == 0:
        raise Invalid("This file is empty.", fields={"file": ["This file is empty."]})
    return size


def _clean_picture(content: IO[bytes], purpose: Purpose) -> images.Picture:
    _checked_size(content, purpose)
    if _sniff(content) not in purpose.content_types:
        raise _wrong_kind(purpose)
    return images.clean(content, keeps_location=purpose.keeps_location)


def _wrong_kind(purpose: Purpose) -> Invalid:
    message = f"This is not a file of a kind taken here ({purpose.words})."
    return Invalid(message, fields={"file": [message]})


def _size_of(content: IO[bytes]) -> int:
    content.seek(0, 2)
    size = content.tell()
    content.seek(0)
    return size


def _sniff(content: IO[bytes]) -> str:
    head = content.read(64 * 1024)
    content.seek(0)
    try:
        return str(puremagic.from_string(head, mime=True))
    except (puremagic.PureError, ValueError):
        return "application/octet-stream"


def clean_name(name: str) -> str:
    """A name fit for a download header: no path, no control or direction characters, 200 at most."""
    base = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(c for c in base if unicodedata.category(c)[0] != "C").strip(". ")
    stem, dot, ending = kept.rpartition(".")
    if dot and len(ending) <= 10:
        kept = f"{stem[: 199 - len(ending)]}.{ending}"
    return kept[:200] or "file"


@dataclass(frozen=True)
class Opened:
    """A file behind a link, ready to be served."""

    name: str
    content_type: str
    stream: Any


def link_to(file: StoredFile) -> str:
    """A path that serves the file to whoever holds it, for an hour."""
    return link_to_id(file.organization_id, file.pk)


def link_to_id(organization_id: UUID | None, file_id: UUID) -> str:
    """The same, for a list that has read the ids alone."""
    named = {"o": str(organization_id), "f": str(file_id)}
    return reverse("file-content", args=[signing.dumps(named, salt=_SALT, compress=False)])


def store_picture(content: IO[bytes], *, folder: str, purpose: Purpose) -> str:
    """Keep a picture that belongs to a person and to no organisation; the storage key it got.

    Raises what `store` raises.
    """
    picture = _clean_picture(content, purpose)
    ending = picture.content_type.split("/")[-1]
    return _save(BytesIO(picture.content), f"{folder}/{uuid4().hex}.{ending}")


def link_to_picture(key: str) -> str:
    """A path that serves what `store_picture` kept, for an hour."""
    return reverse("file-content", args=[signing.dumps({"k": key}, salt=_SALT, compress=False)])


def delete_after_commit(key: str) -> None:
    """Remove bytes that no row will name any more once the present transaction is committed."""
    # robust: a storage that is away leaves a stray file, and must not fail the request
    transaction.on_commit(lambda: default_storage.delete(key), robust=True)


def open_link(token: str) -> Opened:
    """The file behind a link. Raises NotFound for a forged, expired or dangling one."""
    try:
        named = signing.loads(token, salt=_SALT, max_age=LINK_SECONDS)
    except signing.BadSignature as error:
        raise NotFound("This link has expired or is not ours.") from error
    key, name, content_type = _named_by(named)
    try:
        stream = default_storage.open(key)
    except FileNotFoundError as error:
        raise NotFound("This file is no longer there.") from error
    return Opened(name=name, content_type=content_type, stream=stream)


def _named_by(named: dict[str, str]) -> tuple[str, str, str]:
    """Key, name and content type of what a link's token names."""
    if "k" in named:
        name = PurePosixPath(named["k"]).name
        return named["k"], name, f"image/{name.rpartition('.')[2]}"
    with organization_context(UUID(named["o"])), transaction.atomic():
        file = StoredFile.objects.filter(pk=named["f"]).first()
    if file is None:
        raise NotFound("This file is no longer there.")
    return file.key, file.name, file.content_type
