package dev.trailsearch.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A user and its group, by number.
record UnixUser(int uid, int gid) {
  static final UnixUser NOBODY = new UnixUser(65_534, 65_534);

  /// Where files have no numeric owner (Windows), nobody: it is never asked about there.
  static UnixUser ownerOf(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return NOBODY;
    }
    Map<String, Object> attributes = Files.readAttributes(file, "unix:uid,gid");
    return attributes.get("uid") instanceof Integer uid
            && attributes.get("gid") instanceof Integer gid
        ? new UnixUser(uid, gid)
        : NOBODY;
  }

  boolean isRoot() {
    return uid == 0;
  }
}
