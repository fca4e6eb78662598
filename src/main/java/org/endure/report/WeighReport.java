package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.endure.diagnostic.Escapes;
import org.endure.fact.Answer;
import org.endure.sensitivity.Edit;
import org.endure.weighing.Decibels;
import org.endure.weighing.TestKind;
import org.endure.weighing.TheoryStance;
import org.endure.weighing.Weighing;
import org.endure.words.Language;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** The evidence on a case as tests between theories: what each theory expects, and for each two theories what tells them apart. */
public final class WeighReport {

    private static final int WIDTH = 100;
    private static final Words WORDS = Words.of(Language.ENGLISH);

    /** So many of the things to look for are listed after the first. */
    private static final int MORE = 2;

    private static final String LEGEND =
            "A theory expects a fact if its rules predict what the fact shows, and excludes it if they predict the contrary. "
                    + "Doubly decisive: one expects it, the other excludes it. Smoking gun: one excludes it, the other says "
                    + "nothing of it. Hoop: one expects it, the other says nothing of it. Straw in the wind: rules read it, and "
                    + "neither expects nor excludes it (Van Evera 1997; Bennett 2010; Mahoney 2012).";
    private static final String NO_WEIGHT =
            "The fact set states no likelihoods for two of the theories, so that nothing is weighed.";

    private final Weighing weighing;
    private final boolean markdown;
    private final StringBuilder text = new StringBuilder();

    private WeighReport(Weighing weighing, boolean markdown) {
        this.weighing = weighing;
        this.markdown = markdown;
    }

    /** For the terminal. */
    public static String text(Weighing weighing) {
        return new WeighReport(weighing, false).told();
    }

    /** As a page. */
    public static String markdown(Weighing weighing) {
        return new WeighReport(weighing, true).told();
    }

    private String told() {
        heading("Evidence as tests between theories: %s, %s".formatted(weighing.alliance(), weighing.period()), 1);
        paragraph("Verdicts, on which no test rests: "
                + weighing.theories().stream()
                        .map(each -> each.theory() + " " + each.outcome())
                        .collect(Collectors.joining(", "))
                + ".");
        heading("What theories expect", 2);
        weighing.facts().stream().filter(WeighReport::isSpokenOf).forEach(each -> item(fact(each)));
        item(others());
        pairs();
        heading("How to read this", 2);
        paragraph(LEGEND);
        if (weighing.pairs().stream().allMatch(each -> each.weight() == null)) {
            paragraph(NO_WEIGHT);
        }
        return text.toString();
    }

    private static boolean isSpokenOf(Weighing.FactView fact) {
        return fact.takes().stream().anyMatch(each -> each.stance().isSpoken());
    }

    private String fact(Weighing.FactView fact) {
        List<String> parts = new ArrayList<>();
        for (TheoryStance stance : List.of(TheoryStance.EXPECTS, TheoryStance.EXCLUDES)) {
            List<String> theories = fact.takes().stream()
                    .filter(each -> each.stance() == stance)
                    .map(each -> "%s [%s]".formatted(each.theory(), WORDS.commas(each.rules())))
                    .toList();
            if (!theories.isEmpty()) {
                parts.add((stance == TheoryStance.EXPECTS ? "expected by " : "excluded by ") + WORDS.all(theories));
            }
        }
        return "%s \"%s\": %s.".formatted(fact.fact(), fact.sentence(), String.join("; ", parts));
    }

    private String others() {
        long read = weighing.facts().stream()
                .filter(each -> !isSpokenOf(each))
                .filter(each -> each.takes().stream().anyMatch(take -> take.stance() == TheoryStance.SILENT))
                .count();
        long unread = weighing.facts().stream()
                .filter(each -> each.takes().stream().allMatch(take -> take.stance() == TheoryStance.UNREAD))
                .count();
        return "Facts that some theory reads and none expects or excludes: %d. Facts that no theory reads: %d."
                .formatted(read, unread);
    }

    /** Pairs, those together that differ in nothing but their names. */
    private void pairs() {
        heading("What tells two theories apart", 2);
        Map<List<String>, List<String>> alike = new LinkedHashMap<>();
        for (Weighing.Pair pair : weighing.pairs()) {
            alike.computeIfAbsent(lines(pair), lines -> new ArrayList<>()).add(pair.one() + " and " + pair.other());
        }
        alike.forEach((lines, names) -> {
            heading(String.join("; ", names), 3);
            lines.forEach(this::item);
        });
    }

