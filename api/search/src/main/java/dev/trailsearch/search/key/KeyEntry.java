package dev.trailsearch.search.key;

/**
 * One entry of a keys file.
 *
 * @param caller whom the secret makes one
 * @param hash of the secret
 */
public record KeyEntry(Caller caller, SecretHash hash) {}
