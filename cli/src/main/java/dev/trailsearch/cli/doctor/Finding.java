package dev.trailsearch.cli.doctor;

import java.util.Locale;

/// What one check found.
///
/// @param check its name
/// @param state whether it is as it should be
/// @param found in words
/// @param remedy what to do; empty if there is nothing to do
record Finding(String check, State state, String found, String remedy) {

  /// How serious it is.
  enum State {
    OK,
    /// It works, but not for ever or not well.
    WARN,
    /// Something will not work.
    FAIL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Finding ok(String check, String found) {
    return new Finding(check, State.OK, found, "");
  }

  static Finding warn(String check, String found, String remedy) {
    return new Finding(check, State.WARN, found, remedy);
  }

  static Finding fail(String check, String found, String remedy) {
    return new Finding(check, State.FAIL, found, remedy);
  }
}
