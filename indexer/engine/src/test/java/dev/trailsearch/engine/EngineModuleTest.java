package dev.trailsearch.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.trailsearch", importOptions = DoNotIncludeTests.class)
class EngineModuleTest {
  /// Testcontainers is optional, so a local engine must be had without its classes.
  @ArchTest
  static final ArchRule only_the_docker_engine_needs_more_than_java =
      classes()
          .that()
          .haveSimpleNameNotStartingWith("Docker")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "com.sun.management",
              "com.sun.net.httpserver",
              "javax.net.ssl",
              "org.jspecify..",
              "dev.trailsearch..");
}
