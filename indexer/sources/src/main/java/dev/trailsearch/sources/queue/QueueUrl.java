package dev.trailsearch.sources.queue;

import dev.trailsearch.indexer.source.SourceException.Misnamed;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a queue, which also says which server and which Region it lies in.
 *
 * @param text as SQS shows it
 * @param endpoint of the server
 * @param region by the server's name; empty where it tells none, which is not AWS
 */
public record QueueUrl(String text, URI endpoint, Optional<String> region) {

  private static final String FORM =
      "Write it like https://sqs.eu-west-1.amazonaws.com/111122223333/my-trail.";

  private static final Pattern ARN =
      Pattern.compile(
          "arn:(?<partition>aws[a-z-]*):sqs:(?<region>[a-z0-9-]+):(?<account>\\d{12}):(?<name>[\\w.-]+)");

  private static final Pattern AWS_HOST =
      Pattern.compile(".*?(?<region>[a-z]{2}(?:-[a-z]+)+-\\d+)\\..*amazonaws\\.com(?:\\.cn)?");

  private static final Pattern PATH = Pattern.compile("/[^/]+/[^/]+");

  /**
   * Reads an address.
   *
   * @throws Misnamed if it is none of a queue, with what may have been meant
   */
  public static QueueUrl parse(String text) throws Misnamed {
    Matcher arn = ARN.matcher(text);
    if (arn.matches()) {
      String domain =
          arn.group("partition").equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
      throw new Misnamed(
          text,
          "this is the ARN of a queue",
          "Write https://sqs.%s.%s/%s/%s."
              .formatted(arn.group("region"), domain, arn.group("account"), arn.group("name")));
    }
    URI uri = uri(text);
    boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!http || uri.getHost() == null || !PATH.matcher(uri.getPath()).matches()) {
      throw new Misnamed(text, "this is no address of a queue", FORM);
    }
    Matcher host = AWS_HOST.matcher(uri.getHost());
    return new QueueUrl(
        text,
        URI.create(uri.getScheme() + "://" + uri.getRawAuthority()),
        host.matches() ? Optional.of(host.group("region")) : Optional.empty());
  }

  private static URI uri(String text) throws Misnamed {
    try {
      return new URI(text);
    } catch (URISyntaxException _) {
      throw new Misnamed(text, "this is no address of a queue", FORM);
    }
  }
}
