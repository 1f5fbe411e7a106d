package dev.trailsearch.benchmarks.search;

import dev.trailsearch.benchmarks.measure.Setting;
import java.util.List;

/**
 * All figures of a run.
 *
 * @param setting where and when
 * @param answers by size and question
 * @param exports by size
 */
record SearchResults(Setting setting, List<Answers> answers, List<Exported> exports) {}
