package dev.trailsearch.engine;

import dev.trailsearch.engine.EngineStartException.Reason;
import dev.trailsearch.engine.LocalEngineSettings.Lifetime;
import java.util.ArrayList;
import java.util.List;

/// The words before the java command: as whom it runs, and what ends it. Each of them replaces
/// itself by the next (exec), so the process that is started is the engine itself.
///
/// @param identity as whom
/// @param tether until when
/// @param user who must own the engine's files
/// @param tellsEnd whether a watcher waits on standard input for a word that the engine has ended
record LaunchPlan(List<String> identity, List<String> tether, UnixUser user, boolean tellsEnd) {
  /// When the pipe closes without a word, the launcher is dead and the engine follows it. `$$` is
  /// still the engine's id in the subshell.
  private static final String FOLLOW_LAUNCHER =
      """
      exec 3<&0 </dev/null
      (read -r ended <&3 || kill -TERM $$) >/dev/null 2>&1 &
      exec "$@" 3<&-
      """;

  LaunchPlan {
    identity = List.copyOf(identity);
    tether = List.copyOf(tether);
  }

  /// @param owner of the engine's home
  /// @throws EngineStartException if we are root and nothing here can change that for the engine
  static LaunchPlan of(HostTools tools, UnixUser owner, Lifetime lifetime) {
    UnixUser user = user(tools, owner);
    boolean tied = lifetime == Lifetime.TIED;
    boolean byPipe = tied && !tools.parentDeathSignal() && tools.shell();
    List<String> tether = new ArrayList<>();
    if (tools.session()) {
      // Ctrl-C in the terminal is for the launcher, which ends the engine when it is done with it.
      tether.add("setsid");
    } else if (!tied && tools.shell()) {
      tether.addAll(List.of("sh", "-c", "trap '' HUP; exec \"$@\"", "engine"));
    }
    if (tied && tools.parentDeathSignal()) {
      tether.addAll(List.of("setpriv", "--pdeathsig", "TERM", "--"));
    } else if (byPipe) {
      tether.addAll(List.of("sh", "-c", FOLLOW_LAUNCHER, "engine"));
    }
    return new LaunchPlan(identity(tools, user), tether, user, byPipe);
  }

  /// The whole command line.
  List<String> before(List<String> java) {
    List<String> words = new ArrayList<>(identity);
    words.addAll(tether);
    words.addAll(java);
    return words;
  }

  /// OpenSearch refuses root. In a user namespace the engine is another user to itself, but its
  /// files stay root's; without one, or if the files are another's anyway, it runs as who owns
  /// them.
  private static UnixUser user(HostTools tools, UnixUser owner) {
    if (!tools.root() || (owner.isRoot() && tools.userNamespace())) {
      return owner;
    }
    if (!tools.otherUser()) {
      throw new EngineStartException(
          Reason.ROOT_REFUSED,
          "OpenSearch refuses to run as root, and neither \"unshare --user\" nor \"setpriv --reuid\""
              + " can change that here.",
          "Run as another user, or install util-linux (2.38 or newer).");
    }
    return owner.isRoot() ? UnixUser.NOBODY : owner;
  }

  private static List<String> identity(HostTools tools, UnixUser user) {
    if (!tools.root()) {
      return List.of();
    }
    return user.isRoot()
        ? List.of("unshare", "--user", "--map-user=1000", "--map-group=1000", "--")
        : List.of(
            "setpriv", "--reuid=" + user.uid(), "--regid=" + user.gid(), "--clear-groups", "--");
  }
}
