package org.endure.report.validation;

import java.util.ArrayList;
import java.util.List;
import org.endure.diagnostic.Count;
import org.endure.report.html.Element;
import org.endure.statistics.Decomposition;
import org.endure.statistics.Estimate;
import org.endure.statistics.Measure;
import org.endure.validation.Backtest;
import org.endure.validation.contest.Contest;
import org.endure.validation.scores.CompetingEnds;
import org.endure.validation.scores.EraSkill;
import org.endure.validation.scores.RiskCalibration;
import org.endure.validation.scores.Scores;

/** What the calibrated risk is worth, how alliances ended by risk, and how the theory stands against a regression, on the page. */
final class SkillSections {

    private static final List<Measure> COMPARED =
            List.of(Measure.CONCORDANCE, Measure.AREA, Measure.AVERAGE_PRECISION, Measure.BRIER);

    private SkillSections() {}

    /** The skill in each era and the scores in their parts. */
    static List<Element> skills(Backtest backtest) {
        HtmlTable table = new HtmlTable(
                "Skill by era", List.of("era", "#cases", "#collapsed", "#base rate", "#Brier gained over it", "skill"));
        for (EraSkill each : backtest.skills()) {
            table.row(
                    "",
                    List.of(
                            HtmlTable.head(each.name()),
                            HtmlTable.cell(SkillText.cases(each.calibration())),
                            HtmlTable.cell(SkillText.collapses(each.calibration())),
                            HtmlTable.cell(each.baseRate()),
                            HtmlTable.cell(each.gain()),
                            HtmlTable.cell(SkillText.verdict(each))));
        }
        RiskCalibration all = backtest.calibration();
        HtmlTable parts = new HtmlTable(
                "Scores in their parts", List.of("score", "#mean", "#reliability", "#resolution", "#uncertainty"));
        row(parts, "Brier", all.brier());
        row(parts, "log", all.log());
        return List.of(
                Element.of("h3", "Probability of collapse"),
                Element.of(
                        "p",
                        "One curve over the risk that never falls, fitted in each era to all clusters but the case's own. There is skill where"
                                + " the interval of what it gains over the base rate lies above 0."),
                table.framed(),
                Element.of(
                        "p",
                        "Mean scores: reliability, less resolution, plus uncertainty. Less is better of all but resolution."),
                parts.framed());
    }

    private static void row(HtmlTable table, String name, Decomposition parts) {
        table.row(
                "",
                List.of(
                        HtmlTable.head(name),
                        HtmlTable.cell(parts.score()),
                        HtmlTable.cell(parts.reliability()),
                        HtmlTable.cell(parts.resolution()),
                        HtmlTable.cell(parts.uncertainty())));
    }

    /** How alliances ended by risk, and formal next to functional ends; nothing if the data do not say. */
    static List<Element> ends(Backtest backtest) {
        List<Element> sections = new ArrayList<>();
        if (!backtest.functional().isEmpty()) {
            HtmlTable table = new HtmlTable(
                    "Formal and functional end",
                    List.of("era", "#formal ends", "#same-year", "#functional ends", "#same-year"));
            for (Scores each : backtest.functional()) {
                Scores formal = SkillText.formal(backtest, each.name());
                table.row(
                        "",
                        List.of(
                                HtmlTable.head(each.name()),
                                HtmlTable.cell(formal.collapses()),
                                HtmlTable.cell(formal.of(Measure.CONCORDANCE)),
                                HtmlTable.cell(each.collapses()),
                                HtmlTable.cell(each.of(Measure.CONCORDANCE))));
            }
            sections.add(Element.of("h3", "Formal and functional end"));
            sections.add(table.framed());
        }
        if (!backtest.ends().levels().isEmpty()) {
            List<String> columns = new ArrayList<>(List.of("risk", "#cases"));
            backtest.ends().kinds().forEach(each -> {
                columns.add("#" + each);
                columns.add("#in a year");
            });
            columns.add("#in force");
            HtmlTable table = new HtmlTable("How they ended", columns);
            backtest.ends().levels().forEach(each -> table.row("", cells(each)));
            sections.add(Element.of("h3", "How they ended"));
            sections.add(
                    Element.of(
                            "p",
                            "Cumulative incidence of each end within %d years, and its hazard in one year, by thirds of the risk. Each end keeps the"
                                            .formatted(CompetingEnds.HORIZON)
                                    + " others from coming; alliances that were seen no longer count as long as they were followed."));
            sections.add(table.framed());
        }
        return sections;
    }

    private static List<Element> cells(CompetingEnds.Level level) {
        List<Element> cells = new ArrayList<>(List.of(
                HtmlTable.head("%d to %d".formatted(level.least(), level.greatest())), HtmlTable.cell(level.cases())));
        level.ends().forEach(each -> {
            cells.add(HtmlTable.cell(each.byHorizon()));
            cells.add(HtmlTable.cell(each.hazard()));
        });
        cells.add(HtmlTable.cell(level.inForce()));
        return cells;
    }

    /** The theory against a regression of its findings. */
    static Element contests(List<Contest> contests) {
        Element section = Element.section("contests", 2, "Against a regression of the same findings");
        for (Contest contest : contests) {
            List<String> columns = new ArrayList<>(List.of("era", "judge", "#cases", "#collapsed"));
            COMPARED.forEach(each -> columns.add("#" + each.title()));
            HtmlTable table = new HtmlTable(contest.split().title(), columns);
            for (Contest.Round each : contest.rounds()) {
                row(table, each, "theory", each.theory().measures()::get);
                row(table, each, "fitted", each.fitted().measures()::get);
                row(table, each, "base rate", each.baseRate().measures()::get);
                row(table, each, "theory less fitted", each.lead()::get);
                row(table, each, "theory less base rate", each.gain()::get);
            }
            section.add(
                    Element.of("h3", contest.split().title()),
                    Element.of(
                            "p",
                            "Both learn from the same rows and are scored on the same others; %s could not be forecast."
                                    .formatted(Count.of(contest.left(), "case"))),
                    table.framed());
        }
        return section;
    }

    private static void row(
            HtmlTable table,
            Contest.Round round,
            String judge,
            java.util.function.Function<Measure, Estimate> measures) {
        List<Element> cells = new ArrayList<>(List.of(
                HtmlTable.head(round.name()),
                HtmlTable.cell(judge),
                HtmlTable.cell(round.theory().cases()),
                HtmlTable.cell(round.theory().collapses())));
        COMPARED.forEach(each -> cells.add(HtmlTable.cell(java.util.Objects.requireNonNull(measures.apply(each)))));
        table.row(judge.equals("theory") ? "own" : "", cells);
    }
}
