package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.endure.fact.Citation;
import org.endure.fact.CitedSource;
import org.endure.fact.Observation;
import org.endure.factset.FactSet;

/**
 * The facts of a fact set as annotations of their sources, for transparent inquiry: the claim, the excerpt, the source and the coder's
 * note, as W3C Web Annotations (Recommendation, 2017) in JSON-LD. One fact is one annotation, with a target for each source.
 */
public final class AnnotationReport {

    private static final String URN = "urn:endure:";
    private static final Pattern QUOTE = Pattern.compile("[\"“”„«»]([^\"“”„«»]+ [^\"“”„«»]+)[\"“”„«»]");

    private AnnotationReport() {}

    /**
     * The annotations.
     *
     * @param version version of the program
     */
    public static String of(FactSet set, String version) {
        Map<String, CitedSource> sources =
                set.sources().stream().collect(Collectors.toMap(CitedSource::key, each -> each));
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("@context", "http://www.w3.org/ns/anno.jsonld");
        page.put("id", iri(set, "annotations"));
        page.put("type", "AnnotationPage");
        page.put("startIndex", 0);
        page.put(
                "items",
                set.observations().stream()
                        .filter(each -> !each.account().sources().isEmpty())
                        .map(each -> annotation(set, each, sources, version))
                        .toList());
        return JsonReport.write(page);
    }

    private static Map<String, Object> annotation(
            FactSet set, Observation fact, Map<String, CitedSource> sources, String version) {
        Map<String, Object> annotation = new LinkedHashMap<>();
        annotation.put("id", iri(set, "fact:" + DiagnosticReport.uri(fact.id())));
        annotation.put("type", "Annotation");
        annotation.put("motivation", "describing");
        annotation.put(
                "generator", JsonReport.map("id", URN + "program", "type", "Software", "name", "Endure " + version));
        List<Object> bodies = new ArrayList<>();
        bodies.add(body("describing", fact.account().sentence()));
        bodies.add(body("classifying", fact.type()));
        if (fact.account().note() != null) {
            bodies.add(body("commenting", fact.account().note()));
        }
        if (fact.account().correction() != null) {
            bodies.add(body("editing", fact.account().correction()));
        }
        annotation.put("body", bodies);
        annotation.put(
                "target",
                fact.account().sources().stream()
                        .map(each -> target(fact, each, sources))
                        .toList());
        return annotation;
    }

    private static Map<String, Object> body(String purpose, String text) {
        return JsonReport.map("type", "TextualBody", "purpose", purpose, "format", "text/plain", "value", text);
    }

    /** The source, the place in it, and the words that the sentence quotes from it. */
    private static Map<String, Object> target(Observation fact, Citation citation, Map<String, CitedSource> sources) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("type", "SpecificResource");
        CitedSource source = sources.get(citation.cite());
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("id", URN + "source:" + DiagnosticReport.uri(citation.cite()));
        described.put("type", "Text");
        if (source != null) {
            described.put("label", source.reference());
        }
        target.put("source", described);
        List<Object> selectors = new ArrayList<>();
        Matcher quote = QUOTE.matcher(fact.account().sentence());
        while (quote.find()) {
            selectors.add(JsonReport.map("type", "TextQuoteSelector", "exact", quote.group(1)));
        }
        String at = citation.at();
        if (at != null) {
            selectors.add(JsonReport.map("type", "FragmentSelector", "value", at));
        }
        if (!selectors.isEmpty()) {
            target.put("selector", selectors.size() == 1 ? selectors.get(0) : selectors);
        }
        return target;
    }

    private static String iri(FactSet set, String name) {
        return URN
                + DiagnosticReport.uri(set.alliance().id() + ":" + set.period().label()) + ":" + name;
    }
}
