package dev.trailsearch.search.investigate.principal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.query.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalIdTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "arn:aws:iam::1:user/a/b   | arn          | (trail.actor.arn:\"arn:aws:iam::1:user/a/b\" OR trail.actor.issuer:\"arn:aws:iam::1:user/a/b\")",
        "AKIAIOSFODNN7EXAMPLE      | access-key   | trail.actor.key:\"AKIAIOSFODNN7EXAMPLE\"",
        "ASIAIOSFODNN7EXAMPLE      | access-key   | trail.actor.key:\"ASIAIOSFODNN7EXAMPLE\"",
        "AIDACKCEVSQ6C2EXAMPLE     | principal-id | (userIdentity.principalId:\"AIDACKCEVSQ6C2EXAMPLE\" OR userIdentity.principalId:AIDACKCEVSQ6C2EXAMPLE\\:*)",
        "AROACKCEVSQ6C2EXAMPLE:x*  | principal-id | userIdentity.principalId:\"AROACKCEVSQ6C2EXAMPLE:x*\"",
        "111122223333              | account      | trail.actor.account:\"111122223333\"",
        "11112222333               | name         | (user:\"11112222333\" OR session:\"11112222333\")",
        "AKIA                      | name         | (user:\"AKIA\" OR session:\"AKIA\")",
        "alice) OR (*              | name         | (user:\"alice) OR (*\" OR session:\"alice) OR (*\")"
      })
  void the_form_tells_what_a_name_is_and_where_it_is_looked_for(
      String text, String kind, String query) {
    PrincipalId id = PrincipalId.of(text);

    assertThat(id.kind()).isEqualTo(kind);
    assertThat(id.text()).isEqualTo(text);
    assertThat(Wording.of(id.query())).isEqualTo(query);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "half \ud800"})
  void what_names_nobody_is_refused(String text) {
    assertThatThrownBy(() -> PrincipalId.of(text)).isInstanceOf(QueryException.class);
    assertThatThrownBy(() -> PrincipalId.of("a".repeat(1_025))).isInstanceOf(QueryException.class);
  }
}
