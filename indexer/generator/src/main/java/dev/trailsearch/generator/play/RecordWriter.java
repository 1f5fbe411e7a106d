package dev.trailsearch.generator.play;

import dev.trailsearch.generator.cast.Caller;
import dev.trailsearch.generator.cast.Caller.Channel;
import dev.trailsearch.generator.cast.Grant;
import dev.trailsearch.generator.catalogue.Action;
import dev.trailsearch.generator.catalogue.Body;
import dev.trailsearch.generator.catalogue.Service;
import dev.trailsearch.generator.catalogue.Version;
import dev.trailsearch.generator.template.Fact;
import dev.trailsearch.generator.template.Scene;
import dev.trailsearch.generator.template.Template;
import dev.trailsearch.generator.text.ByteSink;
import dev.trailsearch.generator.text.TimeText;
import dev.trailsearch.generator.text.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Writes management and data records, field by field in CloudTrail's own order. Source of the
 * fields and of the version that brought each: AWS CloudTrail user guide, "CloudTrail record
 * contents".
 */
final class RecordWriter {

  private static final int MANAGEMENT_EVENT = 6;
  private static final int EVENT_CATEGORY = 7;
  private static final int TLS_DETAILS = 8;
  private static final int ENDPOINT_ACCOUNT = 9;
  private static final int KEY_EXCHANGE = 11;

  private final Scene scene;

  RecordWriter(Scene scene) {
    this.scene = scene;
  }

  void write(Take take, ByteSink out) {
    setScene(take);
    Action action = take.action();
    Service service = action.service();
    Version version = service.version();
    out.ascii("{\"eventVersion\":\"").append(version.text());
    out.ascii("\",\"userIdentity\":").append(take.caller().identity());
    out.ascii(",\"eventTime\":\"");
    TimeText.iso(out, take.time());
    text(out, "\",\"eventSource\":\"", service.source());
    text(out, ",\"eventName\":\"", action.name());
    text(out, ",\"awsRegion\":\"", take.place().region());
    text(out, ",\"sourceIPAddress\":\"", take.caller().address());
    text(out, ",\"userAgent\":\"", take.caller().agent());
    bodies(take, out);
    ids(take, out);
    out.ascii(",\"readOnly\":").ascii(Boolean.toString(action.traits().readOnly()));
    optional(out, ",\"resources\":", action.body().resources());
    text(out, ",\"eventType\":\"", action.traits().type());
    if (service.apiVersion().length() > 0) {
      text(out, ",\"apiVersion\":\"", service.apiVersion());
    }
    if (version.atLeast(MANAGEMENT_EVENT)) {
      out.ascii(",\"managementEvent\":").ascii(Boolean.toString(!action.traits().data()));
    }
    out.ascii(",\"recipientAccountId\":\"").ascii(take.place().recipient().id()).append('"');
    tail(take, version, out);
    out.append('}');
  }

  private void setScene(Take take) {
    take.place().owner().facts().forEach(scene::set);
    scene.at(take.time());
    scene.set(Fact.REGION, take.place().region());
    scene.set(Fact.SERVICE, take.action().service().prefix());
    scene.set(Fact.ACTION, take.action().name());
    scene.set(Fact.CALLER, take.caller().arn());
    Grant grant = take.grant();
    if (grant != null) {
      scene.set(Fact.ISSUED_NAME, Utf8.of(grant.to().name()));
      scene.set(Fact.ISSUED_ID, Utf8.of(grant.to().id()));
      scene.set(Fact.ISSUED_ARN, Utf8.of(grant.to().arn()));
      scene.set(Fact.ISSUED_SESSION, grant.session());
      scene.set(Fact.ISSUED_KEY, grant.key());
      scene.set(Fact.ISSUED_MFA, Utf8.of(grant.mfa() ? "Yes" : "No"));
    }
  }

  private void bodies(Take take, ByteSink out) {
    Body body = take.action().body();
    boolean failed = take.failure() != null;
    if (take.failure() != null) {
      if (take.failure().code().length() > 0) {
        text(out, ",\"errorCode\":\"", take.failure().code());
      }
      out.ascii(",\"errorMessage\":\"");
      take.failure().message().render(scene, out);
      out.append('"');
    }
    orNull(out, ",\"requestParameters\":", body.request());
    boolean answered = !failed || take.action().traits().alwaysFails();
    orNull(out, ",\"responseElements\":", answered ? body.response() : null);
    optional(out, ",\"additionalEventData\":", body.additional());
  }

  private void ids(Take take, ByteSink out) {
    out.ascii(",\"requestID\":\"");
    id(out, take.marks().request());
    out.ascii("\",\"eventID\":\"");
    id(out, take.marks().event());
    out.append('"');
  }

  private void tail(Take take, Version version, ByteSink out) {
    Caller caller = take.caller();
    Take.Marks marks = take.marks();
    if (marks.shared() != null) {
      text(out, ",\"sharedEventID\":\"", marks.shared());
    }
    if (caller.endpoint() != null) {
      text(out, ",\"vpcEndpointId\":\"", caller.endpoint());
      if (version.atLeast(ENDPOINT_ACCOUNT)) {
        text(out, ",\"vpcEndpointAccountId\":\"", scene.fact(Fact.ACCOUNT));
      }
    }
    optional(out, ",\"serviceEventDetails\":", take.action().body().details());
    if (marks.addendum() != null) {
      out.ascii(",\"addendum\":").append(marks.addendum());
    }
    if (version.atLeast(EVENT_CATEGORY)) {
      out.ascii(",\"eventCategory\":\"");
      out.ascii(take.action().traits().data() ? "Data" : "Management").append('"');
    }
    if (version.atLeast(TLS_DETAILS) && caller.channel() != Channel.SERVICE) {
      tls(take, version, out);
      if (caller.channel() == Channel.CONSOLE && !signingIn(take)) {
        out.ascii(",\"sessionCredentialFromConsole\":\"true\"");
      }
    }
  }

  private void tls(Take take, Version version, ByteSink out) {
    boolean old = scene.dice().chance(0.08);
    out.ascii(",\"tlsDetails\":{\"tlsVersion\":\"").ascii(old ? "TLSv1.2" : "TLSv1.3");
    out.ascii("\",\"cipherSuite\":\"");
    out.ascii(old ? "ECDHE-RSA-AES128-GCM-SHA256" : "TLS_AES_128_GCM_SHA256");
    out.ascii("\",\"clientProvidedHostHeader\":\"");
    take.action().service().host().render(scene, out);
    out.ascii(version.atLeast(KEY_EXCHANGE) && !old ? "\",\"keyExchange\":\"x25519\"}" : "\"}");
  }

  /** Someone who is just signing in has no console session yet. */
  private static boolean signingIn(Take take) {
    return take.grant() != null || take.action().traits().alwaysFails();
  }

  private void id(ByteSink out, @Nullable Utf8 given) {
    if (given == null) {
      scene.dice().uuid(out);
    } else {
      out.append(given);
    }
  }

  private static void text(ByteSink out, String before, Utf8 value) {
    out.ascii(before).append(value).append('"');
  }

  private void orNull(ByteSink out, String before, @Nullable Template body) {
    out.ascii(before);
    if (body == null) {
      out.ascii("null");
    } else {
      body.render(scene, out);
    }
  }

  private void optional(ByteSink out, String before, @Nullable Template body) {
    if (body != null) {
      orNull(out, before, body);
    }
  }
}
