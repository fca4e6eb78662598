package org.endure.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.endure.CommandRun;
import org.endure.ShippedTheory;
import org.endure.diagnostic.Diagnostic;
import org.endure.files.FileTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever still names a rule of an earlier edition is told its successor. */
class RenamedRulesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everySuccessorIsARuleAndNoFormerNameIsARule() {
        List<Diagnostic> faults = new ArrayList<>();
        RenamedRules renamed = RenamedRules.of(FileTree.of(Path.of("")), TheoryReader.DEFAULT_FOLDER, faults);
        assertThat(faults).isEmpty();
        Set<String> ids = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        ShippedTheory.theories()
                .values()
                .forEach(theory -> theory.ruleBase().rules().forEach(rule -> {
                    ids.add(rule.id());
                    names.add(rule.name());
                }));
        assertThat(renamed.all()).hasSizeGreaterThan(200);
        assertThat(renamed.all())
                .filteredOn(former -> former.withdrawn().isEmpty())
                .extracting(RenamedRules.Former::now)
                .isSubsetOf(ids);
        assertThat(renamed.all()).extracting(RenamedRules.Former::name).doesNotContainAnyElementsOf(names);
    }

    @Test
    void aLayerThatWithdrawsAFormerRuleIsToldItsSuccessor() throws IOException {
        CommandRun run = assess("rule \"An alliance that is carried endures\" @disabled(\"no\") when then end\n");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("mine/a.drl:3:6: error: The rule \"An alliance that is carried endures\" is now VE-10 \"An"
                        + " alliance whose margin is never negative endures\".")
                .contains("Write VE-10");
    }

    @Test
    void aLayerThatRestatesAFormerRuleIsToldSo() throws IOException {
        CommandRun run = assess(rule("Shared objectives offset the erosion of leadership", ""));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("The rule \"Shared objectives offset the erosion of leadership\" is now I1-1 \"A rise of");
    }

    @Test
    void aRuleThatReplacesAWithdrawnOneIsToldWhyItWent() throws IOException {
        CommandRun run = assess(rule("Mine", "@replaces(\"OV-6\")"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("mine/a.drl:4:")
                .contains("The rule \"OV-6\" was withdrawn: it was fitted to two cases.")
                .contains("Take it out.");
    }

    @Test
    void aTestThatNamesAFormerRuleIsToldItsSuccessor() throws IOException {
        Files.writeString(
                folder.resolve("mine.yaml"),
                "tests:\n  - name: One\n    coded: {IV: LOW}\n    expect: {fired: [EX-2], silent: [OV-1]}\n");
        CommandRun run = CommandRun.run(folder, "test", "mine.yaml");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("mine.yaml:4:21: error: The rule \"EX-2\" is now VE-14")
                .contains("The rule \"OV-1\" was withdrawn:");
    }

    @Test
    void aListOfRenamedRulesWithoutSuccessorOrReasonIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/renamed.yaml"), "renamed:\n  - {id: A-1, name: \"Old\"}\n");
        List<Diagnostic> faults = new ArrayList<>();
        RenamedRules.of(FileTree.of(folder), "rules", faults);
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.at()).hasToString("rules/renamed.yaml:2:5");
            assertThat(fault.message()).isEqualTo("A renamed rule has an id, and either a successor or a reason.");
        });
    }

    private CommandRun assess(String rules) throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(
                folder.resolve("mine/a.drl"), "package org.endure.rules\nimport org.endure.fact.*;\n" + rules);
        return CommandRun.run(folder, "rules", "--rules", "mine");
    }

    private static String rule(String name, String metadata) {
        return """
                rule "%s"
                  @id("X-1") @mechanism("method") @source("s") @basis("operationalisation") @because("b") %s
                when
                  Alliance()
                then
                  insertLogical( new Missing( "x" ) );
                end
                """.formatted(name, metadata);
    }
}
