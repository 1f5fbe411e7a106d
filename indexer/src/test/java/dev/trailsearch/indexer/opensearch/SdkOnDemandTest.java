package dev.trailsearch.indexer.opensearch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The AWS SDK takes its time to load: only who signs requests is to wait for it. */
class SdkOnDemandTest {

  @Test
  void a_client_that_signs_nothing_does_without_the_sdk_of_aws() {
    assertThatCode(
            () -> {
              try (WithoutSdk loader = new WithoutSdk()) {
                Class<?> settings = loader.loadClass(ConnectionSettings.class.getName());
                Object some =
                    settings
                        .getMethod("of", URI.class)
                        .invoke(null, URI.create("https://engine.example:9200"));
                Class<?> client = loader.loadClass(EngineClient.class.getName());
                ((AutoCloseable) client.getConstructor(settings).newInstance(some)).close();
              }
            })
        .doesNotThrowAnyException();
  }

  @Test
  void what_signs_does_not() {
    assertThatThrownBy(
            () -> {
              try (WithoutSdk loader = new WithoutSdk()) {
                loader.loadClass(RequestSigner.class.getName()).getDeclaredConstructors();
              }
            })
        .isInstanceOf(NoClassDefFoundError.class);
  }

  /** Loads the class path anew, as if the SDK were not on it. */
  private static final class WithoutSdk extends URLClassLoader {

    WithoutSdk() {
      super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("software.amazon.awssdk.")) {
        throw new ClassNotFoundException(name);
      }
      return super.findClass(name);
    }

    private static URL[] classPath() {
      return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
          .map(entry -> url(Path.of(entry)))
          .toArray(URL[]::new);
    }

    private static URL url(Path entry) {
      try {
        return entry.toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
