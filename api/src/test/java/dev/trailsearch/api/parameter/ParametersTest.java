package dev.trailsearch.api.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.search.page.Sort;
import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.query.Filter;
import dev.trailsearch.search.time.TimeRange;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersTest {

  @Test
  void nothing_given_means_all_time_in_utc_and_no_filters() {
    assertThat(Parameters.range(null, null, null)).isEqualTo(TimeRange.ALL);
    assertThat(Parameters.filters(null)).isEmpty();
  }

  @Test
  void a_range_has_the_zone_it_was_asked_in() {
    assertThat(Parameters.range("now-1d/d", "now", "Europe/Berlin"))
        .isEqualTo(new TimeRange("now-1d/d", "now", ZoneId.of("Europe/Berlin")));
  }

  @Test
  void a_filters_value_may_hold_an_equals_sign_and_a_comma() {
    assertThat(Parameters.filters(List.of("agent=a=b,c")))
        .containsExactly(new Filter("agent", "a=b,c"));
  }

  @Test
  void a_choice_is_read_in_any_case_and_absent_it_is_the_default() {
    assertThat(Parameters.choice("sort", "Oldest", Sort.NEWEST)).isEqualTo(Sort.OLDEST);
    assertThat(Parameters.choice("sort", null, Sort.NEWEST)).isEqualTo(Sort.NEWEST);
  }

  @Test
  void a_wrong_choice_is_told_which_there_are() {
    assertThatThrownBy(() -> Parameters.choice("sort", "up", Sort.NEWEST))
        .isInstanceOfSatisfying(
            QueryException.class, e -> assertThat(e.hint()).contains("newest or oldest"))
        .hasMessage("sort cannot be up");
  }
}
