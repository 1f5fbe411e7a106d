package dev.trailsearch.indexer.wrapping;

import dev.trailsearch.indexer.event.Slice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names content that is no JSON at all, by its first bytes. */
public final class OtherContent {

  /**
   * A format.
   *
   * @param magic what its files begin with, as ISO-8859-1
   */
  private record Format(String what, String magic) {}

  private static final List<Format> FORMATS =
      List.of(
          new Format("a ZIP archive inside another file", "PK\u0003\u0004"),
          new Format("gzip within gzip, too often", "\u001f\u008b"),
          new Format("a Zstandard file", "(\u00b5/\u00fd"),
          new Format("an xz file", "\u00fd7zXZ\u0000"),
          new Format("a bzip2 file", "BZh"),
          new Format("a 7z archive", "7z\u00bc\u00af"),
          new Format("a Parquet file", "PAR1"),
          new Format("an ORC file", "ORC"),
          new Format("an Avro file", "Obj\u0001"),
          new Format("a PDF document", "%PDF-"),
          new Format("XML or HTML", "<"));

  /** Names of columns; prose with commas has a blank behind them. */
  private static final Pattern CSV_HEAD =
      Pattern.compile("\"?[\\w .@:/-]{1,64}\"?(,\"?[\\w.@:/-][\\w .@:/-]{0,63}\"?){2,}");

  private static final int LONGEST_HEAD = 8 * 1024;

  private OtherContent() {}

  /**
   * What the content is, in words; null if that cannot be told.
   *
   * @param content its first bytes
   */
  public static @Nullable String name(Slice content) {
    int length = Math.min(content.length(), LONGEST_HEAD);
    String head =
        new String(content.array(), content.offset(), length, StandardCharsets.ISO_8859_1);
    for (Format format : FORMATS) {
      if (head.startsWith(format.magic)) {
        return format.what;
      }
    }
    int line = head.indexOf('\n');
    String first = (line < 0 ? head : head.substring(0, line)).strip();
    return CSV_HEAD.matcher(first).matches() ? "comma-separated values" : null;
  }
}