    private List<String> lines(Weighing.Pair pair) {
        List<String> lines = new ArrayList<>();
        for (TestKind kind : TestKind.values()) {
            for (boolean first : new boolean[] {true, false}) {
                String favoured = first ? pair.one() : pair.other();
                List<String> facts = pair.tests().stream()
                        .filter(each -> each.kind() == kind && each.favoured().equals(favoured))
                        .map(Weighing.EvidenceTest::fact)
                        .toList();
                if (!facts.isEmpty()) {
                    lines.add("For %s, %s: %s.".formatted(favoured, word(kind), WORDS.all(facts)));
                }
            }
        }
        if (lines.isEmpty()) {
            lines.add("No fact found tells them apart.");
        }
        Weighing.Weight weight = pair.weight();
        if (weight != null) {
            lines.add(weight(pair, weight));
        }
        List<Weighing.Wanted> wanted = pair.wanted();
        lines.add(
                wanted.isEmpty()
                        ? "No single fact that is coded or expected would tell them apart."
                        : "The fact that would tell them apart if it were found: %s."
                                .formatted(wanted(pair, wanted.get(0))));
        if (wanted.size() > 1) {
            List<Weighing.Wanted> more = wanted.subList(1, Math.min(wanted.size(), 1 + MORE));
            int left = wanted.size() - 1 - more.size();
            lines.add("So would: %s%s."
                    .formatted(
                            more.stream().map(each -> wanted(pair, each)).collect(Collectors.joining("; ")),
                            left == 0 ? "" : "; further: " + left));
        }
        return lines;
    }

    private static String weight(Weighing.Pair pair, Weighing.Weight weight) {
        return "Stated likelihoods weigh %s for %s over %s (%s); if any one fact is left out, %s."
                .formatted(
                        decibels(weight.sum()),
                        pair.one(),
                        pair.other(),
                        weight.facts().entrySet().stream()
                                .map(each -> each.getKey() + " " + decibels(each.getValue()))
                                .collect(Collectors.joining(", ")),
                        decibels(weight.withoutAnyOne()));
    }

    private static String wanted(Weighing.Pair pair, Weighing.Wanted wanted) {
        if (wanted instanceof Weighing.WantedConduct conduct) {
            return "%s of %s (%s %s, %s %s; %s)"
                    .formatted(
                            WORDS.constant(conduct.behaviour()),
                            conduct.name(),
                            pair.one(),
                            expects(conduct.one()),
                            pair.other(),
                            expects(conduct.other()),
                            word(conduct.kind()));
        }
        Weighing.WantedChange change = (Weighing.WantedChange) wanted;
        Edit edit = change.edit();
        return "%s, if found with %s %s instead of %s (%s then says %s, %s says %s)"
                .formatted(
                        edit.fact(),
                        edit.attribute(),
                        edit.after(),
                        edit.before(),
                        pair.one(),
                        change.one(),
                        pair.other(),
                        change.other());
    }

    private static String expects(@Nullable Answer answer) {
        return answer == null ? "says nothing of it" : answer == Answer.YES ? "expects it" : "excludes it";
    }

    private static String word(TestKind kind) {
        return switch (kind) {
            case DOUBLY_DECISIVE -> "doubly decisive";
            case SMOKING_GUN -> "smoking gun";
            case HOOP -> "hoop";
            case STRAW_IN_THE_WIND -> "straw in the wind";
            case NONE -> "no test";
        };
    }

    private static String decibels(Decibels weight) {
        String least = number(weight.least());
        String most = number(weight.most());
        return least.equals(most) ? least + " dB" : least + " to " + most + " dB";
    }

    private static String number(double decibels) {
        String text = String.format(Locale.ROOT, "%.1f", decibels);
        return text.equals("-0.0") ? "0.0" : text;
    }

    private void heading(String title, int level) {
        if (level > 1) {
            text.append('\n');
        }
        if (markdown) {
            text.append("#".repeat(level))
                    .append(' ')
                    .append(Escapes.visible(title))
                    .append("\n\n");
        } else {
            text.append(Wrap.text(Escapes.visible(title), WIDTH, "", "  "));
        }
    }

    private void paragraph(String sentence) {
        text.append(Wrap.text(Escapes.visible(sentence), markdown ? Integer.MAX_VALUE : WIDTH, "", ""));
    }

    private void item(String sentence) {
        text.append(Wrap.text(
                Escapes.visible(sentence), markdown ? Integer.MAX_VALUE : WIDTH, markdown ? "- " : "  ", "    "));
    }

    /** As JSON. */
    public static String json(Weighing weighing) {
        return JsonReport.write(JsonReport.map(
                "alliance",
                weighing.alliance(),
                "period",
                weighing.period(),
                "factSet",
                weighing.factSet(),
                "theories",
                weighing.theories().stream()
                        .map(each -> JsonReport.map(
                                "theory",
                                each.theory(),
                                "verdict",
                                each.outcome().name()))
                        .toList(),
                "facts",
                weighing.facts().stream().map(WeighTree::fact).toList(),
                "pairs",
                weighing.pairs().stream().map(WeighTree::pair).toList()));
    }
}
