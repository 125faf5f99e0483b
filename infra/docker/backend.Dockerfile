# syntax=docker/dockerfile:1
# API, worker, scheduler and migrations are one image; docker-compose.yml says which command.
FROM node:22.20.0-alpine AS web-app
WORKDIR /src
COPY frontend/package.json frontend/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY frontend ./
RUN npm run build

FROM python:3.12.11-slim-bookworm AS packages
WORKDIR /src
COPY scripts/locks/bootstrap.txt backend/requirements-production.lock ./
RUN pip install --no-cache-dir --require-hashes --requirement bootstrap.txt \
    && uv venv /opt/venv \
    && VIRTUAL_ENV=/opt/venv uv pip sync --no-cache --require-hashes --compile-bytecode \
       requirements-production.lock

FROM python:3.12.11-slim-bookworm
RUN useradd --system --uid 10001 --create-home unitcycle \
    && install --directory --owner unitcycle /var/lib/unitcycle
COPY --from=packages /opt/venv /opt/venv
COPY --from=web-app /src/dist /srv/unitcycle/frontend/dist
COPY infra/docker/with-secrets.sh infra/docker/healthy.py /srv/unitcycle/bin/
COPY backend /srv/unitcycle/backend
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=config.settings.prod \
    UNITCYCLE_DATA_DIR=/var/lib/unitcycle \
    HOST=0.0.0.0 \
    PORT=8000
WORKDIR /srv/unitcycle/backend
USER 10001
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=40s \
    CMD ["python", "/srv/unitcycle/bin/healthy.py", "http://127.0.0.1:8000/health/live"]
ENTRYPOINT ["sh", "/srv/unitcycle/bin/with-secrets.sh"]
CMD ["python", "-m", "gunicorn", "config.wsgi"]
