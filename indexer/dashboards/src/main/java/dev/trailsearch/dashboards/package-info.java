/// The saved objects of OpenSearch Dashboards that Trailsearch ships.
@NullMarked
package dev.trailsearch.dashboards;

import org.jspecify.annotations.NullMarked;
