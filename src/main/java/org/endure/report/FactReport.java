package org.endure.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Consequences;
import org.endure.explanation.Sentences;
import org.endure.explanation.Statements;
import org.endure.fact.Observation;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.Justification;
import org.endure.rule.Rule;
import org.endure.words.Language;
import org.endure.words.Words;

/** A fact with all that is known of its sources, and what rules concluded from it at once. */
public final class FactReport {

    private FactReport() {}

    /** As text; there must be an observation of that id. */
    public static String of(Inference inference, String id, Language language) {
        Words words = Words.of(language);
        StringBuilder text = new StringBuilder();
        String fact = new EvidenceText(inference, language).fact(id, "");
        text.append(Wrap.text(Escapes.visible(fact), Wrap.SCREEN, "  ", "    ", words));
        Map<String, Set<String>> concluded = concluded(inference, id, language);
        if (concluded.isEmpty()) {
            text.append(Wrap.text(words.say("fact.nothing"), Wrap.SCREEN, "  ", "    ", words));
        }
        concluded.forEach((statement, rules) -> text.append(Wrap.text(
                Escapes.visible(words.say(
                        "fact.concluded",
                        "statement",
                        words.capital(statement),
                        "rules",
                        words.commas(List.copyOf(rules)))),
                Wrap.SCREEN,
                "    ",
                "      ",
                words)));
        return text.append(forward(inference, id, language, words)).toString();
    }

    /** What it led to in the end: the findings and answers that rest on it, or where it stopped. */
    private static String forward(Inference inference, String id, Language language, Words words) {
        Statements statements = new Statements(new Sentences(inference, language));
        Consequences led = Consequences.of(inference, id);
        StringBuilder text = new StringBuilder();
        ways(text, words, statements, "fact.findings", led.findings());
        ways(text, words, statements, "fact.answers", led.answers());
        if (led.answers().isEmpty()) {
            List<Consequences.Step> ends = led.findings().isEmpty() ? led.ends() : led.findings();
            ways(text, words, statements, "fact.stops", ends);
            if (ends.isEmpty()) {
                text.append(Wrap.text(words.say("fact.stops.at.once"), Wrap.SCREEN, "  ", "    ", words));
            }
        }
        return text.toString();
    }

    private static void ways(
            StringBuilder text, Words words, Statements statements, String heading, List<Consequences.Step> steps) {
        if (!steps.isEmpty()) {
            text.append(Wrap.text(words.say(heading), Wrap.SCREEN, "  ", "    ", words));
        }
        steps.forEach(each -> text.append(Wrap.text(
                Escapes.visible(words.say(
                        "fact.way",
                        "statement",
                        words.capital(statements.of(each.conclusion())),
                        "rules",
                        String.join(" → ", each.way().stream().map(Rule::id).toList()))),
                Wrap.SCREEN,
                "    ",
                "      ",
                words)));
    }

    /** As data; there must be an observation of that id. */
    public static Map<String, Object> tree(Inference inference, String id, Language language) {
        Map<String, Object> tree = JsonReport.map(
                "fact", id, "text", new EvidenceText(inference, language).fact(id, ""), "concluded", List.of());
        tree.put(
                "concluded",
                concluded(inference, id, language).entrySet().stream()
                        .map(each -> JsonReport.map("statement", each.getKey(), "rules", List.copyOf(each.getValue())))
                        .toList());
        Consequences led = Consequences.of(inference, id);
        Statements statements = new Statements(new Sentences(inference, language));
        tree.put("findings", ways(led.findings(), statements));
        tree.put("answers", ways(led.answers(), statements));
        tree.put("ends", ways(led.ends(), statements));
        return tree;
    }

    private static List<Object> ways(List<Consequences.Step> steps, Statements statements) {
        return steps.stream()
                .<Object>map(each -> JsonReport.map(
                        "statement",
                        statements.of(each.conclusion()),
                        "way",
                        each.way().stream().map(Rule::id).toList()))
                .toList();
    }

    /** What rules concluded that matched the observation itself, with their ids. */
    private static Map<String, Set<String>> concluded(Inference inference, String id, Language language) {
        Statements statements = new Statements(new Sentences(inference, language));
        Map<String, Set<String>> concluded = new LinkedHashMap<>();
        for (Derived each : inference.derived()) {
            for (Justification reason : each.justifications()) {
                if (reason.facts().stream()
                        .anyMatch(fact -> fact instanceof Observation observation
                                && observation.id().equals(id))) {
                    concluded
                            .computeIfAbsent(statements.of(each.conclusion()), statement -> new LinkedHashSet<>())
                            .add(reason.rule().id());
                }
            }
        }
        return concluded;
    }
}
