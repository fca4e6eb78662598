package org.endure.validation.sets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Direction;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.RuleBase;
import org.endure.validation.scores.ScoredCase;

/**
 * Cases with their memberships in conditions and in the outcome COLLAPSE: what a truth table is made from.
 *
 * @param conditions the conditions, one a column
 * @param rows the cases
 */
public record CalibratedTable(List<Column> conditions, List<Row> rows) {

    /** Name of the column of the outcome. */
    public static final String OUTCOME = "COLLAPSE";

    /** Chooses every family of causes that occurs. */
    public static final String FAMILIES = "families";

    /** Chooses every mechanism that occurs. */
    public static final String MECHANISMS = "mechanisms";

    /**
     * A condition: a mechanism, or a family of mechanisms, whose membership is the highest of theirs.
     *
     * @param name its name in R
     * @param code code of the mechanism or of the family
     * @param mechanisms codes of its mechanisms
     */
    public record Column(String name, String code, List<String> mechanisms) {

        /** A condition. */
        public Column {
            mechanisms = List.copyOf(mechanisms);
        }
    }

    /**
     * A case.
     *
     * @param id its name
     * @param memberships its memberships in the conditions, 0 to 1, in order
     * @param collapsed whether it is in the outcome
     */
    public record Row(String id, List<Double> memberships, boolean collapsed) {

        /** A case. */
        public Row {
            memberships = List.copyOf(memberships);
        }
    }

    /** Cases with their memberships. */
    public CalibratedTable {
        conditions = List.copyOf(conditions);
        rows = List.copyOf(rows);
    }

    /**
     * The table of cases.
     *
     * @param chosen codes of families and mechanisms; or {@link #FAMILIES} or {@link #MECHANISMS} alone
     * @throws InvalidInputException if a code is none of the theory's
     */
    public static CalibratedTable of(RuleBase theory, List<ScoredCase> cases, List<String> chosen) {
        Map<String, List<String>> sets = chosen(theory, cases, chosen);
        Map<String, String> names = names(theory);
        List<Column> columns = sets.entrySet().stream()
                .map(each ->
                        new Column(names.getOrDefault(each.getKey(), each.getKey()), each.getKey(), each.getValue()))
                .toList();
        return new CalibratedTable(
                columns,
                cases.stream()
                        .map(each -> new Row(
                                each.assessment().id(),
                                columns.stream()
                                        .map(column -> Calibration.membership(each.assessment(), column.mechanisms()))
                                        .toList(),
                                each.collapsed()))
                        .toList());
    }

    /** The names in R of all families and mechanisms of a theory, by their codes; all of them different. */
    public static Map<String, String> names(RuleBase theory) {
        Set<String> codes = new LinkedHashSet<>(families(theory).keySet());
        theory.mechanisms().forEach(each -> codes.add(each.code()));
        return NamesInR.of(codes);
    }

    private static Map<String, List<String>> chosen(RuleBase theory, List<ScoredCase> cases, List<String> chosen) {
        Set<String> found = cases.stream()
                .flatMap(each -> each.assessment().findings().keySet().stream())
                .collect(Collectors.toSet());
        Map<String, List<String>> families = families(theory);
        Map<String, List<String>> mechanisms = new LinkedHashMap<>();
        theory.mechanisms().forEach(each -> mechanisms.put(each.code(), List.of(each.code())));
        if (chosen.equals(List.of(FAMILIES)) || chosen.equals(List.of(MECHANISMS))) {
            Map<String, List<String>> occurring =
                    new LinkedHashMap<>(chosen.contains(FAMILIES) ? families : mechanisms);
            occurring.values().removeIf(each -> each.stream().noneMatch(found::contains));
            return occurring;
        }
        Map<String, List<String>> sets = new LinkedHashMap<>();
        List<Diagnostic> faults = new ArrayList<>();
        for (String code : chosen) {
            List<String> set = families.getOrDefault(code, mechanisms.get(code));
            if (set == null) {
                faults.add(unknown(code, theory.theory(), families.keySet(), mechanisms.keySet()));
            } else {
                sets.put(code, set);
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return sets;
    }

    /** The families of causes: mechanisms that the theory puts in one, and that cause the same outcome. */
    private static Map<String, List<String>> families(RuleBase theory) {
        Map<String, List<String>> families = new LinkedHashMap<>();
        Map<String, Direction> directions = new HashMap<>();
        for (MechanismDefinition each : theory.mechanisms()) {
            if (each.lookedFor()) {
                String family = each.family();
                Direction direction = directions.computeIfAbsent(family, any -> each.direction());
                families.computeIfAbsent(direction == each.direction() ? family : each.code(), any -> new ArrayList<>())
                        .add(each.code());
            }
        }
        return families;
    }

    private static Diagnostic unknown(
            String code, String theory, Collection<String> families, Collection<String> mechanisms) {
        List<String> all = new ArrayList<>(families);
        all.addAll(mechanisms);
        all.addAll(List.of(FAMILIES, MECHANISMS));
        return Diagnostic.error(
                "unknown-condition",
                SourcePosition.file("--conditions"),
                "\"%s\" is not a mechanism or family of the theory %s.".formatted(code, theory),
                Spelling.advice(code, all.stream().distinct().toList()));
    }
}
