package dev.trailsearch.cli.manual;

import java.util.List;

/// The manual of one command.
///
/// @param command its whole name, such as `trailsearch index hold`
/// @param purpose one sentence
/// @param sections none of them empty
record ManualPage(String command, String purpose, List<Section> sections) {
  ManualPage {
    sections = sections.stream().filter(section -> !section.block().isEmpty()).toList();
  }

  /// By which `man` knows it: `trailsearch-index-hold`.
  String title() {
    return command.replace(' ', '-');
  }
}
