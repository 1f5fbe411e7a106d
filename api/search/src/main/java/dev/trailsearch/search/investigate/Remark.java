package dev.trailsearch.search.investigate;

/**
 * Something worth a look, or something that an answer could not tell.
 *
 * @param code for programs; never changes
 * @param text for people
 */
public record Remark(String code, String text) {}
