package dev.trailsearch.dashboards;

import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.generator.Generator;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.generator.Progress;
import dev.trailsearch.indexer.load.Backfill;
import dev.trailsearch.indexer.load.LoadListener;
import dev.trailsearch.indexer.load.LoadProblem;
import dev.trailsearch.indexer.load.LoadSettings;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import dev.trailsearch.indexer.source.LocalFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// The engine of this JVM with generated logs, with what they never tell of, and with a file that
/// is no log.
public final class LoadedStore {
  private static final String RARE =
      """
      {"Records": [
        {"eventVersion": "1.08", "eventID": "00000000-0000-4000-8000-00000000a001", "eventTime": "2026-03-28T10:00:00Z",
         "eventSource": "iam.amazonaws.com", "eventName": "DeactivateMFADevice", "awsRegion": "us-east-1",
         "recipientAccountId": "111122223333"},
        {"eventVersion": "1.08", "eventID": "00000000-0000-4000-8000-00000000a002", "eventTime": "2026-03-28T10:01:00Z",
         "eventSource": "kms.amazonaws.com", "eventName": "ScheduleKeyDeletion", "awsRegion": "us-east-1",
         "recipientAccountId": "111122223333"},
        {"eventVersion": "1.08", "eventID": "00000000-0000-4000-8000-00000000a003", "eventTime": "2026-03-28T10:02:00Z",
         "eventSource": "organizations.amazonaws.com", "eventName": "CreateAccount", "awsRegion": "us-east-1",
         "recipientAccountId": "111122223333"},
        {"eventVersion": "1.08", "eventID": "00000000-0000-4000-8000-00000000a004", "eventTime": "2026-03-28T10:03:00Z",
         "eventSource": "ec2.amazonaws.com", "eventName": "AuthorizeSecurityGroupIngress", "awsRegion": "us-east-1",
         "recipientAccountId": "111122223333",
         "requestParameters": {"ipPermissions": {"items": [{"ipRanges": {"items": [{"cidrIp": "0.0.0.0/0"}]}}]}}}
      ]}
      """;

  private LoadedStore() {}

  /// Loads them; doing so again adds nothing.
  ///
  /// @param folder for the logs, empty
  public static EngineClient in(Path folder) throws IOException, InterruptedException {
    EngineClient engine = new EngineClient(ConnectionSettings.of(TestEngine.shared().uri()));
    new SchemaInstaller(engine, FieldCatalogue.load()).install();
    Generator.writeTo(
        folder, GeneratorSettings.defaults().withEvents(3_000).withDays(4), Progress.NONE);
    Files.writeString(folder.resolve("broken.json"), "{\"Records\":[17]}");
    Files.writeString(folder.resolve("rare.json"), RARE);
    LoadSettings settings =
        LoadSettings.of(new Partitioning(Granularity.MONTHLY, InstantSource.system()));
    new Backfill(engine, settings, new Silence()).run(LocalFiles.of(List.of(folder)));
    return engine;
  }

  private static final class Silence implements LoadListener {

    @Override
    public void planned(long objects, long bytes) {}

    @Override
    public void progressed(LoadSummary soFar) {}

    @Override
    public void problem(LoadProblem problem) {}
  }
}
