package dev.trailsearch.indexer.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Says in words why something could not be read. */
public final class IoReason {

  private IoReason() {}

  /** The reason, without the name of the file. */
  public static String of(IOException e) {
    return switch (e) {
      case SourceException source -> source.reason();
      case AccessDeniedException _ -> "no permission to read it";
      case NoSuchFileException _ -> "it is gone";
      case FileSystemLoopException _ -> "a link that leads back to a folder around it";
      case EOFException _ -> "the compressed data ends early";
      case ZipException zip -> "the compressed data is damaged (" + zip.getMessage() + ")";
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
