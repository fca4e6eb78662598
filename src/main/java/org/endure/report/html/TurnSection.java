package org.endure.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.endure.explanation.Assessment;
import org.endure.explanation.Balance;
import org.endure.explanation.Bounds;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.Outcome;
import org.endure.fact.Scale;
import org.endure.report.ForecastText;
import org.endure.report.Labels;
import org.endure.report.PredictionText;
import org.endure.report.VerdictText;
import org.endure.report.WorthText;
import org.endure.words.Words;

/** What would turn the verdict, and what is forecast: the verdict table around the case, single findings, conditions. */
final class TurnSection {

    private final Chapter chapter;
    private final Assessment assessment;
    private final Labels labels;
    private final Words words;
    private final VerdictText text;

    TurnSection(Chapter chapter) {
        this.chapter = chapter;
        this.assessment = chapter.assessment;
        this.labels = chapter.labels;
        this.words = chapter.words;
        this.text = new VerdictText(assessment);
    }

    /** The section. */
    Element section(int level) {
        Element section = chapter.section("flips", level);
        Balance balance = assessment.balance();
        Optional<VerdictTable> table = VerdictTable.of(assessment.inference());
        Element columns = Element.of("div").styled("turn");
        if (balance != null && table.isPresent()) {
            section.add(Element.of("p", words.say("turn.intro", "holds", text.word(Scale.HOLDS, balance.holds())))
                    .styled("intro"));
            columns.add(grid(balance, table.get()));
        }
        return section.add(columns.add(Element.of("div").add(flips(level)).add(forecast(level))));
    }

    private Element grid(Balance balance, VerdictTable table) {
        Element heads =
                Element.of("tr").add(Element.of("th", words.say("turn.corner")).with("scope", "col"));
        for (int motive = 0; motive < VerdictTable.LEVELS; motive++) {
            heads.add(Element.of("th", text.word(Scale.MOTIVE, new Bounds(motive, motive)))
                    .styled("lower")
                    .with("scope", "col"));
        }
        List<Element> rows = new ArrayList<>();
        for (int strain = 0; strain < VerdictTable.LEVELS; strain++) {
            Element row = Element.of("tr")
                    .add(Element.of("th", text.word(Scale.STRAIN, new Bounds(strain, strain)))
                            .styled("lower")
                            .with("scope", "row"));
            for (int motive = 0; motive < VerdictTable.LEVELS; motive++) {
                row.add(cell(balance, table.margin(motive, strain, balance), motive, strain));
            }
            rows.add(row);
        }
        Element drawn = Element.of("table")
                .styled("grid")
                .add(
                        Element.of("caption", words.say("turn.caption")).styled("hidden"),
                        Element.of("thead").add(heads),
                        Element.of("tbody").add(rows));
        return Element.of("div").add(ScrollRegion.of(drawn, words.say("turn.caption")), key());
    }

    private Element cell(Balance balance, Bounds margin, int motive, int strain) {
        boolean now = within(motive, balance.motive()) && within(strain, balance.strain());
        String style =
                margin.low() > 0 ? "robust" : margin.low() == 0 ? "edge" : margin.high() < 0 ? "fallen" : "unknown";
        Element cell = Element.of("td", text.numbers(margin)).styled(now ? style + " now" : style);
        if (style.equals("fallen")) {
            cell.text(" ✕");
        }
        return now ? cell.add(Element.of("span", " " + words.say("turn.now")).styled("hidden")) : cell;
    }

    private Element key() {
        Element key = Element.of("p").styled("key note");
        for (String each : List.of("now", "robust", "edge", "unknown", "fallen")) {
            key.add(Element.of("span")
                    .add(Element.of("i", each.equals("fallen") ? "✕" : "")
                            .styled(each)
                            .with("aria-hidden", "true"))
                    .text(words.say("turn." + each)));
        }
        return key;
    }

    private static boolean within(int level, Bounds bounds) {
        return level >= bounds.low() && level <= bounds.high();
    }

    /** Which single findings flip the verdict, and how to look for more. */
    private List<Element> flips(int level) {
        List<Element> told = new ArrayList<>();
        List<String> flips = new ArrayList<>();
        assessment
                .robustness()
                .flips()
                .forEach((finding, outcome) -> flips.add(labels.of(
                        "flips.without",
                        finding.equals(IntrinsicValue.CODE) ? labels.of("flips.value") : finding,
                        chapter.word(outcome))));
        told.add(Element.of("h" + (level + 1), labels.of("flips.single")));
        if (!flips.isEmpty()) {
            told.add(Chapter.list(flips));
        } else if (assessment.outcome() != Outcome.UNDETERMINED) {
            told.add(Element.of("p", labels.of("flips.none")));
        }
        new WorthText(assessment).facts().forEach(each -> told.add(Element.of("p", each)));
        told.add(Element.of("p", labels.of("flips.how")));
        told.add(Element.of("pre")
                .add(Element.of("code", "endure flip " + assessment.heading().factSet())));
        return told;
    }

    /** The forecast and the conditions on which it no longer holds. */
    private List<Element> forecast(int level) {
        List<Element> told = new ArrayList<>();
        told.add(Element.of("h" + (level + 1), labels.of("forecast.title")).with("id", chapter.anchor("forecast")));
        Assessment.ForecastView forecast = assessment.forecast();
        if (forecast == null) {
            told.add(Element.of("p", labels.of("forecast.none")));
        } else {
            ForecastText text = new ForecastText(assessment, forecast);
            Element sentence = Element.of("p").add(Element.of("strong", text.expected()));
            told.add(forecast.unless().isEmpty() ? sentence : sentence.text(labels.of("forecast.unless")));
            if (!forecast.unless().isEmpty()) {
                told.add(Chapter.list(forecast.unless()));
            }
            text.notes().forEach(note -> told.add(Element.of("p", note)));
        }
        if (!assessment.unsettling().isEmpty()) {
            told.add(Element.of(
                    "p", words.say("forecast.unsettled", "reasons", words.semicolons(assessment.unsettling()))));
        }
        return told;
    }

    /** What the theory expects of members, and what became of it. */
    Optional<Element> predictions(int level) {
        PredictionText text = new PredictionText(assessment);
        if (assessment.predictions().isEmpty()) {
            return Optional.empty();
        }
        Element items = Element.of("ul");
        for (PredictionText.Line line : text.lines()) {
            Element item = Element.of("li", line.statement());
            line.evidence().forEach(each -> item.text(" " + each.label() + " ").add(chapter.facts(each.facts())));
            items.add(item);
        }
        return Optional.of(chapter.section("predictions", level).add(Element.of("p", text.count()), items));
    }
}
