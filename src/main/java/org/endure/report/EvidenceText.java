package org.endure.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.explanation.Prover;
import org.endure.fact.Account;
import org.endure.fact.Comparison;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.Relation;
import org.endure.fact.Reliability;
import org.endure.inference.Inference;
import org.endure.rule.Rule;
import org.endure.words.Language;
import org.endure.words.Words;

/** Observations, sources and rules in words of one language, as footnotes tell them. */
final class EvidenceText {

    private final Inference inference;
    private final Words words;
    private final Map<String, Reliability> reliability = new HashMap<>();
    private final Map<String, Relation> relations = new HashMap<>();

    EvidenceText(Inference inference) {
        this(inference, Language.ENGLISH);
    }

    EvidenceText(Inference inference, Language language) {
        this.inference = inference;
        this.words = Words.of(language);
        inference.conclusions(Reliability.class).forEach(each -> reliability.put(each.fact(), each));
        inference.conclusions(Comparison.class).forEach(each -> relations.put(each.fact(), each.relation()));
    }

    /** The words in which it is told. */
    Words words() {
        return words;
    }

    /** A rule with its place, its citation and whose claim it is. */
    String rule(Rule rule) {
        return words.say(
                "rule",
                "id",
                rule.id(),
                "name",
                rule.name(),
                "place",
                rule.at().file() + ":" + rule.at().line(),
                "source",
                rule.source(),
                "basis",
                words.constant(rule.basis()));
    }

    /** An observation, of the judged period if that has one; only its id if there is none. */
    String fact(String id, String role) {
        return inference.observation(id).map(each -> fact(each, role)).orElse(id);
    }

    /** An observation: its sentence, when, by whom known, how sure, and how it compares with the baseline. */
    String fact(Observation observation, String role) {
        String id = observation.id();
        Account account = observation.account();
        boolean judged = observation.period() == Period.CURRENT;
        List<String> parts = new ArrayList<>();
        parts.add(words.say(
                "evidence" + (account.date() == null ? "" : ".date") + (role.isEmpty() ? "" : ".role"),
                "id",
                id,
                "date",
                account.date(),
                "role",
                role,
                "sentence",
                account.sentence()));
        if (observation.period() == Period.BASELINE) {
            parts.add(words.say("evidence.baseline", "period", account.periodLabel()));
        }
        if (Prover.isCoded(observation)) {
            parts.add(words.say("evidence.coded"));
        }
        parts.add(words.constant(account.evidence()));
        parts.add(Wording.sources(account, words));
        Reliability known = judged ? reliability.get(id) : null;
        if (known != null) {
            parts.add(words.say(
                    "evidence.reliability",
                    "triangulation",
                    words.constant(known.triangulation()),
                    "confidence",
                    words.constant(known.confidence())));
        }
        Relation relation = judged ? relations.get(id) : null;
        if (relation == Relation.CONTINUITY || relation == Relation.DISCONTINUITY) {
            parts.add(words.say(
                    "evidence.position", "relation", words.constant(relation), "position", account.position()));
        }
        if (account.carriedFrom() != null) {
            parts.add(words.say("evidence.carried", "from", account.carriedFrom(), "period", account.periodLabel()));
        }
        if (account.correction() != null) {
            parts.add(words.say("evidence.correction", "correction", account.correction()));
        }
        return words.sentence(words.semicolons(parts));
    }
}
