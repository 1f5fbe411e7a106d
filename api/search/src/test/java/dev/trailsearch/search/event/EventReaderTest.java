package dev.trailsearch.search.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {

  private static final JsonNode HIT =
      json(
          """
          {'_id':'abc','_source':{'eventName':'A','eventTime':'t',
             'userIdentity':{'arn':'x','sessionContext':{'attributes':{'a':1},'other':2}},
             'requestParameters':{'tags':[{'k':'1','v':'2'},{'k':'3'}],'aws:x.y':5},
             'trail':{'time':'2023-07-10T12:00:00Z','kind':'data','actor':{'name':'n','type':'t'},
               'text':['A'],'param':['b'],'tie':1}}}
          """);

  @Test
  void an_event_is_the_record_beside_what_was_derived() {
    FoundEvent event = EventReader.read(HIT, Paths.ALL, null);
    assertThat(event.id()).isEqualTo("abc");
    assertThat(event.timestamp()).isEqualTo(Instant.parse("2023-07-10T12:00:00Z"));
    assertThat(event.event().has("trail")).isFalse();
    assertThat(event.event().path("requestParameters").path("aws:x.y").asInt()).isEqualTo(5);
    assertThat(event.derived())
        .isEqualTo(
            json("{'time':'2023-07-10T12:00:00Z','kind':'data','actor':{'name':'n','type':'t'}}"));
    assertThat(event.highlight()).isNull();
  }

  @Test
  void secrets_are_shown_to_one_who_may_see_them_and_nobody_else() {
    JsonNode record = json("{'responseElements':{'credentials':{'sessionToken':'s3cret'}}}");
    JsonNode hit =
        json(
            "{'_id':'a','_source':{'responseElements':{'credentials':{'sessionToken':'s3cret'}}}}");
    JsonNode malformed = json("{'_id':'b','_source':{'trail':{'raw':'{\\\"password\\\":1,'}}}");

    assertThat(EventReader.unmasked(hit).event()).isEqualTo(record);
    assertThat(EventReader.read(hit, Paths.ALL, null).event().toString())
        .doesNotContain("s3cret")
        .contains("***");
    assertThat(EventReader.unmasked(malformed).event().asText()).isEqualTo("{\"password\":1,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          eventName                           => {'eventName':'A'}           => {}
          event.action                        => {'eventName':'A'}           => {}
          userIdentity.arn                    => {'userIdentity':{'arn':'x'}} => {}
          userIdentity.sessionContext.other   => {'userIdentity':{'sessionContext':{'other':2}}} => {}
          requestParameters.tags.k            => {'requestParameters':{'tags':[{'k':'1'},{'k':'3'}]}} => {}
          requestParameters.aws:x.y           => {'requestParameters':{'aws:x.y':5}} => {}
          requestParameters                   => {'requestParameters':{'tags':[{'k':'1','v':'2'},{'k':'3'}],'aws:x.y':5}} => {}
          user                                => {}                          => {'actor':{'name':'n'}}
          trail.actor                         => {}                          => {'actor':{'name':'n','type':'t'}}
          eventName.x                         => {}                          => {}
          nothing                             => {}                          => {}
          """)
  void a_view_keeps_what_it_names(String field, String record, String derived) {
    Paths paths = Paths.of(new View(List.of(field), false), FieldCatalogue.load());
    FoundEvent event = EventReader.read(HIT, paths, null);
    assertThat(event.event()).isEqualTo(json(record));
    assertThat(event.derived()).isEqualTo(json(derived));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          {"a":1,"a":2}                           => {"a":1,"a":2}
          {"sessionToken":"x"}                    => {"sessionToken":"***"}
          { "sessionToken" : "a\\"b" , "c" : 1 }  => { "sessionToken" : "***" , "c" : 1 }
          {"sessionToken":{"a":["b"]},"c":"d"}    => {"sessionToken":"***","c":"d"}
          {"sessionToken":[1,2],"password":3.50}  => {"sessionToken":"***","password":"***"}
          {"sessionToken":null}                   => {"sessionToken":null}
          {"é":"ü","secretKey":"ß😀","z":"😀"}     => {"é":"ü","secretKey":"***","z":"😀"}
          {"a":"b","secretKey":"x                 => {"a":"b",… (the rest is no JSON and is not shown)
          {"a":"b","c":"secretKey":"x"}           => {"a":"b","c":… (the rest is no JSON and is not shown)
          {"secretKey":"x","c":d"}                => {"secretKey":"***"… (the rest is no JSON and is not shown)
          {"secretKey":{"a":"b",},"c":"d"}        => {… (the rest is no JSON and is not shown)
          password=x                              => … (the rest is no JSON and is not shown)
          """)
  void secrets_in_the_text_of_a_malformed_record_are_masked(String text, String masked) {
    assertThat(MaskedText.of(text)).isEqualTo(masked);
  }

  @Test
  void a_very_deep_malformed_record_is_masked_too() {
    String deep = "{\"a\":".repeat(20_000) + "{\"secretKey\":\"x\"}" + "}".repeat(20_000);
    assertThat(MaskedText.of(deep)).isEqualTo(deep.replace("\"x\"", "\"***\""));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
