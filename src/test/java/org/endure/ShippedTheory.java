package org.endure;

import java.io.File;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.endure.coding.Coding;
import org.endure.coding.CodingReader;
import org.endure.fact.Vocabulary;
import org.endure.files.FileTree;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.inference.drools.DroolsCompiler;
import org.endure.rule.RuleBase;
import org.endure.theory.Theory;
import org.endure.theory.TheoryReader;

/** The theory that comes with Endure, read and compiled once for all tests. */
public final class ShippedTheory {

    private static final Map<String, Theory> THEORIES = read();
    private static final RuleBase RULES =
            Objects.requireNonNull(THEORIES.get(TheoryReader.DEFAULT)).ruleBase();
    private static final InferenceEngine ENGINE = new DroolsCompiler().compile(RULES, Limits.DEFAULT);

    private ShippedTheory() {}

    public static RuleBase rules() {
        return RULES;
    }

    /** All theories that come with Endure by their names, the default first. */
    public static Map<String, Theory> theories() {
        return Collections.unmodifiableMap(THEORIES);
    }

    private static Map<String, Theory> read() {
        TheoryReader reader = new TheoryReader(FileTree.of(Path.of("")), new DrlRuleParser());
        Map<String, Theory> theories = new LinkedHashMap<>();
        reader.names().forEach(name -> theories.put(name, reader.theory(name, List.of())));
        return theories;
    }

    /** The types of facts that all theories that come with Endure know together. */
    public static Vocabulary vocabulary() {
        return theories().values().stream()
                .map(theory -> theory.ruleBase().vocabulary())
                .reduce(Vocabulary.BUILT_IN, Vocabulary::with);
    }

    /** The codings that come with Endure. */
    public static List<Coding> codings() {
        CodingReader reader = new CodingReader(FileTree.of(Path.of("")), new DrlRuleParser());
        String[] names = Objects.requireNonNull(new File(CodingReader.FOLDER).list());
        return Stream.of(names).sorted().map(reader::read).toList();
    }

    public static InferenceEngine engine() {
        return ENGINE;
    }
}
