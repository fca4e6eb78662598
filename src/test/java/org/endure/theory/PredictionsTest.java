package org.endure.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.consultation.Consultation;
import org.endure.fact.Answer;
import org.endure.fact.Behaviour;
import org.endure.fact.Conduct;
import org.endure.fact.EvidenceKind;
import org.endure.fact.Fact;
import org.endure.fact.Observation;
import org.endure.fact.Prediction;
import org.endure.fact.PredictionResult;
import org.endure.fact.PredictionStatus;
import org.endure.files.FileTree;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.Condition;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.scenario.CaseReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What theories expect members to do: stated by rules, put to the facts, and without any part in the verdict. */
class PredictionsTest {

    private static final Set<String> PREDICTED = Set.of("Prediction", "Conduct", "PredictionResult");
    private static final CaseReader READER = new CaseReader(FileTree.of(Path.of("")));
    private static final List<String> SETS = List.of(
            "facts/us-japan/2025-trump-ishiba-takaichi.yaml",
            "facts/us-iran/1976-1979-revolution.yaml",
            "facts/anzus/1984-1986-new-zealand.yaml",
            "facts/us-korea/2003-2008-roh-bush.yaml");

    @TestFactory
    Stream<DynamicTest> noRuleButThoseOfPredictionsReadsAPrediction() {
        return eachTheory(rules -> assertThat(rules.rules())
                .filteredOn(rule -> !PREDICTED.contains(rule.concludes()))
                .noneMatch(PredictionsTest::readsPredictions));
    }

