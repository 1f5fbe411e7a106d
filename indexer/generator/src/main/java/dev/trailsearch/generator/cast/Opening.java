package dev.trailsearch.generator.cast;

/**
 * The begin of a session.
 *
 * @param entry how it begins
 * @param opener who asks for it
 * @param grant what is handed out
 * @param session how the actor appears from now on
 */
public record Opening(Entry entry, Actor opener, Grant grant, Caller session) {}
