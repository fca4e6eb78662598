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
import java.util.stream.Stream;
import org.endure.ShippedTheory;
import org.endure.consultation.Consultation;
import org.endure.drools.DroolsCompiler;
import org.endure.evaluation.DirectEngine;
import org.endure.explanation.Assessor;
import org.endure.fact.Fact;
import org.endure.fact.Outcome;
import org.endure.factset.CaseReader;
import org.endure.files.FileTree;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.Limits;
import org.endure.rulebase.Rule;
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
    private static final String CREEDS = "c CodedMechanism code=C6.a magnitude=MODERATE";
    private static final String STRONGER =
            "t ThreatPerception perceiver=AAA+BBB evidence=CONDITION aggregatePower=HIGH";
    private static final String GROWN_ALLY = "g CodedMechanism code=C1.b magnitude=SIGNIFICANT";
    private static final String TRADE = "m MaterialBenefit area=TRADE importance=VITAL";
    private static final String DEMOCRACY = "s State code=AAA name=A regimeType=DEMOCRACY";

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
            Shown.of("walt-1985", "W85-1", "c CodedMechanism code=C1.c").butNot("c code=C2.b"),
            Shown.of("walt-1985", "W85-2", "c CodedMechanism code=C1.c perceiver=BBB")
                    .butNot("c code=C2.b"),
            Shown.of("walt-1985", "W85-3", LEVEL + "HIGH").butNot("v level=LOW"),
            Shown.of("structural-realism", "SR-1", STRONGER).butNot("t aggregatePower=MEDIUM"),
            Shown.of("structural-realism", "SR-2", STRONGER, "t aggregatePower=MEDIUM")
                    .butNot("t aggregatePower=HIGH"),
            Shown.of("structural-realism", "SR-3", STRONGER, "t aggregatePower=LOW")
                    .butNot("t aggregatePower=MEDIUM"),
            Shown.of("structural-realism", "SR-4", "t ThreatPerception stated=MAIN")
                    .butNot("t aggregatePower=LOW"),
            Shown.of("structural-realism", "SR-5", "t ThreatPerception stated=WORRIED")
                    .butNot("t stated=MAIN"),
            Shown.of("structural-realism", "SR-6", "t ThreatPerception stated=POSSIBLE")
                    .butNot("t stated=WORRIED"),
            Shown.of("structural-realism", "SR-7", "t ThreatPerception stated=NONE")
                    .butNot("t stated=POSSIBLE"),
            Shown.of("structural-realism", "SR-8", "c CodedMechanism code=C1.a").butNot("c code=C1.c"),
            Shown.of("structural-realism", "SR-9", "c CodedMechanism code=C1.a perceiver=BBB")
                    .butNot("c code=C1.c"),
            Shown.of("defensive-realism", "DR-1", STRONGER, "t aggregatePower=LOW intentions=AGGRESSIVE")
                    .butNot("t intentions=BENIGN"),
            Shown.of("defensive-realism", "DR-2", GROWN_ALLY).butNot("g magnitude=MODERATE"),
            Shown.of("offensive-realism", "OR-1", "r CapabilityChange state=CCC role=THREAT changePct=5")
                    .butNot("r changePct=-5"),
            Shown.of(
                            "offensive-realism",
                            "OR-2",
                            "r CapabilityChange state=CCC role=THREAT changePct=5",
                            STRONGER + " threat=CCC")
                    .butNot("-t"),
            Shown.of("offensive-realism", "OR-3", GROWN_ALLY).butNot("g magnitude=MODERATE"),
            Shown.of("liberalism", "LI-1", TRADE).butNot("m importance=CONVENIENT"),
            Shown.of("liberalism", "LI-2", TRADE, INSTITUTIONS + "MODERATE").butNot("-i"),
            Shown.of("liberalism", "LI-3", DEMOCRACY, "z State code=BBB name=B regimeType=DEMOCRACY")
                    .butNot("z regimeType=UNKNOWN"),
            Shown.of("liberalism", "LI-4", INSTITUTIONS + "SIGNIFICANT").butNot(CREEDS),
            Shown.of("liberalism", "LI-5", CREEDS).butNot("c magnitude=SLIGHT"),
            Shown.of("liberalism", "LI-6", DEMOCRACY, "s regimeType=AUTOCRACY").butNot("s regimeType=UNKNOWN"),
            Shown.of("liberalism", "LI-7", LEVEL + "HIGH").butNot(INSTITUTIONS + "SIGNIFICANT"),
            Shown.of("liberalism", "LI-8", CREEDS).butNot("c code=C1.a"),
            Shown.of("liberalism", "LI-9", CREEDS + " perceiver=BBB").butNot("c code=C1.a"),
            Shown.of("liberalism", "LI-10", INSTITUTIONS + "SLIGHT").butNot("i code=E2"),
            Shown.of("liberalism", "LI-11", INSTITUTIONS + "SLIGHT perceiver=BBB")
                    .butNot("i code=E2"),
            Shown.of("liberalism", "LI-12", "t TradeTie area=TRADE trader=BBB ally=AAA share=15 trend=STABLE")
                    .butNot("t share=9"),
            Shown.of("additive", "AD-1", INSTITUTIONS + "SLIGHT"),
            Shown.of("additive", "AD-2", CREEDS),
            Shown.of("additive", "AD-3", INSTITUTIONS + "SLIGHT").butNot(CREEDS),
            Shown.of("additive", "AD-4", CREEDS).butNot(INSTITUTIONS + "SLIGHT"),
            Shown.of("additive", "AD-5", CREEDS, INSTITUTIONS + "SIGNIFICANT").butNot("-i"));

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
                    List<Fact> facts = new ArrayList<>(Consultation.direct(theory.ruleBase())
                            .facts(new CaseReader(FileTree.of(TEST_CASES)).read("h01-nato-1992.yaml")));
                    Inference direct = new DirectEngine(theory.ruleBase()).infer(facts);
                    Inference engine = new DroolsCompiler()
                            .compile(theory.ruleBase(), Limits.DEFAULT)
                            .infer(facts);
                    assertThat(engine.derived().stream().map(Derived::conclusion))
                            .containsExactlyInAnyOrderElementsOf(direct.derived().stream()
                                    .map(Derived::conclusion)
                                    .toList());
                }));
    }

    private static Outcome verdict(Theory theory, String onCase) {
        String coded = CODED_CASES.get(onCase);
        CaseReader reader = new CaseReader(FileTree.of(coded == null ? Path.of("") : TEST_CASES));
        Consultation consultation = Consultation.direct(theory.ruleBase());
        return Assessor.outcome(consultation.infer(reader.read(coded == null ? onCase : coded)));
    }

    private static Set<String> fired(Shown shown, List<String> change) {
        Theory theory = Objects.requireNonNull(ShippedTheory.theories().get(shown.theory()));
        List<String> lines =
                Stream.concat(shown.given().stream(), change.stream()).toList();
        return new DirectEngine(theory.ruleBase())
                .infer(Facts.of(lines)).derived().stream()
                        .flatMap(derived -> derived.justifications().stream())
                        .map(justification -> justification.rule())
                        .map(Rule::id)
                        .collect(Collectors.toSet());
    }
}
