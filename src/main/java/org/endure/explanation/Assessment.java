package org.endure.explanation;

import java.util.List;
import org.endure.fact.Confidence;
import org.endure.fact.Direction;
import org.endure.fact.Expectation;
import org.endure.fact.Finding;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.IssueArea;
import org.endure.fact.Level;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.Relation;
import org.endure.fact.Tendency;
import org.endure.inference.Inference;
import org.endure.inference.Robustness;
import org.endure.inference.Unknown;
import org.endure.words.Language;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer on one alliance in one period, as data: verdict and trend, apart from each other, and all that carries them.
 *
 * @param heading what was judged
 * @param outcome the verdict
 * @param robustness whether the verdict stands on more than one leg
 * @param motive the intrinsic value, as an interval
 * @param balance what the verdict is read from; null if the theory does not read it from motive, holds and strain
 * @param trend the trend of the whole
 * @param forecast the forecast; null if no rule concludes one
 * @param expectation what is expected of treaty and working alliance; null if no rule concludes it
 * @param threats how grave each threat is for each member
 * @param credibility what casts doubt on the allies, and what answers it
 * @param goals what the members share and what divides them
 * @param contradictions facts that contradict each other, and what was done about it
 * @param unsettling why the condition of the forecast is met, in words; empty if it is not
 * @param areas issue areas, in the order of {@link IssueArea}
 * @param findings findings, those that carry the answer first
 * @param absent mechanisms evaluated and not concluded, in the order of the theory
 * @param notDiagnostic observations seen and judged to diagnose nothing
 * @param context ids of observations that no finding rests on and no rule judged
 * @param missing what is missing for a verdict, in words
 * @param unknowns what is not known and what each of its values would give, where the verdict is undetermined
 * @param worth the facts without any one of which verdict, trend or margin would be another
 * @param predictions what the theory expects members to do, and what became of it
 * @param inference the inference itself, for proofs
 * @param language the language of all that is said in words
 */
public record Assessment(
        Heading heading,
        Outcome outcome,
        Robustness robustness,
        IntrinsicValue motive,
        @Nullable Balance balance,
        TrendView trend,
        @Nullable ForecastView forecast,
        @Nullable Expectation expectation,
        ThreatMatrix threats,
        CredibilityLedger credibility,
        SharedGoals goals,
        List<Contradiction> contradictions,
        List<String> unsettling,
        List<AreaView> areas,
        List<FindingView> findings,
        List<AbsenceView> absent,
        List<NotDiagnosticView> notDiagnostic,
        List<String> context,
        List<String> missing,
        List<Unknown> unknowns,
        List<FactWorth> worth,
        List<PredictionView> predictions,
        Inference inference,
        Language language) {

    public Assessment {
        contradictions = List.copyOf(contradictions);
        unsettling = List.copyOf(unsettling);
        areas = List.copyOf(areas);
        findings = List.copyOf(findings);
        absent = List.copyOf(absent);
        notDiagnostic = List.copyOf(notDiagnostic);
        context = List.copyOf(context);
        missing = List.copyOf(missing);
        unknowns = List.copyOf(unknowns);
        worth = List.copyOf(worth);
        predictions = List.copyOf(predictions);
    }

    /** The intrinsic value where it is known; {@link Level#UNKNOWN} where it is an interval. */
    public Level intrinsicValue() {
        return motive.low() == motive.high() ? motive.low() : Level.UNKNOWN;
    }

    /** The words of its language. */
    public Words words() {
        return Words.of(language);
    }

    /**
     * What was judged.
     *
     * @param alliance id of the alliance
     * @param allianceName its name
     * @param period label of the period
     * @param baselines labels of the baseline periods; empty if there are none on purpose
     * @param theory name of the theory
     * @param factSet the file of the fact set
     * @param factsHash hash of the facts
     */
    public record Heading(
            String alliance,
            String allianceName,
            String period,
            List<String> baselines,
            String theory,
            String factSet,
            String factsHash) {
        public Heading {
            baselines = List.copyOf(baselines);
        }
    }

    /** A trend; the magnitude is null if nothing changed. */
    public record TrendView(Tendency direction, @Nullable Magnitude magnitude) {}

    /** A forecast, with the conditions on which it no longer holds and notes on single matters, in words. */
    public record ForecastView(Outcome outcome, Tendency tendency, List<String> unless, List<String> notes) {
        public ForecastView {
            unless = List.copyOf(unless);
            notes = List.copyOf(notes);
        }
    }

    /** An issue area: how it compares with the baseline, its trend, and the mechanisms that pull it. */
    public record AreaView(
            IssueArea area,
            Relation continuity,
            Tendency direction,
            @Nullable Magnitude magnitude,
            List<String> mechanisms) {
        public AreaView {
            mechanisms = List.copyOf(mechanisms);
        }
    }

    /**
     * A finding.
     *
     * @param finding the finding itself
     * @param title name of its mechanism
     * @param course which way it has moved since the baseline; null for what stands
     * @param rules ids of the rules by which observations indicate it, or show the difference
     * @param facts ids of the observations that support it, those that only bear it out after the others
     * @param claims ids among the facts that are opinions, which bear it out
     * @param hedges ids of observations that leave the matter open
     * @param interactions codes of the interactions that act on it
     * @param effects what each interaction does, in words
     * @param reasons why the observations indicate it, in words, the strongest first; then why they show a difference
     */
    public record FindingView(
            Finding finding,
            String title,
            @Nullable Course course,
            List<String> rules,
            List<String> facts,
            List<String> claims,
            List<String> hedges,
            List<String> interactions,
            List<EffectView> effects,
            List<ReasonView> reasons) {
        public FindingView {
            rules = List.copyOf(rules);
            facts = List.copyOf(facts);
            claims = List.copyOf(claims);
            hedges = List.copyOf(hedges);
            interactions = List.copyOf(interactions);
            effects = List.copyOf(effects);
            reasons = List.copyOf(reasons);
        }

        /** Where it points. */
        public Direction direction() {
            return finding.direction();
        }

        /** How sure it is. */
        public Confidence confidence() {
            return finding.confidence();
        }
    }

    /** Why observations indicate a finding, and by which rule. */
    public record ReasonView(String because, String rule) {}

    /** What one interaction does to a finding, and why. */
    public record EffectView(String interaction, org.endure.fact.Effect effect, String because, String rule) {}

    /** A mechanism evaluated and not concluded; denied only where facts deny it. */
    public record AbsenceView(
            String mechanism, String title, boolean denied, List<String> facts, List<String> reasons) {
        public AbsenceView {
            facts = List.copyOf(facts);
            reasons = List.copyOf(reasons);
        }
    }

    /** An observation that diagnoses nothing, and why. */
    public record NotDiagnosticView(String fact, String interaction, String reason) {}
}
