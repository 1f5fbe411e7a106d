package dev.trailsearch.indexer.faults;

import org.junit.jupiter.api.Tag;

/** The same at length. */
@Tag("fault")
class ZeroRejectsAtLengthTest extends ZeroRejectsTest {}
