package org.endure.laws;

import java.nio.file.Path;
import java.util.List;
import org.endure.files.FileTree;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.RuleBase;
import org.endure.theory.TheoryReader;

/** The default theory, for which the laws hold, read once. */
final class Walt {

    static final RuleBase RULES = new TheoryReader(FileTree.of(Path.of("")), new DrlRuleParser())
            .theory(TheoryReader.DEFAULT, List.of())
            .ruleBase();

    /** Evaluates its rules; keeps nothing between two inferences. */
    static final DirectEngine EVALUATOR = new DirectEngine(RULES);

    private Walt() {}
}
