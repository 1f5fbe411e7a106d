package dev.trailsearch.search.export;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Some whole lines of an export.
 *
 * @param lines in UTF-8; valid until the next page is asked for
 * @param events how many there are; a head is none
 * @param lastId the id of the last of them; null if there is none
 */
public record ExportPage(ByteBuffer lines, int events, @Nullable String lastId) {

  /** Each time with a position of its own. */
  @Override
  public ByteBuffer lines() {
    return lines.duplicate();
  }
}
