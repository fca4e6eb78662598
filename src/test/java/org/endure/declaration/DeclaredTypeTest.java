package org.endure.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.endure.CommandRun;
import org.endure.Sent;
import org.endure.diagnostic.Diagnostic;
import org.endure.fact.FactType;
import org.endure.fact.Vocabulary;
import org.endure.rule.RuleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A type that a rule file declares is loaded, checked, reasoned with and explained like those that come with the program. */
class DeclaredTypeTest {

    private static final String HEAD = """
            alliance: {id: rur-gra, name: Pact of Strelsau, members: [USA, JPN], obligation: DEFENCE, formalStatus: IN_FORCE}
            period: 2000
            baseline: []
            sources:
              statistics: {kind: DATASET, reference: "Customs of Strelsau (2000), Trade"}
            facts:
            """;
    private static final String TIE =
            "  - {id: T-1, type: TradeTie, sentence: A fifth of all trade., area: TRADE, evidence: CONDITION, sources: [statistics],"
                    + " trader: JPN, ally: USA, share: 20, trend: RISING}\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void factsOfADeclaredTypeAreReasonedWithByBothEnginesAndExplained() throws IOException {
        facts(TIE);
        CommandRun run = CommandRun.run(folder, "assess", "set.yaml", "--theory", "liberalism", "--cross-check");
        assertThat(run.err()).doesNotContain("error");
        assertThat(run.out()).contains("LI Interdependence (trade)").contains("20 percent of the trade of Japan");
        CommandRun why = CommandRun.run(folder, "why", "set.yaml", "LI", "--theory", "liberalism", "--full");
        assertThat(why.out())
                .contains("there is a TradeTie with period current")
                .contains("the cut-off trade.share")
                .contains("A fifth of all trade.", "Customs of Strelsau (2000), Trade");
        CommandRun whyNot = CommandRun.run(folder, "why-not", "set.yaml", "LI-1", "--theory", "liberalism");
        assertThat(whyNot.out()).contains("There is no MaterialBenefit at all.");
        CommandRun flip = CommandRun.run(folder, "flip", "set.yaml", "--theory", "liberalism");
        assertThat(flip.exitCode()).isZero();
    }

    @Test
    void anotherTheoryReadsTheSameFactSet() throws IOException {
        facts(TIE);
        CommandRun run = CommandRun.run(folder, "assess", "set.yaml");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("1 context fact.");
    }

    @Test
    void itsAttributesAreCheckedLineByLine() throws IOException {
        facts(TIE.replace("share: 20", "share: a fifth")
                .replace("RISING", "RISNG")
                .replace("trader: JPN, ", "")
                .replace("ally:", "aly:"));
        CommandRun run = CommandRun.run(folder, "assess", "set.yaml", "--theory", "liberalism");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("set.yaml:7:")
                .contains("Did you mean RISING?", "Did you mean ally?")
                .contains("trader")
                .contains("a fifth");
        facts(TIE.replace("TradeTie", "TradeTye"));
        assertThat(CommandRun.run(folder, "assess", "set.yaml").err()).contains("Did you mean TradeTie?");
    }

    @Test
    void aScholarsOwnTypeIsDeclaredBesideTheRulesThatReadIt() throws IOException {
        ownType("NavalVisit");
        CommandRun run = CommandRun.run(folder, "why", "set.yaml", "E5.b", "--rules", "mine");
        assertThat(run.err()).doesNotContain("error");
        assertThat(run.out()).contains("Because 4 ships of the United States visited Japan.", "N-1", "mine/visits.drl");
        CommandRun types = CommandRun.run(folder, "facts", "types", "NavalVisit", "--rules", "mine");
        assertThat(types.out())
                .contains("A visit of warships of one ally to a port of another.", "ships, whole number");
    }

    /** Each with a type of its own, which nothing in this run has declared before. */
    @ParameterizedTest
    @CsvSource({
        "flip, FlipVisit",
        "sure, SureVisit",
        "why-not, WhyNotVisit",
        "assess, AssessVisit",
        "what-if, WhatIfVisit"
    })
    void everyCommandKnowsTheTypesOfTheRulesItIsGiven(String command, String type) throws IOException {
        ownType(type);
        Files.writeString(
                folder.resolve("o.yaml"),
                "overlay: o\nauthor: me\nreason: a test\nchange: [{id: N-1, set: {ships: 1}}]\n");
        List<String> arguments = new ArrayList<>(List.of(command, "set.yaml"));
        arguments.addAll(
                switch (command) {
                    case "sure" -> List.of("--draws", "5");
                    case "why-not" -> List.of("C4");
                    case "what-if" -> List.of("o.yaml");
                    default -> List.of();
                });
        arguments.addAll(List.of("--rules", "mine"));
        CommandRun run = CommandRun.run(folder, arguments.toArray(String[]::new));
        assertThat(run.err()).doesNotContain("error");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void twoVocabulariesCanDeclareTheSameNameWithOtherAttributes() {
        Vocabulary one = declared("declare Odd @meaning(\"x\") first : String @meaning(\"y\") end\n");
        Vocabulary other = declared(
                "declare Odd\n @meaning(\"x\")\n second : Integer @meaning(\"\\\"; System.exit(1); //\")\nend");
        assertThat(odd(one).attribute("first")).isPresent();
        assertThat(odd(other).attribute("first")).isEmpty();
        assertThat(odd(other).attribute("second").orElseThrow().meaning()).isEqualTo("\"; System.exit(1); //");
        assertThat(Vocabulary.BUILT_IN.observation("Odd")).isEmpty();
        assertThat(one.with(other)).isEqualTo(other);
    }

    @Test
    void whatIsDeclaredTheSameWayIsTheSameTypeWhoeverDeclaresIt() {
        String text = "declare Odd @meaning(\"x\") first : String @meaning(\"y\") end\n";
        assertThat(odd(declared(text)).javaType()).isSameAs(odd(declared(text)).javaType());
    }

    @Test
    void aVocabularyThatIsSentHasTheSameTypesThere() throws IOException, ClassNotFoundException {
        Vocabulary vocabulary = declared("declare Odd @meaning(\"x\") first : String @meaning(\"y\") end\n");
        assertThat(Sent.there(vocabulary)).isEqualTo(vocabulary);
        assertThat(Sent.there(Vocabulary.BUILT_IN)).isSameAs(Vocabulary.BUILT_IN);
    }

    @Test
    void whatIsWrongWithADeclarationIsToldInItsPlace() {
        List<Diagnostic> wrong = declare("""
                declare member
                  @meaning("x") @kye
                  share : Doubel @meaning("x")
                  area : IssueArea @meaning("x")
                  Silent : String
                  open
                end
                declare Alliance
                  @meaning("x")
                end
                declare Mute
                  a : String @meaning("x")
                end
                """);
        assertThat(wrong)
                .extracting(each -> each.at().line() + " " + each.code())
                .containsExactly(
                        "2 unknown-note",
                        "1 type-name",
                        "3 attribute-type",
                        "4 attribute-name",
                        "5 attribute-name",
                        "6 attribute-type",
                        "8 known-type",
                        "11 meaningless");
    }

    /** A folder of rules that declares a type of that name and reads it, and a fact set that holds a fact of it. */
    private void ownType(String name) throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/visits.drl"), """
                package org.endure.rules
                import org.endure.fact.*;
                declare TYPE
                  @meaning("A visit of warships of one ally to a port of another.")
                  guest : String @key @state @meaning("whose ships they are")
                  host : String @key @state @meaning("whose port it is")
                  ships : Integer @meaning("how many ships")
                end
                rule "A visit of many ships shows shared objectives"
                  @id("NV-1") @mechanism("E5.b") @source("none; an example") @basis("operationalisation")
                  @because("{ships} ships of {guest} visited {host}")
                when
                  TYPE( period == Period.CURRENT, ships != null, ships >= 3, $ships : ships, $guest : guest, $host : host,
                      $area : area, $fact : id )
                then
                  insertLogical( new Indication( "E5.b", Direction.ENDURANCE, Nature.CONDUCT, "ALLIANCE", $area, "-", Magnitude.SLIGHT, $fact ) );
                end
                """.replace("TYPE", name));
        facts("  - {id: N-1, type: " + name
                + ", sentence: Four ships came., area: DEFENCE, evidence: DEED, sources: [statistics],"
                + " guest: USA, host: JPN, ships: 4}\n");
    }

    private static FactType odd(Vocabulary vocabulary) {
        return vocabulary.observation("Odd").orElseThrow();
    }

    private static Vocabulary declared(String text) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Vocabulary vocabulary = Declarations.of(List.of(new RuleFile("odd.drl", text)), diagnostics);
        assertThat(diagnostics).isEmpty();
        return vocabulary;
    }

    private static List<Diagnostic> declare(String text) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Declarations.of(List.of(new RuleFile("odd.drl", text)), diagnostics);
        return diagnostics;
    }

    private void facts(String facts) throws IOException {
        Files.writeString(folder.resolve("set.yaml"), HEAD + facts);
    }
}
