package dev.trailsearch.cli.manual;

import java.util.List;

/// What people come for, and the commands that do it.
enum Task {
  TRY("Try it", "demo generate"),
  RUN("Run a store on this machine", "up down status doctor"),
  LOAD("Load logs, and know that all is there", "backfill follow reconcile verify deadletter"),
  ASK("Search and investigate", "search get investigate export"),
  KEEP("Keep events for years", "index"),
  SHARE("Let others look", "key dashboards"),
  SETTLE("Make yourself at home", "config completion manual help");

  private final String title;
  private final String commands;

  Task(String title, String commands) {
    this.title = title;
    this.commands = commands;
  }

  /// As a heading.
  String title() {
    return title;
  }

  /// Names of commands right below `trailsearch`, the first to use first.
  List<String> commands() {
    return List.of(commands.split(" ", -1));
  }
}
