package dev.trailsearch.search.investigate.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.investigate.EventText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was handed out. What the record does not tell is null.
 *
 * @param to ARN of the session, or name of the user, that the credentials speak for
 * @param role ARN of the role that was assumed
 * @param sourceIdentity who the session is to be known for along the whole chain
 * @param expires when the credentials end
 * @param mfa whether a second factor was shown for them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Grant(
    @Nullable String to,
    @Nullable String role,
    @Nullable String sourceIdentity,
    @JsonSerialize(using = ToStringSerializer.class) @Nullable Instant expires,
    @Nullable Boolean mfa) {

  static Grant of(FoundEvent event) {
    String expiration = EventText.record(event, "/responseElements/credentials/expiration");
    return new Grant(
        first(
            event,
            "/responseElements/assumedRoleUser/arn",
            "/responseElements/federatedUser/arn",
            "/responseElements/accessKey/userName",
            "/requestParameters/roleArn",
            "/userIdentity/arn"),
        EventText.record(event, "/requestParameters/roleArn"),
        first(event, "/requestParameters/sourceIdentity", "/responseElements/sourceIdentity"),
        expiration == null ? null : Expiration.parse(expiration),
        mfa(event));
  }

  /** A device's serial number is sent with its code only. */
  private static @Nullable Boolean mfa(FoundEvent event) {
    if (EventText.record(event, "/requestParameters/serialNumber") != null) {
      return true;
    }
    String shown = EventText.derived(event, "/actor/mfa");
    return shown == null ? null : Boolean.valueOf(shown);
  }

  private static @Nullable String first(FoundEvent event, String... pointers) {
    for (String pointer : pointers) {
      String text = EventText.record(event, pointer);
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
