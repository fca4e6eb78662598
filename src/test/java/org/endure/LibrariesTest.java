package org.endure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What only one package may use: a library, or a way to reach what lies outside the program. */
class LibrariesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.endure");

    private static final ArchRule ONLY_ONE_PACKAGE_KNOWS_DROOLS = noClasses()
            .that()
            .resideOutsideOfPackage("org.endure.inference.drools..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..")
            .because("an upgrade of the engine must touch one package");

    private static final ArchRule YAML_IS_READ_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("org.endure.yaml..")
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

    private static final ArchRule ONLY_ONE_PACKAGE_KNOWS_THE_PROTOCOL_OF_EDITORS = noClasses()
            .that()
            .resideOutsideOfPackage("org.endure.lsp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.lsp4j..", "com.google.gson..")
            .because("another protocol must touch one package");

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

    private static final ArchRule DIGESTS_ARE_MADE_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("org.endure.digest..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a digest is set up",
                    (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(java.security.MessageDigest.class)
                            && call.getName().equals("getInstance")))
            .because("the same thing has the same digest wherever it is asked for");

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
            .resideOutsideOfPackages("org.endure.files..", "org.endure.cache..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a file is written",
                    (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(Files.class)
                            && call.getName().matches("write|writeString|newBufferedWriter|newOutputStream|copy|move")))
            .because("nothing that a user wrote is lost");

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
    void onlyOnePackageKnowsTheProtocolOfEditors() {
        ONLY_ONE_PACKAGE_KNOWS_THE_PROTOCOL_OF_EDITORS.check(CLASSES);
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
    void digestsAreMadeInOnePlace() {
        DIGESTS_ARE_MADE_IN_ONE_PLACE.check(CLASSES);
    }

    @Test
    void nothingPrintsButThroughItsStreams() {
        NOTHING_PRINTS_BUT_THROUGH_ITS_STREAMS.check(CLASSES);
    }

    @Test
    void filesAreWrittenOneWay() {
        FILES_ARE_WRITTEN_ONE_WAY.check(CLASSES);
    }
}
