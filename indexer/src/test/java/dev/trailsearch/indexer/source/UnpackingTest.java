package dev.trailsearch.indexer.source;

import static dev.trailsearch.indexer.Records.logFile;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.source.Unpacking.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackingTest {

  private static final int LOCAL_HEADER = 30;

  /** How a file lies in an archive. */
  enum Form {
    DEFLATED_LENGTH_BEHIND,
    DEFLATED_LENGTH_BEFORE,
    STORED
  }

  @Test
  void what_is_no_archive_is_its_one_part() throws Exception {
    byte[] plain = logFile(0, 3).getBytes(UTF_8);
    for (byte[] stored : List.of(plain, Streams.gzip(plain), Streams.gzip(Streams.gzip(plain)))) {
      Unpacked unpacked = unpack(stored);
      assertThat(unpacked.contents).containsExactly(Map.entry("a.zip", logFile(0, 3)));
      assertThat(unpacked.failure).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void every_file_of_an_archive_is_a_part(Form form) throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.json", logFile(0, 20).getBytes(UTF_8));
    files.put("empty", new byte[0]);
    files.put("folder/é.json", logFile(20, 21).getBytes(UTF_8));
    Unpacked unpacked = unpack(zip(form, files));
    assertThat(unpacked.contents)
        .containsExactly(
            Map.entry("a.zip!/a.json", logFile(0, 20)),
            Map.entry("a.zip!/empty", ""),
            Map.entry("a.zip!/folder/é.json", logFile(20, 21)));
    assertThat(unpacked.failure).isNull();
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void parts_need_not_be_read_to_the_end(Form form) throws Exception {
    byte[] archive = zip(form, twoFiles());
    for (int read : new int[] {0, 1, 100}) {
      try (Unpacking unpacking = Unpacking.of(object(archive))) {
        assertThat(content(unpacking).readNBytes(read)).hasSize(read);
        assertThat(new String(content(unpacking).readAllBytes(), UTF_8)).isEqualTo(logFile(20, 40));
        assertThat(unpacking.next()).isNull();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void the_bytes_may_come_slowly(Form form) throws Exception {
    byte[] archive = zip(form, twoFiles());
    for (int seed = 0; seed < 10; seed++) {
      InputStream slow = Streams.inChunks(archive, 7, new Random(seed));
      assertThat(unpack(slow).contents.values())
          .as("seed %d", seed)
          .containsExactly(logFile(0, 20), logFile(20, 40));
    }
  }

  @Test
  void folders_are_no_parts_and_an_empty_archive_has_none() throws Exception {
    assertThat(unpack(zip(Form.STORED, Map.of("folder/", new byte[0]))).contents).isEmpty();
    Unpacked empty = unpack(zip(Form.STORED, Map.of()));
    assertThat(empty.contents).isEmpty();
    assertThat(empty.failure).isNull();
  }

  @Test
  void gzip_in_an_archive_and_an_archive_in_gzip_are_undone() throws Exception {
    byte[] packed = Streams.gzip(logFile(0, 20).getBytes(UTF_8));
    byte[] archive = zip(Form.STORED, Map.of("a.json.gz", packed));
    for (byte[] stored : List.of(archive, Streams.gzip(archive))) {
      try (Unpacking unpacking = Unpacking.of(object(stored))) {
        assertThat(Reading.of(content(unpacking)).found()).hasSize(20);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void a_damaged_file_does_not_hide_the_next(Form form) throws Exception {
    byte[] archive = zip(form, twoFiles());
    Arrays.fill(archive, LOCAL_HEADER + 40, LOCAL_HEADER + 60, (byte) 0xff);
    Unpacked unpacked = unpack(archive);
    assertThat(unpacked.damages).containsOnlyKeys("a.zip!/a.json");
    assertThat(unpacked.damages.get("a.zip!/a.json")).isInstanceOf(ZipException.class);
    assertThat(unpacked.contents).containsEntry("a.zip!/b.json", logFile(20, 40));
    assertThat(unpacked.failure).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"encrypted", "method 93"})
  void what_cannot_be_read_is_named_and_the_next_file_read(String how) throws Exception {
    for (Form form : Form.values()) {
      byte[] archive = zip(form, twoFiles());
      if (how.equals("encrypted")) {
        archive[6] |= 1;
      } else {
        archive[8] = 93;
      }
      Unpacked unpacked = unpack(archive);
      assertThat(unpacked.closed).containsOnlyKeys("a.zip!/a.json");
      assertThat(unpacked.closed.get("a.zip!/a.json")).contains(how);
      assertThat(unpacked.contents).containsOnlyKeys("a.zip!/b.json");
      assertThat(unpacked.failure).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void an_archive_cut_off_anywhere_does_not_pass_for_whole(Form form) throws Exception {
    byte[] archive = zip(form, twoFiles());
    int directory = indexOf(archive, 1, 2);
    for (int length = 4; length < directory; length++) {
      Unpacked unpacked = unpack(Arrays.copyOf(archive, length));
      assertThat(unpacked.failure).as("cut at %d", length).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void garbage_between_two_files_is_told() throws Exception {
    byte[] archive = zip(Form.STORED, twoFiles());
    int second = indexOf(archive, 3, 4);
    archive[second] = 0;
    assertThat(unpack(archive).failure).isInstanceOf(ZipException.class);
  }

  @Test
  void an_archive_far_larger_than_memory_is_read() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("bomb"));
      Streams.repeat('x', 300_000_000).transferTo(zip);
      zip.putNextEntry(new ZipEntry("b.json"));
      zip.write(logFile(0, 1).getBytes(UTF_8));
    }
    try (Unpacking unpacking = Unpacking.of(object(out.toByteArray()))) {
      Reading reading = Reading.of(content(unpacking));
      assertThat(reading.bytesRead()).isEqualTo(300_000_000);
      assertThat(reading.foreign()).hasSize(1);
      assertThat(Reading.of(content(unpacking)).found()).hasSize(1);
    }
  }

  /**
   * What came out of an object.
   *
   * @param contents of the parts that could be read to their end
   * @param closed the reasons of those that cannot be read
   * @param damages of those that could not be read to their end
   * @param failure why no more parts could be found
   */
  private record Unpacked(
      Map<String, String> contents,
      Map<String, String> closed,
      Map<String, IOException> damages,
      @Nullable IOException failure) {}

  private static Unpacked unpack(byte[] stored) throws IOException {
    return unpack(new ByteArrayInputStream(stored));
  }

  private static Unpacked unpack(InputStream stored) throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    Map<String, String> closed = new LinkedHashMap<>();
    Map<String, IOException> damages = new LinkedHashMap<>();
    IOException failure = null;
    try (Unpacking unpacking = Unpacking.of(object(stored))) {
      for (Part part = unpacking.next(); part != null; part = unpacking.next()) {
        switch (part) {
          case Part.Open(String key, InputStream content) -> {
            try {
              contents.put(key, new String(content.readAllBytes(), UTF_8));
            } catch (IOException e) {
              damages.put(key, e);
            }
          }
          case Part.Closed(String key, String reason) -> closed.put(key, reason);
        }
      }
    } catch (IOException e) {
      failure = e;
    }
    return new Unpacked(contents, closed, damages, failure);
  }

  /** The content of the next part. */
  private static InputStream content(Unpacking unpacking) throws IOException {
    if (unpacking.next() instanceof Part.Open(String _, InputStream content)) {
      return content;
    }
    throw new AssertionError("no part that can be read");
  }

  private static Map<String, byte[]> twoFiles() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.json", logFile(0, 20).getBytes(UTF_8));
    files.put("b.json", logFile(20, 40).getBytes(UTF_8));
    return files;
  }

  private static byte[] zip(Form form, Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(entry(form, file.getKey(), file.getValue()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static ZipEntry entry(Form form, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 crc = new CRC32();
    crc.update(content);
    switch (form) {
      case DEFLATED_LENGTH_BEHIND -> {}
      case DEFLATED_LENGTH_BEFORE -> {
        entry.setCrc(crc.getValue());
        entry.setSize(content.length);
        entry.setCompressedSize(deflatedLength(content));
      }
      case STORED -> {
        entry.setMethod(ZipEntry.STORED);
        entry.setCrc(crc.getValue());
        entry.setSize(content.length);
      }
    }
    return entry;
  }

  private static long deflatedLength(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry("x");
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
      return entry.getCompressedSize();
    }
  }

  /** Where the first signature of a kind stands behind the first. */
  private static int indexOf(byte[] archive, int third, int fourth) {
    for (int i = 4; i < archive.length - 4; i++) {
      if (archive[i] == 'P'
          && archive[i + 1] == 'K'
          && archive[i + 2] == third
          && archive[i + 3] == fourth) {
        return i;
      }
    }
    throw new AssertionError("no such signature");
  }

  private static LogObject object(byte[] stored) {
    return object(new ByteArrayInputStream(stored));
  }

  private static LogObject object(InputStream stored) {
    return new LogObject() {
      @Override
      public String key() {
        return "a.zip";
      }

      @Override
      public long size() {
        return 0;
      }

      @Override
      public String version() {
        return "";
      }

      @Override
      public InputStream open() {
        return stored;
      }

      @Override
      public Optional<String> signature() {
        return Optional.empty();
      }
    };
  }
}
