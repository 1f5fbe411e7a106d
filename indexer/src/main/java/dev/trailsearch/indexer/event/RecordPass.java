package dev.trailsearch.indexer.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** One walk over the tokens of one record, which feeds everything that is derived from it. */
final class RecordPass {

  final Precheck precheck;
  final Envelope envelope = new Envelope();
  final Parameters parameters = new Parameters();
  final Resources resources = new Resources();
  final FullText text = new FullText();

  private final RecordPath path = new RecordPath();
  private Section section = Section.ENVELOPE;

  RecordPass(Shape.Branch mapping) {
    this.precheck = new Precheck(mapping);
  }

  /** Reads the value at which the parser stands, to its end. */
  void read(JsonParser parser) throws IOException {
    precheck.reset();
    envelope.reset();
    parameters.reset();
    resources.reset();
    text.reset();
    path.reset();
    int depth = 0;
    JsonToken token = parser.currentToken();
    do {
      precheck.token(token, parser);
      switch (token) {
        case START_OBJECT, START_ARRAY -> {
          path.open(token == JsonToken.START_OBJECT);
          depth++;
        }
        case END_OBJECT, END_ARRAY -> {
          path.close();
          depth--;
        }
        case FIELD_NAME -> name(parser.currentName());
        case VALUE_STRING -> string(parser.getText());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
        case VALUE_TRUE, VALUE_FALSE -> plain(parser.getText());
        case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> {}
      }
      if (depth == 0) {
        return;
      }
      token = parser.nextToken();
    } while (token != null);
  }

  private void name(String name) {
    path.name(name);
    if (path.depth() == 1) {
      section = Section.of(name);
    }
  }

  private void string(String value) {
    KeyPath at = path.current();
    if (at.isSecret()) {
      return;
    }
    resources.offer(value);
    if (section == Section.ENVELOPE) {
      envelope.add(at, value);
      if (precheck.isCopied()) {
        text.addCopied(at.key(), value);
      } else {
        text.addField(at.key(), value);
      }
    } else {
      parameter(at, value);
      text.addParameter(at.key(), value);
    }
  }

  private void number(String value) {
    if (!path.current().isSecret()) {
      plain(value);
    }
  }

  /** Also true and false under {@code manageMasterUserPassword}: no secret has two values. */
  private void plain(String value) {
    if (section == Section.ENVELOPE) {
      envelope.add(path.current(), value);
    } else {
      parameter(path.current(), value);
    }
  }

  private void parameter(KeyPath at, String value) {
    if (path.depth() == 2) {
      if (section == Section.REQUEST) {
        resources.offerName(at.key(), value);
      } else {
        envelope.add(at, value); // MFAUsed, ConsoleLogin: Success
      }
    }
    envelope.addAccount(at.key(), value);
    parameters.add(at, path.isRepeatable(), value);
  }

  /** Which part of a record a value stands in. */
  private enum Section {
    ENVELOPE,
    REQUEST,
    OTHER_PARAMETERS;

    static Section of(String topLevelName) {
      return switch (topLevelName) {
        case "requestParameters" -> REQUEST;
        case "responseElements", "additionalEventData", "serviceEventDetails" -> OTHER_PARAMETERS;
        default -> ENVELOPE;
      };
    }
  }
}
