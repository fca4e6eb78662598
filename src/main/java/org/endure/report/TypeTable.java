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

    private String codes(FactType type) {
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

    private static String kind(Attribute each) {
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

    /** As a page that prints well, without network or script. */
    public String html() {
        StringBuilder page = new StringBuilder();
        page.append("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Codebook for coders</title>
                <style>
                :root { color-scheme: light dark; }
                body { font: 16px/1.5 Georgia, serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
                h2 { margin-top: 2rem; border-bottom: 1px solid; break-after: avoid; }
                table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
                th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.5rem; border-top: 1px solid #8888; }
                tr { break-inside: avoid; }
                code { font-family: ui-monospace, monospace; }
                ul { margin: 0; padding-left: 1.1rem; }
                </style>
                </head>
                <body>
                <main>
                <h1>Codebook for coders</h1>
                <p>What a fact set can say: each type of fact with its attributes, and the mechanisms whose rules read it. What is not known is
                left out or written <code>UNKNOWN</code>; it is never read as no.</p>
                """);
        for (FactType type : types) {
            page.append("<h2 id=\"%s\">%s</h2>\n".formatted(type.name(), type.name()));
            page.append("<p>%s%s<br>Read by: %s.</p>\n"
                    .formatted(
                            escaped(type.meaning()),
                            type.codebook().isEmpty() ? "" : " (codebook, " + escaped(type.codebook()) + ")",
                            escaped(codes(type))));
            table(page, type.attributes());
        }
        page.append("<h2 id=\"account\">What every fact has</h2>\n");
        table(page, FactType.accountAttributes());
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void table(StringBuilder page, List<Attribute> attributes) {
        page.append(
                "<table>\n<thead><tr><th scope=\"col\">Attribute</th><th scope=\"col\">Value</th><th scope=\"col\">Meaning</th></tr></thead>\n<tbody>\n");
        for (Attribute each : attributes) {
            StringBuilder value = new StringBuilder(escaped(kind(each)));
            if (!each.domain().isEmpty()) {
                value.append("<ul>");
                each.domain().forEach(name -> {
                    String meaning = FactSchema.meaning(each.constants(), name);
                    value.append("<li><code>%s</code>%s</li>"
                            .formatted(name, meaning.isEmpty() ? "" : ": " + escaped(meaning)));
                });
                value.append("</ul>");
            }
            page.append("<tr><td><code>%s</code>%s</td><td>%s</td><td>%s</td></tr>\n"
                    .formatted(each.name(), each.required() ? " (required)" : "", value, escaped(each.meaning())));
        }
        page.append("</tbody>\n</table>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
