"""Pictures are made anew, and nothing but the picture is left."""

import random
from io import BytesIO

import pytest
from PIL import ExifTags, Image, PngImagePlugin

from unitcycle.core.errors import Invalid
from unitcycle.core.files.images import clean

FORMATS = ["JPEG", "PNG", "WEBP", "GIF"]
HIDDEN = b"HERE-I-LIVE"


def gps():
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = HIDDEN.decode()
    exif[ExifTags.Base.ImageDescription] = HIDDEN.decode()
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(
        {ExifTags.GPS.GPSLatitude: (40.0, 42.0, 46.0), ExifTags.GPS.GPSLatitudeRef: "N"}
    )
    return exif


def with_everything(image_format):
    """A picture that carries all that its format can carry besides pixels."""
    out = BytesIO()
    image = Image.new("RGB", (40, 20), "teal")
    options = {
        "JPEG": {"exif": gps(), "comment": HIDDEN, "icc_profile": HIDDEN, "xmp": HIDDEN},
        "PNG": {"exif": gps(), "icc_profile": HIDDEN},
        "WEBP": {"exif": gps(), "icc_profile": HIDDEN * 20, "xmp": HIDDEN},
        "GIF": {"comment": HIDDEN},
    }[image_format]
    if image_format == "PNG":
        options["pnginfo"] = PngImagePlugin.PngInfo()
        options["pnginfo"].add_text("Location", HIDDEN.decode())
        options["pnginfo"].add_itxt("XML:com.adobe.xmp", HIDDEN.decode())
    image.save(out, image_format, **options)
    assert HIDDEN in out.getvalue()
    out.seek(0)
    return out


def opened(content):
    return Image.open(BytesIO(content))


@pytest.mark.parametrize("image_format", FORMATS)
def test_where_it_was_taken_and_all_else_is_gone(image_format):
    picture = clean(with_everything(image_format))

    assert HIDDEN not in picture.content
    again = opened(picture.content)
    again.load()
    assert again.format == image_format
    assert dict(again.getexif()) == {}
    assert not again.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    assert (picture.width, picture.height) == again.size == (40, 20)


def test_a_feature_that_needs_the_place_keeps_it():
    picture = clean(with_everything("JPEG"), keeps_location=True)

    found = opened(picture.content).getexif().get_ifd(ExifTags.IFD.GPSInfo)
    assert found[ExifTags.GPS.GPSLatitudeRef] == "N"


@pytest.mark.parametrize("keeps_location", [False, True])
def test_a_picture_taken_sideways_stands_upright_once(keeps_location):
    image = Image.new("RGB", (40, 20), "white")
    image.paste("red", (0, 0, 20, 20))
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    out = BytesIO()
    image.save(out, "JPEG", exif=exif)

    picture = clean(out, keeps_location=keeps_location)

    again = opened(picture.content)
    assert again.size == (20, 40)
    assert again.getpixel((10, 5))[1] < 60  # the red half is on top
    assert again.getexif().get(ExifTags.Base.Orientation) is None


def test_a_phones_jpeg_with_a_second_picture_inside_is_a_jpeg():
    out = BytesIO()
    first, second = (Image.new("RGB", (30, 30), colour) for colour in ("red", "blue"))
    first.save(out, "MPO", save_all=True, append_images=[second])
    assert opened(out.getvalue()).format == "MPO"

    picture = clean(out)

    assert picture.content_type == "image/jpeg"
    assert opened(picture.content).format == "JPEG"


@pytest.mark.parametrize(
    ("mode", "image_format"),
    [
        ("CMYK", "JPEG"),
        ("L", "JPEG"),
        ("1", "PNG"),
        ("P", "PNG"),
        ("LA", "PNG"),
        ("RGBA", "PNG"),
        ("I;16", "PNG"),
        ("RGBA", "WEBP"),
        ("P", "GIF"),
    ],
)
def test_every_way_to_hold_colours_is_taken(mode, image_format):
    out = BytesIO()
    Image.new(mode, (8, 8)).save(out, image_format)

    picture = clean(out)

    assert opened(picture.content).size == (8, 8)


def test_transparency_survives():
    out = BytesIO()
    image = Image.new("RGBA", (8, 8), (0, 0, 0, 0))
    image.convert("P").save(out, "PNG", transparency=0)

    assert opened(clean(out).content).convert("RGBA").getpixel((0, 0))[3] == 0


def test_a_flood_of_pixels_is_refused_before_it_is_let_out():
    small_file = BytesIO()
    Image.new("1", (30_000, 30_000)).save(small_file, "PNG")
    assert len(small_file.getvalue()) < 200_000

    with pytest.raises(Invalid, match=r"megapixels|cannot be opened|not a picture"):
        clean(small_file)


def test_just_too_many_pixels_are_named():
    out = BytesIO()
    Image.new("1", (10_000, 5_001)).save(out, "PNG")

    with pytest.raises(Invalid, match="at most 50 megapixels") as refusal:
        clean(out)
    assert "file" in refusal.value.fields


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<html><script>alert(1)</script></html>",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0" + b"\x00" * 50,
        b"GIF89a" + b"\xff" * 20,
        b"%PDF-1.7",
        b"P6 99999999 99999999 255 ",
    ],
)
def test_what_is_no_picture_is_refused(content):
    with pytest.raises(Invalid):
        clean(BytesIO(content))


@pytest.mark.parametrize("image_format", FORMATS)
def test_whatever_is_broken_is_refused_and_never_an_error_of_ours(image_format):
    chance = random.Random(20260101)
    whole = with_everything(image_format).getvalue()
    for _ in range(150):
        broken = bytearray(whole)
        for _ in range(chance.randrange(1, 12)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        try:
            picture = clean(BytesIO(bytes(broken[: chance.randrange(1, len(broken))])))
        except Invalid:
            continue
        assert HIDDEN not in picture.content
