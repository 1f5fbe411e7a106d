package dev.trailsearch.benchmarks.search;

/**
 * One answer.
 *
 * @param millis from the question to the answer read
 * @param engineMillis of them in the engine, by its own account; negative where it is asked several
 *     times and gives none
 */
record Asked(double millis, double engineMillis) {}
