package dev.trailsearch.cli.investigate;

import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.investigate.session.Chain;
import dev.trailsearch.search.investigate.session.Grant;
import dev.trailsearch.search.investigate.session.Issue;
import dev.trailsearch.search.investigate.session.Link;
import dev.trailsearch.search.investigate.session.Sessions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `investigate chain`: whose keys led to this one, and where it led.
@Command(
    name = "chain",
    description = {
      "Tell whose keys led to an access key, and where it led.",
      "",
      "Up to the first key and down to the last, across accounts."
    },
    footer = {
      "  trailsearch investigate chain ASIAIOSFODNN7EXAMPLE",
      "  trailsearch investigate chain AKIAIOSFODNN7EXAMPLE --output csv"
    })
final class ChainCommand extends AskingCommand<Chain> {

  private static final int FOR_FROM = 110;

  private static final int MINUTE = "2023-07-10 11:47".length();

  @Parameters(
      paramLabel = "KEY",
      description = "Access key id of a session (ASIA…) or of a user (AKIA…).")
  private String key;

  /// A key of the tree, with how far it is indented.
  private record Branch(Link link, int indent) {}

  @Override
  Optional<Chain> ask(SearchService service) {
    return new Sessions(service).chain(key);
  }

  @Override
  String nothing() {
    return "No event of " + Pen.safe(key) + " is in the index.";
  }

  @Override
  String page(Chain chain, Pen pen) {
    return pen.paragraph(Sentences.origin(chain.origin()))
        + pen.table(
            tree(chain),
            columns(),
            (branch, text) ->
                branch.link().accessKeyId().equals(chain.accessKeyId())
                    ? pen.ink().bold(text)
                    : text)
        + pen.remarks(chain.remarks());
  }

  /// A key says nothing when it is cut, so the others give way.
  private List<Column<Branch>> columns() {
    List<Column<Branch>> columns = new ArrayList<>();
    columns.add(Column.cut("KEY", 100, ChainCommand::indented));
    columns.add(Column.middle("OF", 10, branch -> holder(branch.link())));
    columns.add(Column.whole("SINCE (UTC)", branch -> minute(branch.link())));
    if (globals().terminal().columns() >= FOR_FROM) {
      columns.add(Column.cut("FROM", 15, branch -> from(branch.link())));
    }
    columns.add(Column.number("CALLS", branch -> Numbers.grouped(branch.link().use().events())));
    columns.add(Column.number("FAILED", branch -> Numbers.grouped(branch.link().use().failed())));
    return columns;
  }

  /// From the first key down, each below the one that got it.
  private static List<Branch> tree(Chain chain) {
    List<Branch> tree = new ArrayList<>();
    List<Link> up = chain.up().reversed();
    up.forEach(link -> tree.add(new Branch(link, tree.size())));
    Map<String, List<Link>> below = new HashMap<>();
    for (Link link : chain.down()) {
      below
          .computeIfAbsent(Objects.requireNonNullElse(link.parent(), ""), _ -> new ArrayList<>())
          .add(link);
    }
    add(chain.accessKeyId(), up.size(), below, tree);
    return tree;
  }

  private static void add(
      String parent, int indent, Map<String, List<Link>> below, List<Branch> tree) {
    for (Link link : below.getOrDefault(parent, List.of())) {
      tree.add(new Branch(link, indent));
      add(link.accessKeyId(), indent + 1, below, tree);
    }
  }

  private static String indented(Branch branch) {
    return branch.indent() == 0
        ? branch.link().accessKeyId()
        : "  ".repeat(branch.indent() - 1) + "└ " + branch.link().accessKeyId();
  }

  @Override
  Rows<Link> rows(Chain answer) {
    List<Link> all = new ArrayList<>(answer.up().reversed());
    all.addAll(answer.down());
    return new Rows<>(
        all,
        List.of(
            Column.whole("key", Link::accessKeyId),
            Column.whole("parent", link -> text(link.parent())),
            Column.whole("to", ChainCommand::to),
            Column.whole("since", ChainCommand::since),
            Column.whole("from", ChainCommand::from),
            Column.number("events", link -> String.valueOf(link.use().events())),
            Column.number("failed", link -> String.valueOf(link.use().failed()))));
  }

  /// `Admin/deploy-42` for `arn:aws:sts::…:assumed-role/Admin/deploy-42`.
  private static String holder(Link link) {
    String to = to(link);
    return to.startsWith("arn:") ? to.substring(to.indexOf('/') + 1) : to;
  }

  private static String minute(Link link) {
    String since = since(link);
    return since.substring(0, Math.min(MINUTE, since.length()));
  }

  private static String to(Link link) {
    Issue issue = link.issue();
    Grant grant = issue == null ? null : issue.grant();
    return grant == null ? "" : text(grant.to());
  }

  private static String since(Link link) {
    Issue issue = link.issue();
    return issue == null ? "" : Pen.time(issue.event().time());
  }

  private static String from(Link link) {
    Issue issue = link.issue();
    return issue == null ? "" : text(issue.from());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
