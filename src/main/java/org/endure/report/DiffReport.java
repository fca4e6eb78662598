package org.endure.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.endure.comparison.RuleChange;
import org.endure.comparison.TheoryDiff;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;
import org.endure.fact.Outcome;
import org.endure.fact.Trend;
import org.endure.words.Language;
import org.endure.words.Words;

/** What changed in a theory, and what that changes in its answers. */
public final class DiffReport {

    private static final Words ENGLISH = Words.of(Language.ENGLISH);

    private DiffReport() {}

    /**
     * For the terminal.
     *
     * @param against what the theory is compared with, in words
     */
    public static String text(TheoryDiff diff, String against) {
        StringBuilder text = new StringBuilder();
        if (diff.rules().isEmpty()) {
            text.append(Wrap.text("No rule and no cut-off differs from %s.".formatted(against), Wrap.SCREEN, "", "  "));
        } else {
            text.append(Wrap.text(
                    "%d %s against %s:"
                            .formatted(
                                    diff.rules().size(),
                                    diff.rules().size() == 1 ? "change" : "changes",
                                    Escapes.visible(against)),
                    Wrap.SCREEN,
                    "",
                    "  "));
            diff.rules().forEach(each -> text.append(Wrap.text(line(each), Wrap.SCREEN, "  ", "    ")));
        }
        diff.cases().forEach(each -> text.append('\n').append(of(each)));
        return text.toString();
    }

    private static String line(RuleChange change) {
        boolean reworded = change.reason().equals(RuleChange.REWORDED);
        String kind = reworded ? "reworded" : change.kind().name().toLowerCase(Locale.ROOT);
        return Escapes.visible(
                change.kind() == RuleChange.Kind.PARAMETER
                        ? "cut-off %s from %s".formatted(change.id(), change.claim())
                        : "%s: %s \"%s\" %s".formatted(kind, change.id(), change.claim(), change.at()));
    }

    private static String of(TheoryDiff.CaseDiff diff) {
        StringBuilder text = new StringBuilder();
        String name = "%s, %s".formatted(diff.alliance(), diff.period());
        String after = answer(diff.outcomeAfter(), diff.trendAfter());
        text.append(Wrap.text(
                Escapes.visible(
                        diff.answersOtherwise()
                                ? "%s: %s, where it was %s."
                                        .formatted(name, after, answer(diff.outcomeBefore(), diff.trendBefore()))
                                : "%s: %s, as before.".formatted(name, after)),
                Wrap.SCREEN,
                "",
                "  "));
        if (diff.decisive() != null) {
            diff.decisive()
                    .rules()
                    .forEach(each ->
                            text.append(Wrap.text(DifferenceText.of(each, ENGLISH), Wrap.SCREEN, "  ", "    ")));
        }
        diff.findings()
                .forEach(each -> text.append(Wrap.text(DifferenceText.of(each, ENGLISH), Wrap.SCREEN, "  ", "    ")));
        return text.toString();
    }

    private static String answer(Outcome outcome, Trend trend) {
        return "%s, %s"
                .formatted(outcome, Wording.trend(new Assessment.TrendView(trend.tendency(), trend.magnitude())));
    }

    /** As data. */
    public static Map<String, Object> tree(TheoryDiff diff, String against) {
        return JsonReport.map(
                "against",
                against,
                "changes",
                diff.rules().stream().map(DifferenceText::tree).toList(),
                "cases",
                diff.cases().stream().map(DiffReport::tree).toList());
    }

    private static Map<String, Object> tree(TheoryDiff.CaseDiff diff) {
        return JsonReport.map(
                "alliance",
                diff.alliance(),
                "period",
                diff.period(),
                "factSet",
                diff.factSet(),
                "before",
                tree(diff.outcomeBefore(), diff.trendBefore()),
                "after",
                tree(diff.outcomeAfter(), diff.trendAfter()),
                "decisive",
                diff.decisive() == null
                        ? List.of()
                        : diff.decisive().rules().stream()
                                .map(DifferenceText::tree)
                                .toList(),
                "findings",
                diff.findings().stream().map(DifferenceText::tree).toList());
    }

    private static Map<String, Object> tree(Outcome outcome, Trend trend) {
        return JsonReport.map(
                "verdict",
                outcome.name(),
                "trend",
                trend.tendency().name(),
                "magnitude",
                trend.magnitude() == null ? null : trend.magnitude().name());
    }
}
