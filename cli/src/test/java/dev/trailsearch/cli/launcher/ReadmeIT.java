package dev.trailsearch.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.cli.launcher.Launcher.Ended;
import dev.trailsearch.cli.launcher.Launcher.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs what the README tells a newcomer to run, as it stands there.
class ReadmeIT {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
  private static final Pattern ASKED =
      Pattern.compile("(?m)^> \\$ trailsearch (search .*)\\n((?:> .+\\n)*?)> ```$");
  private static final Pattern TOLD =
      Pattern.compile("(?m)^\\$ trailsearch (investigate .*)\\n((?:.+\\n)*?)```$");
  private static final Pattern QUOTED = Pattern.compile("(?m)^> ");

  @TempDir Path folder;

  @Test
  void the_questions_asked_there_have_the_answers_that_stand_there() throws Exception {
    MatchResult asked = ASKED.matcher(firstScreen()).results().findFirst().orElseThrow();
    String answered = QUOTED.matcher(asked.group(2)).replaceAll("");
    MatchResult told = TOLD.matcher(readme()).results().findFirst().orElseThrow();
    assertThat(answered).contains("█");
    Launcher user = new Launcher(folder);
    Running demo = user.start("demo").until("Ctrl-C ends it");
    try {
      Ended answer = shell(user, "./trailsearch " + asked.group(1) + " --output table");

      assertThat(answer.code()).as(answer.err()).isZero();
      assertThat(answer.out()).contains(answered);
      Ended story = shell(user, "./trailsearch " + told.group(1) + " --output table");
      assertThat(story.code()).as(story.err()).isZero();
      assertThat(told.group(2)).isEqualTo(story.out());
    } finally {
      demo.process().destroy();
    }
    assertThat(demo.end().code()).isZero();
  }

  @Test
  void every_command_of_the_first_screen_works() throws Exception {
    List<String> commands = commands();
    assertThat(commands)
        .anyMatch(command -> command.contains("trailsearch demo"))
        .anyMatch(command -> command.contains("trailsearch up"))
        .anyMatch(command -> command.contains("trailsearch backfill"))
        .anyMatch(command -> command.contains("trailsearch search"));
    Launcher user = new Launcher(folder);
    assertThat(user.run("generate", "--events", "2000", "--out", "AWSLogs").code()).isZero();
    try {
      for (String command : commands) {
        Ended ended = shell(user, onThisMachine(command));
        assertThat(ended.code()).as("%s: %s", command, ended.err()).isZero();
      }
    } finally {
      user.run("down");
    }
  }

  /// A demo that ends, ports that are free, and logs that are there.
  private String onThisMachine(String command) {
    return command
        .replaceFirst("trailsearch demo$", "trailsearch demo --exit --events 2000")
        .replaceFirst("trailsearch up ", "trailsearch up --port 0 --engine-port 0 ")
        .replace("/path/to/AWSLogs", folder.resolve("AWSLogs").toString());
  }

  private static Ended shell(Launcher user, String command)
      throws IOException, InterruptedException {
    return user.startCommand(List.of("sh", "-c", command), Launcher.root()).end();
  }

  private static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    for (MatchResult block : BLOCK.matcher(firstScreen()).results().toList()) {
      block
          .group(1)
          .lines()
          .filter(line -> line.startsWith("./trailsearch"))
          .forEach(commands::add);
    }
    return commands;
  }

  private static String firstScreen() throws IOException {
    String readme = readme();
    return readme.substring(0, readme.indexOf("\n## "));
  }

  private static String readme() throws IOException {
    return Files.readString(Launcher.root().resolve("README.md"));
  }
}
