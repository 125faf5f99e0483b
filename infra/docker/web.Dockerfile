# syntax=docker/dockerfile:1
# Serves the web app's files and hands everything else to the API, so that there is one address.
FROM node:22.20.0-alpine AS web-app
WORKDIR /src
COPY frontend/package.json frontend/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY frontend ./
RUN npm run build

FROM nginxinc/nginx-unprivileged:1.28.0-alpine
COPY infra/docker/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=web-app /src/dist/unitcycle/browser /usr/share/nginx/html
USER 101
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=10s \
    CMD ["wget", "--quiet", "--spider", "http://127.0.0.1:8080/nginx-health"]
