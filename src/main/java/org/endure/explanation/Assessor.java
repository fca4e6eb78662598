package org.endure.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.endure.fact.Adjustment;
import org.endure.fact.AreaContinuity;
import org.endure.fact.AreaTrend;
import org.endure.fact.Conclusion;
import org.endure.fact.Denial;
import org.endure.fact.Expectation;
import org.endure.fact.Fact;
import org.endure.fact.Finding;
import org.endure.fact.Forecast;
import org.endure.fact.ForecastCondition;
import org.endure.fact.ForecastNote;
import org.endure.fact.Indication;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.IssueArea;
import org.endure.fact.Level;
import org.endure.fact.Missing;
import org.endure.fact.NotDiagnostic;
import org.endure.fact.Outcome;
import org.endure.fact.Pull;
import org.endure.fact.Relation;
import org.endure.fact.Tendency;
import org.endure.fact.Trend;
import org.endure.fact.Unsettling;
import org.endure.fact.Verdict;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.Justification;
import org.endure.inference.Robustness;
import org.endure.inference.Unknown;
import org.endure.words.Language;

/** Puts the answer together from an inference. */
public final class Assessor {

    private final Inference inference;
    private final Sentences sentences;
    private final Mechanisms mechanisms;
    private final FindingExplainer findings;

    /** For the answer that this inference gives, in English. */
    public Assessor(Inference inference) {
        this(inference, Language.ENGLISH);
    }

    /** For the answer that this inference gives, in a language. */
    public Assessor(Inference inference, Language language) {
        this.inference = inference;
        this.sentences = new Sentences(inference, language);
        this.mechanisms = new Mechanisms(inference.ruleBase(), language);
        this.findings = new FindingExplainer(inference, sentences, mechanisms);
    }

    /** The verdict of an inference; undetermined if no rule concludes one. */
    public static Outcome outcome(Inference inference) {
        return outcome(inference.conclusions(Verdict.class));
    }

