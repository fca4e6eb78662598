package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Coverage;
import org.endure.words.Words;

/** What a fact set has asked and what it has not, as tables. */
public final class CoverageText {

    private static final String ITSELF = "-";
    private static final int WIDEST = 40;

    private CoverageText() {}

    /** As text. */
    public static String of(Coverage coverage, Words words) {
        StringBuilder text = new StringBuilder();
        views(text, words, "threats", coverage.members(), coverage.threats());
        views(text, words, "allies", coverage.members(), coverage.allies());
        text.append(words.say("coverage.mechanisms")).append('\n');
        List<List<String>> rows = new ArrayList<>();
        coverage.mechanisms()
                .forEach(each -> rows.add(List.of(
                        each.code() + " " + each.title(),
                        words.say("coverage." + each.search().name().toLowerCase(Locale.ROOT)),
                        String.join(", ", each.facts()))));
        if (!rows.isEmpty()) {
            table(text, rows);
        }
        return text.toString();
    }

    private static void views(
            StringBuilder text, Words words, String what, List<String> members, List<Coverage.Row> rows) {
        text.append(words.say("coverage." + what)).append('\n');
        if (rows.isEmpty()) {
            text.append("  ").append(words.say("coverage.no.threat")).append("\n\n");
            return;
        }
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(members);
        table.add(head);
        for (Coverage.Row row : rows) {
            List<String> line = new ArrayList<>(List.of(row.state()));
            for (String member : members) {
                List<String> facts = row.facts().get(member);
                line.add(
                        facts == null
                                ? ITSELF
                                : facts.isEmpty() ? words.say("coverage.open") : String.join(", ", facts));
            }
            table.add(line);
        }
        table(text, table);
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
