package org.endure.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.fact.Answer;
import org.endure.fact.AreaTrend;
import org.endure.fact.Aspect;
import org.endure.fact.Confidence;
import org.endure.fact.Direction;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.Finding;
import org.endure.fact.FindingStatus;
import org.endure.fact.Indication;
import org.endure.fact.IssueArea;
import org.endure.fact.Magnitude;
import org.endure.fact.Nature;
import org.endure.fact.Observation;
import org.endure.fact.Tendency;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StatementsTest {

    private final Statements statements = new Statements(new Sentences(new SmallWorld().inference()));

    @TestFactory
    Stream<DynamicTest> everyTypeThatIsNoObservationHasItsSentence() {
        return FactType.all().values().stream()
                .filter(type -> !Observation.class.isAssignableFrom(type.javaType()))
                .map(type -> DynamicTest.dynamicTest(
                        type.name(),
                        () -> assertThat(Statements.knows(type.name())).isTrue()));
    }

    @Test
    void everythingThatIsConcludedCanBeSaid() {
        for (long seed = 0; seed < 60; seed++) {
            Inference inference = ShippedTheory.engine().infer(RandomFacts.of(seed));
            Statements words = new Statements(new Sentences(inference));
            for (Derived derived : inference.derived()) {
                assertThat(words.of(derived.conclusion()))
                        .isNotBlank()
                        .doesNotContain("{")
                        .doesNotContain("[")
                        .doesNotContain("null")
                        .doesNotContain(derived.conclusion().getClass().getSimpleName() + ":");
            }
            for (Fact fact : inference.given()) {
                assertThat(words.of(fact)).isNotBlank().doesNotContain("{").doesNotContain("null");
            }
        }
    }

    @Test
    void statesAreNamed() {
        assertThat(statements.of(new Indication(
                        "C2.b",
                        Direction.COLLAPSE,
                        Nature.CONDUCT,
                        "RUR",
                        IssueArea.TREATY,
                        "-",
                        Magnitude.MODERATE,
                        "R-1")))
                .isEqualTo("R-1 indicates C2.b for Ruritania in treaty: moderate, toward collapse, as conduct");
    }

    @Test
    void whatIsNotGivenIsLeftOut() {
        assertThat(statements.of(new AreaTrend(IssueArea.TRADE, Tendency.UNCHANGED, null)))
                .isEqualTo("in the area of trade the alliance is unchanged");
        assertThat(statements.of(new AreaTrend(IssueArea.TRADE, Tendency.WEAKENED, Magnitude.SLIGHT)))
                .isEqualTo("in the area of trade the alliance is weakened (slight)");
    }

    @Test
    void aFindingThatIsOnlyPossibleSaysSo() {
        assertThat(statements.of(finding(Answer.YES))).endsWith("medium confidence; only possible");
        assertThat(statements.of(finding(Answer.NO))).endsWith("medium confidence");
    }

    private static Finding finding(Answer possible) {
        return new Finding(
                "F",
                "C4",
                Direction.COLLAPSE,
                Aspect.CHANGE,
                "RUR",
                IssueArea.DOMESTIC,
                "-",
                Magnitude.SLIGHT,
                Magnitude.SLIGHT,
                Magnitude.SLIGHT,
                Magnitude.SLIGHT,
                FindingStatus.ACTIVE,
                Confidence.MEDIUM,
                possible);
    }
}
