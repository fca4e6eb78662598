package org.endure.spreadsheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.endure.factset.FactSet;
import org.endure.factset.StatedLikelihood;
import org.endure.yaml.YamlScalar;

/** How likely facts are under theories, as columns: {@code likelihoods.walt} with a number, or two for a range. */
final class LikelihoodColumns {

    private static final String BEGIN = "likelihoods.";

    private LikelihoodColumns() {}

    static boolean isOne(String column) {
        return column.startsWith(BEGIN) && column.length() > BEGIN.length();
    }

    /** The columns that a fact set needs: one for each theory that a fact names. */
    static Set<String> of(FactSet set) {
        Set<String> columns = new TreeSet<>();
        set.likelihoods().values().forEach(all -> all.forEach(each -> columns.add(BEGIN + each.theory())));
        return columns;
    }

    /** The cells of a fact, by column. */
    static Map<String, String> cells(FactSet set, String id) {
        Map<String, String> cells = new TreeMap<>();
        for (StatedLikelihood each : set.likelihoods().getOrDefault(id, List.of())) {
            cells.put(
                    BEGIN + each.theory(),
                    CellCodec.of(
                            each.least() == each.most()
                                    ? List.of(CellCodec.of(each.least()))
                                    : List.of(CellCodec.of(each.least()), CellCodec.of(each.most()))));
        }
        return cells;
    }

    /** The line of a fact set that states what a row says; nothing if it says nothing. */
    static Optional<String> yaml(List<String> columns, Sheet.Row row) {
        Map<String, String> stated = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = isOne(columns.get(i)) ? row.cell(i) : "";
            List<String> bounds = CellCodec.items(cell);
            if (!bounds.isEmpty()) {
                stated.put(
                        YamlScalar.of(columns.get(i).substring(BEGIN.length())),
                        bounds.size() == 1 ? number(bounds.get(0)) : numbers(bounds));
            }
        }
        String inside = String.join(
                ", ",
                stated.entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .toList());
        return stated.isEmpty() ? Optional.empty() : Optional.of("    likelihoods: {" + inside + "}");
    }

    private static String numbers(List<String> bounds) {
        return "["
                + String.join(
                        ", ", bounds.stream().map(LikelihoodColumns::number).toList()) + "]";
    }

    /** A number as it is; anything else in quotes, so that the reader of fact sets refuses it at its place. */
    private static String number(String text) {
        return text.matches("[0-9.eE+-]+") ? text : YamlScalar.quoted(text);
    }
}
