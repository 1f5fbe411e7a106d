package dev.trailsearch.dashboards;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/// Which package of the dashboards may know which.
@AnalyzeClasses(packages = "dev.trailsearch.dashboards", importOptions = DoNotIncludeTests.class)
class ArrowsTest {
  private static final String ROOT = "dev.trailsearch.dashboards";

  @ArchTest
  static final ArchRule what_is_checked_needs_no_server =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".check..", ROOT + ".pattern..", ROOT + ".saved..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".server..", "java.net..");

  @ArchTest
  static final ArchRule a_query_and_a_saved_object_know_only_java_and_jackson =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".dql..", ROOT + ".saved..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.trailsearch.indexer..");

  @ArchTest
  static final ArchRule a_server_is_no_engine_but_trusted_in_the_same_way =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".server..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.trailsearch.indexer..")
                  .and(resideOutsideOfPackage("dev.trailsearch.indexer.tls..")));

  @ArchTest
  static final ArchRule packages_form_no_cycle =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static void every_package_says_what_it_is_for_and_that_nothing_is_null(JavaClasses classes) {
    assertThat(classes.getPackage(ROOT).getSubpackagesInTree())
        .isNotEmpty()
        .allMatch(each -> each.isAnnotatedWith(NullMarked.class));
  }
}
