/// The query language of OpenSearch Dashboards, read and translated as its browser part does.
@NullMarked
package dev.trailsearch.dashboards.dql;

import org.jspecify.annotations.NullMarked;
