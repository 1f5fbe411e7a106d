package dev.trailsearch.generator.catalogue;

/** In which regions the records of a service are written. */
public enum Reach {
  /** In the region that was called. */
  REGIONAL,
  /** In the one region where the account keeps the resources: a bucket does not live in two. */
  HOME,
  /** In us-east-1, wherever the call came from. */
  GLOBAL
}
