package org.endure.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.consultation.Consultation;
import org.endure.explanation.Assessor;
import org.endure.fact.Bound;
import org.endure.fact.Fact;
import org.endure.fact.Margin;
import org.endure.fact.Outcome;
import org.endure.files.FileTree;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.inference.drools.DroolsCompiler;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.scenario.CaseReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each shipped variant says, and that each of its rules does what it claims. */
class VariantsTest {

    private static final Path TEST_CASES = Path.of("src/test/resources/variants");
    private static final String US_JAPAN = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final Map<String, String> CODED_CASES = Map.of("H01 NATO 1992", "h01-nato-1992.yaml");

    private static final String LEVEL = "v CodedIntrinsicValue level=";
    private static final String INSTITUTIONS = "i CodedMechanism code=E4 magnitude=";
    private static final String IDEOLOGIES = "c CodedMechanism code=C6.a magnitude=MODERATE";
    private static final String RISE = "r CapabilityChange state=CCC role=THREAT changePct=5";
    private static final String STRONGER =
            "t ThreatPerception perceiver=AAA+BBB evidence=CONDITION aggregatePower=HIGH";
    private static final String GROWN_ALLY = "g CodedMechanism code=C1.b magnitude=SIGNIFICANT";
    private static final String TRADE = "m MaterialBenefit area=TRADE importance=VITAL";
    private static final String DEMOCRACY = "s State code=AAA name=A regimeType=DEMOCRACY";
    private static final String OTHER = "z State code=BBB name=B regimeType=DEMOCRACY";

    /** A rule of a variant, facts on which it fires, and a change after which it does not. */
    private record Shown(String theory, String rule, List<String> given, List<String> change) {

        static Shown of(String theory, String rule, String... given) {
            return new Shown(theory, rule, List.of(given), List.of());
        }

        Shown butNot(String... lines) {
            return new Shown(theory, rule, given, List.of(lines));
        }
    }

    private static final List<Shown> CASES = List.of(
            Shown.of("structural-realism", "SR-1", STRONGER).butNot("t aggregatePower=UNKNOWN stated=MAIN"),
            Shown.of("structural-realism", "SR-2", "t ThreatPerception stated=MAIN")
                    .butNot("t aggregatePower=LOW"),
            Shown.of("structural-realism", "SR-3", "t ThreatPerception intentions=AGGRESSIVE")
                    .butNot("t stated=NONE"),
            Shown.of("structural-realism", "SR-4", "f CapabilityChange state=CCC role=THREAT dissolved=YES")
                    .butNot(STRONGER),
            Shown.of("structural-realism", "SR-5", STRONGER).butNot("t aggregatePower=UNKNOWN"),
            Shown.of("defensive-realism", "DR-1", STRONGER, "t aggregatePower=LOW intentions=AGGRESSIVE")
                    .butNot("t intentions=BENIGN"),
            Shown.of("defensive-realism", "DR-2", STRONGER, "t intentions=UNKNOWN")
                    .butNot("t intentions=UNCERTAIN"),
            Shown.of("offensive-realism", "OR-1", RISE).butNot("r changePct=-5"),
            Shown.of("offensive-realism", "OR-2", RISE, STRONGER + " threat=CCC")
                    .butNot("t threat=DDD"),
            Shown.of("offensive-realism", "OR-3", RISE, "t ThreatPerception perceiver=BBB threat=CCC")
                    .butNot("-r"),
            Shown.of("liberalism", "LI-1", TRADE).butNot("m importance=CONVENIENT"),
            Shown.of("liberalism", "LI-2", TRADE, INSTITUTIONS + "MODERATE").butNot("-i"),
            Shown.of("liberalism", "LI-3", DEMOCRACY, OTHER).butNot("z regimeType=UNKNOWN"),
            Shown.of("liberalism", "LI-4", DEMOCRACY).butNot("s regimeType=AUTOCRACY"),
            Shown.of("liberalism", "LI-5", DEMOCRACY, OTHER).butNot("s regimeType=AUTOCRACY"),
            Shown.of("liberalism", "LI-6", DEMOCRACY).butNot(OTHER),
            Shown.of("liberalism", "LI-7", DEMOCRACY, "s regimeType=AUTOCRACY").butNot("s regimeType=UNKNOWN"),
            Shown.of("liberalism", "LI-8", "t TradeTie area=TRADE trader=BBB ally=AAA share=15 trend=STABLE")
                    .butNot("t share=9"),
            Shown.of("threat-only", "TO-1", LEVEL + "HIGH"),
            Shown.of("threat-only", "TO-2", LEVEL + "HIGH"),
            Shown.of("additive", "AD-1", INSTITUTIONS + "SLIGHT"),
            Shown.of("additive", "AD-2", IDEOLOGIES),
            Shown.of("additive", "AD-3", INSTITUTIONS + "SLIGHT").butNot(IDEOLOGIES),
            Shown.of("walt-1985", "W85-1", LEVEL + "LOW").butNot("v level=MODERATE"),
            Shown.of("structural-realism", "SR-6", STRONGER).butNot("t aggregatePower=LOW"),
            Shown.of("structural-realism", "SR-7", STRONGER).butNot("t aggregatePower=LOW"),
            Shown.of("defensive-realism", "DR-3", STRONGER, "t aggregatePower=LOW intentions=AGGRESSIVE")
                    .butNot("t intentions=BENIGN"),
            Shown.of("offensive-realism", "OR-4", STRONGER).butNot("t perceiver=AAA"),
            Shown.of("offensive-realism", "OR-5", STRONGER).butNot("t perceiver=BBB"),
            Shown.of("liberalism", "LI-9", DEMOCRACY, OTHER).butNot("z regimeType=AUTOCRACY"),
            Shown.of("liberalism", "LI-10", DEMOCRACY, "s regimeType=AUTOCRACY").butNot("s regimeType=UNKNOWN"),
            Shown.of("liberalism", "LI-11", DEMOCRACY, OTHER, INSTITUTIONS + "MODERATE")
                    .butNot("-i"),
            Shown.of("threat-only", "TO-3", LEVEL + "LOW").butNot("v level=MODERATE"),
            Shown.of("additive", "AD-4", IDEOLOGIES, INSTITUTIONS + "SIGNIFICANT")
                    .butNot("-i"));

