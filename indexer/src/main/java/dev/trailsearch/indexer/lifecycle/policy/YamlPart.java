package dev.trailsearch.indexer.lifecycle.policy;

import java.io.StringReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** An object of a YAML file, whose faults have a line and a column. */
final class YamlPart {

  private static final Pattern DURATION = Pattern.compile("([0-9]{1,5})([hdw])");
  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,4})?)%");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final String file;
  private final Node node;
  private final Map<String, Node> parts;

  private YamlPart(String file, Node node, Map<String, Node> parts) {
    this.file = file;
    this.node = node;
    this.parts = parts;
  }

  static YamlPart root(String file, String text, Set<String> known) {
    try {
      Node root =
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
      if (root == null) {
        throw new IllegalArgumentException(
            file + " is empty; expected one or more of " + sorted(known));
      }
      return of(file, root, known);
    } catch (MarkedYAMLException e) {
      throw wrong(file, e.getProblemMark(), String.valueOf(e.getProblem()));
    } catch (YAMLException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static YamlPart of(String file, Node node, Set<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(file, node.getStartMark(), "expected an object with " + sorted(known));
    }
    Map<String, Node> parts = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!known.contains(name)) {
        throw wrong(
            file, key.getStartMark(), "unknown \"%s\"; expected %s".formatted(name, sorted(known)));
      }
      if (parts.put(name, tuple.getValueNode()) != null) {
        throw wrong(file, key.getStartMark(), "\"" + name + "\" is there twice");
      }
    }
    return new YamlPart(file, node, parts);
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  YamlPart object(String name, Set<String> known) {
    return of(file, part(name), known);
  }

  YamlPart object(Node object, Set<String> known) {
    return of(file, object, known);
  }

  List<Node> list(String name) {
    if (part(name) instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw wrong(name, "expected a list");
  }

  String word(String name) {
    if (part(name) instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw wrong(name, "expected a word");
  }

  Duration duration(String name) {
    Matcher matcher = DURATION.matcher(scalar(name));
    if (!matcher.matches()) {
      throw wrong(
          name, "expected a duration such as 12h, 40d or 52w, not \"" + scalar(name) + "\"");
    }
    int number = Integer.parseInt(matcher.group(1));
    return switch (matcher.group(2)) {
      case "h" -> Duration.ofHours(number);
      case "w" -> Duration.ofDays(7L * number);
      default -> Duration.ofDays(number);
    };
  }

  /** A part of one. */
  double percent(String name) {
    Matcher matcher = PERCENT.matcher(scalar(name));
    double percent = matcher.matches() ? Double.parseDouble(matcher.group(1)) : Double.MAX_VALUE;
    if (percent > 100) {
      throw wrong(name, "expected a percentage such as 1% or 0.5%, not \"" + scalar(name) + "\"");
    }
    return percent / 100;
  }

  int number(String name, int least, int most) {
    String text = scalar(name);
    int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw wrong(name, "expected a number from %d to %d, not \"%s\"".formatted(least, most, text));
    }
    return number;
  }

  /** The error at a part of this object. */
  IllegalArgumentException wrong(String name, String words) {
    return wrong(file, part(name).getStartMark(), name + ": " + words);
  }

  private String scalar(String name) {
    return part(name) instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private Node part(String name) {
    Node part = parts.get(name);
    if (part == null) {
      throw wrong(file, node.getStartMark(), "\"" + name + "\" is missing");
    }
    return part;
  }

  private static IllegalArgumentException wrong(String file, @Nullable Mark mark, String words) {
    return new IllegalArgumentException(
        mark == null
            ? "%s: %s".formatted(file, words)
            : "%s, line %d, column %d: %s"
                .formatted(file, mark.getLine() + 1, mark.getColumn() + 1, words));
  }

  private static String sorted(Set<String> words) {
    return words.stream().sorted().collect(Collectors.joining(", "));
  }
}
