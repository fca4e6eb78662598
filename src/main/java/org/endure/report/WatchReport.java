package org.endure.report;

import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;
import org.endure.fact.Finding;
import org.endure.sensitivity.WhatIf;
import org.endure.watch.Update;

/** What a save came to, in a few lines. */
public final class WatchReport {

    private static final int MOST = 20;

    private WatchReport() {}

    /** The lines of an update. */
    public static String text(Update update) {
        StringBuilder text = new StringBuilder();
        if (!update.changed().isEmpty()) {
            text.append("Saved: ")
                    .append(Escapes.visible(String.join(", ", shown(update.changed()))))
                    .append('\n');
        }
        update.diagnostics().stream()
                .filter(each -> each.severity() != DiagnosticSeverity.NOTE)
                .map(Diagnostic::text)
                .forEach(text::append);
        Assessment after = update.after();
        if (after == null) {
            return text.append("No answer until this is fixed.\n\n").toString();
        }
        if (update.before() == null) {
            text.append("Theory: ")
                    .append(Escapes.visible(after.heading().theory()))
                    .append(".\n");
        }
        text.append("Verdict: ").append(Wording.headline(after)).append(".\n");
        Assessment before = update.before();
        if (before != null) {
            changes(text, WhatIf.between(before, after), update);
        }
        return text.append("(%d ms)%n%n".formatted(update.millis())).toString().replace("\r\n", "\n");
    }

    private static void changes(StringBuilder text, WhatIf changes, Update update) {
        changes.shifts()
                .forEach(each -> text.append("  %s: %s -> %s%n".formatted(each.part(), each.before(), each.after())));
        changes.findings().forEach(each -> text.append("  %s %s%n".formatted(kind(each.kind()), finding(each))));
        if (!update.firings().isEmpty()) {
            List<String> firings = update.firings().entrySet().stream()
                    .map(each -> "%s %d -> %d"
                            .formatted(
                                    each.getKey(),
                                    each.getValue().before(),
                                    each.getValue().after()))
                    .toList();
            text.append("  firings: ").append(String.join(", ", shown(firings))).append('\n');
        }
        if (changes.shifts().isEmpty()
                && changes.findings().isEmpty()
                && update.firings().isEmpty()) {
            text.append("  Nothing changes.\n");
        }
    }

    private static String kind(WhatIf.Kind kind) {
        return switch (kind) {
            case GAINED -> "found:";
            case LOST -> "found no more:";
            case CHANGED -> "changed:";
        };
    }

    private static String finding(WhatIf.FindingShift shift) {
        Finding before = shift.before();
        Finding after = shift.after();
        if (before != null && after != null) {
            return "%s, %s %s -> %s %s"
                    .formatted(
                            Escapes.visible(after.id()),
                            before.magnitude(),
                            before.status(),
                            after.magnitude(),
                            after.status());
        }
        Finding one = shift.finding();
        return "%s, %s".formatted(Escapes.visible(one.id()), one.magnitude());
    }

    private static List<String> shown(List<String> all) {
        if (all.size() <= MOST) {
            return all;
        }
        List<String> some = new java.util.ArrayList<>(all.subList(0, MOST));
        some.add("and %d more".formatted(all.size() - MOST));
        return some;
    }
}
