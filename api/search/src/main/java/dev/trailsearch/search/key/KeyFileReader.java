package dev.trailsearch.search.key;

import dev.trailsearch.search.Access;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads the text of a keys file, node by node: so a fault has its line, and an account that begins
 * with 0 stays what it is rather than become a number.
 *
 * @param file its name, for messages
 */
record KeyFileReader(String file) {

  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final String EVERY_ACCOUNT = "*";
  private static final Set<String> PARTS = Set.of("name", "hash", "roles", "accounts");

  /**
   * The entries.
   *
   * @throws IllegalArgumentException naming the file and the line
   */
  List<KeyEntry> read(String text) {
    Node root = compose(text);
    if (root == null) {
      throw new IllegalArgumentException(file + " is empty; it holds a list \"keys\"");
    }
    Map<String, Node> parts = parts(root, Set.of("keys"));
    List<KeyEntry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node node : list(part(root, parts, "keys"))) {
      KeyEntry entry = entry(node);
      if (!names.add(entry.caller().name())) {
        throw wrong(node, "the name " + entry.caller().name() + " is there twice");
      }
      entries.add(entry);
    }
    if (entries.isEmpty()) {
      throw wrong(root, "\"keys\" has no entry; without keys, name no file");
    }
    return entries;
  }

  private @Nullable Node compose(String text) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new IllegalArgumentException(
          "%s, line %d: %s".formatted(file, line, e.getProblem()), e);
    } catch (YAMLException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private KeyEntry entry(Node node) {
    Map<String, Node> parts = parts(node, PARTS);
    String name = text(part(node, parts, "name"));
    Node hash = part(node, parts, "hash");
    Set<Role> roles =
        list(part(node, parts, "roles")).stream().map(this::role).collect(Collectors.toSet());
    if (roles.isEmpty()) {
      throw wrong(node, name + " has no role, so it could do nothing");
    }
    Access access = access(part(node, parts, "accounts"));
    Caller caller = checked(node, () -> new Caller(name, roles, access));
    return new KeyEntry(caller, checked(hash, () -> SecretHash.parse(text(hash))));
  }

  private Role role(Node node) {
    String word = text(node);
    return Arrays.stream(Role.values())
        .filter(role -> role.toString().equals(word))
        .findFirst()
        .orElseThrow(() ->
            wrong(
                node,
                "there is no role \"%s\"; there are %s"
                    .formatted(
                        word,
                        Arrays.stream(Role.values())
                            .map(Role::toString)
                            .collect(Collectors.joining(", ")))));
  }

  private Access access(Node node) {
    if (node instanceof ScalarNode scalar && scalar.getValue().equals(EVERY_ACCOUNT)) {
      return new Access.Everything();
    }
    Set<String> accounts = new HashSet<>();
    for (Node one : list(node)) {
      if (!ACCOUNT.matcher(text(one)).matches()) {
        throw wrong(one, "\"%s\" is no account id of 12 digits".formatted(text(one)));
      }
      accounts.add(text(one));
    }
    if (accounts.isEmpty()) {
      throw wrong(node, "no account is named; \"*\" means all");
    }
    return new Access.Accounts(accounts);
  }

  private Map<String, Node> parts(Node node, Set<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(node, "an object is due here, with " + sorted(known));
    }
    Map<String, Node> parts = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String name = text(tuple.getKeyNode());
      if (!known.contains(name)) {
        throw wrong(tuple.getKeyNode(), "unknown \"%s\"; known: %s".formatted(name, sorted(known)));
      }
      if (parts.put(name, tuple.getValueNode()) != null) {
        throw wrong(tuple.getKeyNode(), "\"" + name + "\" is there twice");
      }
    }
    return parts;
  }

  private Node part(Node whole, Map<String, Node> parts, String name) {
    Node part = parts.get(name);
    if (part == null) {
      throw wrong(whole, "\"" + name + "\" is missing");
    }
    return part;
  }

  private List<Node> list(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw wrong(node, "a list is due here");
  }

  private String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw wrong(node, "a word is due here");
  }

  private <T> T checked(Node node, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      throw wrong(node, String.valueOf(e.getMessage()));
    }
  }

  private IllegalArgumentException wrong(Node node, String words) {
    return new IllegalArgumentException(
        "%s, line %d: %s".formatted(file, node.getStartMark().getLine() + 1, words));
  }

  private static String sorted(Set<String> words) {
    return words.stream().sorted().collect(Collectors.joining(", "));
  }
}
