package org.endure.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.endure.citation.FormattedReference;
import org.endure.explanation.Assessment;
import org.endure.explanation.Sentences;
import org.endure.fact.Direction;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.report.Labels;
import org.endure.report.Reported;
import org.endure.report.Wording;
import org.endure.words.Words;

/** What is told of one period, and which of its observations were referred to on the way. */
final class Chapter {

    private static final String GAP = "\uFFFC";

    final Reported reported;
    final Assessment assessment;
    final Labels labels;
    final Words words;
    final Sentences sentences;
    final Map<String, FormattedReference> references;
    private final String prefix;
    private final Map<String, Observation> referred = new LinkedHashMap<>();

    /**
     * A chapter.
     *
     * @param references the sources as a citation style sets them, by key
     * @param prefix tells its anchors from those of other chapters
     */
    Chapter(Reported reported, Labels labels, Map<String, FormattedReference> references, String prefix) {
        this.references = references;
        this.reported = reported;
        this.assessment = reported.assessment();
        this.labels = labels;
        this.words = assessment.words();
        this.sentences = new Sentences(assessment.inference(), assessment.language());
        this.prefix = prefix;
    }

    /** An anchor: letters, digits and hyphens. */
    String anchor(String name) {
        StringBuilder safe = new StringBuilder(prefix);
        name.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-')) {
                safe.appendCodePoint(c);
            } else {
                safe.append('_').append(Integer.toHexString(c));
            }
        });
        return safe.toString();
    }

    /** A section with a heading of that level. */
    Element section(String name, int level) {
        return Element.section(anchor(name), level, labels.of(name + ".title"));
    }

    /** References to observations, by id. */
    Element facts(List<String> ids) {
        Element list = Element.of("span").styled("facts");
        boolean first = true;
        for (String id : ids) {
            if (!first) {
                list.text(labels.of("page.comma"));
            }
            first = false;
            List<Observation> found = reported.observation(id);
            list.add(found.isEmpty() ? Element.of("span", id) : fact(found.get(0)));
        }
        return list;
    }

    /** A reference to an observation, which is shown in full among the evidence. */
    Element fact(Observation observation) {
        return Element.of("a", observation.id())
                .styled("fact")
                .with("href", "#" + refer(observation))
                .with("title", tooltip(observation));
    }

    /** The anchor of an observation, which is then told among the evidence. */
    String refer(Observation observation) {
        String name = name(observation);
        referred.put(name, observation);
        return anchor("fact-" + name);
    }

    /** The sentence of an observation, and its sources. */
    String tooltip(Observation observation) {
        return observation.account().sentence() + " [" + Wording.sources(observation.account(), words) + "]";
    }

    /** The observations referred to so far, by name. */
    Map<String, Observation> referred() {
        return new java.util.TreeMap<>(referred);
    }

    /** The name of an observation, told apart from one of a baseline. */
    static String name(Observation observation) {
        return observation.period() == Period.BASELINE
                ? observation.id() + "@" + observation.account().periodLabel()
                : observation.id();
    }

    /** A constant in the language of the report. */
    String word(Enum<?> constant) {
        return words.constant(constant);
    }

    /** The style of a direction. */
    static String style(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    /** A statement as a sentence, with a capital and a full stop where the language has them. */
    String sentence(String statement) {
        return words.sentence(words.capital(statement));
    }

    /** Adds a label in whose last gap, after those of the values, an element stands. */
    Element add(Element parent, Element inner, String key, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = GAP;
        String text = labels.of(key, all);
        int at = text.lastIndexOf(GAP);
        return parent.text(text.substring(0, at)).add(inner).text(text.substring(at + GAP.length()));
    }

    /** Paragraphs as list items. */
    static Element list(List<String> items) {
        List<Element> entries = new ArrayList<>();
        items.forEach(item -> entries.add(Element.of("li", item)));
        return Element.of("ul").add(entries);
    }
}