    /** The verdict among conclusions, each of which is there once; undetermined if there is none or more than one. */
    public static Outcome outcome(Collection<? extends Fact> concluded) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Fact each : concluded) {
            if (each instanceof Verdict verdict) {
                outcomes.add(verdict.outcome());
            }
        }
        return outcomes.size() == 1 ? outcomes.get(0) : Outcome.UNDETERMINED;
    }

    /** The whole answer, with what is not known and would decide, and what facts are worth. */
    public Assessment assess(
            Assessment.Heading heading, Robustness robustness, List<Unknown> unknowns, List<FactWorth> worth) {
        List<Assessment.FindingView> found = findings.all();
        Balance balance = new BalanceReader(inference).read().orElse(null);
        Trend trend = inference.conclusion(Trend.class).orElse(new Trend(Tendency.NOT_COMPARED, null));
        List<Assessment.NotDiagnosticView> notDiagnostic = notDiagnostic(found);
        return new Assessment(
                heading,
                outcome(inference),
                robustness,
                inference.conclusion(IntrinsicValue.class).orElse(new IntrinsicValue(Level.NONE, Level.HIGH)),
                balance,
                new Assessment.TrendView(trend.tendency(), trend.magnitude()),
                forecast(),
                inference.conclusion(Expectation.class).orElse(null),
                new ThreatMatrixReader(inference).read(),
                new CredibilityLedgerReader(inference).read(),
                new SharedGoalsReader(inference).read(),
                new ContradictionReader(inference, sentences).read(),
                unsettling(),
                areas(),
                found,
                absent(found),
                notDiagnostic,
                context(found, notDiagnostic),
                missing(),
                unknowns,
                worth,
                new PredictionReader(inference, sentences).read(),
                inference,
                sentences.words().language());
    }

    private Assessment.@org.jspecify.annotations.Nullable ForecastView forecast() {
        Optional<Forecast> forecast = inference.conclusion(Forecast.class);
        List<String> unless = inference.conclusions(ForecastCondition.class).stream()
                .flatMap(each -> reasons(each).stream())
                .toList();
        List<String> notes = inference.conclusions(ForecastNote.class).stream()
                .flatMap(each -> reasons(each).stream())
                .toList();
        return forecast.map(each -> new Assessment.ForecastView(each.outcome(), each.tendency(), unless, notes))
                .orElse(null);
    }

    private List<Assessment.AreaView> areas() {
        List<Assessment.AreaView> areas = new ArrayList<>();
        for (IssueArea area : IssueArea.values()) {
            Optional<Relation> continuity = inference.conclusions(AreaContinuity.class).stream()
                    .filter(each -> each.area() == area)
                    .map(AreaContinuity::relation)
                    .findFirst();
            if (continuity.isEmpty()) {
                continue;
            }
            AreaTrend trend = inference.conclusions(AreaTrend.class).stream()
                    .filter(each -> each.area() == area)
                    .findFirst()
                    .orElse(new AreaTrend(area, Tendency.NOT_COMPARED, null));
            areas.add(new Assessment.AreaView(
                    area, continuity.get(), trend.tendency(), trend.magnitude(), pulling(area)));
        }
        return areas;
    }

    private List<String> pulling(IssueArea area) {
        Set<String> mechanisms = new TreeSet<>();
        for (Pull pull : inference.conclusions(Pull.class)) {
            if (pull.area() == area) {
                inference.conclusions(Finding.class).stream()
                        .filter(finding -> finding.id().equals(pull.finding()))
                        .forEach(finding -> mechanisms.add(finding.mechanism()));
            }
        }
        return List.copyOf(mechanisms);
    }

    private List<Assessment.AbsenceView> absent(List<Assessment.FindingView> found) {
        Set<String> present = new TreeSet<>();
        found.forEach(each -> present.add(each.finding().mechanism()));
        List<Assessment.AbsenceView> absent = new ArrayList<>();
        mechanisms.lookedFor().forEach((code, title) -> {
            if (!present.contains(code)) {
                absent.add(absence(code, title));
            }
        });
        return absent;
    }

    private Assessment.AbsenceView absence(String code, String title) {
        List<Denial> denials = inference.conclusions(Denial.class).stream()
                .filter(each -> each.mechanism().equals(code))
                .toList();
        Set<String> facts = new TreeSet<>(FactOrder.BY_ID);
        denials.forEach(each -> facts.add(each.fact()));
        Set<String> reasons = new LinkedHashSet<>();
        denials.forEach(each -> reasons.addAll(denying(each)));
        return new Assessment.AbsenceView(code, title, !denials.isEmpty(), List.copyOf(facts), List.copyOf(reasons));
    }

    /** What a denial says: what the rule said that found the mechanism at no level, or the denial itself if no rule did. */
    private List<String> denying(Denial denial) {
        List<String> reasons = inference.conclusions(Indication.class).stream()
                .filter(each -> each.mechanism().equals(denial.mechanism())
                        && each.fact().equals(denial.fact()))
                .flatMap(each -> reasons(each).stream())
                .distinct()
                .toList();
        return reasons.isEmpty() ? reasons(denial) : reasons;
    }

    /** Observations judged to diagnose nothing, without those that a finding rests on all the same. */
    private List<Assessment.NotDiagnosticView> notDiagnostic(List<Assessment.FindingView> found) {
        Set<String> used = new TreeSet<>();
        found.forEach(each -> used.addAll(each.facts()));
        List<Assessment.NotDiagnosticView> views = new ArrayList<>();
        for (NotDiagnostic each : inference.conclusions(NotDiagnostic.class)) {
            if (!used.contains(each.fact())) {
                views.add(new Assessment.NotDiagnosticView(
                        each.fact(), each.interaction(), sentences.words().semicolons(reasons(each))));
            }
        }
        views.sort(Comparator.comparing(Assessment.NotDiagnosticView::fact, FactOrder.BY_ID)
                .thenComparing(Assessment.NotDiagnosticView::interaction));
        return views;
    }

    private List<String> context(List<Assessment.FindingView> found, List<Assessment.NotDiagnosticView> notDiagnostic) {
        Set<String> accounted = new TreeSet<>();
        found.forEach(each -> {
            accounted.addAll(each.facts());
            accounted.addAll(each.hedges());
        });
        notDiagnostic.forEach(each -> accounted.add(each.fact()));
        inference.conclusions(Denial.class).forEach(each -> accounted.add(each.fact()));
        for (Derived derived : inference.derived()) {
            boolean judges = !Method.isOnlyMethod(derived.conclusion());
            if (judges) {
                derived.justifications()
                        .forEach(each -> each.facts().forEach(fact -> {
                            if (fact instanceof org.endure.fact.Observation observation
                                    && observation.period() == org.endure.fact.Period.CURRENT) {
                                accounted.add(observation.id());
                            }
                        }));
            }
        }
        return inference.observations().keySet().stream()
                .filter(id -> !accounted.contains(id))
                .sorted(FactOrder.BY_ID)
                .toList();
    }

    /** Why the condition of the forecast is met. */
    private List<String> unsettling() {
        Set<String> unsettling = new LinkedHashSet<>();
        inference.conclusions(Unsettling.class).forEach(each -> unsettling.addAll(reasons(each)));
        return List.copyOf(unsettling);
    }

    private List<String> missing() {
        Set<String> missing = new LinkedHashSet<>();
        inference.conclusions(Missing.class).forEach(each -> missing.addAll(reasons(each)));
        return List.copyOf(missing);
    }

    private List<String> reasons(Conclusion conclusion) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Justification justification : inference.justifications(conclusion)) {
            reasons.add(sentences.because(justification));
        }
        return List.copyOf(reasons);
    }

    /** Adjustments of a finding. */
    static List<Adjustment> adjustments(Inference inference, String finding) {
        return inference.conclusions(Adjustment.class).stream()
                .filter(each -> each.finding().equals(finding))
                .toList();
    }
}
