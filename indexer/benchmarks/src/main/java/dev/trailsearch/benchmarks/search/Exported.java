package dev.trailsearch.benchmarks.search;

/**
 * One export.
 *
 * @param events in the store
 * @param exported of them
 * @param sealed whether the store had been merged to one segment a partition
 * @param eventsPerSecond that came
 * @param engineCpuMicros of the engine, for each event
 * @param ownCpuMicros of this process, for each event
 */
record Exported(
    long events,
    long exported,
    boolean sealed,
    double eventsPerSecond,
    double engineCpuMicros,
    double ownCpuMicros) {}
