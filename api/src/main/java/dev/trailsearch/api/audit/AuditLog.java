package dev.trailsearch.api.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Where audit records are written. */
interface AuditLog {

  /** Writes one, on a line of its own. */
  void write(ObjectNode record) throws IOException;
}
