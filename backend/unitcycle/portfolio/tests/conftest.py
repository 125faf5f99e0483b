"""Who looks, and where nobody may look."""

import pytest

from unitcycle.accounts.roles import Role
from unitcycle.accounts.tests.factories import client_as, make_organization
from unitcycle.core.organizations import organization_context


@pytest.fixture
def manager(organization):
    return client_as(Role.MANAGER)


@pytest.fixture
def elsewhere(organization):
    """Another organisation, to make rows in that nobody here may see."""
    other = make_organization()
    return lambda: organization_context(other.pk)
