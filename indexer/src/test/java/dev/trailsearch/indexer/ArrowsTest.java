package dev.trailsearch.indexer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** Which package of the indexer may know which. */
@AnalyzeClasses(packages = "dev.trailsearch.indexer", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

  private static final String INDEXER = "dev.trailsearch.indexer";
  private static final String EVENT = INDEXER + ".event..";
  private static final String SOURCE = INDEXER + ".source..";
  private static final String WRAPPING = INDEXER + ".wrapping..";
  private static final String SCHEMA = INDEXER + ".schema..";
  private static final String BULK = INDEXER + ".bulk..";
  private static final String DEADLETTER = INDEXER + ".deadletter..";
  private static final String LOAD = INDEXER + ".load..";
  private static final String LEDGER = INDEXER + ".ledger..";
  private static final String RECONCILE = INDEXER + ".reconcile..";
  private static final String INTEGRITY = INDEXER + ".integrity..";
  private static final String LIFECYCLE = INDEXER + ".lifecycle..";
  private static final String REMAP = INDEXER + ".lifecycle.remap..";
  private static final String OPENSEARCH = INDEXER + ".opensearch..";
  private static final String TLS = INDEXER + ".tls..";

  @ArchTest
  static final ArchRule an_event_knows_only_java_and_jackson =
      classes()
          .that()
          .resideInAPackage(EVENT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              EVENT, "java..", "com.fasterxml.jackson.core..", "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule what_wraps_an_event_knows_nothing_else =
      classes()
          .that()
          .resideInAPackage(WRAPPING)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(WRAPPING, EVENT, "java..", "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule a_source_does_not_know_where_its_records_go =
      noClasses()
          .that()
          .resideInAPackage(SOURCE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SCHEMA, BULK, DEADLETTER, LEDGER, LOAD, INTEGRITY, OPENSEARCH);

  @ArchTest
  static final ArchRule integrity_is_proven_without_an_engine =
      noClasses()
          .that()
          .resideInAPackage(INTEGRITY)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(EVENT, SCHEMA, BULK, DEADLETTER, LEDGER, LOAD, OPENSEARCH);

  @ArchTest
  static final ArchRule the_schema_does_not_know_who_writes =
      noClasses()
          .that()
          .resideInAPackage(SCHEMA)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SOURCE, BULK, DEADLETTER, LEDGER, LOAD);

  @ArchTest
  static final ArchRule bulk_does_not_know_where_records_come_from =
      noClasses()
          .that()
          .resideInAPackage(BULK)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SOURCE, DEADLETTER, LEDGER, LOAD);

  @ArchTest
  static final ArchRule who_keeps_partitions_knows_them_and_the_engine_and_nothing_else =
      classes()
          .that()
          .resideInAPackage(LIFECYCLE)
          .and()
          .resideOutsideOfPackage(REMAP)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              LIFECYCLE,
              SCHEMA,
              OPENSEARCH,
              "java..",
              "com.fasterxml.jackson..",
              "org.yaml.snakeyaml..",
              "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule a_remap_writes_events_as_a_load_does_and_knows_no_source =
      noClasses()
          .that()
          .resideInAPackage(REMAP)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SOURCE, DEADLETTER, LOAD, RECONCILE);

  @ArchTest
  static final ArchRule what_reads_answers_knows_nothing_else =
      noClasses()
          .that()
          .resideInAPackage(INDEXER + ".answer..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(EVENT, SCHEMA, OPENSEARCH);

  @ArchTest
  static final ArchRule a_loader_does_not_know_who_keeps_partitions =
      noClasses()
          .that()
          .resideInAnyPackage(SCHEMA, BULK, DEADLETTER, LEDGER, LOAD, RECONCILE, OPENSEARCH)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(LIFECYCLE);

  @ArchTest
  static final ArchRule the_parts_of_lifecycle_form_no_cycle =
      slices().matching(INDEXER + ".lifecycle.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_ledger_knows_objects_and_not_how_they_are_loaded =
      noClasses()
          .that()
          .resideInAPackage(LEDGER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(EVENT, BULK, DEADLETTER, LOAD);

  @ArchTest
  static final ArchRule the_engine_client_knows_nothing_of_events =
      noClasses()
          .that()
          .resideInAPackage(OPENSEARCH)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(EVENT, SOURCE, SCHEMA, BULK, DEADLETTER, LEDGER, LOAD);

  @ArchTest
  static final ArchRule loading_stands_on_top =
      classes()
          .that()
          .resideInAPackage(LOAD)
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage(LOAD, RECONCILE);

  @ArchTest
  static final ArchRule only_the_engine_client_opens_connections =
      noClasses()
          .that()
          .resideOutsideOfPackage(OPENSEARCH)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.hc..", "org.opensearch.client..", "java.net.http..");

  @ArchTest
  static final ArchRule tls_knows_files_and_nothing_of_ours =
      classes()
          .that()
          .resideInAPackage(TLS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(TLS, "java..", "javax.net.ssl..", "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule only_connections_know_tls =
      noClasses()
          .that()
          .resideOutsideOfPackages(OPENSEARCH, TLS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(TLS, "javax.net..");

  /** So that it is loaded only where requests are signed: it would cost every start. */
  @ArchTest
  static final ArchRule one_class_knows_the_aws_sdk =
      noClasses()
          .that()
          .doNotHaveSimpleName("RequestSigner")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk..");

  @ArchTest
  static final ArchRule packages_form_no_cycle =
      slices().matching(INDEXER + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static void every_package_says_what_it_is_for_and_that_nothing_is_null(JavaClasses classes) {
    assertThat(classes.getPackage(INDEXER).getSubpackagesInTree())
        .isNotEmpty()
        .allMatch(indexed -> indexed.isAnnotatedWith(NullMarked.class))
        .extracting(JavaPackage::getRelativeName)
        .contains(
            "event",
            "wrapping",
            "source",
            "schema",
            "bulk",
            "coverage",
            "deadletter",
            "integrity",
            "ledger",
            "lifecycle",
            "load",
            "reconcile",
            "opensearch",
            "tls");
  }
}
