package org.endure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.explanation.Assessment;
import org.endure.fact.Outcome;
import org.endure.report.JsonReport;
import org.endure.scenario.Case;
import org.endure.theory.Theory;
import org.endure.validation.Tables;
import org.endure.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program uses Endure through one class. */
class EndureTest {

    private static final String CASE = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final Endure ENDURE = Endure.open(Path.of(""));
    private static final Theory WALT = ENDURE.theory("walt");
    private static final Case FACTS = ENDURE.facts(WALT, CASE);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void thePackageHasNoOtherPublicClassThanTheTwoEntries() {
        assertThat(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.endure").stream()
                                .filter(each -> each.getPackageName().equals("org.endure"))
                                .filter(each -> each.getModifiers()
                                        .contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                                .map(each -> each.getSimpleName()))
                .containsExactlyInAnyOrder("Endure", "Main");
    }

    @Test
    void theHandbookHasTheSameExample() throws IOException {
        assertThat(Files.readString(Path.of("src/docs/embedding.md")))
                .contains("```java\n" + example().strip() + "\n```");
    }

    @Test
    void theExampleInItsDocumentationRunsAsItIsWritten() throws IOException, InterruptedException {
        String source = example();
        Path file = Files.writeString(folder.resolve("Example.java"), source);
        String path = System.getProperty("java.class.path");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-cp", path, "-d", folder.toString(), file.toString()))
                .isZero();
        assertThat(run(folder + File.pathSeparator + path, "Example").lines())
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo("US-Japan alliance: ENDURANCE");
    }

    /** What a program that was compiled into the folder prints; it prints no error. */
    private String run(String classPath, String program) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath, program)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("err"))).isEmpty();
        return Files.readString(folder.resolve("out"));
    }

    @Test
    void theLoggingConfigurationOfTheProgramThatEmbedsItHolds() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("logback.xml"), """
                <configuration>
                  <contextName>embedder</contextName>
                  <statusListener class="ch.qos.logback.core.status.NopStatusListener"/>
                  <appender name="HERE" class="ch.qos.logback.core.FileAppender">
                    <file>here.log</file>
                    <encoder><pattern>%level %logger %msg%n</pattern></encoder>
                  </appender>
                  <root level="WARN"><appender-ref ref="HERE"/></root>
                </configuration>
                """);
        Path file = Files.writeString(folder.resolve("Embedder.java"), """
                import java.nio.file.Path;
                import org.endure.Endure;
                import org.slf4j.LoggerFactory;

                public class Embedder {
                    public static void main(String[] arguments) {
                        Endure endure = Endure.open(Path.of("."));
                        var walt = endure.theory("walt");
                        System.out.println(endure.assess(walt, endure.facts(walt, "%s")).outcome());
                        LoggerFactory.getLogger("embedder").warn("still mine");
                    }
                }
                """.formatted(CASE));
        String library = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(each -> !Path.of(each).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-cp", library, "-d", folder.toString(), file.toString()))
                .isZero();
        assertThat(run(folder + File.pathSeparator + library, "Embedder")).isEqualTo("ENDURANCE\n");
        assertThat(Files.readString(folder.resolve("here.log"))).endsWith("WARN embedder still mine\n");
    }

    @Test
    void anAssessmentIsThatOfTheCommandLine() {
        Assessment answer = ENDURE.assess(WALT, FACTS);
        CommandRun run = CommandRun.run(folder, "assess", CASE, "--format", "json");
        assertThat(run.out()).isEqualTo(JsonReport.of(answer));
    }

    @Test
    void everyAnswerIsGivenAndNothingOutsideIsChanged() {
        Properties before = (Properties) System.getProperties().clone();
        Case later = ENDURE.facts(WALT, "facts/us-japan/2009-2016-obama-abe.yaml");
        assertThat(ENDURE.explain(WALT, FACTS, "VERDICT").steps()).isNotEmpty();
        assertThat(ENDURE.compare(List.of(WALT, ENDURE.theory("liberalism")), List.of(FACTS))
                        .rows())
                .hasSize(1);
        assertThat(ENDURE.flip(WALT, FACTS, 1, Duration.ofSeconds(60)).proved()).isEqualTo(1);
        assertThat(ENDURE.sure(WALT, FACTS, 5, 1).draws()).isEqualTo(5);
        assertThat(ENDURE.check("walt", List.of(), CASE)).noneMatch(Diagnostic::isError);
        assertThat(ENDURE.batch(WALT, "alliance-years", "t", Tables.columns()).apply(List.of()))
                .isEmpty();
        assertThat(ENDURE.alike(WALT, FACTS, List.of(later, FACTS)))
                .extracting(each -> each.other().factSet())
                .containsExactly(later.factSet().path());
        assertThat(ENDURE.backtest(WALT, "facts/cases").history().cases()).isNotEmpty();
        assertThat(ENDURE.weigh(List.of(WALT, ENDURE.theory("liberalism")), FACTS)
                        .theories())
                .hasSize(2);
        assertThat(ENDURE.assess(WALT, FACTS).worth()).isNotEmpty();
        assertThat(ENDURE.assess(WALT, FACTS).predictions()).isNotEmpty();
        assertThat(System.getProperties()).isEqualTo(before);
    }

    @Test
    void aTheoryThatCannotBeReadIsCheckedTogetherWithTheFacts() {
        Endure texts = Endure.of(Map.of("mine/odd.drl", "rule", "set.yaml", """
                alliance: {id: rur-gra, name: Pact of Strelsau, members: [USA, JPN], obligation: DEFENCE, formalStatus: IN_FORCE}
                period: 2000
                baseline: []
                searched: [C1.a]
                facts: [{id: no}]
                """));
        assertThatThrownBy(() -> texts.theory("walt", "mine")).isInstanceOf(InvalidInputException.class);
        assertThat(texts.check("walt", List.of("mine"), "set.yaml"))
                .filteredOn(Diagnostic::isError)
                .extracting(each -> each.at().file())
                .contains("mine/odd.drl", "set.yaml");
        assertThat(texts.check("nowhere", List.of(), "set.yaml"))
                .filteredOn(Diagnostic::isError)
                .extracting(each -> each.at().file())
                .contains("--theory", "set.yaml");
    }

    @Test
    void answersSpeakTheLanguageAskedFor() {
        Endure swedish = ENDURE.in(Language.SWEDISH);
        assertThat(swedish.explain(WALT, FACTS, "VERDICT"))
                .isNotEqualTo(ENDURE.explain(WALT, FACTS, "VERDICT"))
                .isEqualTo(swedish.explain(WALT, FACTS, "VERDICT"));
        assertThat(swedish.assess(WALT, FACTS)).isNotEqualTo(ENDURE.assess(WALT, FACTS));
        assertThat(swedish.compare(List.of(WALT), List.of(FACTS)).language()).isEqualTo(Language.SWEDISH);
    }

    @Test
    void whatIsNotConcludedIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> ENDURE.explain(WALT, FACTS, "VERDCT"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("VERDICT");
    }

    @Test
    void whatNoMethodCanDoIsAMistakeOfTheProgramThatCalls() {
        assertThatThrownBy(() -> ENDURE.compare(List.of(), List.of(FACTS)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ENDURE.weigh(List.of(WALT), FACTS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ENDURE.flip(WALT, FACTS, 4, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ENDURE.flip(WALT, FACTS, 1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ENDURE.sure(WALT, FACTS, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ENDURE.sure(WALT, FACTS, 1_000_001, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theoriesAndFactsCanBeTexts() {
        Endure texts = Endure.of(Map.of("mine/set.yaml", """
                alliance: {id: rur-gra, name: Pact of Strelsau, members: [USA, JPN], obligation: DEFENCE, formalStatus: IN_FORCE}
                period: 2000
                baseline: []
                facts: []
                """));
        Theory walt = texts.theory("walt");
        assertThat(texts.assess(walt, texts.facts(walt, "mine/set.yaml")).outcome())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void threadsShareItUnharmed() {
        Assessment alone = ENDURE.assess(WALT, FACTS);
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i -> ENDURE.assess(WALT, FACTS).inference())
                        .collect(Collectors.toSet()))
                .containsExactly(alone.inference());
    }

    @Test
    void itKnowsNothingOfTheCommandLineAndOfLogging() {
        noClasses()
                .that()
                .haveFullyQualifiedName("org.endure.Endure")
                .should()
                .transitivelyDependOnClassesThat()
                .resideInAnyPackage("org.endure.cli..", "org.endure.logging..", "ch.qos.logback..", "picocli..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.endure"));
    }

    private static String example() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/endure/Endure.java"));
        String begin = "<pre>{@code\n";
        return source.substring(source.indexOf(begin) + begin.length(), source.indexOf(" * }</pre>"))
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n"));
    }
}
