package dev.trailsearch.indexer.integrity;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.spec.InvalidKeySpecException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Public keys from files, so that nobody need be asked: PEM, or the JSON that {@code aws cloudtrail
 * list-public-keys} prints.
 */
public final class KeyFiles implements PublicKeys {

  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (?:RSA )?PUBLIC KEY-----([^-]*)-----END (?:RSA )?PUBLIC KEY-----");

  private final Map<String, List<TrailKey>> keys;

  private KeyFiles(List<TrailKey> keys) {
    Map<String, List<TrailKey>> byFingerprint = new HashMap<>();
    for (TrailKey key : keys) {
      for (String fingerprint : key.fingerprints()) {
        byFingerprint.computeIfAbsent(fingerprint, _ -> new ArrayList<>()).add(key);
      }
    }
    this.keys = Map.copyOf(byFingerprint);
  }

  /**
   * The keys in a file, or in the {@code .pem} and {@code .json} files of a folder.
   *
   * @throws IOException if one cannot be read, or there is no key; its message names the file
   */
  public static KeyFiles read(Path place) throws IOException {
    List<TrailKey> keys = new ArrayList<>();
    for (Path file : files(place)) {
      keys.addAll(readFile(file));
    }
    if (keys.isEmpty()) {
      throw new IOException(place + " holds no public key, neither PEM nor JSON");
    }
    return new KeyFiles(keys);
  }

  @Override
  public List<TrailKey> find(String fingerprint, String region, Instant start, Instant end) {
    return keys.getOrDefault(fingerprint, List.of());
  }

  private static List<Path> files(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.toString().matches(".*\\.(?:pem|json)")).sorted().toList();
    }
  }

  private static List<TrailKey> readFile(Path file) throws IOException {
    try {
      String text = Files.readString(file).strip();
      return text.startsWith("{") || text.startsWith("[") ? KeyList.read(text) : pem(text);
    } catch (JsonProcessingException e) {
      throw new IOException("%s is not JSON: %s".formatted(file, e.getOriginalMessage()), e);
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is no text, and so neither PEM nor JSON", e);
    } catch (InvalidKeySpecException | IllegalArgumentException | DateTimeException e) {
      throw new IOException(
          "%s has a public key that cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static List<TrailKey> pem(String text) throws InvalidKeySpecException {
    List<TrailKey> keys = new ArrayList<>();
    Matcher pem = PEM.matcher(text);
    while (pem.find()) {
      keys.add(TrailKey.of(Base64.getMimeDecoder().decode(pem.group(1))));
    }
    return keys;
  }
}
