package dev.trailsearch.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trailsearch.search.problem.QueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryErrorTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          usr:alice          => 0  => there is no field "usr" => did you mean user?
          a eventname:X      => 2  => there is no field "eventname" => did you mean eventName?
          userName:x         => 0  => there is no field "userName" => did you mean userIdentity.userName?
          evnetSource:x      => 0  => there is no field "evnetSource" => did you mean eventSource?
          bucketName:x       => 0  => there is no field "bucketName" => a parameter is written with its whole path, such as requestParameters.bucketName; text with a colon in it goes in quotes
          https://x          => 0  => there is no field "https" => a parameter is written with its whole path, such as requestParameters.bucketName; text with a colon in it goes in quotes
          trail.tie:5        => 0  => there is no field "trail.tie" => did you mean trail.time?
          requestParameters:x  => 0 => there is no field "requestParameters" => name one of the parameters, such as requestParameters.bucketName
          requestParameters.:x => 0 => there is no field "requestParameters." => name one of the parameters, such as requestParameters.bucketName
          event*:x           => 0  => a field's name has no wildcards => write \\* or \\? for the character itself
          :x                 => 0  => there is no field before the colon => write FIELD:VALUE
          user:              => 5  => there is no value after "user:" => write user:* for any value
          (user:)            => 6  => there is no value after "user:" => write user:* for any value
          user:AND           => 5  => "AND" stands where a word was expected => put it in quotes to search for it
          AND a              => 0  => "AND" stands where a word was expected => put it in quotes to search for it
          a OR               => 4  => the query ends where a word was expected => add one, or remove the sign
          a AND OR b         => 6  => "OR" stands where a word was expected => put it in quotes to search for it
          NOT                => 3  => the query ends where a word was expected => add one, or remove the sign
          a - b              => 2  => there is nothing to search after "-" => put the sign before a word without a space, or in quotes
          (a                 => 0  => this bracket is not closed => add ")" where it ends
          a)                 => 1  => this bracket was never opened => remove it, or add "("
          ()                 => 0  => there is nothing in the brackets => remove them, or fill them
          user:()            => 5  => there is nothing in the brackets => remove them, or fill them
          "a b               => 0  => the quote is not closed => add " at its end
          a\\                => 1  => there is nothing after the backslash => write \\\\ for a backslash
          roam~2             => 4  => there is neither fuzzy search (~) nor a boost (^) => leave it out, or put the text in quotes
          a^3                => 1  => there is neither fuzzy search (~) nor a boost (^) => leave it out, or put the text in quotes
          "a b"~3            => 5  => there is neither a distance (~) nor a boost (^) for phrases => leave it out
          &&                 => 0  => there is no letter or digit in "&&" => words are made of letters and digits; other signs only separate them
          *bucket            => 0  => a word cannot begin with a wildcard => name a field, such as resource:*bucket, or write the word's first letters
          my-*ket            => 0  => a word cannot begin with a wildcard => name a field, such as resource:*bucket, or write the word's first letters
          10.0.*             => 0  => addresses are whole words, without wildcards => write a block: ip:10.0.0.0/16
          """)
  void what_cannot_be_read_is_named_with_its_place_and_a_way_out(
      String query, int position, String message, String hint) {
    assertError(query, position, message, hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          ip:10.0.*          => 3  => trail.ip is an address, which has no wildcards => write a block: ip:10.0.0.0/16
          ip:nowhere         => 3  => "nowhere" is no IP address, as trail.ip holds => write 203.0.113.7, 10.0.0.0/8 or 2001:db8::/32; service hosts are found in caller
          ip:10.0.0.0/33     => 3  => "10.0.0.0/33" is no IP address, as trail.ip holds => write 203.0.113.7, 10.0.0.0/8 or 2001:db8::/32; service hosts are found in caller
          ip:127.1           => 3  => "127.1" is no IP address, as trail.ip holds => write 203.0.113.7, 10.0.0.0/8 or 2001:db8::/32; service hosts are found in caller
          sourceIPAddress:10.0.0.0/8 => 16 => sourceIPAddress holds text, which is in no block => write ip:10.0.0.0/8
          mfa:maybe          => 4  => trail.actor.mfa is true or false => write trail.actor.mfa:true or trail.actor.mfa:false
          failed:1           => 7  => failed is true or false => write failed:true or failed:false
          time:yesterday     => 5  => "yesterday" is no time => write it like 2023-07-10, 2023-07-10T11:47:39Z, now-15m or now-7d/d
          time:2023-02-30    => 5  => "2023-02-30" is no time => write it like 2023-07-10, 2023-07-10T11:47:39Z, now-15m or now-7d/d
          time:2023*         => 5  => trail.time is a time, which has no wildcards => write the day, month or year: 2023-07-10, 2023-07, 2023
          time:[2023 2024]   => 11 => a range needs "TO" between its bounds => write [LOW TO HIGH]
          time:[2023 TO 2024 => 5  => this range is not closed => write [LOW TO HIGH], * for no bound
          time:[2023* TO *]  => 6  => a bound has no wildcards => write * alone for no bound
          eventName:[A TO B] => 10 => eventName holds text, which has no ranges => ranges are for times, numbers and addresses: time, ip
          eventVersion:>1.05 => 13 => eventVersion holds text, which has no ranges => ranges are for times, numbers and addresses: time, ip
          requestParameters.size:>5 => 23 => parameters are indexed as text, which has no ranges => write a value, or the beginning of one with *
          eventID:*39Z       => 8  => eventID cannot be searched by a value that begins with a wildcard => write its first characters
          trail.param:*=x    => 12 => trail.param cannot be searched by a value that begins with a wildcard => write its first characters
          trail.text:>a      => 11 => words have no ranges => name a field: time, ip or a number
          insightDetails.insightContext.statistics.insight.average:many => 57 => insightDetails.insightContext.statistics.insight.average is a number, and "many" is none => write it like 0.25
          """)
  void a_value_that_a_field_cannot_have_is_an_error_not_an_empty_answer(
      String query, int position, String message, String hint) {
    assertError(query, position, message, hint);
  }

  @Test
  void each_limit_has_its_own_error() {
    assertThat(error("a".repeat(4_097)))
        .hasMessage("the query has 4,097 characters; the limit is 4,096");
    assertThat(error("a ".repeat(201))).hasMessage("the query has over 200 words and conditions");
    assertThat(error("(".repeat(31) + "a" + ")".repeat(31)))
        .hasMessage("the query goes over 30 brackets deep");
    assertThat(error("NOT ".repeat(31) + "a")).hasMessage("the query goes over 30 brackets deep");
    assertThat(error("a* ".repeat(21))).hasMessage("the query has over 20 values with wildcards");
    assertThat(error("eventName:" + "a".repeat(1_025)))
        .hasMessage("values over 1,024 characters are not indexed in eventName");
    assertThat(error("requestParameters." + "a".repeat(256) + ":x"))
        .hasMessage("the parameter's path has 274 characters; those over 256 are not indexed");
    assertThat(error("requestParameters.a:?" + "a".repeat(256)))
        .hasMessage("only the first 256 characters of a parameter are indexed");
  }

  @Test
  void what_stays_within_the_limits_is_no_error() {
    assertThat(Translations.of("a ".repeat(200))).isNotEmpty();
    assertThat(Translations.of("(".repeat(30) + "a" + ")".repeat(30))).isNotEmpty();
    assertThat(Translations.of("a* ".repeat(20))).isNotEmpty();
  }

  @Test
  void a_filter_that_cannot_be_read_is_named() {
    QueryException error =
        catchThrowableOfType(
            QueryException.class, () -> Translations.of(Filter.parse("usr=alice")));
    assertThat(error).hasMessage("filter usr=alice: there is no field \"usr\"");
    assertThat(error.hint()).contains("did you mean user?");
    assertThat(error.position()).isEmpty();
    assertThat(catchThrowableOfType(QueryException.class, () -> Filter.parse("alice")))
        .hasMessage("not a filter: alice");
    assertThat(catchThrowableOfType(QueryException.class, () -> Filter.parse("=alice")))
        .hasMessage("not a filter: =alice");
  }

  private static void assertError(String query, int position, String message, String hint) {
    QueryException error = error(query);
    assertThat(error).hasMessage(message);
    assertThat(error.position()).hasValue(position);
    assertThat(error.hint()).hasValue(hint);
  }

  private static QueryException error(String query) {
    QueryException error = catchThrowableOfType(QueryException.class, () -> Translations.of(query));
    assertThat(error).as(query).isNotNull();
    return error;
  }
}
