package dev.trailsearch.cli.options;

/// An option of every command, as it is in this one.
///
/// @param name without dashes, as in the config file
/// @param value in words; empty if it has none; never a secret
/// @param origin who has said so
public record Setting(String name, String value, Origin origin) {}
