package dev.trailsearch.api.audit;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the audit log. */
@Factory
final class AuditFactory {

  private static final Logger LOG = LoggerFactory.getLogger("trailsearch.audit");

  /** Made at the start, so that a file that cannot be written ends it. */
  @Context
  AuditLog log(AuditSettings settings) {
    Path file = settings.file();
    return file == null ? record -> LOG.info("{}", record) : AuditFile.of(file);
  }
}
