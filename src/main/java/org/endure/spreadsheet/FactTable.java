package org.endure.spreadsheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.endure.fact.Alliance;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.Member;
import org.endure.fact.Observation;
import org.endure.fact.Vocabulary;
import org.endure.factset.FactSet;
import org.endure.factset.SearchedLine;
import org.endure.files.PathText;
import org.jspecify.annotations.Nullable;

/**
 * A fact set as a table: one row a fact, one column an attribute. What is said before the facts stands in rows of the type
 * {@code header}, with the name of the key as id and its value as sentence, such as {@code alliance.members}.
 */
public final class FactTable {

    static final String HEADER = "header";

    private static final List<String> FIRST = List.of("type", "id", "sentence");

    private FactTable() {}

    /**
     * A fact set that was made of a table.
     *
     * @param yaml its text
     * @param facts number of its facts
     */
    public record Imported(String yaml, int facts) {}

    /** Whether a table holds facts, by its columns. */
    static boolean is(Sheet sheet) {
        return FIRST.stream().allMatch(column -> sheet.column(column).isPresent());
    }

    /**
     * The fact set that a table holds.
     *
     * @throws org.endure.diagnostic.InvalidInputException with every fault by line and column
     */
    public static Imported read(Sheet sheet, Vocabulary vocabulary) {
        return new FactTableReader(sheet, vocabulary.observations()).read();
    }

    /** A fact set as a table in CSV. */
    public static String csv(FactSet set) {
        StringBuilder csv = new StringBuilder();
        rows(set)
                .forEach(row ->
                        csv.append(CSVFormat.RFC4180.format(row.toArray())).append('\n'));
        return csv.toString();
    }

    /** A fact set as a table in an Excel workbook. */
    public static byte[] workbook(FactSet set) {
        return ExcelWriter.workbook("facts", rows(set));
    }

    private static List<List<String>> rows(FactSet set) {
        List<String> columns = columns(set);
        List<List<String>> rows = new ArrayList<>(List.of(columns));
        header(set).forEach((key, value) -> {
            List<String> cells = new ArrayList<>(List.of(HEADER, key, value));
            while (cells.size() < columns.size()) {
                cells.add("");
            }
            rows.add(cells);
        });
        set.observations().forEach(each -> {
            Map<String, String> cells = cells(each);
            cells.putAll(LikelihoodColumns.cells(set, each.id()));
            rows.add(columns.stream()
                    .map(column -> cells.getOrDefault(column, ""))
                    .toList());
        });
        return rows;
    }

    private static List<String> columns(FactSet set) {
        Set<String> columns = new LinkedHashSet<>(FIRST);
        FactType.accountAttributes().forEach(each -> columns.add(each.name()));
        for (Observation each : set.observations()) {
            FactType.of(each).attributes().forEach(attribute -> columns.add(attribute.name()));
        }
        columns.addAll(LikelihoodColumns.of(set));
        return List.copyOf(columns);
    }

    private static Map<String, String> cells(Observation fact) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("type", fact.type());
        for (Attribute each : FactType.accountAttributes()) {
            cells.put(each.name(), CellCodec.of(FactType.value(fact.account(), each)));
        }
        FactType type = FactType.of(fact);
        for (Attribute each : type.attributes()) {
            cells.put(each.name(), CellCodec.of(type.value(fact, each)));
        }
        return cells;
    }

    private static Map<String, String> header(FactSet set) {
        Map<String, String> header = new LinkedHashMap<>();
        FactType alliance = FactType.named(Alliance.class.getSimpleName());
        for (Attribute each : alliance.attributes()) {
            put(header, "alliance." + each.name(), alliance.value(set.alliance(), each));
        }
        List<String> essential = set.members().stream()
                .filter(each -> each.essential() == org.endure.fact.Answer.YES)
                .map(Member::state)
                .toList();
        if (essential.size() < set.members().size()) {
            put(header, "alliance.essential", essential);
        }
        put(header, "period", set.period().span());
        if (!set.evidence().isUsualFor(set.period().span())) {
            put(header, "evidenceSince", set.evidence().from());
        }
        SearchedLine searched = set.searched();
        if (searched != null) {
            header.put("searched", CellCodec.of(searched.searched().mechanisms()));
        }
        set.leaders().forEach((state, name) -> put(header, "leaders." + state, name));
        String folder = PathText.folder(set.path());
        header.put(
                "baseline",
                CellCodec.of(set.baselines().stream()
                        .map(path -> folder.isEmpty() || !path.startsWith(folder + "/")
                                ? path
                                : path.substring(folder.length() + 1))
                        .toList()));
        set.states().forEach(each -> putAll(header, "states." + each.code(), each, "code"));
        set.sources().forEach(each -> putAll(header, "sources." + each.key(), each, "key"));
        return header;
    }

    /** Puts the attributes of a fact but for the one that is its key. */
    private static void putAll(Map<String, String> header, String name, Fact fact, String key) {
        FactType type = FactType.named(fact.getClass().getSimpleName());
        type.attributes().stream()
                .filter(attribute -> !attribute.name().equals(key))
                .forEach(attribute -> put(header, name + "." + attribute.name(), type.value(fact, attribute)));
    }

    private static void put(Map<String, String> header, String key, @Nullable Object value) {
        String text = CellCodec.of(value);
        if (!text.isEmpty() && !text.equals(FactType.UNKNOWN)) {
            header.put(key, text);
        }
    }
}
