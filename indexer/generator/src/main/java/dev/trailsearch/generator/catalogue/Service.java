package dev.trailsearch.generator.catalogue;

import dev.trailsearch.generator.template.Template;
import dev.trailsearch.generator.text.Utf8;
import java.util.List;

/**
 * What all records of one event source share.
 *
 * @param source the {@code eventSource}, such as {@code s3.amazonaws.com}
 * @param prefix the name that policies use, such as {@code s3}
 * @param version the {@code eventVersion} that the service writes
 * @param apiVersion its {@code apiVersion}; empty where it writes none
 * @param reach in which regions its records are written
 * @param host the host that clients call
 * @param failures how any of its calls can fail
 */
public record Service(
    Utf8 source,
    Utf8 prefix,
    Version version,
    Utf8 apiVersion,
    Reach reach,
    Template host,
    List<Failure> failures) {

  public Service {
    failures = List.copyOf(failures);
  }
}
