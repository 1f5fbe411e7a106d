package dev.trailsearch.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslatorTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          ``              => {'match_all':{}}
          *               => {'match_all':{}}
          *:*             => {'match_all':{}}
          alice           => {'match_phrase':{'trail.text':{'query':'alice'}}}
          "access key"    => {'match_phrase':{'trail.text':{'query':'access key'}}}
          my-bucket       => {'match_phrase':{'trail.text':{'query':'my-bucket'}}}
          10.1.2.3        => {'match_phrase':{'trail.text':{'query':'10.1.2.3'}}}
          arn:aws:s3:::b  => {'match_phrase':{'trail.text':{'query':'arn:aws:s3:::b'}}}
          "s3:GetObject"  => {'match_phrase':{'trail.text':{'query':'s3:GetObject'}}}
          "say \\"hi\\""  => {'match_phrase':{'trail.text':{'query':'say \\"hi\\"'}}}
          trail.text:Key  => {'match_phrase':{'trail.text':{'query':'Key'}}}
          Buck*           => {'prefix':{'trail.text':{'value':'buck'}}}
          B?cket          => {'wildcard':{'trail.text':{'value':'b?cket'}}}
          my-Buck*        => {'span_near':{'clauses':[{'span_term':{'trail.text':{'value':'my'}}},{'span_multi':{'match':{'prefix':{'trail.text':{'value':'buck'}}}}}],'slop':0,'in_order':true}}
          10.0.0.1/lo?    => {'span_near':{'clauses':[{'span_term':{'trail.text':{'value':'10.0.0.1'}}},{'span_multi':{'match':{'wildcard':{'trail.text':{'value':'lo?'}}}}}],'slop':0,'in_order':true}}
          """)
  void words_and_phrases_are_found_in_the_full_text(String query, String json) {
    assertThat(Translations.of(query)).isEqualTo(Translations.json(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          eventName:PutObject           => {'term':{'eventName':{'value':'PutObject'}}}
          event.action:PutObject        => {'term':{'eventName':{'value':'PutObject'}}}
          eventName: PutObject          => {'term':{'eventName':{'value':'PutObject'}}}
          eventName:"Put Object"        => {'term':{'eventName':{'value':'Put Object'}}}
          eventName:Put\\ Object        => {'term':{'eventName':{'value':'Put Object'}}}
          eventName:Put*                => {'prefix':{'eventName':{'value':'Put'}}}
          eventName:*Object             => {'wildcard':{'eventName':{'value':'*Object'}}}
          eventName:Put*Object          => {'wildcard':{'eventName':{'value':'Put*Object'}}}
          eventName:Put\\**             => {'prefix':{'eventName':{'value':'Put*'}}}
          eventName:P\\*t?              => {'wildcard':{'eventName':{'value':'P\\\\*t?'}}}
          eventName:*                   => {'exists':{'field':'eventName'}}
          eventName:"*"                 => {'term':{'eventName':{'value':'*'}}}
          eventID:abc*                  => {'prefix':{'eventID':{'value':'abc'}}}
          trail.actor.name:Alice        => {'term':{'trail.actor.name':{'value':'Alice'}}}
          user.name:Alice               => {'term':{'trail.actor.name':{'value':'Alice'}}}
          user:Alice                    => {'term':{'trail.actor.name':{'value':'Alice','case_insensitive':true}}}
          user:al*                      => {'prefix':{'trail.actor.name':{'value':'al','case_insensitive':true}}}
          user:a*e                      => {'wildcard':{'trail.actor.name':{'value':'a*e','case_insensitive':true}}}
          account:111122223333          => {'term':{'trail.account':{'value':'111122223333'}}}
          region:us-east-1              => {'term':{'awsRegion':{'value':'us-east-1','case_insensitive':true}}}
          error:AccessDenied            => {'term':{'errorCode':{'value':'AccessDenied','case_insensitive':true}}}
          resource:arn:aws:s3:::b       => {'term':{'trail.resource':{'value':'arn:aws:s3:::b','case_insensitive':true}}}
          readonly:true                 => {'term':{'readOnly':{'value':'true','case_insensitive':true}}}
          service:s3                    => {'term':{'trail.service':{'value':'s3','case_insensitive':true}}}
          kind:insight                  => {'term':{'trail.kind':{'value':'insight','case_insensitive':true}}}
          key:AKIA*                     => {'prefix':{'trail.actor.key':{'value':'AKIA','case_insensitive':true}}}
          mfa:TRUE                      => {'term':{'trail.actor.mfa':{'value':true}}}
          denied:false                  => {'term':{'trail.denied':{'value':false}}}
          failed:true                   => {'term':{'trail.outcome':{'value':'failure'}}}
          failed:false                  => {'bool':{'must_not':[{'term':{'trail.outcome':{'value':'failure'}}}]}}
          failed:*                      => {'exists':{'field':'trail.outcome'}}
          action:s3:PutObject           => {'bool':{'should':[{'term':{'trail.action':{'value':'s3:PutObject','case_insensitive':true}}},{'term':{'eventName':{'value':'s3:PutObject','case_insensitive':true}}}],'minimum_should_match':1}}
          action:put*                   => {'bool':{'should':[{'prefix':{'trail.action':{'value':'put','case_insensitive':true}}},{'prefix':{'eventName':{'value':'put','case_insensitive':true}}}],'minimum_should_match':1}}
          role:Admin                    => {'bool':{'should':[{'term':{'trail.actor.issuer':{'value':'Admin','case_insensitive':true}}},{'term':{'userIdentity.sessionContext.sessionIssuer.userName':{'value':'Admin','case_insensitive':true}}}],'minimum_should_match':1}}
          """)
  void exact_text_is_found_by_name_and_case_matters_only_for_full_names(String query, String json) {
    assertThat(Translations.of(query)).isEqualTo(Translations.json(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          ip:203.0.113.7                     => {'term':{'trail.ip':{'value':'203.0.113.7'}}}
          source.ip:10.0.0.0/8               => {'term':{'trail.ip':{'value':'10.0.0.0/8'}}}
          ip:2001:db8::/32                   => {'term':{'trail.ip':{'value':'2001:db8:0:0:0:0:0:0/32'}}}
          ip:::ffff:10.0.0.0/104             => {'term':{'trail.ip':{'value':'10.0.0.0/8'}}}
          ip:[10.0.0.1 TO 10.0.0.9]          => {'range':{'trail.ip':{'gte':'10.0.0.1','lte':'10.0.0.9'}}}
          ip:{10.0.0.1 TO *}                 => {'range':{'trail.ip':{'gt':'10.0.0.1'}}}
          ip:*                               => {'exists':{'field':'trail.ip'}}
          insightDetails.insightContext.statistics.insight.average:>=12.5 => {'range':{'insightDetails.insightContext.statistics.insight.average':{'gte':12.5}}}
          insightDetails.insightContext.statistics.insight.average:3 => {'term':{'insightDetails.insightContext.statistics.insight.average':{'value':3.0}}}
          time:2023-07-10                    => {'range':{'trail.time':{'gte':'2023-07-10T00:00:00Z','lt':'2023-07-11T00:00:00Z'}}}
          time:2023-07                       => {'range':{'trail.time':{'gte':'2023-07-01T00:00:00Z','lt':'2023-08-01T00:00:00Z'}}}
          time:2023-07-10T11:47:39Z          => {'range':{'trail.time':{'gte':'2023-07-10T11:47:39Z','lt':'2023-07-10T11:47:40Z'}}}
          time:2023-07-10T11:47+02:00        => {'range':{'trail.time':{'gte':'2023-07-10T09:47:00Z','lt':'2023-07-10T09:48:00Z'}}}
          time:>2023-07-10                   => {'range':{'trail.time':{'gte':'2023-07-11T00:00:00Z'}}}
          time:>=2023-07-10                  => {'range':{'trail.time':{'gte':'2023-07-10T00:00:00Z'}}}
          time:<2023-07-10                   => {'range':{'trail.time':{'lt':'2023-07-10T00:00:00Z'}}}
          time:<=2023-07-10                  => {'range':{'trail.time':{'lt':'2023-07-11T00:00:00Z'}}}
          time:>now-7d/d                     => {'range':{'trail.time':{'gte':'2023-07-04T00:00:00Z'}}}
          eventTime:[2023-07-01 TO now]      => {'range':{'eventTime':{'gte':'2023-07-01T00:00:00Z','lt':'2023-07-10T12:00:00.001Z'}}}
          eventTime:{2023-07-01 TO 2023-07-03} => {'range':{'eventTime':{'gte':'2023-07-02T00:00:00Z','lt':'2023-07-03T00:00:00Z'}}}
          time:[2023-07-01 TO 2023-07-03}    => {'range':{'trail.time':{'gte':'2023-07-01T00:00:00Z','lt':'2023-07-03T00:00:00Z'}}}
          time:[* TO *]                      => {'exists':{'field':'trail.time'}}
          time:["2023-07-01" TO "2023-07-03"] => {'range':{'trail.time':{'gte':'2023-07-01T00:00:00Z','lt':'2023-07-04T00:00:00Z'}}}
          """)
  void addresses_numbers_and_times_have_ranges(String query, String json) {
    assertThat(Translations.of(query)).isEqualTo(Translations.json(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          requestParameters.bucketName:Logs   => {'term':{'trail.param':{'value':'requestParameters.bucketName=Logs'}}}
          responseElements.a.b:"x y"          => {'term':{'trail.param':{'value':'responseElements.a.b=x y'}}}
          additionalEventData.MFAUsed:No      => {'term':{'trail.param':{'value':'additionalEventData.MFAUsed=No'}}}
          serviceEventDetails.keyId:k         => {'term':{'trail.param':{'value':'serviceEventDetails.keyId=k'}}}
          requestParameters.maxResults:-1     => {'term':{'trail.param':{'value':'requestParameters.maxResults=-1'}}}
          requestParameters.a=b:c             => {'term':{'trail.param':{'value':'requestParameters.a\\\\=b=c'}}}
          requestParameters.aws\\:uid:c       => {'term':{'trail.param':{'value':'requestParameters.aws:uid=c'}}}
          requestParameters.bucketName:lo*    => {'prefix':{'trail.param':{'value':'requestParameters.bucketName=lo'}}}
          requestParameters.bucketName:*logs  => {'wildcard':{'trail.param':{'value':'requestParameters.bucketName=*logs'}}}
          requestParameters.\\*1:?s           => {'wildcard':{'trail.param':{'value':'requestParameters.\\\\*1=?s'}}}
          requestParameters.bucketName:*      => {'bool':{'should':[{'prefix':{'trail.param':{'value':'requestParameters.bucketName='}}},{'prefix':{'trail.param':{'value':'requestParameters.bucketName.'}}}],'minimum_should_match':1}}
          """)
  void any_parameter_is_a_field(String query, String json) {
    assertThat(Translations.of(query)).isEqualTo(Translations.json(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          eventName:A eventType:B             => eventName:A AND eventType:B
          +eventName:A +eventType:B           => eventName:A AND eventType:B
          eventName:A -eventType:B            => eventName:A AND NOT eventType:B
          eventName:(A B)                     => eventName:A AND eventName:B
          eventName:(A OR B)                  => eventName:A OR eventName:B
          eventName:(A OR (B AND NOT C))      => eventName:A OR (eventName:B AND NOT eventName:C)
          eventName:(A* OR "B C")             => eventName:A* OR eventName:"B C"
          eventName:(+A -B)                   => eventName:A AND NOT eventName:B
          time:(>2023 <2024)                  => time:>2023 AND time:<2024
          action:(s3:Get* OR s3:Put*)         => action:s3:Get* OR action:s3:Put*
          a b OR c                            => (a AND b) OR c
          a OR b AND c                        => a OR (b AND c)
          NOT a b                             => (NOT a) AND b
          NOT (a b)                           => NOT (a AND b)
          ((a))                               => a
          a AND -b                            => a AND NOT b
          a and b                             => a AND "and" AND b
          """)
  void rules_of_joining(String query, String same) {
    assertThat(Translations.of(query)).isEqualTo(Translations.of(same));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          eventName:A AND eventType:B     => {'bool':{'filter':[{'term':{'eventName':{'value':'A'}}},{'term':{'eventType':{'value':'B'}}}]}}
          eventName:A OR eventType:B      => {'bool':{'should':[{'term':{'eventName':{'value':'A'}}},{'term':{'eventType':{'value':'B'}}}],'minimum_should_match':1}}
          NOT eventName:A                 => {'bool':{'must_not':[{'term':{'eventName':{'value':'A'}}}]}}
          eventName:A -eventType:B        => {'bool':{'filter':[{'term':{'eventName':{'value':'A'}}}],'must_not':[{'term':{'eventType':{'value':'B'}}}]}}
          -eventName:A -eventType:B       => {'bool':{'must_not':[{'term':{'eventName':{'value':'A'}}},{'term':{'eventType':{'value':'B'}}}]}}
          """)
  void joining_becomes_bool(String query, String json) {
    assertThat(Translations.of(query)).isEqualTo(Translations.json(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          user=Alice                         => {'term':{'trail.actor.name':{'value':'Alice','case_insensitive':true}}}
          eventName=Put*                     => {'term':{'eventName':{'value':'Put*'}}}
          ip=10.0.0.0/8                      => {'term':{'trail.ip':{'value':'10.0.0.0/8'}}}
          failed=true                        => {'term':{'trail.outcome':{'value':'failure'}}}
          requestParameters.bucketName=a=b   => {'term':{'trail.param':{'value':'requestParameters.bucketName=a=b'}}}
          requestParameters.x\\=y=a          => {'term':{'trail.param':{'value':'requestParameters.x\\\\=y=a'}}}
          """)
  void filters_take_their_value_as_it_stands(String filter, String json) {
    assertThat(Translations.of(Filter.parse(filter))).isEqualTo(Translations.json(json));
  }
}
