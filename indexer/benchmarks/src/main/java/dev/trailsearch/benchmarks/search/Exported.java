package dev.trailsearch.benchmarks.search;

/**
 * One export of all events.
 *
 * @param events in the store
 * @param sealed whether the store had been merged to one segment a partition
 * @param eventsPerSecond that came
 * @param engineCpuMicros of the engine, for each event
 * @param ownCpuMicros of this process, for each event
 */
record Exported(
    long events,
    boolean sealed,
    double eventsPerSecond,
    double engineCpuMicros,
    double ownCpuMicros) {}
