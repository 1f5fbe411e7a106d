package dev.trailsearch.search.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyringTest {

  private static final SecureRandom RANDOM = new SecureRandom();

  private static final Caller SOC = Caller.unrestricted("soc");
  private static final Caller ALICE = Caller.unrestricted("alice");
  private static final String KEY = NewKey.random(RANDOM);

  private final Keyring keyring =
      new Keyring(
          List.of(
              new KeyEntry(SOC, KeyHash.of(KEY)),
              new KeyEntry(ALICE, PasswordHash.of("open sésame", PasswordHash.LEAST, RANDOM))));

  @Test
  void a_key_is_known_and_one_with_another_letter_is_not() {
    assertThat(keyring.byKey(KEY)).contains(SOC);
    assertThat(keyring.byKey(KEY + "x")).isEmpty();
    assertThat(keyring.byKey("open sésame")).isEmpty();
    assertThat(keyring.byKey("")).isEmpty();
  }

  @Test
  void a_password_is_known_with_its_own_name_only() {
    assertThat(keyring.byPassword("alice", "open sésame")).contains(ALICE);
    assertThat(keyring.byPassword("alice", "open sesame")).isEmpty();
    assertThat(keyring.byPassword("soc", "open sésame")).isEmpty();
    assertThat(keyring.byPassword("bob", "open sésame")).isEmpty();
  }

  @Test
  void a_password_is_remembered_once_it_was_right() {
    assertThat(keyring.remembered("alice", "open sésame")).isEmpty();
    assertThat(keyring.byPassword("alice", "open sésame")).contains(ALICE);

    assertThat(keyring.remembered("alice", "open sésame")).contains(ALICE);
    assertThat(keyring.remembered("alice", "wrong")).isEmpty();
    assertThat(keyring.byPassword("alice", "wrong")).isEmpty();
  }

  @Test
  void a_browser_may_send_a_key_as_the_password_of_its_name() {
    assertThat(keyring.remembered("soc", KEY)).contains(SOC);
    assertThat(keyring.remembered("alice", KEY)).isEmpty();
  }

  @Test
  void new_keys_differ_and_can_be_told_from_other_text() {
    assertThat(NewKey.random(RANDOM)).isNotEqualTo(KEY).matches("trailsearch_[A-Za-z0-9_-]{43}");
  }

  @Test
  void a_hash_reads_back_as_it_was_written_and_shows_no_password() {
    PasswordHash password = PasswordHash.of("hidden", PasswordHash.LEAST, RANDOM);

    assertThat(SecretHash.parse(password.text())).isEqualTo(password);
    assertThat(SecretHash.parse(KeyHash.of(KEY).text())).isEqualTo(KeyHash.of(KEY));
    assertThat(password.toString()).doesNotContain(password.derived(), password.salt());
  }
}
