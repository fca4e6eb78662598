package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.endure.explanation.Assessment;
import org.endure.explanation.PredictionView;
import org.endure.explanation.Sentences;
import org.endure.fact.Answer;
import org.endure.fact.Behaviour;
import org.endure.fact.PredictionStatus;
import org.endure.words.Words;

/** What a theory expects of members in words: met, failed and open, each with its evidence and its rules. */
public final class PredictionText {

    /** So many members are named of those of whom the same is expected without evidence. */
    private static final int NAMED = 4;

    private final List<PredictionView> predictions;
    private final Words words;
    private final Sentences sentences;

    /** The words of an assessment. */
    public PredictionText(Assessment assessment) {
        this(
                assessment.predictions(),
                assessment.words(),
                new Sentences(assessment.inference(), assessment.language()));
    }

    /** The words of some predictions. */
    PredictionText(List<PredictionView> predictions, Words words, Sentences sentences) {
        this.predictions = List.copyOf(predictions);
        this.words = words;
        this.sentences = sentences;
    }

    /**
     * A prediction in words.
     *
     * @param statement what is expected, what became of it, by which rules and why
     * @param evidence the facts for it and against it
     */
    public record Line(String statement, List<Evidence> evidence) {
        public Line {
            evidence = List.copyOf(evidence);
        }
    }

    /** Facts, and what they show. */
    public record Evidence(String label, List<String> facts) {
        public Evidence {
            facts = List.copyOf(facts);
        }
    }

    /** What is expected without evidence of several members. */
    private record Alike(Behaviour behaviour, Answer expected, List<String> rules) {}

    /** The predictions as a section; nothing if there are none. */
    void tell(Paragraphs page, Function<List<String>, String> facts) {
        if (predictions.isEmpty()) {
            return;
        }
        page.heading(words.say("predictions.title"));
        page.paragraph(0, count());
        for (Line line : lines()) {
            StringBuilder text = new StringBuilder(line.statement());
            line.evidence()
                    .forEach(each -> text.append(' ')
                            .append(each.label())
                            .append(' ')
                            .append(words.sentence(facts.apply(each.facts()))));
            page.paragraph(0, text.toString());
        }
    }

    /** The predictions without their reasons, which the rules tell; nothing if there are none. */
    void tellBriefly(Paragraphs page) {
        if (predictions.isEmpty()) {
            return;
        }
        page.heading(words.say("predictions.title"));
        page.paragraph(0, count());
        predictions.stream().filter(each -> !each.isWithoutEvidence()).forEach(each -> {
            List<String> said = new ArrayList<>();
            said.add(words.say(
                    "predictions.brief",
                    "statement",
                    words.capital(each.statement()),
                    "status",
                    words.constant(each.status()),
                    "rules",
                    words.commas(each.rules())));
            line(each)
                    .evidence()
                    .forEach(evidence ->
                            said.add(evidence.label() + " " + words.sentence(words.commas(evidence.facts()))));
            page.paragraph(0, words.paragraph(said));
        });
        lines().stream().filter(each -> each.evidence().isEmpty()).forEach(each -> page.paragraph(0, each.statement()));
    }

    /** How many are met, failed and open. */
    public String count() {
        return words.say(
                "predictions.count",
                "met",
                number(PredictionStatus.MET),
                "failed",
                number(PredictionStatus.FAILED),
                "open",
                number(PredictionStatus.OPEN));
    }

    private long number(PredictionStatus status) {
        return predictions.stream().filter(each -> each.status() == status).count();
    }

    /** Those with evidence first, each by itself; then those without, all in one line. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        predictions.stream().filter(each -> !each.isWithoutEvidence()).forEach(each -> lines.add(line(each)));
        Map<Alike, List<String>> open = new LinkedHashMap<>();
        predictions.stream()
                .filter(PredictionView::isWithoutEvidence)
                .forEach(each -> open.computeIfAbsent(
                                new Alike(each.behaviour(), each.expected(), each.rules()), key -> new ArrayList<>())
                        .add(sentences.perceiver(each.member())));
        List<String> without = new ArrayList<>();
        open.forEach((alike, members) -> without.add(open(alike, members)));
        if (!without.isEmpty()) {
            lines.add(new Line(words.say("predictions.open", "predictions", words.semicolons(without)), List.of()));
        }
        return lines;
    }

    private Line line(PredictionView view) {
        List<Evidence> evidence = new ArrayList<>();
        if (!view.confirming().isEmpty()) {
            evidence.add(new Evidence(words.say("predictions.shown"), ids(view.confirming())));
        }
        if (!view.contradicting().isEmpty()) {
            evidence.add(new Evidence(words.say("predictions.contrary"), ids(view.contradicting())));
        }
        return new Line(
                words.say(
                        "predictions.line",
                        "statement",
                        words.capital(view.statement()),
                        "status",
                        words.constant(view.status()),
                        "because",
                        view.reasons().isEmpty() ? "" : view.reasons().get(0).because(),
                        "rules",
                        words.commas(view.rules())),
                evidence);
    }

    private String open(Alike alike, List<String> members) {
        List<String> named = members.size() <= NAMED + 1 ? members : new ArrayList<>(members.subList(0, NAMED));
        if (named.size() < members.size()) {
            named.add(words.say("predictions.others", "count", members.size() - named.size()));
        }
        return words.say(
                "predictions.open." + alike.expected(),
                "behaviour",
                words.constant(alike.behaviour()),
                "members",
                words.all(named),
                "rules",
                words.commas(alike.rules()));
    }

    private static List<String> ids(List<PredictionView.Shown> shown) {
        return shown.stream().map(PredictionView.Shown::fact).distinct().toList();
    }

    /** As JSON. */
    static List<Map<String, Object>> tree(List<PredictionView> predictions) {
        return predictions.stream()
                .map(each -> JsonReport.map(
                        "member",
                        each.member(),
                        "behaviour",
                        each.behaviour().name(),
                        "expected",
                        each.expected().name(),
                        "status",
                        each.status().name(),
                        "rules",
                        each.rules(),
                        "shownBy",
                        shown(each.confirming()),
                        "contraryShownBy",
                        shown(each.contradicting())))
                .toList();
    }

    private static List<Map<String, Object>> shown(List<PredictionView.Shown> shown) {
        return shown.stream()
                .map(each -> JsonReport.map("fact", each.fact(), "rule", each.rule()))
                .toList();
    }
}
