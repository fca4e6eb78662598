package org.endure.factset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.SourceKind;
import org.endure.fact.TimeSpan;
import org.endure.factset.Examples.Cast;
import org.endure.factset.Examples.Example;

/**
 * A fact set to begin with: the header filled in, and one example of each type as comments, so that it asserts nothing. Each example
 * makes a rule conclude something once its comment signs are taken off.
 */
public final class Template {

    /** What a scholar needs first; the other types follow by name. */
    private static final List<String> FIRST = List.of(
            "ThreatPerception",
            "CredibilitySignal",
            "Institution",
            "SharedGoalIndicator",
            "DomesticContest",
            "PowerRatio",
            "LeaderWill",
            "BurdenShare",
            "IdeologyRelation",
            "RegimeChange",
            "Contribution",
            "Termination");

    /** Keys of the sources that examples cite, by kind. */
    private static final Map<String, SourceKind> SOURCES = sources();

    private final Header header;
    private final Cast cast;

    private Template(Header header) {
        this.header = header;
        TimeSpan span = TimeSpan.parse(header.period());
        this.cast = Cast.of(
                header.members(),
                header.leader(),
                "%d-%02d".formatted(span.from().getYear(), span.from().getMonthValue()));
    }

    /**
     * What a new fact set is about.
     *
     * @param schema path of the schema as seen from the fact set; empty to name none
     * @param id short name of the alliance
     * @param name its name
     * @param members state codes, two or more
     * @param leader the leading member; empty if none is named
     * @param period the period, in ISO 8601
     * @param baselines paths of baselines, as seen from the fact set
     */
    public record Header(
            String schema,
            String id,
            String name,
            List<String> members,
            String leader,
            String period,
            List<String> baselines) {
        /** Copies the lists. */
        public Header {
            members = List.copyOf(members);
            baselines = List.copyOf(baselines);
        }
    }

    /** The text of a fact set with examples of these types. */
    public static String text(Header header, Map<String, FactType> types) {
        Template template = new Template(header);
        StringBuilder text = new StringBuilder(template.head());
        Set<String> names = new LinkedHashSet<>(FIRST);
        names.retainAll(types.keySet());
        names.addAll(types.keySet().stream().sorted().toList());
        int number = 1;
        for (String each : names) {
            FactType type = types.get(each);
            if (type != null) {
                text.append(template.example(type, number++));
            }
        }
        return text.toString();
    }

    private String head() {
        String schema = header.schema().isEmpty() ? "" : "# yaml-language-server: $schema=" + header.schema() + "\n";
        return schema + allianceLines() + periodLines() + sourceLines() + """
                # organisations: {EAC: the East African Community}   # EU, NATO, UN, CSTO and others need not be named
                # Facts. Take the # off an example, and write your own. Conduct carries a position: the same code in a baseline means that
                # it was held before, which is continuity, not change.
                facts: []
                """;
    }

    private String allianceLines() {
        String first = header.members().get(0);
        return """
                # %s, %s. Fill in what you know; what is not known is left out or written UNKNOWN, and is never read as no.
                # Check it with: endure check FILE    Assess it with: endure assess FILE    All types: endure facts types
                # Add facts question by question with: endure facts add FILE
                alliance:
                  id: %s
                  name: "%s"
                  members: [%s]
                  %sleader: %s              # the leading member, if there is one
                  # essential: [%s]         # members of several without which it cannot go on, besides the leader
                  # obligation: DEFENCE      # what the treaty obliges to
                  # formalStatus: IN_FORCE   # UNKNOWN, IN_FORCE, SUSPENDED, EXPIRED, ABROGATED, REPLACED, INFORMAL
                  # functionalStatus: ACTIVE # UNKNOWN, DEAD, HOLLOW, ACTIVE
                """.formatted(
                        header.name(),
                        header.period(),
                        header.id(),
                        header.name().replace("\\", "\\\\").replace("\"", "\\\""),
                        String.join(", ", header.members()),
                        header.leader().isEmpty() ? "# " : "",
                        header.leader().isEmpty() ? first : header.leader(),
                        first);
    }

    private String periodLines() {
        return """
                period: %s
                # evidenceSince: 1990        # since when evidence counts; two years before the period, if it is left out
                # The mechanisms or families that you looked for, such as [C2, E1] (endure rules lists them). Add each when you have looked:
                # what is listed and not found is absent, what is not listed and not found is unknown. Write all only if you looked for all.
                searched: []
                # Fact sets of periods before, to compare with. [] says on purpose that there is none.
                baseline: [%s]
                # A BibTeX file, as Zotero exports it:
                # bibliography: [sources.bib]
                # Or sources here, by citation key. The kinds of sources:
                # sources:
                """.formatted(header.period(), String.join(", ", header.baselines()));
    }

