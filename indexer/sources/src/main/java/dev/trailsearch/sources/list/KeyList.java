package dev.trailsearch.sources.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trailsearch.indexer.source.Listing;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import dev.trailsearch.sources.s3.S3Store;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The objects that a list names: a file with a path or an S3 URL a line, or the manifest of an S3
 * Inventory. What it holds tells which.
 */
public final class KeyList implements Source {

  private final ListFile list;
  private final S3Store s3;
  private final Function<String, Path> paths;

  /**
   * A list; it is opened when its objects are listed.
   *
   * @param paths the file that a line stands for
   */
  public KeyList(ListFile list, S3Store s3, Function<String, Path> paths) {
    this.list = list;
    this.s3 = s3;
    this.paths = paths;
  }

  @Override
  public String name() {
    return "@" + list.name();
  }

  @Override
  public void list(Selection selection, Listing listing) throws IOException, InterruptedException {
    try (InputStream in = new BufferedInputStream(list.content().open());
        NamedObjects objects = new NamedObjects(s3, paths, selection, listing)) {
      if (beginsWithBrace(in)) {
        new Inventory(Manifest.read(list.name(), in), s3).list(objects);
      } else {
        lines(in, objects);
      }
      objects.finish();
    } catch (IOException e) {
      throw list.unreadable(e);
    }
  }

  private void lines(InputStream in, NamedObjects objects)
      throws IOException, InterruptedException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String word = line.replace("\uFEFF", "").strip();
      if (!word.isEmpty() && !word.startsWith("#")) {
        objects.add(word, "line " + number + " of " + list.name());
      }
    }
  }

  private static boolean beginsWithBrace(InputStream in) throws IOException {
    in.mark(64);
    int first = in.read();
    while (first == 0xEF || first == 0xBB || first == 0xBF || Character.isWhitespace(first)) {
      first = in.read();
    }
    in.reset();
    return first == '{';
  }
}
