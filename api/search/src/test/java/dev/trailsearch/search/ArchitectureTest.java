package dev.trailsearch.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.trailsearch.search");

  @Test
  void packages_have_no_cycles() {
    slices().matching("dev.trailsearch.search.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void features_do_not_know_the_service_that_joins_them() {
    noClasses()
        .that()
        .resideInAPackage("dev.trailsearch.search.*..")
        .and()
        .resideOutsideOfPackages(
            "dev.trailsearch.search.key..", "dev.trailsearch.search.investigate..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.trailsearch.search")
        .check(CLASSES);
  }

  @Test
  void keys_say_what_may_be_seen_and_see_nothing_themselves() {
    noClasses()
        .that()
        .resideInAPackage("dev.trailsearch.search.key..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(SearchService.class)
        .check(CLASSES);
  }

  @Test
  void investigation_stands_on_the_service_and_nothing_below_knows_it() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.trailsearch.search.investigate..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.trailsearch.search.investigate..")
        .check(CLASSES);
    slices()
        .matching("dev.trailsearch.search.investigate.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void features_are_pure_and_never_speak_to_the_engine() {
    noClasses()
        .that()
        .resideInAPackage("dev.trailsearch.search.*..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.trailsearch.indexer.opensearch..", "org.opensearch..")
        .check(CLASSES);
  }
}
