package dev.trailsearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.load.Backfill;
import dev.trailsearch.indexer.load.LoadListener;
import dev.trailsearch.indexer.load.LoadProblem;
import dev.trailsearch.indexer.load.LoadSettings;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import dev.trailsearch.indexer.source.LocalFiles;
import dev.trailsearch.search.event.FoundEvent;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole way: twelve records of many services, loaded from a file as a user loads them, and each
 * query's exact answer. The numbers are the ends of the event ids.
 */
class ServiceQueriesTest {

  private static EngineClient engine;
  private static SearchService search;

  @BeforeAll
  static void load() throws Exception {
    engine = new EngineClient(ConnectionSettings.of(TestEngine.shared().uri()));
    new SchemaInstaller(engine, FieldCatalogue.load()).install();
    Path records = Path.of(ServiceQueriesTest.class.getResource("/service-records.ndjson").toURI());
    LoadSummary summary =
        new Backfill(
                engine,
                LoadSettings.of(new Partitioning(Granularity.MONTHLY, InstantSource.system())),
                new Silence())
            .run(LocalFiles.of(List.of(records)));
    assertThat(summary.records().indexed()).isEqualTo(12);
    search =
        new SearchService(
            engine, FieldCatalogue.load(), InstantSource.system(), SearchSettings.defaults());
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "service:apprunner                                       | 1",
        "service:appmesh                                         | 2",
        "service:amplify                                         | 3",
        "service:amplifybackend                                  | 4",
        "service:devops-guru                                     | 5",
        "service:ecs                                             | 6 7",
        "service:ECS AND NOT action:RunTask                      | 6",
        "action:ecs:CreateCluster OR action:createmesh           | 2 6",
        "user:mary                                               | 1 2 10",
        "user:MARY service:iam                                   | 10",
        "user:root                                               | 9",
        "ip:203.0.113.7                                          | 1 10",
        "ip:203.0.113.0/24                                       | 1 2 10 12",
        "ip:\"2001:db8::/32\"                                    | 6",
        "error:AccessDenied                                      | 8",
        "error:*Unauthorized*                                    | 12",
        "failed:true                                             | 8 9 12",
        "trail.denied:true                                       | 8 12",
        "resource:\"arn:aws:s3:::customer-ledger\"               | 8",
        "storefront                                              | 1",
        "customer ledger                                         | 8",
        "requestParameters.clusterName:default                   | 6",
        "requestParameters.ResourceCollection.CloudFormation.StackNames:ledger | 5",
        "requestParameters.instanceType:p4d*                     | 12",
        "responseElements.ConsoleLogin:Failure                   | 9",
        "additionalEventData.MFAUsed:No                          | 9",
        "\"not authorized to perform\"                           | 8 12",
        "\"perform to authorized\"                               | ",
        "access key                                              | 10",
        "\"run instances\"                                       | 12",
        "key:ASIAWEBTEAM000000001                                | 3 4",
        "role:WebTeam                                            | 3 4",
        "session:oncall mfa:true                                 | 5",
        "actor:service                                           | 7",
        "trail.actor.type:(federated OR account)                 | 11 12",
        "account:444455556666                                    | 8 11",
        "region:(eu-west-1 OR ap-southeast-2)                    | 5 12",
        "cloud.region:us-east-1 event.outcome:failure            | 8 9",
        "kind:data                                               | 8",
        "readonly:true -service:s3                               | 3 4",
        "eventTime:[2024-02-02 TO 2024-02-03}                    | 4 5 6 7",
        "eventID:00000000-0000-4000-8000-000000000011            | 11",
        "yearly-audit                                            | 11",
        "hush                                                    | ",
        "192.0.2.44                                              | 8",
      })
  void each_query_finds_exactly_these_events(String query, String numbers) {
    List<Integer> expected =
        numbers == null
            ? List.of()
            : Arrays.stream(numbers.split(" ")).map(Integer::valueOf).toList();
    assertThat(
            search.search(SearchRequest.of(query)).events().stream()
                .map(ServiceQueriesTest::number))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void a_plain_phrase_on_the_default_field_finds_words_in_order_as_in_dashboards() {
    assertThat(hitsOfQueryString("\"customer ledger\"")).isEqualTo(1);
    assertThat(hitsOfQueryString("\"ledger customer\"")).isZero();
    assertThat(hitsOfQueryString("\"Create Access Key\"")).isEqualTo(1);
    assertThat(hitsOfQueryString("192.0.2.44")).isEqualTo(1);
  }

  private static int hitsOfQueryString(String lucene) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("query").putObject("query_string").put("query", lucene);
    return engine
        .request("POST", "/cloudtrail/_search", body)
        .path("hits")
        .path("total")
        .path("value")
        .asInt();
  }

  private static int number(FoundEvent event) {
    return Integer.parseInt(event.id().substring(event.id().length() - 12));
  }

  private static final class Silence implements LoadListener {

    @Override
    public void planned(long objects, long bytes) {}

    @Override
    public void progressed(LoadSummary soFar) {}

    @Override
    public void problem(LoadProblem problem) {
      throw new AssertionError(problem.words());
    }
  }
}
