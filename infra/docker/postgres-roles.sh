#!/bin/sh
# Runs when the data directory is new. The owner then makes the application's role itself
# (manage.py prepare_database), so that the superuser is needed for nothing else.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$(cat /secrets/database_owner)" --username postgres <<'SQL'
CREATE ROLE unitcycle_owner LOGIN CREATEDB CREATEROLE PASSWORD :'password';
CREATE DATABASE unitcycle OWNER unitcycle_owner;
SQL
