package dev.trailsearch.cli.manual;

/// A part of a page under a heading.
record Section(String heading, Block block) {}
