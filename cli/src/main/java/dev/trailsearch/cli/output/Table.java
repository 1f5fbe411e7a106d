package dev.trailsearch.cli.output;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import com.github.freva.asciitable.Styler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Rows in columns, no wider than the terminal, without lines between them.
public final class Table<T> {
  private static final int GAP = 2;

  /// The library puts a space at the left of each cell, of the first one too.
  private static final Pattern MARGIN = Pattern.compile("^((?:\u001b\\[\\d+m)*) ");

  private static final Pattern PADDING = Pattern.compile(" +((?:\u001b\\[0m)?)$");

  private final List<Column<T>> columns;
  private final Ink ink;
  private BiFunction<T, String, String> paint = (_, text) -> text;

  public Table(List<Column<T>> columns, Ink ink) {
    this.columns = List.copyOf(columns);
    this.ink = ink;
  }

  /// Colours the cells of a row.
  ///
  /// @param paint given the row and a cell's text; may add colours, but nothing visible
  public Table<T> painted(BiFunction<T, String, String> paint) {
    this.paint = paint;
    return this;
  }

  /// The table, each line ended; empty without rows.
  public String of(List<T> rows, int width) {
    if (rows.isEmpty()) {
      return "";
    }
    List<List<String>> cells =
        rows.stream()
            .map(row -> columns.stream().map(c -> SafeText.of(c.value().apply(row))).toList())
            .toList();
    List<ColumnData<List<String>>> layout =
        layout(
            Widths.fit(wanted(cells), columns.stream().map(Column::comfort).toList(), room(width)));
    String table =
        AsciiTable.builder()
            .border(AsciiTable.NO_BORDERS)
            .styler(styler(rows))
            .lineSeparator("\n")
            .data(cells, layout)
            .asString();
    return table
        .lines()
        .map(line -> MARGIN.matcher(line).replaceFirst("$1"))
        .map(line -> PADDING.matcher(line).replaceFirst("$1") + "\n")
        .collect(Collectors.joining());
  }

  private int room(int width) {
    return width - GAP * columns.size();
  }

  private List<Integer> wanted(List<List<String>> cells) {
    List<Integer> wanted = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      int widest = cells.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
      wanted.add(Math.max(widest, columns.get(i).name().length()));
    }
    return wanted;
  }

  private List<ColumnData<List<String>>> layout(List<Integer> widths) {
    List<ColumnData<List<String>>> layout = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int index = i;
      Column<T> column = columns.get(i);
      layout.add(
          new com.github.freva.asciitable.Column()
              .header(column.name())
              .headerAlign(align(column))
              .dataAlign(align(column))
              .minWidth(widths.get(i) + GAP)
              .maxWidth(widths.get(i) + GAP, overflow(column))
              .with(row -> row.get(index)));
    }
    return layout;
  }

  private static HorizontalAlign align(Column<?> column) {
    return column.shown() == Column.Shown.NUMBER ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
  }

  private static OverflowBehaviour overflow(Column<?> column) {
    return column.shown() == Column.Shown.CUT_MIDDLE
        ? OverflowBehaviour.ELLIPSIS_CENTER
        : OverflowBehaviour.ELLIPSIS_RIGHT;
  }

  private Styler styler(List<T> rows) {
    return new Styler() {
      @Override
      public List<String> styleCell(
          com.github.freva.asciitable.Column column, int row, int col, List<String> data) {
        return data.stream().map(text -> paint.apply(rows.get(row), text)).toList();
      }

      @Override
      public List<String> styleHeader(
          com.github.freva.asciitable.Column column, int col, List<String> data) {
        return data.stream().map(ink::bold).toList();
      }
    };
  }
}
