package dev.trailsearch.api;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** Starts the API. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Trailsearch",
            version = "1",
            description = "Searches AWS CloudTrail: who did what, from where, and when.",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
    security = {
      @SecurityRequirement(name = "bearer"),
      @SecurityRequirement(name = "apiKey"),
      @SecurityRequirement(name = "basic")
    })
@SecurityScheme(
    name = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "A key. Without keys configured, whoever is on the machine needs none")
@SecurityScheme(
    name = "apiKey",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.HEADER,
    paramName = "X-Api-Key",
    description = "The same key in a header of its own")
@SecurityScheme(
    name = "basic",
    type = SecuritySchemeType.HTTP,
    scheme = "basic",
    description = "A name, with its password or its key")
public final class Application {

  private Application() {}

  /**
   * Runs until SIGTERM. Takes no arguments but {@code --help} and {@code --version}: settings come
   * from the environment or from system properties, so that none is lost in a process list. When it
   * answers requests it prints one line on stdout, {@code Trailsearch API at
   * http://127.0.0.1:PORT}; everything else goes to stderr.
   *
   * <p>Exits with 2 if arguments, settings or this machine are at fault, with 5 if the program is.
   */
  public static void main(String[] args) {
    if (args.length > 0) {
      System.exit(Arguments.answer(args, System.out, System.err));
    }
    try {
      ApplicationContext context = ApplicationContext.builder().deduceEnvironment(false).start();
      EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
      Runtime.getRuntime().addShutdownHook(new Thread(context::close, "shutdown"));
      System.out.println("Trailsearch API at " + server.getURI());
      if (Rehearsal.isWanted()) {
        Rehearsal.of(server.getURI());
        System.exit(0);
      }
    } catch (RuntimeException e) {
      StartFailure failure = StartFailure.of(e);
      System.err.println("The API cannot start: " + failure.words());
      if (failure.isOurs()) {
        e.printStackTrace();
      }
      System.exit(failure.exitCode());
    }
  }
}
