# The program alone, for a PostgreSQL that runs elsewhere; see docker-compose.yml.
FROM swift:6.3-bookworm AS build
RUN apt-get update \
 && apt-get install --yes --no-install-recommends libpq-dev libssl-dev libxlsxwriter-dev \
      pkg-config \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN swift build --configuration release --static-swift-stdlib --product offerbook \
 && install -D --strip "$(swift build --configuration release --show-bin-path)/offerbook" \
      /program/offerbook

FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install --yes --no-install-recommends libpq5 libssl3 libxlsxwriter4 \
      ca-certificates \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --create-home offerbook
COPY --from=build /program/offerbook /usr/local/bin/offerbook
# A user with a home of its own: libpq looks for certificates and pass files there.
USER offerbook
WORKDIR /home/offerbook
ENTRYPOINT ["offerbook"]
