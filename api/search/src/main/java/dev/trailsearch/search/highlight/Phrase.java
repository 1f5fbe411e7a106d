package dev.trailsearch.search.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words looked for in this order. */
record Phrase(List<Pattern> forms) {

  Phrase {
    forms = List.copyOf(forms);
  }

  /** A phrase of forms in lower case that may hold {@code *} and {@code ?}. */
  static Phrase of(List<String> forms) {
    return new Phrase(forms.stream().map(Phrase::pattern).toList());
  }

  /** The stretches of a text that these words make up, one after another. */
  List<Span> in(List<Word> words) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; !forms.isEmpty() && i + forms.size() <= words.size(); i++) {
      if (matchesAt(words, i)) {
        spans.add(new Span(words.get(i).from(), words.get(i + forms.size() - 1).to()));
      }
    }
    return spans;
  }

  private boolean matchesAt(List<Word> words, int start) {
    for (int i = 0; i < forms.size(); i++) {
      if (!forms.get(i).matcher(words.get(start + i).form()).matches()) {
        return false;
      }
    }
    return true;
  }

  private static Pattern pattern(String form) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
