package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers in Swedish and Japanese, as a user gets them. */
class LanguageTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String TEN_FACTS = "1905-1909.yaml";
    private static final String CENTRAL = "facts/us-japan/2017-2018-trump-abe.yaml";

    /** Reports for those who write rules and score theories speak English, as rules and diagnostics do. */
    private static final Set<String> ENGLISH_ONLY = Set.of(
            "RuleTable.java",
            "SetReport.java",
            "TruthTableText.java",
            "AnswerChangeText.java",
            "BacktestReport.java",
            "CodebookPage.java",
            "CoderReport.java",
            "Definitions.java",
            "DeviantReport.java",
            "ExplainedCase.java",
            "DiffReport.java",
            "TheoryReport.java",
            "TheoryTrialReport.java",
            "TypeTable.java",
            "ProvenanceReport.java",
            "Release.java",
            "GraphText.java",
            "WatchReport.java");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void tenFactsAreInTheWorkingFolder() throws IOException {
        for (String file : List.of("1900-1904.yaml", TEN_FACTS)) {
            Files.copy(Path.of("src/test/resources/golden/strelsau", file), folder.resolve(file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "ja"})
    void theScreenOfTenFactsIsAsRecorded(String language) throws IOException {
        CommandRun run = CommandRun.run(folder, "assess", TEN_FACTS, "--lang", language);
        assertThat(run.exitCode()).isZero();
        Golden.file(GOLDEN.resolve("strelsau/screen." + language + ".txt"), run.out());
    }

    @ParameterizedTest
    @CsvSource({"sv, Trovärdighet, Motiv 3 (HÖGT)", "ja, 信頼性, 動機3（高）"})
    void theLogSpeaksTheLanguageToo(String language, String section, String motive) throws IOException {
        CommandRun.run(folder, "assess", TEN_FACTS, "--lang", language);
        assertThat(Files.readString(folder.resolve("logs/1905-1909.justification.log")))
                .contains(section, motive)
                .doesNotContain("Credibility", "ENDURANCE", "What has changed", "confidence");
    }

    @Test
    void theTimelineSpeaksTheLanguageToo() {
        assertThat(CommandRun.run(folder, "--lang", "sv", "assess", "facts/us-japan")
                        .out())
                .contains("Sett över hela tiden: alliansen bestod.")
                .containsPattern("2017–2018  FORTBESTÅND  robust +marginal .* något försvagad");
    }

    @Test
    void proofsFlipsTrialsAndScenariosSpeakItToo() {
        assertThat(CommandRun.run(folder, "why", CENTRAL, "--lang", "sv").out())
                .startsWith("  Steg 1. Utslaget är FORTBESTÅND.");
        assertThat(CommandRun.run(folder, "why", CENTRAL, "--lang", "ja").out()).startsWith("  ステップ1：判定は存続。");
        assertThat(CommandRun.run(folder, "flip", CENTRAL, "--lang", "ja").out())
                .startsWith("現状：存続。")
                .contains("事実1件以内の最小の変更は以上ですべてである。");
        assertThat(CommandRun.run(folder, "sure", CENTRAL, "--draws", "5", "--lang", "sv")
                        .out())
                .startsWith("Enligt kodningen: FORTBESTÅND, något försvagad.");
        assertThat(CommandRun.run(
                                folder,
                                "what-if",
                                CENTRAL,
                                "facts/us-japan/scenarios/x2-no-outreach.yaml",
                                "--lang",
                                "ja")
                        .out())
                .contains("趨勢：弱体化・軽微 → 弱体化・中程度");
    }

    @Test
    void jsonKeepsItsCodesWhateverTheLanguage() {
        assertThat(CommandRun.run(folder, "assess", CENTRAL, "--format", "json", "--lang", "ja")
                        .out())
                .contains("\"outcome\" : \"ENDURANCE\"")
                .contains("\"magnitude\" : \"SLIGHT\"");
    }

    @Test
    void anUnknownLanguageIsAMistakeWithAHint() {
        CommandRun run = CommandRun.run(folder, "assess", CENTRAL, "--lang", "swedsh");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("Endure does not speak \"swedsh\". Did you mean sv?")
                .doesNotContain("\tat ");
        assertThat(CommandRun.run(folder, "assess", CENTRAL, "--lang", "jp").err())
                .contains("Did you mean ja?");
    }

    @Test
    void theLanguageOfTheSystemIsTheDefault() {
        Locale system = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("sv-SE"));
            assertThat(CommandRun.run(folder, "why", CENTRAL).out()).contains("Steg 1.");
            Locale.setDefault(Locale.forLanguageTag("fi-FI"));
            assertThat(CommandRun.run(folder, "why", CENTRAL).out()).contains("Step 1.");
        } finally {
            Locale.setDefault(system);
        }
    }

    @Test
    void aRuleWithoutTranslationIsToldInEnglishWithANoteAtTheEnd() throws IOException {
        CommandRun run = withRule("");
        assertThat(run.out().lines().reduce((one, other) -> other).orElse("")).contains("X-1");
        assertThat(run.out())
                .contains("\u2212 C4 ")
                .contains("A faction in Japan speaks against it.")
                .containsOnlyOnce("X-1");
    }

    @Test
    void aTranslationThatNamesWhatNoConditionBindsIsAMistake() throws IOException {
        CommandRun run = withRule("@because_sv(\"en falang i {stat} talar emot den\")");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("mine/x.drl:5:")
                .contains("@because_sv names {stat}, which no condition binds.")
                .contains("Did you mean state?");
    }

    @Test
    void noReportKeepsEnglishSentencesToItself() throws IOException {
        Pattern sentence = Pattern.compile("\"[^\"]*\\b(?!endure )[a-z]{2,} [a-z]{2,}[^\"]*\"");
        try (var files = Files.walk(Path.of("src/main/java/org/endure/report"))) {
            var kept = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("html")
                            && !file.toString().contains("validation"))
                    .filter(file -> !ENGLISH_ONLY.contains(file.getFileName().toString()))
                    .flatMap(file -> lines(file)
                            .filter(line -> !line.strip().startsWith("*"))
                            .filter(line -> sentence.matcher(line).find())
                            .map(line -> file.getFileName() + ": " + line.strip()))
                    .toList();
            assertThat(kept).as("words stand in src/main/resources/words").isEmpty();
        }
    }

    /** Quotations are those of facts, rule files and fact sets; names of alliances are given by their coders. */
    @ParameterizedTest
    @CsvSource({
        "sv, compare", "sv, weigh", "sv, alike", "sv, flip", "sv, why",
        "ja, compare", "ja, weigh", "ja, alike", "ja, flip", "ja, why"
    })
    void anAnswerHasNoEnglishOutsideQuotations(String language, String command) {
        List<String> arguments = new ArrayList<>(List.of(command, TEN_FACTS, "--lang", language));
        if (command.equals("compare") || command.equals("weigh")) {
            arguments.addAll(List.of("--theory", "walt", "--theory", "liberalism", "--theory", "threat-only"));
        }
        CommandRun run = CommandRun.run(folder, arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        String own = run.out().replaceAll("\\s+", " ").replaceAll("”[^”]*”|「[^」]*」|“[^”]*”|\\[[^\\]]*\\]|［[^］]*］", "");
        assertThat(own)
                .doesNotContainPattern(
                        "\\b(and|with|where|is|are|expected|excluded|shown|here|there|by|from|lost|in)\\b")
                .doesNotContainPattern("\\b(ENDURANCE|COLLAPSE|UNDETERMINED)\\b");
    }

    @ParameterizedTest
    @CsvSource({"sv, Marginalen för varje motiv, FORTBESTÅND", "ja, 動機と負荷ごとの余裕, 存続"})
    void thePageSpeaksTheLanguage(String language, String balance, String verdict) {
        CommandRun run = CommandRun.run(folder, "assess", CENTRAL, "--format", "html", "--lang", language);
        assertThat(run.out())
                .contains("<html lang=\"" + language + "\">", balance)
                .containsIgnoringCase(verdict)
                .doesNotContain("What would flip it", ">Because ", "Step 1", "ENDURANCE", ">endurance<");
    }

    @Test
    void thePageSaysWhichRulesSpeakEnglishOnly() throws IOException {
        assertThat(withRule("", "--format", "html").out()).contains("engelska", "X-1");
    }

    private CommandRun withRule(String translation, String... options) throws IOException {
        Path rules = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(rules.resolve("x.drl"), """
                package org.endure.rules
                import org.endure.fact.*;
                rule "A state that faces a threat speaks against it"
                  @id("X-1") @mechanism("C4") @source("me") @basis("operationalisation") @because("a faction in {state} speaks against it")
                  %s
                when
                  State( code == "JPN", $state : code )
                then
                  insertLogical( new Indication( "C4", Direction.COLLAPSE, Nature.STRUCTURE, $state, IssueArea.DOMESTIC, "-", Magnitude.MODERATE, "TRU-01" ) );
                end
                """.formatted(translation));
        return CommandRun.run(
                folder,
                Stream.concat(Stream.of("assess", CENTRAL, "--rules", "mine", "--lang", "sv"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private static java.util.stream.Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
