package dev.trailsearch.engine;

import dev.trailsearch.engine.EngineStartException.Reason;
import dev.trailsearch.engine.LocalEngineSettings.Lifetime;
import java.util.ArrayList;
import java.util.List;

/// The words before the java command: as whom it runs, and what ends it. All of them replace
/// themselves by the next (exec), so the process that is started is the engine itself.
///
/// @param user whose files the engine's must be
/// @param tellsEnd whether the process waits on its standard input for a word from the launcher
record LaunchPlan(List<String> prefix, UnixUser user, boolean tellsEnd) {
  /// When the pipe closes without a word, the launcher is dead and the engine follows it. `$$` is
  /// still the engine's id in the subshell.
  private static final String FOLLOW_LAUNCHER =
      """
      exec 3<&0 </dev/null
      (read -r ended <&3 || kill -TERM $$) >/dev/null 2>&1 &
      exec "$@" 3<&-
      """;

  LaunchPlan {
    prefix = List.copyOf(prefix);
  }

  /// @param owner of the engine's home
  /// @throws EngineStartException if we are root and nothing here can change that for the engine
  static LaunchPlan of(HostTools tools, UnixUser owner, Lifetime lifetime) {
    List<String> prefix = new ArrayList<>();
    UnixUser user = tools.root() ? addUser(prefix, tools, owner) : owner;
    if (tools.session()) {
      // Ctrl-C in the terminal is for the launcher, which ends the engine when it is done with it.
      prefix.add("setsid");
    } else if (lifetime == Lifetime.DETACHED && tools.shell()) {
      prefix.addAll(List.of("sh", "-c", "trap '' HUP; exec \"$@\"", "engine"));
    }
    boolean byPipe = lifetime == Lifetime.TIED && !tools.parentDeathSignal() && tools.shell();
    if (lifetime == Lifetime.TIED && tools.parentDeathSignal()) {
      prefix.addAll(List.of("setpriv", "--pdeathsig", "TERM", "--"));
    } else if (byPipe) {
      prefix.addAll(List.of("sh", "-c", FOLLOW_LAUNCHER, "engine"));
    }
    return new LaunchPlan(prefix, user, byPipe);
  }

  /// OpenSearch refuses root. In a user namespace the engine is another user to itself, but its
  /// files stay root's; without one, they are given to the user it runs as.
  private static UnixUser addUser(List<String> prefix, HostTools tools, UnixUser owner) {
    if (owner.isRoot() && tools.userNamespace()) {
      prefix.addAll(List.of("unshare", "--user", "--map-user=1000", "--map-group=1000", "--"));
      return owner;
    }
    if (!tools.otherUser()) {
      throw new EngineStartException(
          Reason.ROOT_REFUSED,
          "OpenSearch refuses to run as root, and neither \"unshare --user\" nor \"setpriv --reuid\""
              + " works here.",
          "Run as another user, or install util-linux (2.38 or newer).");
    }
    UnixUser user = owner.isRoot() ? UnixUser.NOBODY : owner;
    prefix.addAll(
        List.of(
            "setpriv", "--reuid=" + user.uid(), "--regid=" + user.gid(), "--clear-groups", "--"));
    return user;
  }
}
