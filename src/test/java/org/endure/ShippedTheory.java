package org.endure;

import java.nio.file.Path;
import java.util.List;
import org.endure.drools.DrlRuleParser;
import org.endure.drools.DroolsCompiler;
import org.endure.files.FileTree;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.rulebase.RuleBase;
import org.endure.theory.TheoryReader;

/** The theory that comes with Endure, read and compiled once for all tests. */
public final class ShippedTheory {

    private static final RuleBase RULES =
            new TheoryReader(FileTree.of(Path.of("")), new DrlRuleParser()).read(List.of());
    private static final InferenceEngine ENGINE = new DroolsCompiler().compile(RULES, Limits.DEFAULT);

    private ShippedTheory() {}

    public static RuleBase rules() {
        return RULES;
    }

    public static InferenceEngine engine() {
        return ENGINE;
    }
}
