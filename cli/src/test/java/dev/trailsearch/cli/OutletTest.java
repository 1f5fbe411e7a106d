package dev.trailsearch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import org.junit.jupiter.api.Test;

class OutletTest {

  @Test
  void what_cannot_be_written_to_a_file_is_lost() {
    Outlet outlet = new Outlet(new Full(), false);

    new PrintWriter(outlet, true, UTF_8).println("result");

    assertThat(outlet.loss()).hasValueSatisfying(e -> assertThat(e).hasMessage("no room"));
  }

  @Test
  void what_a_program_does_not_want_to_read_is_not() {
    Outlet outlet = new Outlet(new Full(), true);

    new PrintWriter(outlet, true, UTF_8).println("result");

    assertThat(outlet.loss()).isEmpty();
  }

  @Test
  void what_is_written_arrives() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Outlet outlet = new Outlet(bytes, false);

    PrintWriter writer = new PrintWriter(outlet, true, UTF_8);
    writer.print("result");
    writer.flush();

    assertThat(bytes).hasToString("result");
    assertThat(outlet.loss()).isEmpty();
  }

  private static final class Full extends OutputStream {

    @Override
    public void write(int b) throws IOException {
      throw new IOException("no room");
    }
  }
}
