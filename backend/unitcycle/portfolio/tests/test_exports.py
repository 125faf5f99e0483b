"""Every list of the portfolio is a file, too."""

import csv
import io

from unitcycle.portfolio.tests.resources import both_versions, each_resource, ids


@each_resource
@both_versions
def test_a_list_can_be_downloaded(manager, resource, version):
    for number in range(3):
        resource.make(number)
    listed = manager.get(resource.url(version))

    response = manager.get(f"{resource.url(version)}export/")

    assert response.status_code == 200
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    heading, *rows = csv.reader(io.StringIO(text))
    assert heading == list(listed.json()["results"][0])
    assert [row[0] for row in rows] == ids(listed)
