package dev.trailsearch.generator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.trailsearch.generator",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packages_do_not_form_cycles =
      slices().matching("dev.trailsearch.generator.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule only_jackson_core_is_needed =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.trailsearch.generator..",
              "java..",
              "org.jspecify.annotations..",
              "com.fasterxml.jackson.core..");
}
