package dev.trailsearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.trailsearch.search.facet.FacetOrder;
import dev.trailsearch.search.facet.FacetRequest;
import dev.trailsearch.search.time.TimeRange;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PruningTest {

  private static final List<YearMonth> MONTHS =
      IntStream.range(0, 13).mapToObj(YearMonth.of(2022, 7)::plusMonths).toList();

  @Test
  void of_thirteen_partitions_only_the_one_within_the_time_range_is_asked() {
    try (TestIndex index = TestIndex.none()) {
      for (YearMonth month : MONTHS) {
        index.create(month.toString());
        index.add(
            month.toString(),
            List.of(
                JsonNodeFactory.instance
                    .objectNode()
                    .put("eventID", "in-" + month)
                    .put("eventName", "GetObject")
                    .put("eventTime", month + "-15T12:00:00Z")),
            TestIndex.NOW);
      }
      List<Long> before = searches(index);

      SearchResult result =
          index
              .service()
              .search(
                  SearchRequest.of("eventName:GetObject")
                      .over(TimeRange.of("2023-02-03T00:00:00Z", "2023-02-20T00:00:00Z"))
                      .countedBy(List.of(new FacetRequest("eventName", 10, FacetOrder.COUNT)))
                      .withHistogram());

      assertThat(result.events()).extracting(event -> event.id()).containsExactly("in-2023-02");
      List<Long> after = searches(index);
      for (int i = 0; i < MONTHS.size(); i++) {
        assertThat(after.get(i) - before.get(i))
            .as("searches of %s", MONTHS.get(i))
            .isEqualTo(MONTHS.get(i).equals(YearMonth.of(2023, 2)) ? 1 : 0);
      }
    }
  }

  private static List<Long> searches(TestIndex index) {
    return MONTHS.stream().map(month -> index.searches(month.toString())).toList();
  }
}
