package dev.suffice.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.suffice.cli.Signatures.haveNoTypeFrom;
import static dev.suffice.cli.Signatures.offer;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house that the compiler does not know. This module sees every other one. */
class ArchitectureTest {
  private static final String ROOT = "dev.suffice.";

  private static final String[] GUICE = {"com.google.inject..", "jakarta.inject.."};

  /** What no caller of ours should have to know. */
  private static final String[] PRIVATE_LIBRARIES = {
    "dev.langchain4j..",
    "ai.djl..",
    "ai.onnxruntime..",
    "org.sqlite..",
    "java.sql..",
    "org.apache..",
    "com.google..",
    "software.amazon..",
    "com.networknt..",
    "org.yaml..",
    "org.eclipse.jetty..",
    "gg.jte.."
  };

  /** The template engine makes its classes public; nothing of ours calls them by name. */
  private static final String GENERATED_TEMPLATE = ".*\\.Jte\\w+Generated";

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.suffice");

  @Test
  void everyModuleIsSeen() {
    assertThat(MODULES)
        .contains(
            "cli",
            "config",
            "experiments",
            "providers.aws",
            "providers.embedded",
            "providers.google",
            "providers.langchain4j",
            "providers.openai",
            "reports",
            "runtime",
            "sandbox",
            "strategies.cascade",
            "strategies.external",
            "strategies.prompting",
            "strategies.recorded");
    assertThat(ALL.stream().filter(resideInAPackage(ROOT + "api.."))).isNotEmpty();
  }

  @Test
  void theApiNeedsNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("dev.suffice.api..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "dev.suffice.api..")
        .check(ALL);
  }

  /**
   * Every module but {@code api}, by its root package: what is there, so that none is forgotten.
   */
  private static final List<String> MODULES =
      ALL.stream()
          .map(JavaClass::getPackageName)
          .map(ArchitectureTest::module)
          .filter(module -> !module.equals("api"))
          .distinct()
          .sorted()
          .toList();

  private static String module(String packageName) {
    String[] parts = packageName.substring(ROOT.length()).split("\\.", -1);
    boolean grouped = parts[0].equals("strategies") || parts[0].equals("providers");
    return grouped ? parts[0] + "." + parts[1] : parts[0];
  }

  /** Each module with the one it may import besides the api; {@code runtime} wires them all. */
  static Stream<Arguments> modules() {
    return MODULES.stream()
        .filter(module -> !module.equals("runtime"))
        .map(module -> Arguments.of(module, module.equals("cli") ? "runtime" : ""));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void aModuleImportsTheApiAndOfTheOthersOnlyWhatTheTableAllows(String module, String allowed) {
    String[] others =
        MODULES.stream()
            .filter(other -> !other.equals(module) && !other.equals(allowed))
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(ALL);
  }

  @Test
  void nothingKnowsTheCommand() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.suffice.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.suffice.cli..")
        .check(ALL);
  }

  @Test
  void packagesDependOnEachOtherInOneDirection() {
    slices().matching("dev.suffice.(**)").should().beFreeOfCycles().check(ALL);
  }

  /** The command neither: it opens the streams itself, once, in its session. */
  @Test
  void nothingPrintsToTheStandardStreams() {
    noClasses().should(ACCESS_STANDARD_STREAMS).check(ALL);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.suffice.cli.TerminalSession")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.FileDescriptor")
        .check(ALL);
  }

  @Test
  void librariesStayOutOfPublicSignatures() {
    classes()
        .that()
        .resideOutsideOfPackage("dev.suffice.providers..")
        .and(not(moduleClass()))
        .and()
        .haveNameNotMatching(GENERATED_TEMPLATE)
        .should(offer(resideInAnyPackage(PRIVATE_LIBRARIES)))
        .check(ALL);
  }

  /** A JSON Schema is a JSON tree, which {@code config} builds; the facade makes it text. */
  @Test
  void jsonTreesAreNoBusinessOfCallers() {
    classes()
        .that()
        .resideOutsideOfPackage("dev.suffice.config..")
        .should(offer(resideInAPackage("com.fasterxml..")))
        .check(ALL);
  }

  @Test
  void vendorsStayInProvidersAndDatabasesForVectorsInOnePackageOfRetrieval() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.suffice.providers..", "dev.suffice.strategies.rag.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.langchain4j..", "ai.djl..", "ai.onnxruntime..")
        .check(ALL);
  }

  @Test
  void guiceIsKnownToModuleClassesAndTheWiringOnly() {
    noClasses()
        .that(not(moduleClass()))
        .and()
        .resideOutsideOfPackage("dev.suffice.runtime")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.inject..")
        .check(ALL);
  }

  @Test
  void onePublicModuleClassPerJarBindsIt() {
    List<String> bound =
        ALL.stream()
            .filter(moduleClass())
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getPackageName)
            .toList();
    assertThat(bound).doesNotHaveDuplicates().allMatch(name -> isRootOfAModule(name));
  }

  @Test
  void dependenciesComeThroughConstructors() {
    fields().should().notBeAnnotatedWith("jakarta.inject.Inject").check(ALL);
    methods().should().notBeAnnotatedWith("jakarta.inject.Inject").check(ALL);
  }

  @Test
  void injectionIsAskedForByAnnotationsAlone() {
    members()
        .that()
        .areDeclaredInClassesThat(not(resideInAPackage("dev.suffice.runtime")))
        .and()
        .areDeclaredInClassesThat(not(moduleClass()))
        .should(haveNoTypeFrom(resideInAnyPackage(GUICE)))
        .check(ALL);
  }

  @Test
  void nothingStaticCanBeReplaced() {
    ArchRule rule = fields().that().areStatic().should().beFinal();
    rule.check(ALL);
  }

  private static boolean isRootOfAModule(String packageName) {
    return MODULES.stream().anyMatch(module -> packageName.equals(ROOT + module));
  }

  private static DescribedPredicate<JavaClass> moduleClass() {
    return DescribedPredicate.describe(
        "Guice modules",
        type ->
            type.isAssignableTo("com.google.inject.Module")
                || type.getEnclosingClass().filter(moduleClass()).isPresent());
  }
}
