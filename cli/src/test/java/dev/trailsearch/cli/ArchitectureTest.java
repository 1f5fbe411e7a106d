package dev.trailsearch.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.trailsearch.cli.command.BaseCommand;
import picocli.CommandLine.Command;

@AnalyzeClasses(packages = "dev.trailsearch.cli", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule the_api_is_a_process_not_a_library =
      noClasses().should().dependOnClassesThat().resideInAPackage("dev.trailsearch.api..");

  @ArchTest
  static final ArchRule only_the_stack_knows_how_an_engine_is_started =
      noClasses()
          .that()
          .resideOutsideOfPackage("..cli.stack..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.trailsearch.engine..");

  @ArchTest
  static final ArchRule the_framework_makes_parts_and_nothing_else =
      noClasses()
          .that()
          .resideOutsideOfPackage("..cli.beans..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.micronaut..");

  @ArchTest
  static final ArchRule commands_extend_the_one_that_knows_the_global_options =
      classes()
          .that()
          .areAnnotatedWith(Command.class)
          .and()
          .doNotHaveSimpleName("Trailsearch")
          .should()
          .beAssignableTo(BaseCommand.class);

  @ArchTest
  static final ArchRule features_do_not_know_each_other =
      slices()
          .matching(
              "dev.trailsearch.cli.(backfill|search|export|investigate|deadletter|index|dashboards|generate|key|doctor|config|completion|manual)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule nothing_goes_in_circles =
      slices().matching("dev.trailsearch.cli.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nobody_writes_past_the_commands_own_streams =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.trailsearch.cli.exit.Interruption")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");
}
