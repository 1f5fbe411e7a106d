package dev.trailsearch.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What this machine has for starting a process under other terms than ours. Each is tried, not
/// looked for: BusyBox has commands of these names without the options, and a container may have
/// the options without the permission.
///
/// @param root whether this process is root, whom OpenSearch refuses
/// @param userNamespace a process may be given another user id without other rights to files
/// @param otherUser a process may be run as any user
/// @param parentDeathSignal the kernel can signal a process when its parent dies (Linux)
/// @param shell there is a POSIX shell, on a system where exec keeps the process
/// @param session a process may be given a session of its own
record HostTools(
    boolean root,
    boolean userNamespace,
    boolean otherUser,
    boolean parentDeathSignal,
    boolean shell,
    boolean session) {

  static HostTools probe() {
    boolean root = isRoot();
    return new HostTools(
        root,
        root && works("unshare", "--user", "--map-user=1000", "--map-group=1000", "true"),
        root && works("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "true"),
        works("setpriv", "--pdeathsig", "TERM", "true"),
        File.separatorChar == '/' && works("sh", "-c", "true"),
        works("setsid", "true"));
  }

  /// Whether an engine of ours would be another user also in the eyes of the file system.
  boolean runsAsAnother() {
    return root && !userNamespace;
  }

  private static boolean works(String... words) {
    return Command.works(List.of(words));
  }

  private static boolean isRoot() {
    try {
      Path probe = Files.createTempFile("trailsearch", ".probe");
      try {
        return probe.getFileSystem().supportedFileAttributeViews().contains("unix")
            && Files.getAttribute(probe, "unix:uid").equals(0);
      } finally {
        Files.delete(probe);
      }
    } catch (IOException e) {
      // Without a place for temporary files the start itself will say so.
      return false;
    }
  }
}
