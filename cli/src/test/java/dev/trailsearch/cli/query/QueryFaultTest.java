package dev.trailsearch.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.search.problem.QueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryFaultTest {

  @Test
  void the_fault_is_marked_below_the_query() {
    Misuse misuse =
        QueryFault.in(
            "a AND usr:alice", QueryException.at(6, "no field \"usr\"", "did you mean user?"), 80);

    assertThat(misuse).hasMessage("no field \"usr\"");
    assertThat(misuse.remedy()).isEqualTo("Did you mean user?");
    assertThat(misuse.detail())
        .isEqualTo(
            """
              a AND usr:alice
                    ^\
            """);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 50, 149, 299, 300})
  void a_long_query_is_cut_around_its_fault(int position) {
    String query = "0123456789".repeat(30);
    String detail = QueryFault.in(query, QueryException.at(position, "m"), 80).detail();

    assertThat(detail.lines()).hasSize(2).allSatisfy(l -> assertThat(l).hasSizeLessThan(80));
    String shown = detail.lines().toList().getFirst();
    int mark = detail.lines().toList().getLast().indexOf('^');
    if (position < 300) {
      assertThat(shown.charAt(mark)).isEqualTo(query.charAt(position));
    } else {
      assertThat(mark).isEqualTo(shown.length());
    }
  }

  @Test
  void the_mark_is_right_where_characters_are_written_out() {
    assertThat(QueryFault.in("\u001b:x", QueryException.at(2, "m"), 80).detail())
        .isEqualTo("  \\u001b:x\n         ^");
  }

  @Test
  void a_fault_outside_the_query_has_no_mark() {
    assertThat(QueryFault.in("x", QueryException.of("bad time", "write now-7d"), 80).detail())
        .isEmpty();
  }
}
