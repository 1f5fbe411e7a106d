package dev.trailsearch.sources;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** Which package of the sources may know which. */
@AnalyzeClasses(packages = "dev.trailsearch.sources", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

  @ArchTest
  static final ArchRule a_source_does_not_know_where_its_records_go =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.trailsearch.indexer.schema..",
              "dev.trailsearch.indexer.bulk..",
              "dev.trailsearch.indexer.load..",
              "dev.trailsearch.indexer.ledger..",
              "dev.trailsearch.indexer.opensearch..");

  @ArchTest
  static final ArchRule only_what_reads_from_aws_knows_its_sdk =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.trailsearch.sources",
              "dev.trailsearch.sources.follow..",
              "dev.trailsearch.sources.folder..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk..");

  @ArchTest
  static final ArchRule packages_form_no_cycle =
      slices().matching("dev.trailsearch.sources.(*)..").should().beFreeOfCycles();

  @ArchTest
  static void every_package_says_what_it_is_for_and_that_nothing_is_null(JavaClasses classes) {
    assertThat(classes.getPackage("dev.trailsearch.sources").getSubpackagesInTree())
        .isNotEmpty()
        .allMatch(each -> each.isAnnotatedWith(NullMarked.class));
  }
}
