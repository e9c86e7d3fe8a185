# The bot in a container: docs/operations.md says how to build and run it.
# Node's even releases are tested; Debian, since the SQLite driver has ready-made binaries for its C library.
ARG NODE=22

# The program, compiled.
FROM node:${NODE}-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY src ./src
COPY commands ./commands
RUN node scripts/build.mjs

# What it needs at run time. Only the SQLite driver may run a script: it fetches its binary, or compiles it.
# Then go the sources of SQLite, what compiles TypeScript where there is no build, and what only a compiler reads.
FROM node:${NODE}-bookworm AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && npm rebuild --foreground-scripts better-sqlite3 \
  && rm -rf node_modules/better-sqlite3/deps node_modules/better-sqlite3/src \
    node_modules/better-sqlite3/build/Release/obj* node_modules/better-sqlite3/build/Release/test_extension.node \
    node_modules/tsx node_modules/esbuild node_modules/@esbuild \
  && find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.cts' -o -name '*.d.mts' \) -delete

FROM node:${NODE}-bookworm-slim
ENV NODE_ENV=production \
  DATABASE_URL=sqlite:/var/lib/dragoman/dragoman.sqlite \
  DATA_DIR=/app/data \
  OPERATIONS_PORT=9464
WORKDIR /app
COPY package.json LICENSE ./
COPY data ./data
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# The program belongs to root and is run by another: it cannot change itself.
RUN mkdir /var/lib/dragoman && chown node:node /var/lib/dragoman
VOLUME /var/lib/dragoman
USER node
# Slack's requests, where they come by HTTP. /metrics stays inside, unless OPERATIONS_HOST is set.
EXPOSE 3001
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.OPERATIONS_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--max-semi-space-size=8", "dist/src/main.js"]
CMD ["start"]
