package org.endure.weighing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.endure.consultation.Consultation;
import org.endure.explanation.Assessor;
import org.endure.explanation.PredictionReader;
import org.endure.explanation.PredictionView;
import org.endure.explanation.Sentences;
import org.endure.fact.Answer;
import org.endure.fact.Behaviour;
import org.endure.fact.Fact;
import org.endure.fact.Observation;
import org.endure.fact.Outcome;
import org.endure.inference.Inference;
import org.endure.inference.stratified.Visibility;
import org.endure.rule.Condition;
import org.endure.rule.RuleBase;
import org.endure.scenario.Case;
import org.endure.sensitivity.FactChange;
import org.endure.sensitivity.FlipSearch;
import org.endure.sensitivity.Flips;
import org.endure.theory.Theory;
import org.endure.words.Language;
import org.jspecify.annotations.Nullable;

/** What one theory makes of a case: which facts it reads, which conduct it predicts, and which changes of a fact turn its verdict. */
final class TheoryAtWork {

    /** The conclusions that are asked for: a fact that leads to none of them is not read. */
    private static final Set<String> ASKED = Set.of("Verdict", "Trend", "PredictionResult");

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final String name;
    private final Inference inference;
    private final List<PredictionView> predictions;
    private final Set<String> read = new TreeSet<>();
    private final Language language;
    private final RuleBase rules;
    private final List<Fact> facts;
    private @Nullable Map<FactChange, Outcome> turning;

    TheoryAtWork(Theory theory, Case judged, Language language) {
        RuleBase rules = theory.ruleBase();
        Consultation consultation = Consultation.direct(rules);
        this.language = language;
        this.rules = rules;
        this.facts = consultation.facts(judged);
        this.name = theory.name();
        this.inference = consultation.infer(judged);
        this.predictions = new PredictionReader(inference, language).read();
        Visibility visibility = new Visibility(readingOne(rules.leadingTo(ASKED)));
        for (Observation each : inference.observations().values()) {
            if (!visibility.of(each).isEmpty()) {
                read.add(each.id());
            }
        }
    }

    /** The rules without those that read any observation whatever, and so none in particular. */
    private static RuleBase readingOne(RuleBase rules) {
        return rules.with(
                rules.rules().stream()
                        .filter(rule -> rule.conditions().stream()
                                .flatMap(Condition::patterns)
                                .noneMatch(pattern -> pattern.type().equals("Observation")))
                        .toList(),
                rules.parameters());
    }

    String name() {
        return name;
    }

    Outcome outcome() {
        return Assessor.outcome(inference);
    }

    Inference inference() {
        return inference;
    }

    /** The name of a state. */
    String state(String code) {
        return new Sentences(inference, language).perceiver(code);
    }

    /** How the theory stands to a fact. */
    TheoryStance stance(String fact) {
        boolean expected = false;
        boolean excluded = false;
        for (PredictionView each : predictions) {
            expected |= shows(each.confirming(), fact);
            excluded |= shows(each.contradicting(), fact);
        }
        if (expected != excluded) {
            return expected ? TheoryStance.EXPECTS : TheoryStance.EXCLUDES;
        }
        return read.contains(fact) ? TheoryStance.SILENT : TheoryStance.UNREAD;
    }

    /** Ids of the rules whose predictions the fact bears on. */
    List<String> rules(String fact) {
        return predictions.stream()
                .filter(each -> shows(each.confirming(), fact) || shows(each.contradicting(), fact))
                .flatMap(each -> each.rules().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What is expected of members, of which no fact tells. */
    Map<Unseen, Answer> unseen() {
        Map<Unseen, Answer> unseen = new TreeMap<>();
        predictions.stream()
                .filter(PredictionView::isWithoutEvidence)
                .forEach(each -> unseen.put(new Unseen(each.behaviour(), each.member()), each.expected()));
        return unseen;
    }

    /** Changes of one fact that turn the verdict, with the verdict then. */
    Map<FactChange, Outcome> turning() {
        if (turning == null) {
            Map<FactChange, Outcome> found = new HashMap<>();
            Flips flips = FlipSearch.search(rules, facts, new FlipSearch.Question(false, null, 1, LIMIT));
            flips.flips()
                    .forEach(flip -> flip.changes()
                            .get(0)
                            .forEach(edit -> found.put(edit, flip.answer().outcome())));
            turning = found;
        }
        return turning;
    }

    private static boolean shows(List<PredictionView.Shown> shown, String fact) {
        return shown.stream().anyMatch(each -> each.fact().equals(fact));
    }

    /** Conduct of a member that no fact shows, nor its contrary. */
    record Unseen(Behaviour behaviour, String member) implements Comparable<Unseen> {
        @Override
        public int compareTo(Unseen other) {
            int first = behaviour.compareTo(other.behaviour);
            return first == 0 ? member.compareTo(other.member) : first;
        }
    }
}
