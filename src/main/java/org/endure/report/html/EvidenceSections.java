package org.endure.report.html;

import java.util.ArrayList;
import java.util.List;
import org.endure.explanation.Assessment;
import org.endure.explanation.Contradiction;
import org.endure.explanation.CredibilityLedger;
import org.endure.explanation.CredibilityLedger.Side;
import org.endure.explanation.SharedGoals;
import org.endure.explanation.ThreatMatrix;
import org.endure.fact.Answer;
import org.endure.fact.GoalRelation;
import org.endure.report.CredibilityText;
import org.endure.report.GoalText;
import org.endure.report.Grouping;
import org.endure.report.ThreatText;

/** The sections on the facts that carry the theory: threats, credibility, shared goals, and what contradicts each other. */
final class EvidenceSections {

    private final Chapter chapter;
    private final Assessment assessment;

    EvidenceSections(Chapter chapter) {
        this.chapter = chapter;
        this.assessment = chapter.assessment;
    }

    private Element section(String name, int level) {
        return Element.section(chapter.anchor(name), level, chapter.words.say(name + ".title"));
    }

    /** The threat matrix: a row for each threat, a column for each member, or for members that rate all threats alike. */
    Element threats(int level) {
        Element section = section("threats", level);
        ThreatMatrix matrix = assessment.threats();
        if (matrix.threats().isEmpty()) {
            return section.add(Element.of("p", chapter.words.say("threats.none")));
        }
        ThreatText text = new ThreatText(assessment);
        List<ThreatMatrix.MemberView> raters = matrix.members().stream()
                .filter(member -> matrix.threats().stream()
                        .anyMatch(row -> row.cell(member.member()).isPresent()))
                .toList();
        Element heads = Element.of("tr").add(column(chapter.words.say("threats.threat")));
        List<List<ThreatMatrix.MemberView>> columns = Grouping.of(raters, member -> ratings(member, matrix, text));
        columns.forEach(alike -> {
            Element head = column(text.members(
                    alike.stream().map(ThreatMatrix.MemberView::member).toList()));
            heads.add(alike.size() > 1 ? head.styled("many") : head);
        });
        List<Element> rows = new ArrayList<>();
        for (ThreatMatrix.Row row : matrix.threats()) {
            Element cells =
                    Element.of("tr").add(Element.of("th", text.threat(row)).with("scope", "row"));
            columns.forEach(alike -> cells.add(row.cell(alike.get(0).member())
                    .map(cell -> rating(cell, text))
                    .orElseGet(() -> Element.of("td", chapter.words.say("table.nothing")))));
            rows.add(cells);
        }
        Element table = Element.of("table")
                .styled("matrix")
                .add(Element.of("thead").add(heads), Element.of("tbody").add(rows));
        return section.add(ScrollRegion.of(table, chapter.words.say("threats.title")));
    }

    private static List<Object> ratings(ThreatMatrix.MemberView member, ThreatMatrix matrix, ThreatText text) {
        return matrix.threats().stream()
                .<Object>map(row -> row.cell(member.member()).map(cell -> List.of(text.rating(cell), cell.facts())))
                .toList();
    }

    private static Element column(String text) {
        return Element.of("th", text).with("scope", "col");
    }

    private Element rating(ThreatMatrix.Cell cell, ThreatText text) {
        List<String> parts = text.rating(cell);
        Element drawn = cell.rated()
                ? LevelDrawing.of(
                        cell.level().low().points(), cell.level().high().points(), parts.get(0))
                : Element.of("span", parts.get(0)).styled("level unknown");
        Element td = Element.of("td").add(drawn);
        if (parts.size() > 1) {
            td.add(Element.of("span", chapter.words.semicolons(parts.subList(1, parts.size())))
                    .styled("remark block"));
        }
        return cell.facts().isEmpty()
                ? td
                : td.add(Element.of("span").styled("block").add(chapter.facts(cell.facts())));
    }

    /** The credibility ledger: doubts on one side, answers on the other, statements and actions apart. */
    Element credibility(int level) {
        Element section = section("credibility", level);
        List<CredibilityLedger.AccountView> accounts = assessment.credibility().accounts();
        if (accounts.isEmpty()) {
            return section.add(Element.of("p", chapter.words.say("credibility.none")));
        }
        CredibilityText text = new CredibilityText(assessment);
        Element heads = Element.of("tr")
                .add(Element.of("td"))
                .add(column(chapter.words.say("credibility.doubts")))
                .add(column(chapter.words.say("credibility.answers")));
        Element table =
                Element.of("table").styled("ledger").add(Element.of("thead").add(heads));
        for (CredibilityLedger.AccountView account : accounts) {
            Element title = Element.of("th")
                    .with("scope", "rowgroup")
                    .with("colspan", "3")
                    .text(chapter.words.say(
                            "credibility.place",
                            "receiver",
                            chapter.sentences.perceiver(account.receiver()),
                            "area",
                            chapter.word(account.area())))
                    .add(LevelDrawing.of(
                            account.doubtLow().points(), account.doubtHigh().points(), text.net(account)));
            Element rows = Element.of("tbody").add(Element.of("tr").add(title));
            CredibilityText.WAYS.stream()
                    .filter(action -> action != Answer.UNKNOWN
                            || account.entries().stream().anyMatch(each -> each.action() == action))
                    .forEach(action -> rows.add(side(account, action, text)));
            table.add(rows);
        }
        return section.add(ScrollRegion.of(table, chapter.words.say("credibility.title")));
    }

