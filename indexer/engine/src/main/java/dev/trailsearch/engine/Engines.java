package dev.trailsearch.engine;

import dev.trailsearch.engine.EngineStartException.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The ways to come by an [Engine].
public final class Engines {
  private Engines() {}

  /// Starts OpenSearch as a process of this machine and waits until it is ready.
  ///
  /// @throws EngineStartException if it cannot be started
  public static LocalEngine local(LocalEngineSettings settings) {
    return start(settings, null);
  }

  /// The same where the security plugin is among the distribution's, and set up by the settings:
  /// the engine is ready when it lets this user in.
  ///
  /// @throws EngineStartException if it cannot be started
  public static LocalEngine local(LocalEngineSettings settings, SignIn signIn) {
    return start(settings, signIn);
  }

  private static LocalEngine start(LocalEngineSettings settings, @Nullable SignIn signIn) {
    HostTools tools = HostTools.probe();
    return new LocalStart(
            settings,
            tools,
            DistributionCache.ofThisUser(tools.runsAsAnother()),
            new TemporaryHomes(Path.of(System.getProperty("java.io.tmpdir"))),
            signIn)
        .run();
  }

  /// The engine that was started in this data directory, by whomever, if it runs and is ready.
  /// Closing what is found leaves it running; [LocalEngine#stop] ends it.
  ///
  /// @throws EngineStartException if the directory cannot be read
  public static Optional<LocalEngine> running(Path dataDirectory) {
    EngineHome home = new EngineHome(dataDirectory.toAbsolutePath().normalize(), false);
    try {
      return EngineProcessFile.read(home.processFile()).flatMap(file -> found(file, home));
    } catch (IOException e) {
      throw EngineStartException.ofFiles(
          "Nobody can say whether an engine runs in " + dataDirectory,
          "Give access to that directory.",
          e);
    }
  }

  /// Starts the same distribution in a container by means of Testcontainers, which must be on the
  /// class path together with opensearch-testcontainers: they are optional here. The image is built
  /// at the first call and kept.
  ///
  /// @throws EngineStartException if Docker does not answer, or the image or the container fails
  public static DockerEngine docker(DockerEngineSettings settings) {
    try {
      return new DockerStart(settings, EngineRelease.pinned(), DistributionCache.ofThisUser(false))
          .run();
    } catch (NoClassDefFoundError e) {
      throw new EngineStartException(
          Reason.DOCKER_UNUSABLE,
          "Testcontainers cannot be loaded: " + e.getMessage() + " is missing.",
          "Add org.testcontainers:testcontainers and org.opensearch:opensearch-testcontainers.",
          e);
    }
  }

  /// An engine that runs already. Nothing is sent to it yet; see [RemoteEngine#check].
  ///
  /// @throws IllegalArgumentException if this is no http or https address
  public static RemoteEngine at(URI uri) {
    return new RemoteEngine(uri);
  }

  private static Optional<LocalEngine> found(EngineProcessFile file, EngineHome home) {
    URI uri = file.uri();
    return uri == null
        ? Optional.empty()
        : file.engine().find().map(process -> LocalEngine.found(uri, process, home));
  }
}
