#!/bin/sh
# Runs once before everything else: each secret that is not there yet is generated and kept.
set -eu
for name in secret_key postgres_superuser database_owner database_app redis s3; do
    file="/secrets/$name"
    if [ ! -s "$file" ]; then
        head -c 48 /dev/urandom | base64 | tr -d '+/=\n' > "$file.new"
        chmod 444 "$file.new" # the volume is mounted only where a secret is needed
        mv "$file.new" "$file"
    fi
done
# what core.secrets seals with: exactly 32 bytes in URL-safe base64
file=/secrets/field_encryption
if [ ! -s "$file" ]; then
    head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '\n' > "$file.new"
    chmod 444 "$file.new"
    mv "$file.new" "$file"
fi
