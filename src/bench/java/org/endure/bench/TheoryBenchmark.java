package org.endure.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.endure.consultation.Consultation;
import org.endure.fact.Fact;
import org.endure.files.FileTree;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.inference.drools.DroolsCompiler;
import org.endure.inference.stratified.DirectEngine;
import org.endure.peers.CoreRules;
import org.endure.rule.RuleBase;
import org.endure.scenario.CaseReader;
import org.endure.theory.TheoryReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Assessments a second of the US-Japan fact set of 2017-2018, by the whole default theory or by the core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TheoryBenchmark {

    static final String FACTS = "facts/us-japan/2017-2018-trump-abe.yaml";

    /** The default theory (walt) or the core. */
    @Param({"walt", "core"})
    public String theory = "core";

    private List<Fact> facts;
    private InferenceEngine drools;
    private DirectEngine direct;

    @Setup
    public void prepare() {
        RuleBase rules = rules(theory);
        facts = facts(rules);
        drools = new DroolsCompiler().compile(rules, Limits.DEFAULT);
        direct = new DirectEngine(rules);
    }

    static RuleBase rules(String theory) {
        return theory.equals("core")
                ? CoreRules.core()
                : new TheoryReader(FileTree.of(Path.of("")), new DrlRuleParser())
                        .theory(theory, List.of())
                        .ruleBase();
    }

    static List<Fact> facts(RuleBase rules) {
        return Consultation.direct(rules).facts(new CaseReader(FileTree.of(Path.of(""))).read(FACTS));
    }

    @Benchmark
    public Object droolsWithTrace() {
        return drools.infer(facts);
    }

    @Benchmark
    public Object directWithoutTrace() {
        return direct.conclude(facts);
    }
}
