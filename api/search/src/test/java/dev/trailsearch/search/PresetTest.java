package dev.trailsearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.generator.Generator;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.generator.story.AttackStory;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.investigate.firstseen.FirstSeen;
import dev.trailsearch.search.investigate.firstseen.FirstSeenRequest;
import dev.trailsearch.search.investigate.firstseen.SeenValue;
import dev.trailsearch.search.investigate.firstseen.UnusualValues;
import dev.trailsearch.search.investigate.preset.Preset;
import dev.trailsearch.search.investigate.preset.Presets;
import dev.trailsearch.search.time.TimeRange;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each preset against a count by hand over generated logs, and the attack in them. */
class PresetTest {

  private static final GeneratorSettings SETTINGS =
      GeneratorSettings.defaults().withEvents(6_000).withDays(4);
  private static final InstantSource CLOCK = () -> SETTINGS.until().plusSeconds(3_600);

  private static LoadedEvents logs;
  private static SearchService service;
  private static List<FoundEvent> all;

  @BeforeAll
  static void load(@TempDir Path folder) throws Exception {
    Generator.writeTo(folder, SETTINGS, (records, files) -> {});
    logs = LoadedEvents.of(List.of(folder), Granularity.MONTHLY, CLOCK);
    service = logs.service();
    all = logs.all();
  }

  @AfterAll
  static void close() {
    logs.close();
  }

  static Stream<String> presets() {
    return Presets.withQuery().stream().map(Preset::name);
  }

  @ParameterizedTest
  @MethodSource("presets")
  void a_preset_finds_what_a_count_by_hand_finds(String name) {
    Predicate<JsonNode> expected = PresetsByHand.of(name);
    List<String> byHand =
        all.stream().filter(e -> expected.test(e.event())).map(FoundEvent::id).toList();

    assertThat(ids(name)).containsExactlyInAnyOrderElementsOf(byHand);
  }

  @Test
  void every_count_by_hand_has_its_preset() {
    assertThat(PresetsByHand.all().keySet()).containsExactlyElementsOf(presets().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "console-login-without-mfa, svc-backup-sync, 1",
    "logging-off,               svc-backup-sync, 4",
    "new-credentials,           ci-deployer,     2",
    "privilege-changes,         ci-deployer,     1",
    "public-exposure,           DataLakeAdmin,   2",
    "sharing,                   DataLakeAdmin,   1",
    "secrets-read,              DataLakeAdmin,   3",
    "new-credentials,           DeployToProd,    1"
  })
  void a_preset_finds_its_part_of_the_attack(String name, String user, long events) {
    String query = "user:%s time:[%s TO *]".formatted(user, SETTINGS.story().begin());

    assertThat(
            service
                .search(SearchRequest.of(query).within(Presets.named(name).asQuery()))
                .total()
                .value())
        .isEqualTo(events);
  }

  @Test
  void several_presets_must_all_match() {
    List<String> both =
        LoadedEvents.everything(
                service,
                SearchRequest.of("")
                    .within(Presets.joined(List.of("logging-off", "access-denied"))))
            .stream()
            .map(FoundEvent::id)
            .toList();
    assertThat(both)
        .hasSameElementsAs(
            all.stream()
                .filter(e -> PresetsByHand.of("logging-off").test(e.event()))
                .filter(e -> PresetsByHand.of("access-denied").test(e.event()))
                .map(FoundEvent::id)
                .toList());
  }

  @Test
  void the_attack_uses_a_region_for_the_first_time() {
    Preset preset = Presets.named("new-regions");
    FirstSeen seen =
        new UnusualValues(service)
            .firstSeen(
                FirstSeenRequest.of(
                    String.valueOf(preset.firstSeen()),
                    TimeRange.of(SETTINGS.story().begin().toString(), null)));

    assertThat(seen.values())
        .extracting(SeenValue::value)
        .containsExactly(AttackStory.UNUSUAL_REGION);
  }

  private static List<String> ids(String preset) {
    return LoadedEvents.everything(
            service, SearchRequest.of("").within(Presets.named(preset).asQuery()))
        .stream()
        .map(FoundEvent::id)
        .toList();
  }
}
