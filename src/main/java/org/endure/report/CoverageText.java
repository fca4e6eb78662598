package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.TextWidth;
import org.endure.explanation.Coverage;
import org.endure.words.Words;

/** What a fact set has asked and what it has not, as tables. */
public final class CoverageText {

    private static final String ITSELF = "-";
    private static final int WIDEST = 40;

    private CoverageText() {}

    /**
     * One table of it.
     *
     * @param title what it tells
     * @param head what stands over its columns; none if it needs no head
     * @param rows its rows; if there are none, nothing is known to ask about
     */
    public record Grid(String title, List<String> head, List<List<Cell>> rows) {
        public Grid {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One cell.
     *
     * @param text what it tells where no fact tells it
     * @param facts ids of the facts that tell it
     */
    public record Cell(String text, List<String> facts) {
        public Cell {
            facts = List.copyOf(facts);
        }

        static Cell of(String text) {
            return new Cell(text, List.of());
        }

        /** What it tells as plain text. */
        public String plain() {
            return facts.isEmpty() ? text : String.join(", ", facts);
        }
    }

    /**
     * The tables: members by threats, members by allies, and mechanisms with how far each was looked for.
     *
     * @param name how a state is named
     */
    public static List<Grid> grids(Coverage coverage, Words words, UnaryOperator<String> name) {
        List<List<Cell>> mechanisms = coverage.mechanisms().stream()
                .map(each -> List.of(
                        Cell.of(each.code() + " " + each.title()),
                        Cell.of(words.say("coverage." + each.search().name().toLowerCase(Locale.ROOT))),
                        new Cell("", each.facts())))
                .toList();
        return List.of(
                views("threats", coverage.members(), coverage.threats(), words, name),
                views("allies", coverage.members(), coverage.allies(), words, name),
                new Grid(words.say("coverage.mechanisms"), List.of(), mechanisms));
    }

    private static Grid views(
            String what, List<String> members, List<Coverage.Row> rows, Words words, UnaryOperator<String> name) {
        List<String> head = new ArrayList<>(List.of(""));
        members.forEach(each -> head.add(name.apply(each)));
        List<List<Cell>> table = new ArrayList<>();
        for (Coverage.Row row : rows) {
            List<Cell> line = new ArrayList<>(List.of(Cell.of(name.apply(row.state()))));
            for (String member : members) {
                List<String> facts = row.facts().get(member);
                line.add(
                        facts == null
                                ? Cell.of(ITSELF)
                                : facts.isEmpty() ? Cell.of(words.say("coverage.open")) : new Cell("", facts));
            }
            table.add(line);
        }
        return new Grid(words.say("coverage." + what), head, table);
    }

    /** As text. */
    public static String of(Coverage coverage, Words words) {
        StringBuilder text = new StringBuilder();
        for (Grid grid : grids(coverage, words, UnaryOperator.identity())) {
            text.append(grid.title()).append('\n');
            List<List<String>> rows = new ArrayList<>();
            if (!grid.head().isEmpty()) {
                rows.add(grid.head());
            }
            grid.rows().forEach(row -> rows.add(row.stream().map(Cell::plain).toList()));
            if (grid.rows().isEmpty()) {
                text.append("  ").append(words.say("coverage.no.threat")).append("\n\n");
            } else {
                table(text, rows);
            }
        }
        return text.toString();
    }

    private static void table(StringBuilder text, List<List<String>> rows) {
        int columns = rows.get(0).size();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < columns; i++) {
                int column = i;
                int width = Math.min(
                        WIDEST,
                        rows.stream()
                                .mapToInt(each -> TextWidth.of(Escapes.visible(each.get(column))))
                                .max()
                                .orElse(0));
                String cell = Escapes.visible(row.get(i));
                line.append(' ').append(cell).append(" ".repeat(Math.max(1, width - TextWidth.of(cell) + 1)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        text.append('\n');
    }

    /** As data. */
    public static Map<String, Object> tree(Coverage coverage) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("members", coverage.members());
        tree.put("threats", rows(coverage.threats()));
        tree.put("allies", rows(coverage.allies()));
        tree.put(
                "mechanisms",
                coverage.mechanisms().stream()
                        .map(each -> JsonReport.map(
                                "code",
                                each.code(),
                                "title",
                                each.title(),
                                "search",
                                each.search().name(),
                                "facts",
                                each.facts()))
                        .toList());
        return tree;
    }

    private static List<Object> rows(List<Coverage.Row> rows) {
        return rows.stream()
                .<Object>map(each -> JsonReport.map("state", each.state(), "facts", each.facts()))
                .toList();
    }
}
