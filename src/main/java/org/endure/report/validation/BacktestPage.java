package org.endure.report.validation;

import java.util.ArrayList;
import java.util.List;
import org.endure.diagnostic.Count;
import org.endure.report.CompareReport;
import org.endure.report.html.Element;
import org.endure.report.html.Page;
import org.endure.statistics.Measure;
import org.endure.validation.Backtest;
import org.endure.validation.History;
import org.endure.validation.HistoryTrial;
import org.endure.validation.Variant;
import org.endure.validation.scores.Confusion;
import org.endure.validation.scores.Scores;

/** Theories beside history, as one page: scores, curves, eras, mechanisms, and every wrong case with its why and why not. */
public final class BacktestPage {

    private final HistoryTrial trial;
    private final List<DeviantReport> deviants;

    private BacktestPage(HistoryTrial trial, List<DeviantReport> deviants) {
        this.trial = trial;
        this.deviants = deviants;
    }

    /**
     * The page, in English.
     *
     * @param deviants the wrong cases of each theory, in the same order
     * @param version version of the program
     */
    public static String of(HistoryTrial trial, List<DeviantReport> deviants, String version) {
        return new BacktestPage(trial, deviants).document(version);
    }

    private String document(String version) {
        String title = CompareReport.series(trial.backtests().stream()
                        .map(each -> each.history().theory())
                        .toList())
                + " before history";
        List<Element> sections = new ArrayList<>(List.of(summary(), ScoreSections.scores(trial)));
        if (!trial.contrasts().isEmpty()) {
            sections.add(ScoreSections.differences(trial));
        }
        if (!trial.contests().isEmpty()) {
            sections.add(SkillSections.contests(trial.contests()));
        }
        sections.add(CurveSections.curves(trial));
        for (int i = 0; i < trial.backtests().size(); i++) {
            sections.add(theory(trial.backtests().get(i), deviants.get(i), "t" + (i + 1) + "-"));
        }
        sections.add(variants());
        sections.add(definitions());
        Element body = Element.of("body")
                .add(
                        Element.of("a", "Skip to the scores").styled("skip").with("href", "#main"),
                        Element.of("header")
                                .add(
                                        Element.of("h1", title),
                                        Element.of("p", trial.first().history().name())
                                                .styled("period"),
                                        Element.of("p", BacktestReport.heading(trial))),
                        navigation(),
                        Element.of("main")
                                .with("id", "main")
                                .with("tabindex", "-1")
                                .add(sections),
                        footer(version));
        return Page.sortable("en", title, body);
    }

    private Element navigation() {
        Element list = Element.of("ul");
        link(list, "scores", "Scores");
        if (!trial.contrasts().isEmpty()) {
            link(list, "differences", "Theories compared");
        }
        if (!trial.contests().isEmpty()) {
            link(list, "contests", "Against a regression");
        }
        link(list, "curves", "Curves");
        for (int i = 0; i < trial.backtests().size(); i++) {
            String theory = trial.backtests().get(i).history().theory();
            link(list, "t" + (i + 1) + "-theory", theory);
            link(list, "t" + (i + 1) + "-misses", theory + ": what it got wrong");
        }
        link(list, "variants", "Variants tried");
        link(list, "definitions", "How to read this");
        return Element.of("nav").with("aria-label", "Contents").add(list);
    }

    private static void link(Element list, String anchor, String text) {
        list.add(Element.of("li").add(Element.of("a", text).with("href", "#" + anchor)));
    }

    /** What it comes to, in a sentence for each theory. */
    private Element summary() {
        Element section = Element.of("section").styled("verdict").with("aria-label", "Summary");
        for (Backtest each : trial.backtests()) {
            Scores own = each.own();
            Confusion confusion = own.confusion();
            section.add(Element.of(
                    "p",
                    ("%s is right about %d of %s. Of pairs of one year it ranks %s in the right order, where chance gives 0.500 and"
                                    + " the additive count %s; its verdicts correlate with outcomes by %s.")
                            .formatted(
                                    each.history().theory(),
                                    confusion.hits() + confusion.quiet(),
                                    Count.of(confusion.judged(), "case"),
                                    MeasureText.text(own.of(Measure.CONCORDANCE)),
                                    MeasureText.text(each.baselines()
                                            .get(each.baselines().size() - 1)
                                            .of(Measure.CONCORDANCE)),
                                    MeasureText.text(own.of(Measure.MATTHEWS)))));
        }
        return section;
    }

    private static Element theory(Backtest backtest, DeviantReport deviants, String prefix) {
        DeviantSections wrong = new DeviantSections(backtest, deviants, prefix);
        return Element.section(prefix + "theory", 2, backtest.history().theory())
                .add(wrong.timeline())
                .add(CurveSections.calibration(backtest, prefix))
                .add(SkillSections.skills(backtest))
                .add(SkillSections.ends(backtest))
                .add(ScoreSections.eras(backtest))
                .add(wrong.misses())
                .add(ScoreSections.mechanisms(backtest));
    }

    private Element variants() {
        HtmlTable table = new HtmlTable(
                "Variants tried",
                List.of(
                        "date",
                        "theory",
                        "rules",
                        "coding",
                        "#cases",
                        "#same-year",
                        "#AUC",
                        "#PR-AUC",
                        "#Brier",
                        "#MCC",
                        "locked"));
        for (Variant each : trial.variants()) {
            table.row(
                    "",
                    List.of(
                            HtmlTable.head(each.date().toString()),
                            HtmlTable.cell(each.theory()),
                            Element.of("td")
                                    .add(Element.of("code", each.theoryHash().substring(0, 8))
                                            .with("title", each.theoryHash())),
                            HtmlTable.cell(each.coding().replaceFirst("([0-9a-f]{8})[0-9a-f]{56}$", "$1")),
                            HtmlTable.cell(each.cases()),
                            HtmlTable.cell(each.concordance()),
                            HtmlTable.cell(each.area()),
                            HtmlTable.cell(each.averagePrecision()),
                            HtmlTable.cell(each.brier()),
                            HtmlTable.cell(each.matthews()),
                            HtmlTable.cell((each.locked() ? "locked " : "") + each.reason())));
        }
        return Element.section("variants", 2, "Variants tried")
                .add(
                        Element.of(
                                "p",
                                BacktestReport.variants(trial)
                                        + ". Whoever tries many and reports the best overstates it; here stand all."),
                        table.framed());
    }

    private static Element definitions() {
        Element list = Element.of("dl").styled("definitions");
        for (Definitions.Definition each : Definitions.SCORES) {
            list.add(
                    Element.of("dt", each.term()),
                    Element.of("dd", each.meaning() + ". ")
                            .add(Element.of("span", each.source() + ".").styled("remark")));
        }
        return Element.section("definitions", 2, "How to read this")
                .add(Element.of("p", "The event is COLLAPSE; n counts cases of known outcome."), list);
    }

    private Element footer(String version) {
        History history = trial.first().history();
        Element footer = Element.of("footer").add(Element.of("p", "Made by Endure " + version + "."));
        footer.add(Element.of("p", "Data sha-256 %s; coding %s.".formatted(history.dataHash(), history.coding())));
        trial.backtests()
                .forEach(each -> footer.add(Element.of(
                        "p",
                        "Theory %s sha-256 %s."
                                .formatted(
                                        each.history().theory(), each.history().theoryHash()))));
        return footer;
    }
}
