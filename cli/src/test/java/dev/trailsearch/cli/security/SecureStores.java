package dev.trailsearch.cli.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the one [SecureStore] of this JVM, which is made for the first and ended after the
/// last.
final class SecureStores implements ParameterResolver {

  /// A store in a folder that goes with it.
  private record Kept(Path folder, SecureStore store) implements AutoCloseable {
    static Kept make() {
      try {
        Path folder = Files.createTempDirectory("trailsearch-security-test");
        return new Kept(folder, SecureStore.in(folder));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      store.close();
      List<Path> all;
      try (Stream<Path> tree = Files.walk(folder)) {
        all = tree.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : all) {
        Files.delete(path);
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SecureStore.class;
  }

  @Override
  public SecureStore resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SecureStores.class))
        .getOrComputeIfAbsent(Kept.class, _ -> Kept.make(), Kept.class)
        .store();
  }
}
