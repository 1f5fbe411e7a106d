/// A running OpenSearch Dashboards: import, read back, compare, export.
@NullMarked
package dev.trailsearch.dashboards.server;

import org.jspecify.annotations.NullMarked;
