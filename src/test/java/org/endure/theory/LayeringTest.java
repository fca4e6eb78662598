package org.endure.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.files.FileTree;
import org.endure.inference.Limits;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.inference.drools.DroolsCompiler;
import org.endure.rule.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How layers of rules are laid on each other. */
class LayeringTest {

    private static final String PARAMETER = ": {value: %s, range: [0, 9], unit: u, source: s, reason: r}\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void aSmallWholeTheory() throws IOException {
        write(
                "rules/theory.yaml",
                "name: walt\nsentence: Small.\nmechanisms:\n"
                        + "  - {code: C1.a, direction: COLLAPSE, title: Falls}\n");
        write("rules/parameters.yaml", "cut.one" + PARAMETER.formatted(1) + "cut.two" + PARAMETER.formatted(2));
        write(
                "rules/threat/a.drl",
                drl(
                        rule("Threats count", "A-1", "C1.a", "", "cut.one"),
                        rule("Power counts", "A-2", "BT", "", "cut.two")));
        write("rules/verdict/b.drl", drl(rule("Value carries", "B-1", "method", "", "cut.one")));
    }

    @Test
    void aVariantAddsReplacesAndWithdraws() throws IOException {
        write("rules/variants/small/theory.yaml", "name: small\nbase: walt\nsentence: Smaller.\n");
        write(
                "rules/variants/small/x.drl",
                drl(
                        rule("Threats count", "A-1", "C1.a", "", "cut.two"),
                        rule("Value alone carries", "X-1", "method", "@replaces(\"B-1\")", "cut.two"),
                        withdrawn("Power counts", "capability is not read")));
        Theory theory = theory("small");
        assertThat(theory.name()).isEqualTo("small");
        assertThat(theory.sentence()).isEqualTo("Smaller.");
        assertThat(ids(theory)).containsExactly("A-1", "X-1");
        assertThat(theory.ruleLayers()).containsEntry("Threats count", "small");
        assertThat(theory.withdrawals())
                .extracting(each -> each.rule().id() + " " + each.ground() + " by " + each.by() + ": " + each.reason())
                .containsExactly(
                        "A-1 REPLACED by small: A-1 \"Threats count\"",
                        "A-2 DISABLED by small: capability is not read",
                        "B-1 REPLACED by small: X-1 \"Value alone carries\"");
        assertThat(theory.ruleBase().parameters())
                .as("cut-offs that no rule reads any more go")
                .extracting(each -> each.name())
                .containsExactly("cut.two");
        new DroolsCompiler().compile(theory.ruleBase(), Limits.DEFAULT);
    }

    @Test
    void aVariantTakesOnlyChosenFoldersOfItsBase() throws IOException {
        write("rules/variants/small/theory.yaml", "name: small\nbase: walt\nfolders: [verdict]\n");
        Theory theory = theory("small");
        assertThat(ids(theory)).containsExactly("B-1");
        assertThat(theory.withdrawals())
                .extracting(each -> each.rule().id() + " " + each.ground() + ": " + each.reason())
                .containsExactly(
                        "A-1 NOT_CHOSEN: small does not take threat/a.drl",
                        "A-2 NOT_CHOSEN: small does not take threat/a.drl");
        assertThat(theory.ruleBase().mechanisms())
                .as("the theory does not speak of mechanisms that no rule is left to find")
                .noneMatch(each -> each.isRead() || each.lookedFor());
        assertThat(theory.ruleBase().mechanismFacts()).isEmpty();
    }

    @Test
    void variantsStackAndSayWhichLayerARuleIsFrom() throws IOException {
        write("rules/variants/one/theory.yaml", "name: one\nbase: walt\n");
        write("rules/variants/one/x.drl", drl(rule("One counts", "X-1", "method", "", "cut.one")));
        write("rules/variants/two/theory.yaml", "name: two\nbase: one\n");
        write("rules/variants/two/x.drl", drl(rule("Two counts", "X-2", "method", "", "cut.one")));
        write("rules/variants/two/parameters.yaml", "cut.one" + PARAMETER.formatted(5));
        Theory theory = theory("two");
        assertThat(theory.layers()).extracting(each -> each.name()).containsExactly("walt", "one", "two");
        assertThat(theory.ruleLayers()).containsEntry("One counts", "one").containsEntry("Value carries", "walt");
        assertThat(theory.parameterLayers()).containsEntry("cut.one", "two").containsEntry("cut.two", "walt");
        assertThat(theory.ruleBase().parameters().get(0).value()).isEqualTo(5);
    }

    @Test
    void aFolderWithoutATheoryIsAddedOnTopAndAWholeTheoryReplaces() throws IOException {
        write("mine/x.drl", drl(rule("Mine counts", "X-1", "method", "", "cut.one")));
        write("whole/theory.yaml", "name: whole\n");
        write("whole/x.drl", drl(rule("Whole counts", "X-2", "method", "", "")));
        assertThat(ids(theory("walt", "mine"))).containsExactly("A-1", "A-2", "B-1", "X-1");
        assertThat(ids(theory("walt", "mine", "whole"))).containsExactly("X-2");
        assertThat(ids(theory("walt", "whole/"))).containsExactly("X-2");
    }

    @Test
    void aVariantAmongTheRulesOnTopBringsItsBaseUnlessAlreadyLoaded() throws IOException {
        write("mine/x.drl", drl(rule("Mine counts", "X-1", "method", "", "cut.one")));
        write("yours/theory.yaml", "name: yours\nbase: walt\n");
        write("yours/x.drl", drl(withdrawn("Value carries", "no value")));
        write("thin/theory.yaml", "name: thin\nbase: walt\nfolders: [verdict]\n");
        assertThat(ids(theory("walt", "mine", "yours"))).containsExactly("A-1", "A-2", "X-1");
        assertThat(ids(theory("walt", "mine", "thin"))).containsExactly("B-1");
    }

    @Test
    void aRuleOfTheSameLayerIsWithdrawnWhereItStands() throws IOException {
        write("rules/verdict/b.drl", drl(rule("Value carries", "B-1", "method", "@disabled(\"on trial\")", "")));
        Theory theory = theory("walt");
        assertThat(ids(theory)).containsExactly("A-1", "A-2");
        assertThat(theory.withdrawals()).extracting(each -> each.reason()).containsExactly("on trial");
    }

    @Test
    void whatReplacesOrWithdrawsNothingIsToldWithWhatWasMeant() throws IOException {
        write(
                "mine/x.drl",
                drl(
                        rule("Mine counts", "X-1", "method", "@replaces(\"Value carrys\")", "cut.one"),
                        withdrawn("Power count", "a trial")));
        assertThat(faults("walt", "mine"))
                .anySatisfy(text -> assertThat(text)
                        .contains("mine/x.drl:4:", "replaces \"Value carrys\", but no rule below has that name or id")
                        .contains("Did you mean Value carries?"))
                .anySatisfy(text -> assertThat(text)
                        .contains("mine/x.drl:10:6", "There is no rule \"Power count\" below to withdraw.")
                        .contains("Did you mean Power counts?"));
    }

    @Test
    void aParameterThatOverridesNothingIsTold() throws IOException {
        write("mine/parameters.yaml", "cut.onee" + PARAMETER.formatted(1));
        assertThat(faults("walt", "mine"))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("mine/parameters.yaml:1:1", "cut.onee overrides none below")
                        .contains("Did you mean cut.one?"));
    }

    @Test
    void aCircleOfBasesIsTold() throws IOException {
        write("rules/variants/one/theory.yaml", "name: one\nbase: two\n");
        write("rules/variants/two/theory.yaml", "name: two\nbase: one\n");
        assertThat(faults("one"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("rules/variants/two/theory.yaml:2:7", "builds on itself"));
    }

    @Test
    void unknownTheoriesBasesFoldersAndKeysAreTold() throws IOException {
        write("rules/variants/one/theory.yaml", "name: one\nbase: wal\n");
        write("rules/variants/two/theory.yaml", "name: two\nbase: walt\nfolders: [verdicts]\n");
        write("rules/variants/six/theory.yaml", "name: six\nbases: walt\n");
        assertThat(faults("tow"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("There is no theory \"tow\"", "two"));
        assertThat(faults("one"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("one/theory.yaml:2:7", "Did you mean walt?"));
        assertThat(faults("two"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("two/theory.yaml:3:11", "Did you mean verdict?"));
        assertThat(faults("six"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("six/theory.yaml:2:1", "Did you mean base?"));
    }

    private Theory theory(String name, String... overlays) {
        return new TheoryReader(FileTree.of(folder), new DrlRuleParser()).theory(name, List.of(overlays));
    }

    private List<String> faults(String name, String... overlays) {
        List<String> texts = new java.util.ArrayList<>();
        assertThatThrownBy(() -> theory(name, overlays))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> e.diagnostics().stream().map(Diagnostic::text).forEach(texts::add));
        return texts;
    }

    private static List<String> ids(Theory theory) {
        return theory.ruleBase().rules().stream().map(Rule::id).toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String drl(String... rules) {
        return "package org.endure.rules\nimport org.endure.fact.*;\n" + String.join("", rules);
    }

    private static String rule(String name, String id, String mechanism, String layering, String parameter) {
        return """
                rule "%s"
                  @id("%s") @mechanism("%s") @source("s") @basis("operationalisation") @because("b") %s
                when
                  %s
                then
                  insertLogical( new Indication( "%s", Direction.COLLAPSE, Nature.STRUCTURE, "x", IssueArea.TREATY, "-", Magnitude.SLIGHT, "x" ) );
                end
                """.formatted(
                        name,
                        id,
                        mechanism,
                        layering,
                        parameter.isEmpty() ? "Alliance()" : "Parameter( name == \"%s\" )".formatted(parameter),
                        mechanism);
    }

    private static String withdrawn(String name, String reason) {
        return "rule \"%s\" @disabled(\"%s\") when then end\n".formatted(name, reason);
    }
}
