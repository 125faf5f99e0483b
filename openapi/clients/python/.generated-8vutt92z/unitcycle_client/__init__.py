"""Two generated clients, one per version of the API: `unitcycle_client.v1` and `unitcycle_client.v2`."""