    private Element side(CredibilityLedger.AccountView account, Answer action, CredibilityText text) {
        Element row = Element.of("tr")
                .add(Element.of(
                                "th",
                                chapter.words.say(
                                        switch (action) {
                                            case NO -> "credibility.statements";
                                            case YES -> "credibility.actions";
                                            case UNKNOWN -> "credibility.unknown";
                                        }))
                        .with("scope", "row"));
        List<CredibilityLedger.Entry> doubts = new ArrayList<>(account.entries(Side.DOUBT, action));
        doubts.addAll(account.entries(Side.OPEN, action));
        return row.add(
                entries(doubts, text).with("data-heading", chapter.words.say("credibility.doubts")),
                entries(account.entries(Side.ANSWER, action), text)
                        .with("data-heading", chapter.words.say("credibility.answers")));
    }

    private Element entries(List<CredibilityLedger.Entry> entries, CredibilityText text) {
        if (entries.isEmpty()) {
            return Element.of("td", chapter.words.say("table.nothing"));
        }
        Element list = Element.of("ul");
        for (CredibilityLedger.Entry each : entries) {
            Element item = Element.of("li").text(text.sentence(each) + " ").add(chapter.facts(List.of(each.fact())));
            list.add(each.opinion() ? item.styled("opinion") : item);
        }
        return Element.of("td").add(list);
    }

    /** Shared goals: a row for each area, values and objectives apart. */
    Element goals(int level) {
        Element section = section("goals", level);
        List<SharedGoals.AreaGoals> areas = assessment.goals().areas();
        if (areas.isEmpty()) {
            return section.add(Element.of("p", chapter.words.say("goals.none")));
        }
        GoalText text = new GoalText(assessment);
        Element heads = Element.of("tr")
                .add(column(chapter.words.say("goals.column.area")))
                .add(column(chapter.words.say("goals.column.objectives")))
                .add(column(chapter.words.say("goals.column.values")));
        List<Element> rows = areas.stream()
                .map(area -> Element.of("tr")
                        .add(Element.of("th", text.area(area)).with("scope", "row"))
                        .add(goals(area, true, text), goals(area, false, text)))
                .toList();
        Element table = Element.of("table")
                .styled("goals")
                .add(Element.of("thead").add(heads), Element.of("tbody").add(rows));
        return section.add(ScrollRegion.of(table, chapter.words.say("goals.title")));
    }

    private Element goals(SharedGoals.AreaGoals area, boolean objectives, GoalText text) {
        Element cell = Element.of("td");
        boolean empty = true;
        for (GoalRelation relation : GoalRelation.values()) {
            List<SharedGoals.Indicator> indicators = area.indicators(objectives, relation);
            List<SharedGoals.GoalLevel> levels = area.levels().stream()
                    .filter(each -> each.objectives() == objectives && each.relation() == relation)
                    .toList();
            if (indicators.isEmpty() && levels.isEmpty()) {
                continue;
            }
            empty = false;
            String word = text.level(area, objectives, relation);
            String said = chapter.words.say(
                    "goals." + (objectives ? "objectives." : "values.") + relation,
                    "level",
                    word.isEmpty() ? chapter.words.say("goals.no-level") : word);
            cell.add(LevelDrawing.of(
                            levels.stream()
                                    .mapToInt(each -> each.low().points())
                                    .max()
                                    .orElse(0),
                            levels.stream()
                                    .mapToInt(each -> each.high().points())
                                    .max()
                                    .orElse(0),
                            said))
                    .add(Element.of("span")
                            .styled("block")
                            .add(chapter.facts(indicators.stream()
                                    .map(SharedGoals.Indicator::fact)
                                    .toList())));
        }
        return empty ? cell.text(chapter.words.say("table.nothing")) : cell;
    }

    /** Whether any facts contradict each other. */
    boolean hasContradictions() {
        return !assessment.contradictions().isEmpty();
    }

    /** Facts that contradict each other, and what was done about it. */
    Element contradictions(int level) {
        Element list = Element.of("ul");
        for (Contradiction each : assessment.contradictions()) {
            list.add(Element.of("li")
                    .text(chapter.sentence(each.sentence()) + " " + chapter.sentence(each.done()) + " ")
                    .add(chapter.facts(each.facts())));
        }
        return section("contradictions", level).add(list);
    }
}
