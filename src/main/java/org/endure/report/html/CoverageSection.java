package org.endure.report.html;

import java.util.ArrayList;
import java.util.List;
import org.endure.explanation.Coverage;
import org.endure.report.CoverageText;

/** The section on what was asked and what was not: members by threats and allies, and mechanisms. */
final class CoverageSection {

    private final Chapter chapter;

    CoverageSection(Chapter chapter) {
        this.chapter = chapter;
    }

    /** The section, a table for each question. */
    Element section(int level) {
        Element section = chapter.section("coverage", level);
        Coverage coverage = Coverage.of(chapter.assessment.inference(), chapter.assessment.language());
        for (CoverageText.Grid grid : grids(coverage)) {
            section.add(
                    grid.rows().isEmpty()
                            ? Element.of("p", chapter.words.say("coverage.no.threat"))
                            : ScrollRegion.of(table(grid), grid.title()));
        }
        return section;
    }

    private List<CoverageText.Grid> grids(Coverage coverage) {
        return CoverageText.grids(
                coverage, chapter.words, state -> chapter.words.capital(chapter.sentences.perceiver(state)));
    }

    private Element table(CoverageText.Grid grid) {
        Element table = Element.of("table").add(Element.of("caption", grid.title()));
        if (!grid.head().isEmpty()) {
            Element head = Element.of("tr");
            grid.head()
                    .forEach(each -> head.add(
                            each.isEmpty()
                                    ? Element.of("td")
                                    : Element.of("th", each).with("scope", "col")));
            table.add(Element.of("thead").add(head));
        }
        List<Element> rows = new ArrayList<>();
        for (List<CoverageText.Cell> cells : grid.rows()) {
            Element row =
                    Element.of("tr").add(Element.of("th", cells.get(0).text()).with("scope", "row"));
            cells.stream().skip(1).forEach(cell -> row.add(cell(cell)));
            rows.add(row);
        }
        return table.add(Element.of("tbody").add(rows));
    }

    private Element cell(CoverageText.Cell cell) {
        return cell.facts().isEmpty()
                ? Element.of("td", cell.text())
                : Element.of("td").add(chapter.facts(cell.facts()));
    }
}
