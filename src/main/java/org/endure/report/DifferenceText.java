package org.endure.report;

import java.util.List;
import java.util.Map;
import org.endure.comparison.AnswerDifference;
import org.endure.comparison.FindingChange;
import org.endure.comparison.RuleChange;
import org.endure.diagnostic.Escapes;
import org.endure.fact.Finding;
import org.endure.fact.FindingStatus;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** Changes of rules and findings in words. */
final class DifferenceText {

    private DifferenceText() {}

    /** A change of a rule, cut-off or mechanism: {@code without rule VE-2 "…" of walt: withdrawn by threat-only, since …}. */
    static String of(RuleChange change, Words words) {
        boolean gone =
                change.kind() == RuleChange.Kind.MECHANISM && !change.reason().isEmpty();
        boolean edited = change.kind() == RuleChange.Kind.EDITED;
        return Escapes.visible(words.say(
                "difference.rule." + change.kind() + (gone ? ".gone" : ""),
                "id",
                change.id(),
                "claim",
                change.claim(),
                "layer",
                change.layer(),
                "reason",
                edited || change.reason().isEmpty()
                        ? change.reason()
                        : words.say("difference.reason", "reason", change.reason())));
    }

    /** A change of a finding: {@code finding lost: C2.b/JPN/DEFENCE, slight (by C2b-1, I2-1)}. */
    static String of(FindingChange change, Words words) {
        Finding before = change.before();
        Finding after = change.after();
        String rules =
                change.rules().isEmpty() ? "" : words.say("difference.rules", "rules", words.commas(change.rules()));
        return Escapes.visible(words.say(
                "difference.finding." + (after == null ? "lost" : before == null ? "gained" : "changed"),
                "finding",
                change.finding().id(),
                "strength",
                state(change.finding(), words),
                "before",
                before == null ? "" : state(before, words),
                "after",
                after == null ? "" : state(after, words),
                "rules",
                rules));
    }

    private static String state(Finding finding, Words words) {
        String magnitude = words.constant(finding.magnitude());
        return finding.status() == FindingStatus.ACTIVE
                ? magnitude
                : words.say("difference.state", "magnitude", magnitude, "status", words.constant(finding.status()));
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

    static Map<String, Object> tree(AnswerDifference difference) {
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
