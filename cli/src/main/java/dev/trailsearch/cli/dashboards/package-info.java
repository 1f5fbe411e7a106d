/// The dashboards for OpenSearch Dashboards: checked, brought into a server, and back.
@NullMarked
package dev.trailsearch.cli.dashboards;

import org.jspecify.annotations.NullMarked;