    /** What a theory says of a case in its own terms. */
    private record Said(String theory, List<String> given, Outcome verdict) {
        static Said of(String theory, Outcome verdict, String... given) {
            return new Said(theory, List.of(given), verdict);
        }
    }

    private static final List<Said> SAID = List.of(
            Said.of("walt-1985", Outcome.ENDURANCE, LEVEL + "MODERATE"),
            Said.of("walt-1985", Outcome.COLLAPSE, LEVEL + "LOW", INSTITUTIONS + "SIGNIFICANT"),
            Said.of("walt-1985", Outcome.COLLAPSE, LEVEL + "HIGH", GROWN_ALLY),
            Said.of("walt-1985", Outcome.ENDURANCE, LEVEL + "HIGH", IDEOLOGIES),
            Said.of("structural-realism", Outcome.ENDURANCE, STRONGER, "t intentions=BENIGN"),
            Said.of("structural-realism", Outcome.COLLAPSE, STRONGER, "t aggregatePower=LOW intentions=AGGRESSIVE"),
            Said.of("structural-realism", Outcome.COLLAPSE, STRONGER, GROWN_ALLY),
            Said.of("structural-realism", Outcome.UNDETERMINED, STRONGER, "t perceiver=BBB"),
            Said.of("defensive-realism", Outcome.ENDURANCE, STRONGER, "t aggregatePower=LOW intentions=AGGRESSIVE"),
            Said.of("offensive-realism", Outcome.ENDURANCE, STRONGER, "t aggregatePower=LOW", RISE),
            Said.of("offensive-realism", Outcome.COLLAPSE, STRONGER, "t aggregatePower=LOW"),
            Said.of("liberalism", Outcome.ENDURANCE, DEMOCRACY, OTHER),
            Said.of("liberalism", Outcome.UNDETERMINED, DEMOCRACY),
            Said.of("liberalism", Outcome.COLLAPSE, DEMOCRACY, "s regimeType=AUTOCRACY", LEVEL + "HIGH"),
            Said.of("liberalism", Outcome.ENDURANCE, LEVEL + "NONE", INSTITUTIONS + "SIGNIFICANT"),
            Said.of("liberalism", Outcome.COLLAPSE, LEVEL + "NONE", INSTITUTIONS + "SIGNIFICANT", IDEOLOGIES),
            Said.of("threat-only", Outcome.COLLAPSE, LEVEL + "LOW", INSTITUTIONS + "SIGNIFICANT"),
            Said.of("threat-only", Outcome.ENDURANCE, LEVEL + "MODERATE", GROWN_ALLY),
            Said.of("additive", Outcome.UNDETERMINED, IDEOLOGIES, INSTITUTIONS + "SIGNIFICANT"),
            Said.of("additive", Outcome.COLLAPSE, IDEOLOGIES, LEVEL + "HIGH"));

    @TestFactory
    Stream<DynamicTest> everyTheoryJudgesByItsOwnTerms() {
        return SAID.stream()
                .map(said -> DynamicTest.dynamicTest(
                        said.theory() + " says " + said.verdict() + " of " + said.given(),
                        () -> assertThat(Assessor.outcome(infer(said.theory(), said.given())))
                                .isEqualTo(said.verdict())));
    }

    @Test
    void everyTheoryGivesAMarginWithItsVerdict() {
        ShippedTheory.theories().forEach((name, theory) -> {
            Inference inference = Consultation.direct(theory.ruleBase())
                    .infer(new CaseReader(FileTree.of(Path.of(""))).read(US_JAPAN));
            assertThat(inference.conclusions(Margin.class))
                    .as(name)
                    .extracting(Margin::bound)
                    .containsExactlyInAnyOrder(Bound.LOWEST, Bound.HIGHEST);
        });
    }

