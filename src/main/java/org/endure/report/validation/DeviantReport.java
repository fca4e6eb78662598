package org.endure.report.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Escapes;
import org.endure.fact.Outcome;
import org.endure.report.JsonReport;
import org.endure.report.Wrap;
import org.endure.validation.Backtest;
import org.endure.validation.DeviantCase;
import org.endure.validation.scores.ScoredCase;

/** The cases that a theory has wrong: why it said what it said, and why not what happened. */
public final class DeviantReport {

    private static final int MOST_RULES = 2;

    private final Backtest backtest;
    private final List<ExplainedCase> told;
    private final Function<ScoredCase, List<String>> commands;

    private DeviantReport(Backtest backtest, List<ExplainedCase> told, Function<ScoredCase, List<String>> commands) {
        this.backtest = backtest;
        this.told = told;
        this.commands = commands;
    }

    /**
     * A report.
     *
     * @param deviants the cases that are told
     * @param commands the commands that show a case in full, by its id
     */
    public static DeviantReport of(
            Backtest backtest, List<DeviantCase> deviants, Function<ScoredCase, List<String>> commands) {
        return new DeviantReport(
                backtest,
                deviants.stream()
                        .map(each -> ExplainedCase.of(each, commands.apply(each.scored())))
                        .toList(),
                commands);
    }

    /** The cases that are told. */
    public List<ExplainedCase> told() {
        return told;
    }

    /** The commands that show a case in full. */
    public List<String> commands(ScoredCase each) {
        return commands.apply(each);
    }

    /** For the terminal. */
    public String text() {
        StringBuilder text = new StringBuilder(Wrap.text(heading(), Wrap.WIDE, "", ""));
        told.forEach(each -> tell(each, text));
        return text.toString();
    }

    /** How many cases are wrong, and how many of them are told. */
    public String heading() {
        List<ScoredCase> wrong =
                backtest.history().cases().stream().filter(ScoredCase::isWrong).toList();
        long missed = wrong.stream().filter(ScoredCase::collapsed).count();
        long alike =
                told.stream().mapToLong(each -> each.deviant().alike().size()).sum();
        String all = "%s has %d of %s wrong: %s said to endure, %s that endured said to collapse."
                .formatted(
                        backtest.history().theory(),
                        wrong.size(),
                        Count.of(backtest.own().confusion().judged(), "case"),
                        Count.of(missed, "collapse"),
                        Count.of(wrong.size() - missed, "alliance"));
        String some = told.size() + alike == wrong.size()
                ? alike == 0
                        ? ""
                        : " Of the years of one alliance that are wrong in the same way, the farthest off is shown."
                : (" Told are the %d farthest off, the missed collapses of the lowest risk and the false alarms of the highest, one for"
                                + " each alliance; --most N shows more.")
                        .formatted(told.size());
        return all + some;
    }

    private void tell(ExplainedCase each, StringBuilder text) {
        ScoredCase scored = each.deviant().scored();
        text.append('\n').append(Wrap.text(summary(scored), Wrap.WIDE, "", "  "));
        if (!each.deviant().alike().isEmpty()) {
            text.append(Wrap.text(alike(each.deviant()), Wrap.WIDE, "  ", "    "));
        }
        text.append("  Why %s:\n".formatted(scored.assessment().verdict()));
        each.why().forEach(line -> text.append(Wrap.text(line, Wrap.WIDE, "    ", "      ")));
        each.evidence().forEach(line -> text.append(Wrap.text(line, Wrap.WIDE, "      - ", "        ")));
        text.append("  Why not %s:\n".formatted(scored.outcome()));
        each.whyNot().stream().limit(MOST_RULES).forEach(rule -> tell(rule, "    ", text));
        if (each.whyNot().isEmpty()) {
            text.append("    No rule of the theory concludes it.\n");
        }
        text.append("  In full:\n");
        each.commands().forEach(line -> text.append("    ").append(line).append('\n'));
    }

    private static void tell(ExplainedCase.WhyNot rule, String indent, StringBuilder text) {
        text.append(Wrap.text(rule.summary(), Wrap.WIDE, indent, indent + "  "));
        rule.obstacles().forEach(line -> text.append(Wrap.text(line, Wrap.WIDE, indent + "  ", indent + "    ")));
        rule.lacking().stream().limit(MOST_RULES).forEach(each -> tell(each, indent + "    ", text));
    }

    /** A wrong case in a sentence. */
    public static String summary(ScoredCase scored) {
        Integer risk = scored.assessment().risk();
        return "%s: said %s, but it %s; risk %s; found %s"
                .formatted(
                        Escapes.visible(scored.assessment().id()),
                        scored.assessment().verdict(),
                        scored.outcome() == Outcome.COLLAPSE ? "collapsed" : "endured",
                        risk == null ? "not scored" : risk,
                        found(scored));
    }

    /** The further cases of the same cluster that are wrong in the same way. */
    public static String alike(DeviantCase deviant) {
        List<String> ids = deviant.alike();
        return "Wrong in the same way: %s%s."
                .formatted(
                        Escapes.visible(String.join(", ", ids.subList(0, Math.min(ids.size(), 10)))),
                        ids.size() > 10 ? " and %d more".formatted(ids.size() - 10) : "");
    }

    /** What the theory found in a case, by mechanism. */
    public static String found(ScoredCase each) {
        TreeSet<String> parts = new TreeSet<>();
        each.assessment()
                .findings()
                .forEach((code, magnitude) ->
                        parts.add(code + " " + magnitude.name().toLowerCase(Locale.ROOT)));
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }

    /** As maps and lists. */
    List<Map<String, Object>> tree() {
        List<Map<String, Object>> trees = new ArrayList<>();
        for (ExplainedCase each : told) {
            ScoredCase scored = each.deviant().scored();
            trees.add(JsonReport.map(
                    "id",
                    scored.assessment().id(),
                    "verdict",
                    scored.assessment().verdict().name(),
                    "outcome",
                    scored.outcome().name(),
                    "risk",
                    scored.assessment().risk(),
                    "alike",
                    each.deviant().alike(),
                    "why",
                    each.why(),
                    "evidence",
                    each.evidence(),
                    "whyNot",
                    each.whyNot().stream().map(DeviantReport::tree).toList(),
                    "commands",
                    each.commands()));
        }
        return trees;
    }

    private static Map<String, Object> tree(ExplainedCase.WhyNot rule) {
        return JsonReport.map(
                "rule",
                rule.rule(),
                "name",
                rule.name(),
                "held",
                rule.held(),
                "conditions",
                rule.of(),
                "failed",
                rule.condition(),
                "state",
                rule.state(),
                "obstacles",
                rule.obstacles(),
                "lacking",
                rule.lacking().stream().map(DeviantReport::tree).toList());
    }
}
