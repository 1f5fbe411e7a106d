package dev.trailsearch.search;

import static dev.trailsearch.search.Records.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.problem.QueryException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What queries find, by the engine itself. The records are numbered; the numbers are the answer.
 */
class QueryBehaviourTest {

  private static TestIndex index;

  @BeforeAll
  static void load() {
    index =
        TestIndex.of(
            List.of(
                record(1),
                record(
                    2,
                    """
                    {'eventName':'CreateAccessKey','eventSource':'iam.amazonaws.com',
                     'readOnly':false,'eventCategory':'Management',
                     'requestParameters':{'userName':'bob','a=b':'1','Size':10,'deep':{'er':'x'}},
                     'userIdentity':{'type':'AssumedRole','arn':
                       'arn:aws:sts::111122223333:assumed-role/Admin/deploy-42',
                       'principalId':'AROAEXAMPLE:deploy-42','accountId':'111122223333',
                       'sessionContext':{'attributes':{'mfaAuthenticated':'true'},
                         'sessionIssuer':{'type':'Role','userName':'Admin',
                         'arn':'arn:aws:iam::111122223333:role/Admin'}}}}
                    """),
                record(
                    3,
                    """
                    {'errorCode':'AccessDenied','errorMessage':'User is not authorized',
                     'sourceIPAddress':'10.20.30.40','awsRegion':'eu-west-1',
                     'requestParameters':{'bucketName':'my-bucket-prod','key':'secret*file'}}
                    """),
                record(
                    4,
                    """
                    {'sourceIPAddress':'2001:db8::17','userAgent':'Boto3/1.26 <script>',
                     'requestParameters':{'bucketName':'my-bucket-dev','Policy':'Bucket my'}}
                    """),
                record(
                    5,
                    """
                    {'sourceIPAddress':'cloudformation.amazonaws.com','eventName':'PutObject',
                     'userIdentity':{'type':'AWSService','invokedBy':'cloudformation.amazonaws.com'}}
                    """)));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          ``                                   => 1 2 3 4 5
          *                                    => 1 2 3 4 5
          getobject                            => 1 3 4
          GETOBJECT logs                       => 1
          access key                           => 2
          "access key"                         => 2
          "key access"                         => ``
          my-bucket                            => 3 4
          my-bucket-prod                       => 3
          "bucket my"                          => 4
          my-bucket-p*                         => 3
          my-buck*                             => 3 4
          my-b?cket-dev                        => 4
          buck*                                => 3 4
          10.20.30.40                          => 3
          arn:aws:iam::111122223333:role/Admin => 2
          boto3                                => 4
          nothing                              => ``
          """)
  void words(String query, String numbers) {
    assertThat(found(query)).isEqualTo(numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          user:ALICE                           => 1 3 4
          user.name:ALICE                      => ``
          user.name:alice                      => 1 3 4
          user:al*                             => 1 3 4
          user:*CE                             => 1 3 4
          user:(alice OR admin)                => 1 2 3 4
          user:(alice admin)                   => ``
          role:admin                           => 2
          role:arn\\:aws\\:iam\\:\\:111122223333\\:role/Admin => 2
          role:arn:aws:iam::111122223333:role/*  => 2
          action:GetObject                     => 1 3 4
          action:s3:getobject                  => 1 3 4
          action:s3:*                          => 1 3 4 5
          service:IAM                          => 2
          eventName:getObject                  => ``
          eventName:*Object                    => 1 3 4 5
          eventName:?utObject                  => 5
          error:*                              => 3
          -error:*                             => 1 2 4 5
          error:accessdenied                   => 3
          failed:true                          => 3
          failed:false                         => 1 2 4 5
          denied:true                          => 3
          mfa:true                             => 2
          readonly:false                       => 2
          kind:management                      => 2
          account:111122223333                 => 1 2 3 4 5
          region:eu-*                          => 3
          key:akia*                            => 1 3 4
          resource:my-bucket-*                 => 3 4
          resource:logs                        => 1 5
          session:deploy-42                    => 2
          ip:203.0.113.0/24                    => 1 2
          ip:203.0.113.7                       => 1 2
          ip:2001:db8::/32                     => 4
          ip:[10.0.0.0 TO 10.255.255.255]      => 3
          ip:*                                 => 1 2 3 4
          caller:cloudformation.amazonaws.com  => 5
          errorMessage:*authorized             => 3
          eventID:00000003-0000-* => 3
          eventID:*                            => 1 2 3 4 5
          """)
  void fields(String query, String numbers) {
    assertThat(found(query)).isEqualTo(numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          requestParameters.bucketName:logs    => 1 5
          requestParameters.bucketName:LOGS    => ``
          requestParameters.bucketName:my-*    => 3 4
          requestParameters.bucketName:*-prod  => 3
          requestParameters.bucketName:*       => 1 3 4 5
          requestParameters.deep:*             => 2
          requestParameters.deep.er:x          => 2
          requestParameters.Size:10            => 2
          requestParameters.a=b:1              => 2
          requestParameters.key:secret\\*file  => 3
          requestParameters.key:secret\\**     => 3
          requestParameters.key:2023\\*file    => ``
          requestParameters.nothing:*          => ``
          -requestParameters.bucketName:*      => 2
          """)
  void parameters(String query, String numbers) {
    assertThat(found(query)).isEqualTo(numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          time:2023-07-10                           => 1 2 3 4 5
          time:2023-07-10T12:00:03Z                 => 3
          time:>2023-07-10T12:00:03Z                => 4 5
          time:>=2023-07-10T12:00:03Z               => 3 4 5
          time:<2023-07-10T12:00:03Z                => 1 2
          time:<=2023-07-10T12:00:03Z               => 1 2 3
          time:[2023-07-10T12:00:02Z TO 2023-07-10T12:00:04Z]  => 2 3 4
          time:{2023-07-10T12:00:02Z TO 2023-07-10T12:00:04Z}  => 3
          time:>2023-07-10                          => ``
          time:>now-59m                             => ``
          time:<now-59m                             => 1 2 3 4 5
          eventTime:now/d                           => 1 2 3 4 5
          """)
  void times(String query, String numbers) {
    assertThat(found(query)).isEqualTo(numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          user:alice error:*                   => 3
          user:alice -error:*                  => 1 4
          user:alice NOT (error:* OR boto3)    => 1
          region:eu-west-1 OR service:iam      => 2 3
          user:alice region:eu-west-1 OR service:iam => 2 3
          user:alice (region:eu-west-1 OR service:iam) => 3
          -user:alice -service:iam             => 5
          NOT NOT user:alice                   => 1 3 4
          (* -user:alice) OR error:*           => 2 3 5
          """)
  void joined(String query, String numbers) {
    assertThat(found(query)).isEqualTo(numbers);
  }

  @Test
  void a_word_with_too_many_continuations_within_a_phrase_is_an_error_of_the_caller() {
    try (TestIndex many = TestIndex.none()) {
      many.create("a");
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < 1_100; i++) {
        words.append(" w").append(i);
      }
      many.add("a", List.of(record(1, "{'userAgent':'my" + words + "'}")), TestIndex.NOW);
      SearchService service = many.service();
      assertThat(service.search(SearchRequest.of("w1*")).total().value()).isEqualTo(1);
      assertThatThrownBy(() -> service.search(SearchRequest.of("my-w*")))
          .isInstanceOf(QueryException.class)
          .hasMessageContaining("too many words");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eventName:*a%s",
        "user:*a%s",
        "requestParameters.x:*a%s",
        "resource:*a*%s*b",
        "eventName:a%s*",
        "boo%s*"
      })
  void a_wildcard_of_any_shape_is_searched_or_refused(String form) {
    for (int length : new int[] {5, 20, 200}) {
      SearchRequest request = SearchRequest.of(form.formatted("?".repeat(length)));
      assertThatCode(
              () -> {
                try {
                  index.service().search(request);
                } catch (QueryException e) {
                  assertThat(e).hasMessageContaining("wildcard");
                }
              })
          .doesNotThrowAnyException();
    }
  }

  private static String found(String query) {
    List<FoundEvent> events = index.service().search(SearchRequest.of(query)).events();
    return String.join(
        " ",
        events.stream().map(event -> String.valueOf(Records.number(event.id()))).sorted().toList());
  }
}