    @TestFactory
    Stream<DynamicTest> everyRuleOfAVariantFiresOnItsCase() {
        return CASES.stream()
                .map(shown -> DynamicTest.dynamicTest(shown.theory() + " " + shown.rule(), () -> {
                    assertThat(fired(shown, List.of())).contains(shown.rule());
                    if (!shown.change().isEmpty()) {
                        assertThat(fired(shown, shown.change())).doesNotContain(shown.rule());
                    }
                }));
    }

    @Test
    void noRuleOfAVariantIsWithoutACase() {
        Set<String> untold = new TreeSet<>();
        ShippedTheory.theories()
                .forEach((name, theory) -> theory.ruleBase().rules().stream()
                        .filter(rule -> theory.layerOf(rule).equals(name) && !name.equals(TheoryReader.DEFAULT))
                        .forEach(rule -> untold.add(name + " " + rule.id())));
        CASES.forEach(shown -> untold.remove(shown.theory() + " " + shown.rule()));
        assertThat(untold).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyTheoryStatesItsClaimItsSourcesAndWhatItExpects() {
        return ShippedTheory.theories().values().stream()
                .map(theory -> DynamicTest.dynamicTest(theory.name(), () -> {
                    assertThat(theory.sentence()).endsWith(".");
                    assertThat(theory.sources()).isNotEmpty();
                    assertThat(theory.expected())
                            .extracting(Theory.Expected::onCase)
                            .contains(US_JAPAN, "H01 NATO 1992");
                    assertThat(DirectEngine.unsupported(theory.ruleBase())).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyTheorySaysWhatItIsExpectedToSay() {
        return ShippedTheory.theories().values().stream()
                .flatMap(theory -> theory.expected().stream()
                        .map(expected -> DynamicTest.dynamicTest(
                                theory.name() + " on " + expected.onCase(),
                                () -> assertThat(verdict(theory, expected.onCase()))
                                        .isEqualTo(expected.verdict()))));
    }

    @Test
    void theTheoriesAgreeOnTheUsJapanAllianceAndPartOverNato() {
        Map<String, Outcome> japan = new LinkedHashMap<>();
        Map<String, Outcome> nato = new LinkedHashMap<>();
        ShippedTheory.theories().forEach((name, theory) -> {
            japan.put(name, verdict(theory, US_JAPAN));
            nato.put(name, verdict(theory, "H01 NATO 1992"));
        });
        assertThat(japan.values()).containsOnly(Outcome.ENDURANCE);
        assertThat(nato)
                .containsEntry("walt", Outcome.ENDURANCE)
                .containsEntry("liberalism", Outcome.ENDURANCE)
                .containsEntry("walt-1985", Outcome.COLLAPSE)
                .containsEntry("structural-realism", Outcome.COLLAPSE)
                .containsEntry("defensive-realism", Outcome.COLLAPSE)
                .containsEntry("offensive-realism", Outcome.COLLAPSE);
    }

    @TestFactory
    Stream<DynamicTest> theEngineConcludesTheSameWithEveryVariant() {
        return ShippedTheory.theories().values().stream()
                .filter(theory -> !theory.name().equals(TheoryReader.DEFAULT))
                .map(theory -> DynamicTest.dynamicTest(theory.name(), () -> {
                    InferenceEngine drools = new DroolsCompiler().compile(theory.ruleBase(), Limits.DEFAULT);
                    List<List<Fact>> cases = new ArrayList<>();
                    cases.add(List.copyOf(Consultation.direct(theory.ruleBase())
                            .facts(new CaseReader(FileTree.of(TEST_CASES)).read("h01-nato-1992.yaml"))));
                    LongStream.range(0, 5).forEach(seed -> cases.add(RandomFacts.of(seed)));
                    for (List<Fact> facts : cases) {
                        Inference direct = new DirectEngine(theory.ruleBase()).infer(facts);
                        assertThat(drools.infer(facts).derived().stream().map(Derived::conclusion))
                                .containsExactlyInAnyOrderElementsOf(direct.derived().stream()
                                        .map(Derived::conclusion)
                                        .toList());
                    }
                }));
    }

    private static Outcome verdict(Theory theory, String onCase) {
        String coded = CODED_CASES.get(onCase);
        CaseReader reader = new CaseReader(FileTree.of(coded == null ? Path.of("") : TEST_CASES));
        Consultation consultation = Consultation.direct(theory.ruleBase());
        return Assessor.outcome(consultation.infer(reader.read(coded == null ? onCase : coded)));
    }

    private static Set<String> fired(Shown shown, List<String> change) {
        List<String> lines =
                Stream.concat(shown.given().stream(), change.stream()).toList();
        return infer(shown.theory(), lines).derived().stream()
                .flatMap(derived -> derived.justifications().stream())
                .map(justification -> justification.rule())
                .map(Rule::id)
                .collect(Collectors.toSet());
    }

    private static Inference infer(String theory, List<String> lines) {
        RuleBase rules =
                Objects.requireNonNull(ShippedTheory.theories().get(theory)).ruleBase();
        return new DirectEngine(rules).infer(Facts.of(lines, rules.vocabulary()));
    }
}
