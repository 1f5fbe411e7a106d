package dev.trailsearch.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
  private record Row(String who, String what, String count) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("AWSReservedSSO_AdministratorAccess_0123456789abcdef", "s3:GetObject", "12"),
          new Row("alice", "organizations:DescribeOrganizationalUnit", "3"));

  private static final Table<Row> TABLE =
      new Table<>(
          List.of(
              Column.middle("WHO", 16, Row::who),
              Column.cut("WHAT", 22, Row::what),
              Column.number("N", Row::count)),
          Ink.PLAIN);

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 120})
  void no_line_is_wider_than_the_terminal(int width) {
    assertThat(TABLE.of(ROWS, width).lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
  }

  @Test
  void nothing_is_cut_where_there_is_room() {
    assertThat(TABLE.of(ROWS, 200))
        .isEqualTo(
            """
            WHO                                                  WHAT                                       N
            AWSReservedSSO_AdministratorAccess_0123456789abcdef  s3:GetObject                              12
            alice                                                organizations:DescribeOrganizationalUnit   3
            """);
  }

  @Test
  void columns_give_in_proportion_to_what_they_need() {
    assertThat(TABLE.of(ROWS, 50))
        .contains("AWSReser…789abcdef  s3")
        .contains("organizations:DescribeO…  ");
  }

  @Test
  void without_rows_there_is_no_heading() {
    assertThat(TABLE.of(List.of(), 80)).isEmpty();
  }

  @Test
  void a_row_is_painted_and_still_fits() {
    Table<Row> painted =
        new Table<>(List.of(Column.cut("WHO", 10, Row::who)), Ink.COLOURED)
            .painted((row, text) -> row.count().equals("3") ? Ink.COLOURED.red(text) : text);

    String table = painted.of(ROWS, 40);
    assertThat(table).contains("\u001b[31m").contains("alice");
    assertThat(table.replaceAll("\u001b\\[\\d+m", "").lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
  }

  @Test
  void text_from_a_log_cannot_move_the_cursor() {
    assertThat(TABLE.of(List.of(new Row("\u001b[2J", "x", "1")), 80)).contains("\\u001b[2J");
  }
}
