package org.endure.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.endure.diagnostic.PlainNumber;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.factset.FactSchema;
import org.endure.rule.Condition;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;

/** The types of facts with their attributes, and the mechanisms whose rules read them: a codebook for coders. */
public final class TypeTable {

    private final List<FactType> types;
    private final RuleBase theory;

    /** The table of these types, as this theory reads them. */
    public TypeTable(List<FactType> types, RuleBase theory) {
        this.types = List.copyOf(types);
        this.theory = theory;
    }

    /** Codes of the mechanisms and interactions whose rules read a type, sorted. */
    Set<String> mechanisms(FactType type) {
        Set<String> codes = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(type.name()));
        while (!open.isEmpty()) {
            String each = open.removeFirst();
            for (Rule rule : theory.rules()) {
                boolean reads = rule.conditions().stream().anyMatch(condition -> reads(condition, each));
                if (reads
                        && rule.mechanism().equals("method")
                        && seen.add(rule.concludes())
                        && !rule.concludes().isEmpty()) {
                    open.add(rule.concludes());
                } else if (reads && !rule.mechanism().equals("method")) {
                    codes.add(rule.mechanism());
                }
            }
        }
        return codes;
    }

    private static boolean reads(Condition condition, String type) {
        return condition.patterns().anyMatch(each -> each.type().equals(type));
    }

    /** As text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (FactType type : types) {
            text.append(type.name()).append(": ").append(type.meaning());
            text.append(type.codebook().isEmpty() ? "" : " (codebook, " + type.codebook() + ")")
                    .append('\n');
            text.append("  read by: ").append(codes(type)).append('\n');
            type.attributes().forEach(each -> line(text, each));
            text.append('\n');
        }
        text.append("Every fact also has:\n");
        FactType.accountAttributes().forEach(each -> line(text, each));
        return text.toString();
    }

    /** The types, in order. */
    public List<FactType> types() {
        return types;
    }

    /** Codes of the mechanisms whose rules read a type, in words. */
    public String codes(FactType type) {
        Set<String> codes = mechanisms(type);
        return codes.isEmpty() ? "no mechanism of its own" : String.join(", ", codes);
    }

    private static void line(StringBuilder text, Attribute each) {
        text.append("  %s%s, %s: %s\n"
                .formatted(each.name(), each.required() ? " (required)" : "", kind(each), each.meaning()));
        each.domain().forEach(value -> {
            String meaning = FactSchema.meaning(each.constants(), value);
            text.append("      ")
                    .append(value)
                    .append(meaning.isEmpty() ? "" : ": " + meaning)
                    .append('\n');
        });
    }

    /** What an attribute takes, in words. */
    public static String kind(Attribute each) {
        String range = Double.isInfinite(each.min()) && Double.isInfinite(each.max())
                ? ""
                : " from %s to %s".formatted(bound(each.min()), bound(each.max()));
        return switch (each.kind()) {
            case TEXT -> each.state() ? "a state" : "text";
            case TEXTS -> each.state() ? "states" : "texts";
            case NUMBER -> "number" + range;
            case WHOLE_NUMBER -> "whole number" + range;
            case CONSTANT -> "one of";
            case TIME -> "date or interval";
            case CITATION -> "a place in a source";
            case CITATIONS -> "places in sources";
        };
    }

    private static String bound(double value) {
        return Double.isInfinite(value) ? "any" : PlainNumber.of(value);
    }

    /** As JSON. */
    public String json() {
        return JsonReport.write(types.stream()
                .map(type -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("name", type.name());
                    tree.put("meaning", type.meaning());
                    tree.put("codebook", type.codebook());
                    tree.put("readBy", List.copyOf(mechanisms(type)));
                    List<Attribute> attributes = new ArrayList<>(type.attributes());
                    attributes.addAll(FactType.accountAttributes());
                    tree.put(
                            "attributes",
                            attributes.stream().map(TypeTable::tree).toList());
                    return tree;
                })
                .toList());
    }

    private static Map<String, Object> tree(Attribute each) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", each.name());
        tree.put("meaning", each.meaning());
        tree.put("kind", each.kind().name());
        tree.put("required", each.required());
        tree.put("values", each.domain());
        tree.put("min", Double.isInfinite(each.min()) ? null : Double.valueOf(each.min()));
        tree.put("max", Double.isInfinite(each.max()) ? null : Double.valueOf(each.max()));
        return tree;
    }
}