    private static String sourceLines() {
        StringBuilder text = new StringBuilder();
        SOURCES.forEach((key, kind) -> text.append("#   %s: {kind: %s, %sreference: \"Doe, Jane (1996), …\"}  # %s\n"
                .formatted(
                        key,
                        kind,
                        kind == SourceKind.NEWSPAPER ? "outlet: The Times, leaning: RIGHT, " : "",
                        FactSchema.meaning(SourceKind.class, kind.name()))));
        return text.toString();
    }

    private String example(FactType type, int number) {
        Optional<Example> example = Examples.of(type.name());
        Map<String, String> values = example.map(each -> each.of(cast)).orElseGet(() -> plain(type));
        StringBuilder text = new StringBuilder("\n# ").append(type.meaning()).append('\n');
        example.ifPresent(each -> text.append(remark(each)));
        text.append("#  - type: ").append(type.name()).append('\n');
        line(text, "id", "F-" + number, "identifier, unique within the fact set");
        List<Attribute> all = new ArrayList<>(FactType.accountAttributes());
        all.addAll(type.attributes());
        List<String> also = new ArrayList<>();
        for (Attribute each : all) {
            String value = each.name().equals("date") ? cast.date() : values.get(each.name());
            if (value != null) {
                line(text, each.name(), written(each, value), each.meaning() + domain(each));
            } else if (type.attributes().contains(each)) {
                also.add(each.name() + domain(each));
            }
        }
        if (!also.isEmpty()) {
            text.append("#    # also: ").append(String.join("; ", also)).append('\n');
        }
        return text.toString();
    }

    private static String remark(Example example) {
        if (example.findsNothing()) {
            return "# No mechanism reads it: it is only kept.\n";
        }
        String needs = example.needs().isEmpty() ? "" : " with the example of " + String.join(", ", example.needs());
        String header = example.header().isEmpty() ? "" : " with the key " + example.header() + ": above";
        return needs.isEmpty() && header.isEmpty()
                ? ""
                : "# It makes a rule fire only%s%s.\n"
                        .formatted(needs, needs.isEmpty() || header.isEmpty() ? header : " and" + header);
    }

    private static void line(StringBuilder text, String name, String value, String hint) {
        text.append("#    %s: %s  # %s\n".formatted(name, value, hint));
    }

    /** Values for a type that has no example, since rule files declare it: whatever it takes. */
    private Map<String, String> plain(FactType type) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("sentence", "The sentence that the fact rests on.");
        values.put("area", "DIPLOMACY");
        values.put("evidence", "CONDITION");
        values.put("sources", "paper");
        for (Attribute each : type.attributes()) {
            values.put(each.name(), plain(each));
        }
        return values;
    }

    private String plain(Attribute each) {
        if (each.state()) {
            return cast.member();
        }
        return switch (each.kind()) {
            case CONSTANT -> each.domain().get(each.domain().size() - 1);
            case NUMBER -> "0.5";
            case WHOLE_NUMBER -> "1";
            case TIME -> cast.date();
            case CITATION, CITATIONS -> "paper";
            case TEXT, TEXTS -> "…";
        };
    }

    private static String written(Attribute each, String value) {
        return switch (each.kind()) {
            case CITATION, CITATIONS -> "[{cite: %s, at: \"p. 4\"}]".formatted(value);
            case TEXTS -> value.startsWith("[") ? value : "[" + value + "]";
            case TEXT -> each.state() || !value.contains(" ") ? value : "\"" + value + "\"";
            default -> value;
        };
    }

    private static String domain(Attribute each) {
        return each.domain().isEmpty() ? "" : " (" + String.join(", ", each.domain()) + ")";
    }

    private static Map<String, SourceKind> sources() {
        Map<String, SourceKind> sources = new LinkedHashMap<>();
        Map<SourceKind, String> keys = Map.of(
                SourceKind.OFFICIAL_DOCUMENT, "treaty",
                SourceKind.NEWSPAPER, "paper",
                SourceKind.SCHOLAR, "book",
                SourceKind.DATASET, "data");
        for (SourceKind kind : SourceKind.values()) {
            String own = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            sources.put(keys.getOrDefault(kind, own), kind);
        }
        return Collections.unmodifiableMap(sources);
    }
}
