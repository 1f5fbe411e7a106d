package dev.trailsearch.indexer.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trailsearch.generator.Generator;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.generator.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Generated logs of two accounts, two Regions and a day, covered by signed digests, below a folder.
 */
record GeneratedTrail(Path folder) {

  /** Enough Regions to tell them apart; each has 25 digests that tests copy. */
  private static final String KEPT = ".*/(?:us-east-1|eu-west-1)/.*";

  static GeneratedTrail in(Path folder) throws IOException {
    GeneratorSettings settings =
        GeneratorSettings.defaults().withAccounts(2).withDays(1).withEvents(1000).withDigests();
    Generator.writeTo(folder, settings, Progress.NONE);
    GeneratedTrail trail = new GeneratedTrail(folder);
    for (Path file : trail.files("/", "")) {
      if (file.toString().contains("/CloudTrail") && !file.toString().matches(KEPT)) {
        Files.delete(file);
      }
    }
    return trail;
  }

  /** A copy that can be spoilt. */
  GeneratedTrail copiedTo(Path target) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(folder.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return new GeneratedTrail(target);
  }

  Path publicKey() {
    return folder.resolve("digest-public-key.pem");
  }

  /** The digests of one chain that has log files, from the first to the last. */
  List<Path> digests() throws IOException {
    return files(account() + "/CloudTrail-Digest/us-east-1/", ".json.gz");
  }

  /** The log files of the same account and Region. */
  List<Path> logs() throws IOException {
    return files(account() + "/CloudTrail/us-east-1/", ".json.gz");
  }

  private String account() throws IOException {
    Path first = files("/CloudTrail/us-east-1/", ".json.gz").getFirst();
    return first.getFileName().toString().substring(0, 12);
  }

  /** Changes the uncompressed text of a file. */
  static void edit(Path file, String from, String to) throws IOException {
    String text;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      text = new String(in.readAllBytes(), UTF_8);
    }
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " does not contain " + from);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.replace(from, to).getBytes(UTF_8));
    }
    Files.write(file, bytes.toByteArray());
  }

  private List<Path> files(String part, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(path -> path.toString().contains(part) && path.toString().endsWith(end))
          .sorted()
          .toList();
    }
  }
}
