package dev.trailsearch.indexer.schema;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.schema.IndexChange.Alias;
import dev.trailsearch.indexer.schema.IndexChange.AllowWrites;
import dev.trailsearch.indexer.schema.IndexChange.BlockWrites;
import dev.trailsearch.indexer.schema.IndexChange.Lock;
import dev.trailsearch.indexer.schema.IndexChange.Unlock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IndexChangeTest {

  private static final PartitionEntry OPEN =
      PartitionEntry.of(Granularity.MONTHLY.partition(LocalDate.of(2023, 7, 1)));
  private static final PartitionEntry SEALED = OPEN.sealedWith(10);
  private static final PartitionEntry HELD = OPEN.frozenWhole();
  private static final PartitionEntry FREED = HELD.released();

  private static final PartitionEntry COPIED = OPEN.remapped("worker");
  private static final PartitionEntry WAITING =
      COPIED.with(requireNonNull(COPIED.remap()).refusingUntil(Instant.MAX));
  private static final PartitionEntry SWITCHED = WAITING.switched(Map.of());

  private static final String JULY = "cloudtrail-v1-2023.07";
  private static final String LATE = "cloudtrail-v1-2023.07-late1";
  private static final String WRITE = "cloudtrail-w-2023.07";
  private static final String WRITE_LATE = "cloudtrail-w-2023.07-late1";

  private static final String AGAIN = "cloudtrail-v1-2023.07-r1";
  private static final String WRITE_AGAIN = "cloudtrail-w-2023.07-r1";
  private static final IndexState COPY = state(false, false, WRITE_AGAIN);

  private static final IndexState NEW = state(false, false);
  private static final IndexState TAKES = state(false, false, "cloudtrail", WRITE);
  private static final IndexState CLOSED = state(true, false, "cloudtrail", WRITE);
  private static final IndexState FROZEN = state(true, true, "cloudtrail");
  private static final IndexState FROZEN_OPENLY = state(true, false, "cloudtrail");
  private static final IndexState TAKES_LATE = state(false, false, "cloudtrail", WRITE_LATE);

  static Stream<Arguments> table() {
    return Stream.of(
        row("open as it should be", OPEN, Map.of(JULY, TAKES)),
        row("not made yet", OPEN, Map.of()),
        row(
            "just made",
            OPEN,
            Map.of(JULY, NEW),
            new Alias(JULY, "cloudtrail", true),
            new Alias(JULY, WRITE, true)),
        row("to be sealed", SEALED, Map.of(JULY, TAKES), new BlockWrites(JULY)),
        row("sealed", SEALED, Map.of(JULY, CLOSED)),
        row("to be opened", OPEN, Map.of(JULY, CLOSED), new AllowWrites(JULY)),
        row(
            "to be held",
            HELD,
            Map.of(JULY, TAKES),
            new BlockWrites(JULY),
            new Alias(JULY, WRITE, false),
            new Lock(JULY)),
        row(
            "sealed, to be held",
            HELD,
            Map.of(JULY, CLOSED),
            new Alias(JULY, WRITE, false),
            new Lock(JULY)),
        row("held", HELD, Map.of(JULY, FROZEN)),
        row("held, with late events", HELD, Map.of(JULY, FROZEN, LATE, TAKES_LATE)),
        row(
            "held, index for late events just made",
            HELD,
            Map.of(JULY, FROZEN, LATE, NEW),
            new Alias(LATE, "cloudtrail", true),
            new Alias(LATE, WRITE_LATE, true)),
        row(
            "held, and someone gave it its alias back before it was locked",
            HELD,
            Map.of(JULY, state(true, true, "cloudtrail", WRITE)),
            new Unlock(JULY),
            new Alias(JULY, WRITE, false),
            new Lock(JULY)),
        row(
            "to be released, without late events",
            HELD.releasedTo(PartitionState.SEALED),
            Map.of(JULY, FROZEN),
            new Unlock(JULY),
            new Alias(JULY, WRITE, true)),
        row(
            "to be released and opened",
            HELD.releasedTo(PartitionState.OPEN),
            Map.of(JULY, FROZEN),
            new Unlock(JULY),
            new AllowWrites(JULY),
            new Alias(JULY, WRITE, true)),
        row(
            "to be released, with late events",
            FREED,
            Map.of(JULY, FROZEN, LATE, TAKES_LATE),
            new Unlock(JULY)),
        row("released", FREED, Map.of(JULY, FROZEN_OPENLY, LATE, TAKES_LATE)),
        row(
            "to be sealed after a hold",
            FREED.sealed(),
            Map.of(JULY, FROZEN_OPENLY, LATE, TAKES_LATE),
            new BlockWrites(LATE)),
        row(
            "to be copied, with an index just made",
            COPIED,
            Map.of(JULY, TAKES, AGAIN, NEW),
            new Alias(AGAIN, WRITE_AGAIN, true)),
        row("copied", COPIED, Map.of(JULY, TAKES, AGAIN, COPY)),
        row(
            "copied but for the last",
            WAITING,
            Map.of(JULY, TAKES, AGAIN, COPY),
            new BlockWrites(JULY)),
        row(
            "copied to the end",
            SWITCHED,
            Map.of(JULY, CLOSED, AGAIN, COPY),
            new Alias(AGAIN, "cloudtrail", true),
            new Alias(JULY, "cloudtrail", false),
            new Alias(JULY, WRITE, false)),
        row(
            "to be copied back",
            SWITCHED.with(requireNonNull(SWITCHED.remap()).in(Remap.Phase.RETURNING)),
            Map.of(JULY, state(true, false), AGAIN, state(false, false, "cloudtrail", WRITE_AGAIN)),
            new AllowWrites(JULY),
            new Alias(JULY, WRITE, true)),
        row(
            "held while it was copied",
            WAITING.frozenWhole(),
            Map.of(JULY, CLOSED, AGAIN, COPY),
            new Alias(JULY, WRITE, false),
            new Lock(JULY)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void an_index_becomes_what_its_entry_says(
      String name, PartitionEntry entry, Map<String, IndexState> actual, List<IndexChange> due) {
    assertThat(IndexChange.of(entry, actual)).as(name).isEqualTo(due);
  }

  private static IndexState state(boolean writesBlocked, boolean readOnly, String... aliases) {
    return new IndexState(Set.of(aliases), writesBlocked, readOnly);
  }

  private static Arguments row(
      String name, PartitionEntry entry, Map<String, IndexState> actual, IndexChange... due) {
    return Arguments.of(name, entry, actual, List.of(due));
  }
}
