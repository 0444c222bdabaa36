package yukiwatari;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The picture of docs/ARCHITECTURE.md as a test. */
class ArchitectureTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("yukiwatari");

  @Test
  void modulesKeepTheirBoundaries() {
    ApplicationModules.of(YukiwatariApplication.class).verify();
  }

  @Test
  void theSolverKnowsNothingButTheJdk() {
    ArchRuleDefinition.classes()
        .that()
        .resideInAPackage("yukiwatari.solver..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify.annotations..", "yukiwatari.solver..")
        .allowEmptyShould(true)
        .check(MAIN);
  }

  @Test
  void onlyTheBoundsSolveLinearPrograms() {
    noClasses()
        .that()
        .resideOutsideOfPackage("yukiwatari.bound..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.ojalgo..")
        .check(MAIN);
  }

  @Test
  void todayComesFromTheBusinessClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("yukiwatari.solver..")
        .should()
        .callMethodWhere(nowWithoutAClock())
        .because("\"today\" is a business date: inject the Clock (DESIGN, Time)")
        .check(MAIN);
  }

  private static DescribedPredicate<JavaMethodCall> nowWithoutAClock() {
    return DescribedPredicate.describe(
        "now() of java.time without a Clock",
        call ->
            call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(type -> type.getName().equals("java.time.Clock")));
  }
}
