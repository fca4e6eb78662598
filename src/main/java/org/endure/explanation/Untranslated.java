package org.endure.explanation;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.endure.fact.Conclusion;
import org.endure.inference.Inference;
import org.endure.inference.Justification;
import org.endure.rule.Rule;
import org.endure.words.Language;

/** Rules that speak English only, so that their reasons are told in it whatever language is asked for. */
public final class Untranslated {

    private Untranslated() {}

    /** Ids of those by which something was concluded. */
    public static List<String> rules(Inference inference, Language language) {
        return ids(
                inference.derived().stream()
                        .flatMap(derived -> derived.justifications().stream())
                        .map(Justification::rule),
                language);
    }

    /** Ids of those that a proof tells. */
    public static List<String> rules(Proof proof, Language language) {
        return ids(
                proof.steps().stream().flatMap(step -> step.reasons().stream()).map(Proof.Reason::rule), language);
    }

    /** Ids of those among these rules. */
    public static List<String> among(Collection<String> ids, Inference inference, Language language) {
        return ids(ids.stream().flatMap(id -> inference.ruleBase().byId(id).stream()), language);
    }

    /** Ids of all rules that concluded facts of that type, whatever they speak. */
    public static List<String> concluding(Inference inference, Class<? extends Conclusion> type) {
        return inference.conclusions(type).stream()
                .flatMap(each -> inference.justifications(each).stream())
                .map(each -> each.rule().id())
                .distinct()
                .toList();
    }

    private static List<String> ids(Stream<Rule> rules, Language language) {
        return rules.filter(rule -> !rule.speaks(language))
                .map(Rule::id)
                .distinct()
                .sorted(FactOrder.BY_ID)
                .toList();
    }
}
