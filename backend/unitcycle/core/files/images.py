"""Pictures are decoded and written anew: what does not decode is no picture, and no metadata survives."""

import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import IO

from PIL import Image, ImageOps, UnidentifiedImageError

from unitcycle.core.errors import Invalid

LARGEST_PIXELS = 50_000_000
_FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP", "image/gif": "GIF"}


@dataclass(frozen=True)
class Picture:
    content: bytes
    content_type: str
    width: int
    height: int


def clean(source: IO[bytes], *, keeps_location: bool = False) -> Picture:
    """The picture upright, with its pixels and without its tags (with `keeps_location`: Exif stays).

    Raises Invalid for what is no picture, is broken, or unpacks to too many pixels.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image: Image.Image = Image.open(source, formats=tuple(_FORMATS.values()))
            if image.width * image.height > LARGEST_PIXELS:
                raise _refusal(f"A picture can have at most {LARGEST_PIXELS // 10**6} megapixels.")
            image_format = image.format or "PNG"
            exif = image.getexif()
            upright = ImageOps.exif_transpose(image)
            upright.load()
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
        OSError,
        SyntaxError,
        ValueError,
    ) as error:
        raise _refusal("This is not a picture that can be opened (JPEG, PNG, WEBP, GIF).") from error
    if image_format == "JPEG" and upright.mode not in ("RGB", "L"):
        upright = upright.convert("RGB")
    out = BytesIO()
    bare = Image.new(upright.mode, upright.size)
    if upright.mode == "P" and (
        palette := upright.getpalette("RGBA" if "transparency" in upright.info else "RGB")
    ):
        upright = upright.convert("RGBA" if "transparency" in upright.info else "RGB")
        bare = Image.new(upright.mode, upright.size)
        del palette
    bare.paste(upright)
    options = {"exif": exif.tobytes()} if keeps_location and exif else {}
    bare.save(out, format=image_format, **options)  # type: ignore[arg-type]
    content_type = next(kind for kind, name in _FORMATS.items() if name == image_format)
    return Picture(out.getvalue(), content_type, upright.width, upright.height)


def _refusal(message: str) -> Invalid:
    return Invalid(message, fields={"file": [message]})
