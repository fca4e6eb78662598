package org.endure.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;
import org.endure.inference.stratified.DirectEngine;
import org.endure.inference.stratified.FailedCondition;
import org.endure.logging.JustificationAppender;
import org.endure.logging.LogFailures;
import org.endure.report.JustificationLog;
import org.endure.report.LogEntry;
import org.endure.rule.RuleBase;
import org.endure.scenario.Case;
import org.endure.scenario.Overlay;
import org.endure.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/** The justification log of a case, with what identifies the run. */
final class CaseLog {

    private static final Logger LOG = LoggerFactory.getLogger("justification");
    private static final AtomicLong RUNS = new AtomicLong();

    private CaseLog() {}

    /**
     * What the log tells.
     *
     * @param full whether the proof is told too, as the argument is, whatever the level of the logger
     */
    static List<LogEntry> of(Case judged, Assessment assessment, boolean full) {
        List<String> run = run(judged, assessment);
        if (!full && !LOG.isDebugEnabled()) {
            return JustificationLog.argument(assessment, run);
        }
        List<LogEntry> entries = JustificationLog.of(assessment, run, failedConditions(assessment));
        return full
                ? entries.stream()
                        .map(each -> each.level() == Level.DEBUG ? new LogEntry(Level.INFO, each.text()) : each)
                        .toList()
                : entries;
    }

    /**
     * Writes what it tells to a file.
     *
     * @param replacing whether a file may be replaced that Endure did not write
     * @throws org.endure.diagnostic.InvalidInputException if it cannot be written
     */
    static void write(List<LogEntry> log, Path file, boolean replacing) {
        String run = Long.toString(RUNS.incrementAndGet());
        try (MDC.MDCCloseable named = MDC.putCloseable(JustificationAppender.FILE, file.toString());
                MDC.MDCCloseable numbered = MDC.putCloseable(JustificationAppender.RUN, run);
                LogFailures failures = LogFailures.noted()) {
            if (replacing) {
                MDC.put(JustificationAppender.REPLACE, "");
            }
            log.forEach(each -> each.write(LOG));
            LOG.info(JustificationAppender.END, "");
            failures.refuse(LOG.getName(), file.toString());
        } finally {
            MDC.remove(JustificationAppender.REPLACE);
        }
    }

    private static List<String> run(Case judged, Assessment assessment) {
        Words words = assessment.words();
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "log.run.program",
                "version",
                Version.text(),
                "java",
                Runtime.version().feature()));
        lines.add(words.say(
                "log.run.theory",
                "theory",
                assessment.heading().theory(),
                "hash",
                assessment.inference().ruleBase().hash()));
        boolean alone = assessment.heading().baselines().isEmpty();
        lines.add(words.say(
                alone ? "log.run.facts.alone" : "log.run.facts",
                "file",
                judged.factSet().path(),
                "hash",
                judged.hash()));
        for (Overlay each : judged.overlays()) {
            lines.add(words.say(
                    "log.run.scenario",
                    "name",
                    Escapes.visible(each.name()),
                    "file",
                    Escapes.visible(each.path()),
                    "reason",
                    Escapes.visible(each.reason()),
                    "author",
                    Escapes.visible(each.author()),
                    "hash",
                    each.hash()));
        }
        return lines;
    }

    /** Which condition failed in each rule that did not fire; nothing if nobody asks for it. */
    private static List<String> failedConditions(Assessment assessment) {
        RuleBase theory = assessment.inference().ruleBase();
        if (!LOG.isTraceEnabled() || !DirectEngine.unsupported(theory).isEmpty()) {
            return List.of();
        }
        return new DirectEngine(theory)
                .failures(assessment.inference()).stream()
                        .map(each -> failure(each, assessment.words()))
                        .toList();
    }

    private static String failure(FailedCondition failed, Words words) {
        return words.say(
                "log.failed.condition",
                "rule",
                failed.rule().id(),
                "name",
                failed.rule().name(),
                "mechanism",
                failed.rule().mechanism(),
                "number",
                failed.number(),
                "count",
                failed.rule().conditions().size(),
                "condition",
                failed.condition().text());
    }
}