    @TestFactory
    Stream<DynamicTest> nothingElseIsConcludedOtherwiseWithoutPredictions() {
        return eachTheory(rules -> {
            RuleBase without = rules.with(
                    rules.rules().stream()
                            .filter(rule -> !PREDICTED.contains(rule.concludes()))
                            .toList(),
                    rules.parameters());
            for (String set : SETS) {
                Collection<Fact> facts = facts(rules, set);
                Set<Fact> with = new HashSet<>(new DirectEngine(rules).conclude(facts));
                with.removeIf(each -> PREDICTED.contains(each.getClass().getSimpleName()));
                assertThat(new HashSet<>(new DirectEngine(without).conclude(facts)))
                        .as(set)
                        .isEqualTo(with);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyTheoryStatesWhatItExpects() {
        return eachTheory(
                rules -> assertThat(rules.rules()).extracting(Rule::concludes).containsAll(PREDICTED));
    }

    @Test
    void everyBehaviourIsExpectedByATheoryAndCanBeShownAndContradicted() {
        Set<String> conduct = new TreeSet<>();
        Set<String> expected = new TreeSet<>();
        for (Theory theory : ShippedTheory.theories().values()) {
            for (Rule rule : theory.ruleBase().rules()) {
                for (Behaviour behaviour : Behaviour.values()) {
                    if (rule.text().contains("Behaviour." + behaviour + ", Answer.")) {
                        String answer = rule.text().contains("Behaviour." + behaviour + ", Answer.YES") ? "YES" : "NO";
                        (rule.concludes().equals("Conduct") ? conduct : expected).add(behaviour + " " + answer);
                    }
                }
            }
        }
        assertThat(conduct)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Behaviour.values())
                        .flatMap(each -> Stream.of(each + " YES", each + " NO"))
                        .toList());
        assertThat(expected.stream().map(each -> each.split(" ")[0]).distinct()).hasSize(Behaviour.values().length);
    }

    @TestFactory
    Stream<DynamicTest> whatBecameOfAPredictionFollowsFromWhatFactsShow() {
        return eachTheory(rules -> LongStream.range(0, 60).forEach(seed -> {
            Collection<? extends Fact> concluded = new DirectEngine(rules).conclude(RandomFacts.of(seed));
            Set<PredictionResult> results = of(concluded, PredictionResult.class);
            assertThat(results.stream().map(each -> new Prediction(each.member(), each.behaviour(), each.expected())))
                    .as("every prediction comes to something, seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(of(concluded, Prediction.class));
            assertThat(results)
                    .as("seed %d", seed)
                    .allSatisfy(each ->
                            assertThat(each.status()).isEqualTo(status(each, of(concluded, Conduct.class))));
        }));
    }

    @TestFactory
    Stream<DynamicTest> opinionsShowNoConduct() {
        return eachTheory(rules -> LongStream.range(0, 60).forEach(seed -> {
            List<Fact> given = RandomFacts.of(seed);
            Set<String> opinions = given.stream()
                    .filter(each -> each instanceof Observation observation
                            && observation.evidence() == EvidenceKind.EXPERT_CLAIM)
                    .map(each -> ((Observation) each).id())
                    .collect(Collectors.toSet());
            assertThat(of(new DirectEngine(rules).conclude(given), Conduct.class))
                    .as("seed %d", seed)
                    .noneMatch(each -> opinions.contains(each.fact()));
        }));
    }

    @TestFactory
    Stream<DynamicTest> noTheoryExpectsBothAnActAndItsContrary() {
        return eachTheory(rules -> SETS.forEach(set -> {
            Set<Prediction> predictions = of(new DirectEngine(rules).conclude(facts(rules, set)), Prediction.class);
            assertThat(predictions)
                    .as(set)
                    .noneMatch(each -> predictions.contains(
                            new Prediction(each.member(), each.behaviour(), contrary(each.expected()))));
        }));
    }

    @Test
    void noPredictionRestsOnTheFactThatMeetsIt() {
        for (Map.Entry<String, Theory> theory : ShippedTheory.theories().entrySet()) {
            RuleBase rules = theory.getValue().ruleBase();
            Collection<Fact> facts = facts(rules, SETS.get(0));
            Collection<? extends Fact> concluded = new DirectEngine(rules).conclude(facts);
            Set<Conduct> conduct = of(concluded, Conduct.class);
            for (String shown : conduct.stream().map(Conduct::fact).collect(Collectors.toSet())) {
                List<Fact> without = facts.stream()
                        .filter(each -> !(each instanceof Observation observation)
                                || !observation.id().equals(shown))
                        .toList();
                Set<Prediction> left = of(new DirectEngine(rules).conclude(without), Prediction.class);
                assertThat(of(concluded, Prediction.class))
                        .filteredOn(each -> conduct.stream()
                                .anyMatch(act -> act.fact().equals(shown)
                                        && act.member().equals(each.member())
                                        && act.behaviour() == each.behaviour()))
                        .as("%s without %s", theory.getKey(), shown)
                        .isSubsetOf(left);
            }
        }
    }

    private static PredictionStatus status(PredictionResult result, Set<Conduct> conduct) {
        Set<Answer> shown = conduct.stream()
                .filter(each -> each.member().equals(result.member()) && each.behaviour() == result.behaviour())
                .map(Conduct::shown)
                .collect(Collectors.toSet());
        return shown.size() != 1
                ? PredictionStatus.OPEN
                : shown.contains(result.expected()) ? PredictionStatus.MET : PredictionStatus.FAILED;
    }

    private static Answer contrary(Answer answer) {
        return answer == Answer.YES ? Answer.NO : Answer.YES;
    }

    private static boolean readsPredictions(Rule rule) {
        return rule.conditions().stream()
                .flatMap(Condition::patterns)
                .anyMatch(pattern -> PREDICTED.contains(pattern.type()));
    }

    private static Collection<Fact> facts(RuleBase rules, String set) {
        return Consultation.direct(rules).facts(READER.read(set));
    }

    private static <T> Set<T> of(Collection<? extends Fact> facts, Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).collect(Collectors.toSet());
    }

    /** What must hold for the rules of a theory. */
    private interface Claim {
        void of(RuleBase rules);
    }

    private static Stream<DynamicTest> eachTheory(Claim claim) {
        return ShippedTheory.theories().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(), () -> claim.of(each.getValue().ruleBase())));
    }
}
