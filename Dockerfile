# The command line and the API, as in a distribution: docker build -t trailsearch .
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN mvn -B -DskipTests -Dspotless.check.skip=true package -pl cli,api -am && \
    mkdir /opt/trailsearch && \
    tar -xzf cli/target/trailsearch-*.tar.gz -C /opt/trailsearch --strip-components=1

FROM eclipse-temurin:25-jre
COPY --from=build /opt/trailsearch /opt/trailsearch
ENV PATH=/opt/trailsearch/bin:$PATH \
    XDG_CONFIG_HOME=/trailsearch/config \
    XDG_DATA_HOME=/trailsearch/data \
    XDG_CACHE_HOME=/trailsearch/cache
# The first calls, while the installation may still be written, keep caches for faster starts in it.
RUN trailsearch --version && trailsearch-api --version && mkdir /trailsearch && chown 1000:1000 /trailsearch
# The number that OpenSearch's own image uses, so that both read the files that they share.
USER 1000:1000
WORKDIR /trailsearch
ENTRYPOINT ["trailsearch"]
CMD ["--help"]
