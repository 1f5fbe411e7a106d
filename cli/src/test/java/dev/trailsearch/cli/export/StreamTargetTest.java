package dev.trailsearch.cli.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.cli.exit.CommandException.ReaderGone;
import dev.trailsearch.search.export.ExportPage;
import dev.trailsearch.search.export.ExportTally;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StreamTargetTest {
  private static final ExportPage PAGE =
      new ExportPage(StandardCharsets.UTF_8.encode("{}\n"), 1, "id");

  @Test
  void nothing_more_is_read_from_the_engine_once_nobody_listens() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("closed");
          }
        };
    StreamTarget target =
        new StreamTarget(new PrintWriter(closed, false, StandardCharsets.UTF_8), new ExportTally());

    assertThatThrownBy(() -> target.write(PAGE)).isInstanceOf(ReaderGone.class);
  }

  @Test
  void pages_are_written_and_counted() {
    StringWriter out = new StringWriter();
    StreamTarget target = new StreamTarget(new PrintWriter(out), new ExportTally());

    target.write(PAGE);
    target.write(PAGE);

    assertThat(out).hasToString("{}\n{}\n");
    assertThat(target.tally().events()).isEqualTo(2);
  }
}
