package org.endure.workbench;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.explanation.Assessment;
import org.endure.report.JustificationLog;
import org.endure.report.LogEntry;
import org.slf4j.event.Level;

/** The justification log as prose: a line for each paragraph, so that the page breaks lines, with rules behind what they claim. */
final class LogText {

    /** Whose a claim is and the rule that makes it, as they stand in the margin of the log. */
    private static final Pattern MARGIN = Pattern.compile("\\s{2,}(?:\\S{1,3}\\s+)?([A-Za-z][\\w.+-]*)$");

    private static final Pattern FULL_WIDTH = Pattern.compile("[\\u3000-\\u9fff\\uff00-\\uffef]");

    private LogText() {}

    static String of(Assessment assessment) {
        StringBuilder text = new StringBuilder();
        for (LogEntry each : JustificationLog.argument(assessment, List.of())) {
            if (each.level().toInt() >= Level.INFO.toInt()) {
                text.append(paragraph(each.text())).append('\n');
            }
        }
        return text.toString();
    }

    /** An entry on one line. */
    static String paragraph(String entry) {
        StringBuilder text = new StringBuilder();
        StringBuilder rules = new StringBuilder();
        for (String line : entry.split("\n")) {
            Matcher margin = MARGIN.matcher(line);
            String left = line;
            if (margin.find() && margin.start() > 0) {
                rules.append(rules.isEmpty() ? "" : ", ").append(margin.group(1));
                left = line.substring(0, margin.start());
            }
            if (text.isEmpty()) {
                text.append(left);
            } else if (!left.isBlank()) {
                String more = left.strip();
                boolean together =
                        FULL_WIDTH.matcher(text.substring(text.length() - 1)).matches()
                                && FULL_WIDTH.matcher(more.substring(0, 1)).matches();
                text.append(together ? "" : " ").append(more);
            }
        }
        return rules.isEmpty() ? text.toString() : text + " [" + rules + "]";
    }
}
