package dev.trailsearch.dashboards.saved;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalFormTest {

  @Test
  void keys_are_sorted_also_in_JSON_within_strings() {
    assertThat(
            normal(
                """
                {"references":[],"id":"a","type":"visualization","attributes":{"visState":"{\\"b\\": 1.50, \\"a\\": [ {\\"d\\":2,\\"c\\":3} ]}","title":"A"}}
                """))
        .isEqualTo(
            """
            {"type":"visualization","id":"a","attributes":{"title":"A","visState":"{\\"a\\":[{\\"c\\":3,\\"d\\":2}],\\"b\\":1.50}"},"references":[]}
            """);
  }

  @Test
  void what_a_server_adds_by_itself_is_left_out() {
    assertThat(
            normal(
                """
                {"type":"index-pattern","id":"a","updated_at":"2026-03-28T00:00:00Z","version":"Wz","namespaces":["default"],"workspaces":["w"],"attributes":{"fields":"[]","title":"A","typeMeta":null,"type":null},"references":[],"migrationVersion":{"index-pattern":"7.6.0"}}
                """))
        .isEqualTo(
            """
            {"type":"index-pattern","id":"a","attributes":{"title":"A"},"migrationVersion":{"index-pattern":"7.6.0"},"references":[]}
            """);
  }

  @Test
  void a_format_does_not_tell_from_which_page_it_was_saved() {
    assertThat(
            normal(
                """
                {"type":"index-pattern","id":"a","attributes":{"fieldFormatMap":"{\\"t\\":{\\"id\\":\\"date\\",\\"params\\":{\\"timezone\\":\\"UTC\\",\\"parsedUrl\\":{\\"origin\\":\\"http://127.0.0.1\\"}}}}","title":"A"},"references":[]}
                """))
        .contains(
            "{\\\"t\\\":{\\\"id\\\":\\\"date\\\",\\\"params\\\":{\\\"timezone\\\":\\\"UTC\\\"}}}");
  }

  @Test
  void a_panel_does_not_tell_which_server_saved_it() {
    assertThat(
            normal(
                """
                {"type":"dashboard","id":"a","attributes":{"title":"A","panelsJSON":"[{\\"version\\":\\"2.19.4\\",\\"panelIndex\\":\\"1\\"}]"},"references":[]}
                """))
        .contains("[{\\\"panelIndex\\\":\\\"1\\\",\\\"version\\\":\\\"7.9.3\\\"}]");
  }

  @Test
  void references_stand_in_the_order_of_their_names() {
    assertThat(
            normal(
                """
                {"type":"dashboard","id":"a","attributes":{"title":"A"},"references":[{"id":"y","name":"panel_1","type":"search"},{"id":"x","name":"panel_0","type":"search"}]}
                """))
        .contains(
            """
            "references":[{"name":"panel_0","type":"search","id":"x"},{"name":"panel_1","type":"search","id":"y"}]\
            """);
  }

  @Test
  void the_normal_form_of_the_normal_form_is_itself() {
    String text =
        """
        {"type":"visualization","id":"a","attributes":{"title":"A","visState":"no JSON","uiStateJSON":"{\\"b\\":1,\\"a\\":\\"{\\\\\\"z\\\\\\":1}\\"}"},"references":[]}
        """;

    assertThat(normal(normal(text))).isEqualTo(normal(text));
  }

  private static String normal(String text) {
    SavedFile file = SavedFile.read("test", text);
    assertThat(file.faults()).isEmpty();
    return NormalForm.text(file.objects());
  }
}
