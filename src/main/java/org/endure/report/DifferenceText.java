package org.endure.report;

import java.util.List;
import java.util.Map;
import org.endure.comparison.Difference;
import org.endure.comparison.FindingChange;
import org.endure.comparison.RuleChange;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Sentences;
import org.endure.fact.Finding;
import org.jspecify.annotations.Nullable;

/** Changes of rules and findings in words. */
final class DifferenceText {

    private DifferenceText() {}

    /** A change of a rule, cut-off or mechanism: {@code without rule VE-2 "…" of walt: withdrawn by threat-only, since …}. */
    static String of(RuleChange change) {
        String reason = change.reason().isEmpty() ? "" : ": " + change.reason();
        String text = switch (change.kind()) {
            case ADDED -> "with rule %s \"%s\" of %s".formatted(change.id(), change.claim(), change.layer());
            case REMOVED ->
                "without rule %s \"%s\" of %s%s".formatted(change.id(), change.claim(), change.layer(), reason);
            case EDITED -> "with rule %s \"%s\" %s".formatted(change.id(), change.claim(), change.reason());
            case PARAMETER ->
                "with the cut-off %s from %s, by %s".formatted(change.id(), change.claim(), change.layer());
            case MECHANISM ->
                "%s mechanism %s \"%s\" of %s%s"
                        .formatted(
                                reason.isEmpty() ? "with" : "without",
                                change.id(),
                                change.claim(),
                                change.layer(),
                                reason);
        };
        return Escapes.visible(text);
    }

    /** A change of a finding: {@code finding lost: C2.b/JPN/DEFENCE, slight (by C2b-1, I2-1)}. */
    static String of(FindingChange change) {
        String rules = change.rules().isEmpty() ? "" : " (by %s)".formatted(String.join(", ", change.rules()));
        String kind = change.after() == null ? "lost" : change.before() == null ? "gained" : "changed";
        return Escapes.visible(
                "finding %s: %s, %s%s".formatted(kind, change.finding().id(), strength(change), rules));
    }

    private static String strength(FindingChange change) {
        Finding before = change.before();
        Finding after = change.after();
        if (before != null && after != null) {
            return state(before) + " to " + state(after);
        }
        return state(change.finding());
    }

    private static String state(Finding finding) {
        String status = Sentences.words(finding.status());
        return Sentences.words(finding.magnitude()) + (status.equals("active") ? "" : " and " + status);
    }

    /** Changes in short: {@code -VE-2}, {@code +W85-3}, {@code ~threat.high}. */
    static List<String> ruleCodes(List<RuleChange> changes) {
        return changes.stream()
                .map(each -> switch (each.kind()) {
                    case ADDED -> "+" + each.id();
                    case REMOVED -> "-" + each.id();
                    case MECHANISM -> (each.reason().isEmpty() ? "+" : "-") + each.id();
                    default -> "~" + each.id();
                })
                .toList();
    }

    static List<String> findingCodes(List<FindingChange> changes) {
        return changes.stream()
                .map(each -> (each.after() == null ? "-" : each.before() == null ? "+" : "~")
                        + each.finding().id())
                .toList();
    }

    static Map<String, Object> tree(Difference difference) {
        return JsonReport.map(
                "rules",
                difference.rules().stream().map(DifferenceText::tree).toList(),
                "findings",
                difference.findings().stream().map(DifferenceText::tree).toList());
    }

    static Map<String, Object> tree(RuleChange change) {
        return JsonReport.map(
                "change",
                change.kind().name(),
                "id",
                change.id(),
                "claim",
                change.claim(),
                "layer",
                change.layer(),
                "reason",
                change.reason(),
                "file",
                change.at().file(),
                "line",
                change.at().line());
    }

    static Map<String, Object> tree(FindingChange change) {
        return JsonReport.map(
                "id",
                change.finding().id(),
                "mechanism",
                change.finding().mechanism(),
                "before",
                stateTree(change.before()),
                "after",
                stateTree(change.after()),
                "rules",
                change.rules());
    }

    private static @Nullable Object stateTree(@Nullable Finding finding) {
        return finding == null
                ? null
                : JsonReport.map(
                        "magnitude",
                        finding.magnitude().name(),
                        "status",
                        finding.status().name());
    }
}
