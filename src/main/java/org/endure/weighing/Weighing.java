package org.endure.weighing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.fact.Answer;
import org.endure.fact.Behaviour;
import org.endure.fact.FactType;
import org.endure.fact.Outcome;
import org.endure.sensitivity.FactChange;
import org.jspecify.annotations.Nullable;

/**
 * The evidence on one case as tests between theories.
 *
 * @param alliance name of the alliance
 * @param period label of the period
 * @param factSet file of the fact set
 * @param theories the theories
 * @param facts the facts, in the order of their ids, with how each theory stands to each
 * @param pairs every two theories, in their order
 */
public record Weighing(
        String alliance, String period, String factSet, List<Judged> theories, List<FactView> facts, List<Pair> pairs) {

    public Weighing {
        theories = List.copyOf(theories);
        facts = List.copyOf(facts);
        pairs = List.copyOf(pairs);
    }

    /** A theory and its verdict, on which no test rests. */
    public record Judged(String theory, Outcome outcome) {}

    /**
     * A fact, as theories see it.
     *
     * @param fact id of the fact
     * @param sentence what it says
     * @param takes how each theory takes it, in the order of the theories
     */
    public record FactView(String fact, String sentence, List<Take> takes) {
        public FactView {
            takes = List.copyOf(takes);
        }
    }

    /**
     * How a theory takes a fact.
     *
     * @param theory name of the theory
     * @param stance what it predicts of the fact
     * @param ifTrue the test that the fact is for the theory, compared with all the other theories together
     * @param rules ids of the rules that make the predictions
     */
    public record Take(String theory, TheoryStance stance, TestKind ifTrue, List<String> rules) {
        public Take {
            rules = List.copyOf(rules);
        }
    }

    /**
     * Two theories on the evidence.
     *
     * @param one the one theory
     * @param other the other
     * @param tests the facts that favour one of them
     * @param straws ids of the facts that rules of either read, and that favour neither
     * @param weight what the likelihoods weigh that the scholar states for both; null if none are stated
     * @param wanted what to look for, the most telling first
     */
    public record Pair(
            String one,
            String other,
            List<EvidenceTest> tests,
            List<String> straws,
            @Nullable Weight weight,
            List<Wanted> wanted) {
        public Pair {
            tests = List.copyOf(tests);
            straws = List.copyOf(straws);
            wanted = List.copyOf(wanted);
        }
    }

    /**
     * A fact that favours one of two theories.
     *
     * @param fact id of the fact
     * @param kind what sort of test it is
     * @param favoured the theory that it favours
     * @param one how the one theory stands to it
     * @param other how the other does
     */
    public record EvidenceTest(String fact, TestKind kind, String favoured, TheoryStance one, TheoryStance other) {}

    /**
     * What stated likelihoods weigh for the one theory over the other.
     *
     * @param facts the weight of each fact, by id
     * @param sum all together
     * @param withoutAnyOne the range that the sum takes if any one fact is left out
     */
    public record Weight(Map<String, Decibels> facts, Decibels sum, Decibels withoutAnyOne) {
        public Weight {
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        }
    }

    /** What would tell two theories apart if it were found. */
    public sealed interface Wanted {

        /** What sort of test it would be. */
        TestKind kind();

        /** Whether it could only be found if a value were coded wrongly that is known. */
        boolean isAgainstTheCoding();
    }

    /**
     * What a member does, of which no fact tells.
     *
     * @param member the member
     * @param name its name
     * @param behaviour what it may do
     * @param one what the one theory expects; null if it says nothing
     * @param other what the other expects; null if it says nothing
     */
    public record WantedConduct(
            String member,
            String name,
            Behaviour behaviour,
            @Nullable Answer one,
            @Nullable Answer other,
            TestKind kind)
            implements Wanted {

        @Override
        public boolean isAgainstTheCoding() {
            return false;
        }
    }

    /**
     * A fact that, if it were otherwise, would part the verdicts.
     *
     * @param edit the change of the fact
     * @param one what the one theory would then say
     * @param other what the other would
     */
    public record WantedChange(FactChange edit, Outcome one, Outcome other) implements Wanted {

        @Override
        public TestKind kind() {
            return TestKind.DOUBLY_DECISIVE;
        }

        @Override
        public boolean isAgainstTheCoding() {
            return !FactType.UNKNOWN.equals(edit.before());
        }
    }
}
