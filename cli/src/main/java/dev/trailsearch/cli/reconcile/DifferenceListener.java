package dev.trailsearch.cli.reconcile;

import dev.trailsearch.cli.backfill.ProgressListener;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.cli.output.Progress;
import dev.trailsearch.cli.output.SafeText;
import dev.trailsearch.indexer.load.ForwardingListener;
import dev.trailsearch.indexer.reconcile.Difference;
import dev.trailsearch.indexer.reconcile.ReconcileListener;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Says which files the index did not hold as they are, and else what a load says.
final class DifferenceListener extends ForwardingListener implements ReconcileListener {
  private final Progress progress;
  private final Ink ink;

  DifferenceListener(Progress progress, GlobalOptions globals) {
    super(new ProgressListener("Comparing", progress, globals));
    this.progress = progress;
    this.ink = globals.errorInk();
  }

  @Override
  public void differs(String object, Map<Difference, Long> found) {
    String counts =
        new TreeMap<>(found)
            .entrySet().stream()
                .map(e -> Numbers.grouped(e.getValue()) + " " + word(e.getKey()))
                .collect(Collectors.joining(", "));
    progress.say(ink.yellow("differs:") + " " + SafeText.of(object) + ": " + counts);
  }

  private static String word(Difference difference) {
    return difference.name().toLowerCase(Locale.ROOT);
  }
}
