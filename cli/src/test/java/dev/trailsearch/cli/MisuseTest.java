package dev.trailsearch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.cli.CommandRun.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisuseTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sarch                     | Did you mean search?
          doctro                    | Did you mean doctor?
          search --filtre a=b       | Did you mean --filter?
          up --prot 8080            | Did you mean --port?
          --no-colour doctor        | Did you mean --no-color?
          """)
  void a_misspelt_word_is_met_with_a_suggestion(String words, String suggestion) {
    Ended ended = run(words);

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains(suggestion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          backfill                                  | SOURCE
          get                                       | EVENT_ID
          generate                                  | --out
          search --size many                        | '--size'
          search --sort upwards                     | '--sort'
          search --output xml                       | '--output'
          generate --out x --events 7               | 1000
          generate --out x --accounts 1             | from 2
          demo --events 7                           | 1000
          backfill no-such-file.json                | no-such-file.json
          verify                                    | SOURCE
          verify no-such-folder                     | no-such-folder
          verify . --account 12                     | 12 digits
          verify . --from noon                      | noon
          backfill s3:/trail/AWSLogs                | s3://trail/AWSLogs
          backfill - -                              | standard input
          backfill s3://trail --account 1234        | 12 digits
          backfill s3://trail --region Ireland      | eu-west-1
          backfill s3://trail --from yesterday      | now-7d
          backfill s3://trail --from 2025 --to 2023 | before it begins
          backfill s3://trail --endpoint localhost  | http://127.0.0.1:9000
          follow                                    | --queue
          follow --queue x --dir y                  | --dir
          follow --queue trail                      | https://sqs.eu-west-1.amazonaws.com
          follow --queue arn:aws:sqs:eu-west-1:111122223333:q | /111122223333/q
          --url nonsense search                     | nonsense
          --url ftp://host search                   | ftp://host
          --user alice search                       | --password-file
          --password-file x search                  | --user
          --quiet --verbose status                  | --quiet
          """)
  void what_makes_no_sense_is_said_in_one_line_that_names_it(String words, String named) {
    Ended ended = run(words);

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("trailsearch: ").contains(named);
    assertThat(ended.err().lines()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void an_option_from_the_environment_is_blamed_on_the_environment() {
    Ended ended = new CommandRun(home).with("TRAILSEARCH_OUTPUT", "xml").run("doctor");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("xml").contains("TRAILSEARCH_OUTPUT");
  }

  @Test
  void an_option_from_the_config_file_is_blamed_on_the_file() throws IOException {
    Path config = Files.writeString(home.resolve("my.conf"), "output = xml\n");
    Ended ended = new CommandRun(home).run("--config", config.toString(), "doctor");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("xml").contains("my.conf");
  }

  @Test
  void a_stack_is_shown_only_when_asked_for() {
    String[] unreachable = {"--url", "http://127.0.0.1:1", "search"};
    String[] withStack = {"--url", "http://127.0.0.1:1", "search", "--stacktrace"};

    assertThat(new CommandRun(home).run(unreachable).err()).doesNotContain("\tat ");
    assertThat(new CommandRun(home).run(withStack).err()).contains("\tat dev.trailsearch.");
  }

  @ParameterizedTest
  @CsvSource({"search", "get x", "status", "doctor"})
  void an_engine_that_does_not_answer_is_named_with_a_remedy(String command) {
    Ended ended = run("--url http://127.0.0.1:1 --output json " + command);

    assertThat(ended.code()).isEqualTo(command.equals("doctor") ? 1 : 3);
    assertThat(ended.out() + ended.err()).contains("http://127.0.0.1:1").contains("trailsearch up");
  }

  private Ended run(String words) {
    return new CommandRun(home).run(words.strip().split("\\s+"));
  }
}
