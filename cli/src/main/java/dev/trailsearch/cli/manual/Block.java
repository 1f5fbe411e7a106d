package dev.trailsearch.cli.manual;

import java.util.List;

/// A part of a page, whatever the page is written in.
sealed interface Block {

  /// Whether there is nothing to show.
  boolean isEmpty();

  /// Text.
  record Prose(List<String> paragraphs) implements Block {
    public Prose {
      paragraphs = List.copyOf(paragraphs);
    }

    @Override
    public boolean isEmpty() {
      return paragraphs.isEmpty();
    }
  }

  /// Lines as they are typed.
  record Code(List<String> lines) implements Block {
    public Code {
      lines = List.copyOf(lines);
    }

    @Override
    public boolean isEmpty() {
      return lines.isEmpty();
    }
  }

  /// Options, arguments and the like.
  record Terms(List<Term> terms) implements Block {
    public Terms {
      terms = List.copyOf(terms);
    }

    @Override
    public boolean isEmpty() {
      return terms.isEmpty();
    }
  }

  /// Commands that have pages of their own; a label is a command's whole name.
  record Links(List<Term> commands) implements Block {
    public Links {
      commands = List.copyOf(commands);
    }

    @Override
    public boolean isEmpty() {
      return commands.isEmpty();
    }
  }
}
