package dev.trailsearch.cli.options;

import java.nio.file.Path;

/// Who has said what an option is.
public sealed interface Origin {

  /// The kind, for programs: `command line`, `environment`, `config file` or `default`.
  String kind();

  /// The kind or its name, for people.
  String place();

  /// It was given with the command.
  record Words() implements Origin {
    @Override
    public String kind() {
      return "command line";
    }

    @Override
    public String place() {
      return kind();
    }
  }

  /// A variable of the environment.
  record Variable(String name) implements Origin {
    @Override
    public String kind() {
      return "environment";
    }

    @Override
    public String place() {
      return name;
    }
  }

  /// A line of the config file.
  record Line(Path file) implements Origin {
    @Override
    public String kind() {
      return "config file";
    }

    @Override
    public String place() {
      return file.toString();
    }
  }

  /// Nobody.
  record Usual() implements Origin {
    @Override
    public String kind() {
      return "default";
    }

    @Override
    public String place() {
      return kind();
    }
  }
}
