package org.endure.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;

/** Diagnostics for other programs: as JSON of our own, or as SARIF 2.1.0, which editors and build servers show. */
public final class DiagnosticReport {

    /** What stands in a path of a URI as it is; a colon is escaped, so that a name is never read as a scheme. */
    private static final String PLAIN = "/-._~";

    private DiagnosticReport() {}

    /** A list of diagnostics, each with its id, severity, place, message and advice. */
    public static String json(List<Diagnostic> diagnostics) {
        return JsonReport.write(diagnostics.stream()
                .map(each -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("id", each.code());
                    tree.put("severity", each.severity().name().toLowerCase(Locale.ROOT));
                    tree.put("file", each.at().file());
                    tree.put("line", each.at().line() == 0 ? null : each.at().line());
                    tree.put(
                            "column", each.at().column() == 0 ? null : each.at().column());
                    tree.put(
                            "endColumn",
                            each.at().column() == 0 ? null : each.at().column() + each.width());
                    tree.put("message", each.message());
                    tree.put("advice", each.advice());
                    return tree;
                })
                .toList());
    }

    /**
     * The diagnostics as SARIF.
     *
     * @param version version of the program
     */
    public static String sarif(List<Diagnostic> diagnostics, String version) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Endure");
        driver.put("version", version);
        driver.put(
                "rules",
                diagnostics.stream()
                        .map(Diagnostic::code)
                        .distinct()
                        .sorted()
                        .map(code -> Map.of("id", code))
                        .toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "unicodeCodePoints");
        List<String> codes =
                diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList();
        run.put("results", diagnostics.stream().map(each -> result(each, codes)).toList());
        Map<String, Object> sarif = new LinkedHashMap<>();
        sarif.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        sarif.put("version", "2.1.0");
        sarif.put("runs", List.of(run));
        return JsonReport.write(sarif);
    }

    private static Map<String, Object> result(Diagnostic each, List<String> codes) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", Map.of("uri", uri(each.at().file())));
        if (each.at().line() > 0) {
            Map<String, Object> region = new LinkedHashMap<>();
            region.put("startLine", each.at().line());
            if (each.at().column() > 0) {
                region.put("startColumn", each.at().column());
                region.put("endColumn", each.at().column() + each.width());
            }
            place.put("region", region);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", each.code());
        result.put("ruleIndex", codes.indexOf(each.code()));
        result.put("level", level(each.severity()));
        List<String> words = new ArrayList<>(List.of(each.message()));
        if (each.advice() != null) {
            words.add(each.advice());
        }
        result.put("message", Map.of("text", String.join(" ", words)));
        result.put("locations", List.of(Map.of("physicalLocation", place)));
        return result;
    }

    /** A path as a URI reference: letters that URIs do not have are escaped, and a colon in a name is not read as a scheme. */
    static String uri(String file) {
        String path = file.replace('\\', '/');
        boolean absolute = path.startsWith("/") || path.matches("[A-Za-z]:/.*");
        StringBuilder uri = new StringBuilder(absolute ? "file://" + (path.startsWith("/") ? "" : "/") : "");
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (each & 0xFF);
            if (sign < 128 && (Character.isLetterOrDigit(sign) || PLAIN.indexOf(sign) >= 0)) {
                uri.append(sign);
            } else {
                uri.append("%%%02X".formatted((int) sign));
            }
        }
        return uri.toString();
    }

    private static String level(DiagnosticSeverity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
