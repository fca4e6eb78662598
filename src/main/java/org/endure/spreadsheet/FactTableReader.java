package org.endure.spreadsheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Citation;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.FactType.ValueKind;
import org.endure.fact.TimeSpan;
import org.endure.factset.Percent;
import org.endure.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Reads a table of facts and writes it as a fact set, or tells what is wrong by line and column. */
final class FactTableReader {

    private final Sheet sheet;
    private final List<Diagnostic> faults = new ArrayList<>();
    private final FactTableHeader header = new FactTableHeader();
    private final Map<String, FactType> types;
    private final YamlText facts = new YamlText();
    private int count;

    /**
     * Reads a table.
     *
     * @param types the types of facts it can hold, by name
     */
    FactTableReader(Sheet sheet, Map<String, FactType> types) {
        this.sheet = sheet;
        this.types = types;
    }

    FactTable.Imported read() {
        checkColumns();
        if (faults.isEmpty()) {
            sheet.rows().forEach(this::row);
            header.missing()
                    .forEach(each -> fault(
                            1,
                            1,
                            "missing-header",
                            "No row of the type header gives %s.".formatted(each),
                            "Add a row: header, %s and its value in the column sentence.".formatted(each)));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        YamlText yaml = new YamlText();
        header.write(yaml);
        yaml.line(count == 0 ? "facts: []" : "facts:");
        return new FactTable.Imported(yaml + facts.toString(), count);
    }

    private void checkColumns() {
        Set<String> known = new TreeSet<>(Set.of("type"));
        FactType.accountAttributes().forEach(each -> known.add(each.name()));
        types.values().forEach(type -> type.attributes().forEach(each -> known.add(each.name())));
        for (int i = 0; i < sheet.columns().size(); i++) {
            String name = sheet.columns().get(i);
            boolean isKnown = known.stream().anyMatch(each -> Sheet.plain(each).equals(Sheet.plain(name)));
            if (!name.isEmpty() && !isKnown && !LikelihoodColumns.isOne(name)) {
                fault(
                        1,
                        i + 1,
                        "unknown-column",
                        "No fact has an attribute \"%s\".".formatted(name),
                        Spelling.advice(name, known));
            }
        }
        for (String each : List.of("type", "id", "sentence")) {
            if (sheet.column(each).isEmpty()) {
                fault(
                        1,
                        1,
                        "missing-column",
                        "The table has no column \"%s\".".formatted(each),
                        Spelling.advice(each, sheet.columns()));
            }
        }
    }

    private void row(Sheet.Row row) {
        if (row.cells().size() > sheet.columns().size()) {
            fault(
                    row.line(),
                    1,
                    "broken-row",
                    "The row has %s for %s."
                            .formatted(
                                    Count.of(row.cells().size(), "cell"),
                                    Count.of(sheet.columns().size(), "column")),
                    "Look for a quotation mark or separator too many.");
            return;
        }
        String type = cell(row, "type");
        FactType known = types.get(type);
        if (type.equals(FactTable.HEADER)) {
            header(row);
        } else if (known != null) {
            fact(row, known);
        } else if (row.cells().stream().anyMatch(each -> !each.isBlank())) {
            List<String> names = new ArrayList<>(types.keySet());
            names.add(FactTable.HEADER);
            fault(
                    row,
                    "type",
                    "unknown-type",
                    "There is no fact type \"%s\".".formatted(type),
                    Spelling.advice(type, names));
        }
    }

    private void header(Sheet.Row row) {
        String key = cell(row, "id");
        if (!FactTableHeader.knows(key)) {
            fault(
                    row,
                    "id",
                    "unknown-key",
                    "A fact set has no key \"%s\".".formatted(key),
                    FactTableHeader.advice(key));
        } else if (!header.put(key, cell(row, "sentence"))) {
            fault(row, "id", "duplicate-key", "\"%s\" is given twice.".formatted(key), "Keep one of the two.");
        }
    }

    private void fact(Sheet.Row row, FactType type) {
        count++;
        facts.line("").line("  - type: " + type.name());
        Set<String> own = new TreeSet<>(Set.of("type"));
        List<Attribute> attributes = new ArrayList<>(FactType.accountAttributes());
        attributes.addAll(type.attributes());
        for (Attribute each : attributes) {
            own.add(Sheet.plain(each.name()));
            value(row, type, each);
        }
        LikelihoodColumns.yaml(sheet.columns(), row).ifPresent(facts::line);
        for (int i = 0; i < sheet.columns().size(); i++) {
            String name = sheet.columns().get(i);
            if (!name.isEmpty()
                    && !own.contains(Sheet.plain(name))
                    && !LikelihoodColumns.isOne(name)
                    && !row.cell(i).isEmpty()) {
                fault(
                        row.line(),
                        i + 1,
                        "foreign-attribute",
                        "%s has no attribute \"%s\", but here stands \"%s\".".formatted(type.name(), name, row.cell(i)),
                        "Leave the cell empty.");
            }
        }
    }

    private void value(Sheet.Row row, FactType type, Attribute attribute) {
        String text = sheet.column(attribute.name()).isEmpty() ? "" : cell(row, attribute.name());
        if (text.isEmpty()) {
            if (attribute.required()) {
                fault(
                        row,
                        attribute.name(),
                        "missing-attribute",
                        "%s lacks \"%s\": %s.".formatted(type.name(), attribute.name(), attribute.meaning()),
                        null);
            }
            return;
        }
        switch (attribute.kind()) {
            case CONSTANT -> constant(row, attribute, text);
            case NUMBER, WHOLE_NUMBER -> number(row, attribute, text);
            case TIME -> time(row, attribute, text);
            case TEXTS -> facts.key(4, attribute.name(), CellCodec.items(raw(row, attribute)));
            case CITATION -> facts.key(4, attribute.name(), citation(text));
            case CITATIONS ->
                facts.key(
                        4,
                        attribute.name(),
                        CellCodec.items(raw(row, attribute)).stream()
                                .map(FactTableReader::citation)
                                .toList());
            default -> facts.line("    " + attribute.name() + ": " + YamlScalar.quoted(text));
        }
    }

    private void constant(Sheet.Row row, Attribute attribute, String text) {
        if (attribute.domain().contains(text)) {
            facts.line("    " + attribute.name() + ": " + text);
        } else {
            fault(
                    row,
                    attribute.name(),
                    "unknown-value",
                    "\"%s\" is not a value of \"%s\".".formatted(text, attribute.name()),
                    Spelling.advice(text, attribute.domain()));
        }
    }

    private void number(Sheet.Row row, Attribute attribute, String text) {
        try {
            Double percent = Percent.read(attribute, text);
            double number = percent == null ? Double.parseDouble(text) : percent;
            boolean whole = attribute.kind() == ValueKind.WHOLE_NUMBER && number != Math.rint(number);
            if (whole || number < attribute.min() || number > attribute.max()) {
                fault(
                        row,
                        attribute.name(),
                        "out-of-range",
                        "%s is out of range for \"%s\".".formatted(text, attribute.name()),
                        null);
            }
            facts.line("    " + attribute.name() + ": " + text);
        } catch (NumberFormatException e) {
            fault(
                    row,
                    attribute.name(),
                    "not-a-number",
                    "\"%s\" must be a number, but here stands \"%s\".".formatted(attribute.name(), text),
                    text.matches("-?\\d+,\\d+ ?%?")
                            ? "Write it with a point: %s.".formatted(text.replace(',', '.'))
                            : null);
        }
    }

    private void time(Sheet.Row row, Attribute attribute, String text) {
        try {
            TimeSpan.parse(text);
            facts.line("    " + attribute.name() + ": " + YamlScalar.quoted(text));
        } catch (IllegalArgumentException e) {
            fault(
                    row,
                    attribute.name(),
                    "bad-date",
                    "\"%s\" is not a date.".formatted(text),
                    "Write 1996-04, 1990/1995 or the like.");
        }
    }

    private static Object citation(String text) {
        Citation citation = CellCodec.citation(text);
        if (citation.at() == null) {
            return citation.cite();
        }
        Map<String, String> place = new LinkedHashMap<>();
        place.put("cite", citation.cite());
        place.put("at", citation.at());
        return place;
    }

    private String cell(Sheet.Row row, String column) {
        return CellCodec.plain(row.cell(sheet.column(column).orElse(-1)));
    }

    private String raw(Sheet.Row row, Attribute attribute) {
        return row.cell(sheet.column(attribute.name()).orElse(-1));
    }

    private void fault(Sheet.Row row, String column, String code, String message, @Nullable CharSequence advice) {
        fault(row.line(), sheet.column(column).orElse(0) + 1, code, message, advice);
    }

    private void fault(int line, int column, String code, String message, @Nullable CharSequence advice) {
        faults.add(Diagnostic.error(code, new SourcePosition(sheet.name(), line, column), message, advice));
    }
}
