package dev.trailsearch.benchmarks.micro;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.search.field.FieldNames;
import dev.trailsearch.search.query.Parser;
import dev.trailsearch.search.query.Query;
import dev.trailsearch.search.query.QueryLimits;
import dev.trailsearch.search.query.Translator;
import dev.trailsearch.search.time.TimeReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The steps from a query's text to the engine's request, for one query. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class QuerySteps {

  private static final String TEXT =
      "user:(alice OR ci-deployer) failed:true NOT ip:192.0.2.0/24"
          + " requestParameters.bucketName:customers* \"access denied\" time:[2026-03-01 TO now]";

  private final Translator translator =
      new Translator(
          new FieldNames(FieldCatalogue.load()),
          new TimeReader(Instant.parse("2026-03-28T00:00:00Z"), ZoneOffset.UTC));

  /** From text to a tree. */
  @Benchmark
  public Query parse() {
    return Parser.parse(TEXT, QueryLimits.DEFAULT);
  }

  /** From text to the engine's query. */
  @Benchmark
  public ObjectNode translate() {
    return translator.translate(Parser.parse(TEXT, QueryLimits.DEFAULT));
  }
}
