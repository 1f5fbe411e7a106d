package dev.trailsearch.search.investigate.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.investigate.EventRef;
import dev.trailsearch.search.investigate.EventText;
import dev.trailsearch.search.investigate.Who;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The call that handed out an access key. Where it crossed from one account to another, both have a
 * record of it; the one that tells more of the caller is shown.
 *
 * @param event the call
 * @param records ids of all its records, this one included
 * @param accounts that received them
 * @param by who made it
 * @param from the caller's address, or the service that called; null where the record has neither
 * @param agent the caller's client; null where the record has none
 * @param grant what was handed out
 * @param inferred whether no record names the key, and a console sign-in of the same principal at
 *     the time when the key was made stands for it
 */
public record Issue(
    EventRef event,
    List<String> records,
    List<String> accounts,
    Who by,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String from,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String agent,
    Grant grant,
    boolean inferred) {

  private static final Comparator<FoundEvent> TELLS_MORE =
      Comparator.comparing((FoundEvent event) -> EventText.derived(event, "/actor/key") == null)
          .thenComparing(event -> EventText.derived(event, "/actor/arn") == null)
          .thenComparing(FoundEvent::id);

  /** A caller's own account may have recorded the call without its answer. */
  private static final Comparator<FoundEvent> TELLS_ANSWER =
      Comparator.comparing((FoundEvent event) -> event.event().path("responseElements").isEmpty())
          .thenComparing(TELLS_MORE);

  /** Copies the lists. */
  public Issue {
    records = List.copyOf(records);
    accounts = List.copyOf(accounts);
  }

  /** The call that these records tell of, of which there is at least one. */
  static Issue of(List<FoundEvent> records) {
    return of(records, false);
  }

  /** A sign-in that stands for the call. */
  static Issue inferredFrom(FoundEvent signIn) {
    return of(List.of(signIn), true);
  }

  private static Issue of(List<FoundEvent> records, boolean inferred) {
    FoundEvent best = records.stream().min(TELLS_MORE).orElseThrow();
    return new Issue(
        EventRef.of(best),
        records.stream().map(FoundEvent::id).sorted().toList(),
        records.stream()
            .map(event -> EventText.record(event, "/recipientAccountId"))
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList(),
        Who.of(best),
        EventText.from(best),
        EventText.record(best, "/userAgent"),
        Grant.of(records.stream().min(TELLS_ANSWER).orElseThrow()),
        inferred);
  }
}
