package org.endure.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.explanation.Prover;
import org.endure.explanation.Sentences;
import org.endure.fact.Account;
import org.endure.fact.CitedSource;
import org.endure.fact.Comparison;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.Relation;
import org.endure.fact.Reliability;
import org.endure.inference.Inference;
import org.endure.rulebase.Rule;

/** Observations, sources and rules in words, as footnotes tell them. */
final class EvidenceText {

    private final Inference inference;
    private final Map<String, Reliability> reliability = new HashMap<>();
    private final Map<String, Relation> relations = new HashMap<>();

    EvidenceText(Inference inference) {
        this.inference = inference;
        inference.conclusions(Reliability.class).forEach(each -> reliability.put(each.fact(), each));
        inference.conclusions(Comparison.class).forEach(each -> relations.put(each.fact(), each.relation()));
    }

    /** A rule with its place, its citation and whose claim it is. */
    String rule(Rule rule) {
        return "[%s, \"%s\", %s:%d; %s; claim of %s]"
                .formatted(
                        rule.id(),
                        rule.name(),
                        rule.at().file(),
                        rule.at().line(),
                        rule.source(),
                        rule.basis().words());
    }

    /** An observation of the judged period; only its id if there is none. */
    String fact(String id, String role) {
        Observation observation = inference.observations().get(id);
        return observation == null ? id : fact(observation, role);
    }

    /** An observation: its sentence, when, by whom known, how sure, and how it compares with the baseline. */
    String fact(Observation observation, String role) {
        String id = observation.id();
        Account account = observation.account();
        boolean judged = observation.period() == Period.CURRENT;
        List<String> parts = new ArrayList<>();
        parts.add("%s%s%s: \"%s\""
                .formatted(
                        id,
                        account.date() == null ? "" : " (" + account.date() + ")",
                        role.isEmpty() ? "" : ", " + role,
                        account.sentence()));
        if (!judged) {
            parts.add("of the baseline " + account.periodLabel());
        }
        if (Prover.isCoded(observation)) {
            parts.add("coded by an analyst");
        }
        parts.add(Sentences.words(account.evidence()));
        parts.add(sources(account));
        Reliability known = judged ? reliability.get(id) : null;
        if (known != null) {
            parts.add("%s, %s confidence"
                    .formatted(Sentences.words(known.triangulation()), Sentences.words(known.confidence())));
        }
        Relation relation = judged ? relations.get(id) : null;
        if (relation == Relation.CONTINUITY || relation == Relation.DISCONTINUITY) {
            parts.add("%s (position %s)".formatted(Sentences.words(relation), account.position()));
        }
        if (account.carriedFrom() != null) {
            parts.add("carried forward from %s, since nothing in %s contradicts it"
                    .formatted(account.carriedFrom(), account.periodLabel()));
        }
        if (account.correction() != null) {
            parts.add("correction: " + account.correction());
        }
        String told = String.join("; ", parts);
        return told.endsWith(".") ? told : told + ".";
    }

    private static String sources(Account account) {
        List<String> cited = new ArrayList<>();
        account.sources().forEach(citation -> cited.add(citation.toString()));
        String via = account.via() == null ? "" : (cited.isEmpty() ? "known through " : "cited in ") + account.via();
        String missing = account.missing() == null ? "" : account.missing();
        List<String> parts = new ArrayList<>();
        if (!cited.isEmpty()) {
            parts.add(String.join("; ", cited));
        }
        if (!via.isEmpty()) {
            parts.add(via);
        }
        if (!missing.isEmpty()) {
            parts.add(missing);
        }
        return parts.isEmpty() ? "no source given" : "source: " + String.join("; ", parts);
    }

    /** Whether an observation is a coding of an analyst. */
    boolean isCoded(String id) {
        Observation observation = inference.observations().get(id);
        return observation != null && Prover.isCoded(observation);
    }

    /** A source, as a bibliography has it. */
    String source(CitedSource source) {
        return "%s: %s [%s%s]"
                .formatted(
                        source.key(),
                        source.reference(),
                        Sentences.words(source.kind()),
                        source.vestedInterest() == org.endure.fact.Answer.YES ? ", vested interest" : "");
    }
}
