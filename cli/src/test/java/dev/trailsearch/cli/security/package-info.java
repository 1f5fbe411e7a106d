/// Tests against an engine with the security plugin: who gets in, and what a role may see and do.
@NullMarked
package dev.trailsearch.cli.security;

import org.jspecify.annotations.NullMarked;
