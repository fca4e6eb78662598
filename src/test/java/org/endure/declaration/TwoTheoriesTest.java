package org.endure.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.endure.fact.Fact;
import org.endure.fact.Indication;
import org.endure.files.FileTree;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.inference.drools.DroolsCompiler;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.RuleBase;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.endure.theory.TheoryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Theories in one Java know nothing of each other, though both declare a type of the same name with other attributes. */
class TwoTheoriesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void twoTheoriesThatDeclareTheSameNameDifferentlyAssessInParallel() throws IOException {
        Project ships = project("ships", "Integer", "ships : 4", "{ships} came");
        Project cargo = project("cargo", "String", "cargo : grain", "{cargo} came");
        List<String> found = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> (i % 2 == 0 ? ships : cargo).seen(i % 4 < 2))
                .toList();
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).isEqualTo(i % 2 == 0 ? "[ships=4]" : "[cargo=grain]");
        }
    }

    /** A theory with a type of its own, and a fact of it. */
    private record Project(Path folder) {

        /** What the rule on visits saw. */
        String seen(boolean drools) {
            FileTree files = FileTree.of(folder);
            RuleBase rules = new TheoryReader(files, new DrlRuleParser())
                    .theory(TheoryReader.DEFAULT, List.of("mine"))
                    .ruleBase();
            VocabularySource types = new VocabularySource(files, rules::vocabulary);
            Case judged = new CaseReader(files, types).read("set.yaml");
            RuleBase own = rules.with(
                    rules.rules().stream()
                            .filter(each -> each.id().equals("NV-1"))
                            .toList(),
                    rules.parameters());
            InferenceEngine engine = drools ? new DroolsCompiler().compile(own, Limits.DEFAULT) : new DirectEngine(own);
            List<Fact> facts = judged.facts();
            return engine.infer(facts).derived().stream()
                    .filter(each -> each.conclusion() instanceof Indication)
                    .flatMap(each -> each.justifications().stream())
                    .map(each -> each.bindings().entrySet().stream()
                            .filter(binding -> binding.getKey().matches("ships|cargo"))
                            .toList()
                            .toString())
                    .findFirst()
                    .orElse("nothing");
        }
    }

    private Project project(String attribute, String type, String value, String because) throws IOException {
        Path own = Files.createDirectories(folder.resolve(attribute));
        DeclaredVisits.write(own, attribute, type, value, because);
        return new Project(own);
    }
}
