package dev.trailsearch.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.trailsearch.api.access.Searches;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.search.Access;
import dev.trailsearch.search.SearchService;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.annotation.ExecuteOn;

@AnalyzeClasses(packages = "dev.trailsearch.api", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule the_api_knows_no_command_line =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", "..trailsearch.cli..");

  @ArchTest
  static final ArchRule features_do_not_know_each_other =
      slices()
          .matching(
              "dev.trailsearch.api.(search|event|export|fields|facets|investigate|preset|health|docs)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule nothing_goes_in_circles =
      slices().matching("dev.trailsearch.api.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_engine_is_asked_through_the_read_side_and_by_health_alone =
      noClasses()
          .that()
          .resideOutsideOfPackages("..api.engine..", "..api.health..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EngineClient.class);

  @ArchTest
  static final ArchRule the_indexer_is_used_for_its_client_and_catalogue_only =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.trailsearch.indexer.load..",
              "dev.trailsearch.indexer.bulk..",
              "dev.trailsearch.indexer.source..",
              "dev.trailsearch.indexer.event..");

  @ArchTest
  static final ArchRule controllers_are_seen_by_the_framework_alone =
      classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule what_asks_the_engine_does_not_block_the_event_loop =
      classes()
          .that()
          .areAnnotatedWith(Controller.class)
          .and()
          .resideInAnyPackage(
              "..api.search..",
              "..api.event..",
              "..api.export..",
              "..api.facets..",
              "..api.investigate..")
          .should()
          .beAnnotatedWith(ExecuteOn.class);

  /** So that no answer can forget who asked: a service comes as a parameter, for its caller. */
  @ArchTest
  static final ArchRule nobody_keeps_a_service_that_sees_everything =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage("..api.access..")
          .should()
          .haveRawType(SearchService.class)
          .orShould()
          .haveRawType(Searches.class);

  @ArchTest
  static final ArchRule what_sees_everything_is_made_in_one_place_and_given_away_in_another =
      noClasses()
          .that()
          .resideOutsideOfPackages("..api.access..", "..api.engine..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Searches.class)
          .orShould()
          .callMethod(SearchService.class, "seeing", Access.class);
}
