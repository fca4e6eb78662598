package org.endure.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.endure.fact.Fact;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.inference.drools.DroolsCompiler;
import org.endure.inference.stratified.DirectEngine;
import org.endure.peers.BareDrools;
import org.endure.peers.CoreCases;
import org.endure.peers.CoreRules;
import org.endure.peers.PlainCore;
import org.endure.rule.RuleBase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Assessments a second on the core of the theory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(CoreBenchmark.CASES)
public class CoreBenchmark {

    static final int CASES = 64;

    /** Facts of a case. */
    @Param("12")
    public int facts;

    /** How often the mechanisms are there, each time under other names. */
    @Param("1")
    public int times;

    private List<List<Fact>> cases;
    private RuleBase rules;

    @Setup
    public void prepare() {
        cases = CoreCases.several(CASES, facts);
        rules = CoreRules.core(times);
    }

    /** Drools as Endure runs it: a session for each assessment, every justification kept and read. */
    @State(Scope.Benchmark)
    public static class Traced {
        private InferenceEngine engine;

        @Setup
        public void prepare(CoreBenchmark core) {
            engine = new DroolsCompiler().compile(core.rules, Limits.DEFAULT);
        }
    }

    /** Drools as it comes, without the trace. */
    @State(Scope.Benchmark)
    public static class Bare {
        private BareDrools engine;

        /** How conclusions are compiled: java, as is the default of Drools, or mvel, which interprets them. */
        @Param({"java"})
        public String dialect = "java";

        @Setup
        public void prepare(CoreBenchmark core) {
            engine = new BareDrools(core.rules, dialect, false);
        }
    }

    /** Drools without the trace, with sessions that are taken again. */
    @State(Scope.Benchmark)
    public static class Pooled {
        private BareDrools engine;

        @Setup
        public void prepare(CoreBenchmark core) {
            engine = new BareDrools(core.rules, "java", true);
        }
    }

    /** The evaluator that knows nothing of Drools. */
    @State(Scope.Benchmark)
    public static class Direct {
        private DirectEngine engine;

        @Setup
        public void prepare(CoreBenchmark core) {
            engine = new DirectEngine(core.rules);
        }
    }

    @Benchmark
    public void droolsWithTrace(Traced drools, Blackhole hole) {
        cases.stream().map(drools.engine::infer).forEach(hole::consume);
    }

    @Benchmark
    public void droolsWithoutTrace(Bare drools, Blackhole hole) {
        cases.forEach(each -> hole.consume(drools.engine.assess(each)));
    }

    @Benchmark
    public void pooledWithoutTrace(Pooled drools, Blackhole hole) {
        cases.forEach(each -> hole.consume(drools.engine.assess(each)));
    }

    @Benchmark
    public void directWithTrace(Direct direct, Blackhole hole) {
        cases.forEach(each -> hole.consume(direct.engine.infer(each)));
    }

    @Benchmark
    public void directWithoutTrace(Direct direct, Blackhole hole) {
        cases.forEach(each -> hole.consume(direct.engine.conclude(each)));
    }

    @Benchmark
    public void plainJava(Blackhole hole) {
        cases.forEach(each -> hole.consume(PlainCore.assess(each)));
    }
}
