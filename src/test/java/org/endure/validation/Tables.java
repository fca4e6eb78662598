package org.endure.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.endure.coding.Coding;
import org.endure.coding.CodingReader;
import org.endure.files.FileTree;
import org.endure.inference.drools.DrlRuleParser;

/** Synthetic tables with the columns of the alliance-years. */
public final class Tables {

    private static final Coding CODING =
            new CodingReader(FileTree.of(Path.of("")), new DrlRuleParser()).read("alliance-years");

    /** Cells that leave no doubt, whatever is unknown: a grave shared threat, democracies that agree, and a major power's credibility. */
    public static final Map<String, String> SURELY_ENDURES = Map.of(
            "n_rivals_shared", "2",
            "threat_mid5", "1",
            "all_democ", "1",
            "unip_dist_top2_chg5", "0",
            "n_members", "12",
            "major_minor_asym", "1");

    private Tables() {}

    /** A row that surely endures, and what became of it. */
    public static String surelyEndures(String alliance, int year, String outcome) {
        Map<String, String> cells = new LinkedHashMap<>(SURELY_ENDURES);
        cells.put(CODING.outcome().column(), outcome);
        return row(alliance, year, cells);
    }

    /** The shipped coding of alliance-years. */
    public static Coding coding() {
        return CODING;
    }

    /** Columns of a table that the coding can read, the outcome last. */
    public static List<String> columns() {
        TreeSet<String> read = new TreeSet<>(CodingReader.columnsRead(CODING.rules()));
        CODING.key().forEach(read::remove);
        List<String> columns = new java.util.ArrayList<>(CODING.key());
        columns.addAll(read);
        columns.add(CODING.outcome().column());
        return List.copyOf(columns);
    }

    /** A row with these cells; the others are empty. */
    public static String row(String alliance, int year, Map<String, String> cells) {
        Map<String, String> all = new LinkedHashMap<>();
        columns().forEach(column -> all.put(column, cells.getOrDefault(column, "")));
        all.put("atopid", alliance);
        all.put("year", String.valueOf(year));
        return String.join(",", all.values());
    }

    /** A table of these rows in a file. */
    public static Path write(Path folder, String... rows) {
        try {
            return Files.writeString(
                    folder.resolve("table.csv"), String.join(",", columns()) + "\n" + String.join("\n", rows) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A random row of flags and small numbers; one cell in three is empty. */
    public static String random(String alliance, int year, SplittableRandom random) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : columns()) {
            if (random.nextInt(3) > 0) {
                cells.put(column, number(column, random));
            }
        }
        cells.put(CODING.outcome().column(), random.nextInt(10) == 0 ? "1" : "0");
        return row(alliance, year, cells);
    }

    private static String number(String column, SplittableRandom random) {
        boolean change = column.contains("chg") || column.contains("gain");
        return change ? String.valueOf(random.nextInt(-80, 120) / 100.0) : String.valueOf(random.nextInt(4));
    }
}
