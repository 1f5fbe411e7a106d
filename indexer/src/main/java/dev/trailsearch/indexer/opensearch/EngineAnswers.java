package dev.trailsearch.indexer.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.opensearch.client.transport.httpclient5.ResponseException;

/** Reads what the transport gives back, or throws, as an answer of the engine. */
final class EngineAnswers {

  private EngineAnswers() {}

  /** An answer with any status. */
  static EngineResponse of(Answered answered) throws IOException {
    return new EngineResponse(answered.status(), parse(answered.body()));
  }

  /**
   * The answer within what was thrown: the transport throws some error statuses, 401 and 403 well
   * wrapped.
   *
   * @param nodes of which one was asked, for the message
   * @throws EngineException.Unreachable if there is none
   */
  static EngineResponse thrown(IOException e, String nodes) {
    ResponseException answer = Obstacle.within(e, ResponseException.class);
    if (answer == null) {
      throw new EngineException.Unreachable(Obstacle.of(e).told(nodes, firstLine(e)), e);
    }
    return error(answer);
  }

  /** The exception shows the answer's body only in its message, on the lines after the first. */
  private static EngineResponse error(ResponseException e) {
    String message = words(e);
    int body = message.indexOf("\n{");
    try {
      JsonNode json =
          body < 0
              ? TextNode.valueOf(message.substring(message.indexOf('\n') + 1))
              : ExactJson.read(message.substring(body + 1));
      return new EngineResponse(e.status(), json);
    } catch (IOException notJson) {
      return new EngineResponse(e.status(), TextNode.valueOf(words(notJson)));
    }
  }

  /** The body as JSON, or as a text if it is none. */
  private static JsonNode parse(byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      return MissingNode.getInstance();
    }
    boolean json = bytes[0] == '{' || bytes[0] == '[';
    return json ? ExactJson.read(bytes) : TextNode.valueOf(start(bytes));
  }

  /** A proxy's error page is no JSON: its beginning says enough. */
  private static String start(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, 1_000), StandardCharsets.UTF_8);
  }

  /** The client's own advice follows on the next one. */
  private static String firstLine(Throwable e) {
    return words(e).lines().findFirst().orElse("");
  }

  private static String words(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
