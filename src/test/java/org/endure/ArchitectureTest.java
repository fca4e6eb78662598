package org.endure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Which package may know which, and why. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.endure");

    private static final ArchRule ONLY_ONE_PACKAGE_KNOWS_DROOLS = noClasses()
            .that()
            .resideOutsideOfPackage("org.endure.drools..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..")
            .because("an upgrade of the engine must touch one package");

    private static final ArchRule YAML_IS_READ_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackages("org.endure.factset..", "org.endure.theory..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.snakeyaml\\..*")
            .because("places and faults in users' files are told the same way everywhere");

    private static final ArchRule ONLY_ONE_PACKAGE_KNOWS_CITATION_STYLES = noClasses()
            .that()
            .resideOutsideOfPackage("org.endure.citation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("de.undercouch..")
            .because("another processor of citation styles must touch one package");

    private static final ArchRule ONLY_ONE_PACKAGE_KNOWS_MARKDOWN = noClasses()
            .that()
            .resideOutsideOfPackage("org.endure.handbook..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.commonmark..")
            .because("another reader of Markdown must touch one package");

    private static final ArchRule ONLY_ONE_PACKAGE_KNOWS_LOGBACK = noClasses()
            .that()
            .resideOutsideOfPackage("org.endure.logging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ch.qos.logback..")
            .because("everything else logs through SLF4J");

    private static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_PICOCLI = noClasses()
            .that()
            .resideOutsideOfPackage("org.endure.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..")
            .because("commands are one interface among others");

    private static final ArchRule NOTHING_PRINTS_BUT_THROUGH_ITS_STREAMS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.endure.Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("stdout carries only the answer, and tests must see it");

    private static final ArchRule FILES_ARE_WRITTEN_ONE_WAY = noClasses()
            .that()
            .resideOutsideOfPackages("org.endure.files..", "org.endure.cache..", "org.endure.declaration..")
            .and()
            .doNotHaveFullyQualifiedName("org.endure.ShortRun") // a temporary file that Java reads at once
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a file is written",
                    (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(Files.class)
                            && call.getName().matches("write|writeString|newBufferedWriter|newOutputStream|copy|move")))
            .because("nothing that a user wrote is lost");

    private static final ArchRule DEPENDENCIES_RUN_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("diagnostic")
            .definedBy("org.endure.diagnostic..")
            .layer("words")
            .definedBy("org.endure.words..")
            .layer("fact")
            .definedBy("org.endure.fact..")
            .layer("files")
            .definedBy("org.endure.files..")
            .layer("cache")
            .definedBy("org.endure.cache..")
            .layer("declaration")
            .definedBy("org.endure.declaration..")
            .layer("bibliography")
            .definedBy("org.endure.bibliography..")
            .layer("factset")
            .definedBy("org.endure.factset..")
            .layer("rulebase")
            .definedBy("org.endure.rulebase..")
            .layer("theory")
            .definedBy("org.endure.theory..")
            .layer("inference")
            .definedBy("org.endure.inference..")
            .layer("evaluation")
            .definedBy("org.endure.evaluation..")
            .layer("drools")
            .definedBy("org.endure.drools..")
            .layer("explanation")
            .definedBy("org.endure.explanation..")
            .layer("consultation")
            .definedBy("org.endure.consultation..")
            .layer("agreement")
            .definedBy("org.endure.agreement..")
            .layer("spreadsheet")
            .definedBy("org.endure.spreadsheet..")
            .layer("backtest")
            .definedBy("org.endure.backtest..")
            .layer("watch")
            .definedBy("org.endure.watch..")
            .layer("comparison")
            .definedBy("org.endure.comparison..")
            .layer("citation")
            .definedBy("org.endure.citation..")
            .layer("report")
            .definedBy("org.endure.report..")
            .layer("handbook")
            .definedBy("org.endure.handbook..")
            .layer("cli")
            .definedBy("org.endure.cli..")
            .whereLayer("words")
            .mayOnlyBeAccessedByLayers(
                    "rulebase", "drools", "theory", "explanation", "consultation", "citation", "report", "cli")
            .whereLayer("citation")
            .mayOnlyBeAccessedByLayers("report", "cli")
            .whereLayer("bibliography")
            .mayOnlyBeAccessedByLayers("factset", "citation", "report", "cli")
            .whereLayer("cache")
            .mayOnlyBeAccessedByLayers("theory", "drools", "cli")
            .whereLayer("declaration")
            .mayOnlyBeAccessedByLayers("theory", "factset", "spreadsheet", "cli")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("drools")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("handbook")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("comparison")
            .mayOnlyBeAccessedByLayers("cli", "report")
            .whereLayer("consultation")
            .mayOnlyBeAccessedByLayers("cli", "report", "comparison", "watch", "backtest")
            .whereLayer("factset")
            .mayOnlyBeAccessedByLayers(
                    "consultation",
                    "citation",
                    "cli",
                    "report",
                    "comparison",
                    "watch",
                    "backtest",
                    "spreadsheet",
                    "agreement")
            .whereLayer("explanation")
            .mayOnlyBeAccessedByLayers("consultation", "comparison", "report", "cli", "watch")
            .whereLayer("theory")
            .mayOnlyBeAccessedByLayers("cli", "consultation", "comparison", "backtest", "report", "watch")
            .whereLayer("evaluation")
            .mayOnlyBeAccessedByLayers("consultation", "explanation", "comparison", "backtest", "cli", "report")
            .whereLayer("spreadsheet")
            .mayOnlyBeAccessedByLayers("backtest", "cli")
            .whereLayer("backtest")
            .mayOnlyBeAccessedByLayers("report", "cli")
            .whereLayer("watch")
            .mayOnlyBeAccessedByLayers("report", "cli")
            .because("arrows point from what changes often to what should not");

    private static final ArchRule NO_CYCLES = SlicesRuleDefinition.slices()
            .matching("org.endure.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that needs another that needs it is one package");

    @Test
    void onlyOnePackageKnowsDrools() {
        ONLY_ONE_PACKAGE_KNOWS_DROOLS.check(CLASSES);
    }

    @Test
    void yamlIsReadInOnePlace() {
        YAML_IS_READ_IN_ONE_PLACE.check(CLASSES);
    }

    @Test
    void onlyOnePackageKnowsCitationStyles() {
        ONLY_ONE_PACKAGE_KNOWS_CITATION_STYLES.check(CLASSES);
    }

    @Test
    void onlyOnePackageKnowsMarkdown() {
        ONLY_ONE_PACKAGE_KNOWS_MARKDOWN.check(CLASSES);
    }

    @Test
    void onlyOnePackageKnowsLogback() {
        ONLY_ONE_PACKAGE_KNOWS_LOGBACK.check(CLASSES);
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        ONLY_THE_COMMAND_LINE_KNOWS_PICOCLI.check(CLASSES);
    }

    @Test
    void nothingPrintsButThroughItsStreams() {
        NOTHING_PRINTS_BUT_THROUGH_ITS_STREAMS.check(CLASSES);
    }

    @Test
    void filesAreWrittenOneWay() {
        FILES_ARE_WRITTEN_ONE_WAY.check(CLASSES);
    }

    @Test
    void dependenciesRunOneWay() {
        DEPENDENCIES_RUN_ONE_WAY.check(CLASSES);
    }

    @Test
    void noCycles() {
        NO_CYCLES.check(CLASSES);
    }
}
