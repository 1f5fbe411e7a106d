package dev.trailsearch.cli.manual;

/// Something, and what it means.
///
/// @param label as it is typed
/// @param text what it is for
record Term(String label, String text) {}
