package dev.trailsearch.cli.export;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.search.export.ExportPage;
import dev.trailsearch.search.export.ExportRequest;
import dev.trailsearch.search.export.ExportTally;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file, which has its name only when it is whole. Until then FILE.part grows, and FILE.state
/// says how far it is to be trusted.
final class FileTarget implements Target {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Path part;
  private final StateFile states;
  private final ExportRequest request;
  private final ExportTally tally = new ExportTally();
  private @Nullable ExportState state;
  private @Nullable FileOutputStream stream;

  private FileTarget(Path file, ExportRequest request, boolean anew) {
    this.file = file;
    this.part = beside(file, ".part");
    this.states = new StateFile(beside(file, ".state"));
    this.request = request;
    this.state = anew || !Files.exists(part) ? null : states.read().orElse(null);
  }

  /// The file, with what an earlier run left of this export.
  ///
  /// @param anew whether that does not count
  /// @throws Misuse if what was left belongs to another export
  static FileTarget of(Path file, ExportRequest request, boolean anew) {
    FileTarget target = new FileTarget(file, request, anew);
    ExportState left = target.state;
    if (!anew && Files.exists(target.part) && (left == null || !left.isOf(request))) {
      throw new Misuse(
          target.part + " belongs to another export",
          "Give that one's query, times and options to go on with it, or --restart to begin anew.");
    }
    return target;
  }

  @Override
  public Optional<ExportState> earlier() {
    return Optional.ofNullable(state);
  }

  @Override
  public void begin(Instant asOf) throws IOException {
    ExportState begun = state;
    if (begun == null || begun.after() == null) {
      begun = ExportState.beginning(request, asOf);
    }
    states.write(begun);
    state = begun;
    try (FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (channel.size() < begun.bytes()) {
        throw new Misuse(
            part + " was shortened since it was written", "Give --restart to begin anew.");
      }
      channel.truncate(begun.bytes());
    }
    count(begun);
    stream = new FileOutputStream(part.toFile(), true);
  }

  /// What is there is read once more, for its hash.
  private void count(ExportState begun) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(part)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        tally.add(ByteBuffer.wrap(buffer, 0, n), 0);
      }
    }
    tally.add(ByteBuffer.allocate(0), begun.events());
  }

  @Override
  public void write(ExportPage page) throws IOException {
    ByteBuffer lines = page.lines();
    int length = lines.remaining();
    FileOutputStream to = opened(stream);
    to.write(lines.array(), lines.arrayOffset() + lines.position(), length);
    to.getFD().sync();
    ExportState grown = opened(state).with(page.events(), length, page.lastId());
    states.write(grown);
    state = grown;
    tally.add(lines, page.events());
  }

  @Override
  public void finish() throws IOException {
    close();
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    states.delete();
  }

  @Override
  public ExportTally tally() {
    return tally;
  }

  @Override
  public String remedy() {
    ExportState kept = state;
    return kept == null
        ? ""
        : "%s events are in %s: run the same command again to go on."
            .formatted(Numbers.grouped(kept.events()), part);
  }

  @Override
  public void close() throws IOException {
    FileOutputStream open = stream;
    if (open != null) {
      stream = null;
      open.close();
    }
  }

  private static <T> T opened(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("nothing is begun");
    }
    return part;
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
