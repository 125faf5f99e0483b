#!/bin/sh
# Hands the generated secrets on as the environment variables that the settings read.
# What is set already stays: a deployment with a secret store of its own needs no files.
set -eu
secret() { cat "/secrets/$1"; }

if [ -d /secrets ]; then
    : "${SECRET_KEY:=$(secret secret_key)}"
    : "${DATABASE_URL:=postgres://unitcycle_owner:$(secret database_owner)@postgres:5432/unitcycle}"
    : "${DATABASE_APP_URL:=postgres://unitcycle_app:$(secret database_app)@postgres:5432/unitcycle}"
    : "${REDIS_URL:=redis://:$(secret redis)@redis:6379/0}"
    : "${S3_SECRET_ACCESS_KEY:=$(secret s3)}"
    : "${FIELD_ENCRYPTION_KEYS:=$(secret field_encryption)}"
    export FIELD_ENCRYPTION_KEYS SECRET_KEY DATABASE_URL DATABASE_APP_URL REDIS_URL S3_SECRET_ACCESS_KEY
fi
exec "$@"
