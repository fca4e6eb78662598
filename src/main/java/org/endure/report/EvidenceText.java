package org.endure.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.explanation.Sentences;
import org.endure.fact.Account;
import org.endure.fact.CitedSource;
import org.endure.fact.CodedIntrinsicValue;
import org.endure.fact.CodedMechanism;
import org.endure.fact.CodedPreconditions;
import org.endure.fact.Comparison;
import org.endure.fact.Fact;
import org.endure.fact.Observation;
import org.endure.fact.Relation;
import org.endure.fact.Reliability;
import org.endure.inference.Inference;
import org.endure.rulebase.Rule;

/** Observations, sources and rules in words, as footnotes tell them. */
final class EvidenceText {

    private final Inference inference;
    private final Sentences sentences;
    private final Map<String, Reliability> reliability = new HashMap<>();
    private final Map<String, Relation> relations = new HashMap<>();

    EvidenceText(Inference inference, Sentences sentences) {
        this.inference = inference;
        this.sentences = sentences;
        inference.conclusions(Reliability.class).forEach(each -> reliability.put(each.fact(), each));
        inference.conclusions(Comparison.class).forEach(each -> relations.put(each.fact(), each.relation()));
    }

    /** A rule with its place, its citation and whose claim it is. */
    String rule(Rule rule) {
        return "[%s, \"%s\", %s:%d; %s; claim of %s]".formatted(
                rule.id(), rule.name(), rule.at().file(), rule.at().line(), rule.source(), rule.basis().words());
    }

    /** An observation: its sentence, when, by whom known, how sure, and how it compares with the baseline. */
    String fact(String id, String role) {
        Observation observation = inference.observations().get(id);
        if (observation == null) {
            return id;
        }
        Account account = observation.account();
        List<String> parts = new ArrayList<>();
        parts.add("%s%s%s: \"%s\"".formatted(id, account.date() == null ? "" : " (" + account.date() + ")",
                role.isEmpty() ? "" : ", " + role, account.sentence()));
        if (isCoded(id)) {
            parts.add("coded by an analyst");
        }
        parts.add(Sentences.words(account.evidence()));
        parts.add(sources(account));
        Reliability known = reliability.get(id);
        if (known != null) {
            parts.add("%s, %s confidence".formatted(Sentences.words(known.triangulation()), Sentences.words(known.confidence())));
        }
        Relation relation = relations.get(id);
        if (relation == Relation.CONTINUITY || relation == Relation.DISCONTINUITY) {
            parts.add("%s (position %s)".formatted(Sentences.words(relation), account.position()));
        }
        if (account.carriedFrom() != null) {
            parts.add("carried forward from %s, since nothing in %s contradicts it".formatted(account.carriedFrom(), account.periodLabel()));
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
        return observation instanceof CodedMechanism || observation instanceof CodedIntrinsicValue
                || observation instanceof CodedPreconditions;
    }

    /** A source, as a bibliography has it. */
    String source(CitedSource source) {
        return "%s: %s [%s%s]".formatted(source.key(), source.reference(), Sentences.words(source.kind()),
                source.vestedInterest() == org.endure.fact.Answer.YES ? ", vested interest" : "");
    }

    /** A fact in a few words. */
    String brief(Fact fact) {
        if (fact instanceof Observation observation) {
            String baseline = observation.period() == org.endure.fact.Period.BASELINE ? " of the baseline" : "";
            return "%s %s%s".formatted(observation.type(), observation.id(), baseline);
        } else if (fact instanceof CitedSource source) {
            return "source " + source.key();
        } else if (fact instanceof org.endure.fact.Parameter parameter) {
            return "parameter %s = %s".formatted(parameter.name(), parameter.value());
        } else if (fact instanceof org.endure.fact.Alliance alliance) {
            return "the alliance " + alliance.id();
        }
        return values(fact);
    }

    private String values(Fact fact) {
        List<String> values = new ArrayList<>();
        for (java.lang.reflect.RecordComponent component : fact.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(fact);
                values.add(value == null ? "none" : sentences.value(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The fact %s cannot be read.".formatted(fact), e);
            }
        }
        return "%s(%s)".formatted(fact.getClass().getSimpleName(), String.join(", ", values));
    }
}
