package org.endure.factset;

import java.util.ArrayList;
import java.util.List;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;

/**
 * A fact set to begin with: the header filled in, and one example of each type that a scholar needs first, as comments, so that it
 * asserts nothing. It is made from the records of facts.
 */
public final class Template {

    private static final List<String> FIRST = List.of(
            "ThreatPerception",
            "CredibilitySignal",
            "Institution",
            "SharedGoalIndicator",
            "DomesticContest",
            "PowerRatio",
            "BurdenShare",
            "IdeologyRelation",
            "RegimeChange",
            "Contribution",
            "Termination",
            "Context");

    private Template() {}

    /**
     * The text of a fact set.
     *
     * @param schema path of the schema as seen from the fact set; empty to name none
     * @param id short name of the alliance
     * @param name its name
     * @param members state codes, two or more
     * @param period the period, in ISO 8601
     * @param baselines paths of baselines, as seen from the fact set
     */
    public static String text(
            String schema, String id, String name, List<String> members, String period, List<String> baselines) {
        StringBuilder text = new StringBuilder();
        if (!schema.isEmpty()) {
            text.append("# yaml-language-server: $schema=").append(schema).append('\n');
        }
        text.append("""
                # %s, %s. Fill in what you know; what is not known is left out or written UNKNOWN, and is never read as no.
                # Check it with: endure check FILE    Assess it with: endure assess FILE    All types: endure facts types
                alliance:
                  id: %s
                  name: "%s"
                  members: [%s]
                  # leader: %s              # the leading member, if there is one
                  # essential: [%s]         # members of several without which it cannot go on, besides the leader
                  # obligation: DEFENCE      # what the treaty obliges to
                  # formalStatus: IN_FORCE   # UNKNOWN, IN_FORCE, SUSPENDED, EXPIRED, ABROGATED, REPLACED, INFORMAL
                  # functionalStatus: ACTIVE # UNKNOWN, DEAD, HOLLOW, ACTIVE
                period: %s
                # evidenceSince: 1990        # since when evidence counts; two years before the period, if it is left out
                # The mechanisms or families that you looked for, such as [C2, E1], or all (endure rules lists them). What is not listed
                # and not found is unknown; what is listed and not found is absent.
                searched: all
                # Fact sets of periods before, to compare with. [] says on purpose that there is none.
                baseline: [%s]
                # A BibTeX file, as Zotero exports it:
                # bibliography: [sources.bib]
                # Or sources here, by citation key:
                # sources:
                #   times-1996: {kind: NEWSPAPER, outlet: The Times, leaning: RIGHT, reference: "Doe, Jane (1996), …"}
                # organisations: {EAC: the East African Community}   # EU, NATO, UN, CSTO and others need not be named
                # Facts. Take the # off an example, and write your own. Conduct carries a position: the same code in a baseline means that
                # it was held before, which is continuity, not change.
                facts: []
                """.formatted(
                        name,
                        period,
                        id,
                        name.replace("\\", "\\\\").replace("\"", "\\\""),
                        String.join(", ", members),
                        members.get(0),
                        members.get(0),
                        period,
                        String.join(", ", baselines)));
        int number = 1;
        for (String each : FIRST) {
            text.append(example(FactType.named(each), members, number++));
        }
        return text.toString();
    }

    private static String example(FactType type, List<String> members, int number) {
        StringBuilder text = new StringBuilder("\n# " + type.meaning() + "\n#  - type: " + type.name() + "\n");
        List<Attribute> attributes = new ArrayList<>(FactType.accountAttributes());
        attributes.addAll(type.attributes());
        int states = 0;
        for (Attribute each : attributes) {
            boolean shown = each.required()
                    || each.key()
                    || !FactType.accountAttributes().contains(each)
                    || List.of("date", "sources").contains(each.name());
            if (shown) {
                text.append("#    ")
                        .append(each.name())
                        .append(": ")
                        .append(value(each, members.get(states % members.size()), number));
                text.append(hint(each)).append('\n');
                states += each.state() ? 1 : 0;
            }
        }
        return text.toString();
    }

    private static String value(Attribute each, String state, int number) {
        if (each.name().equals("id")) {
            return "F-" + number;
        } else if (each.name().equals("sentence")) {
            return "\"The sentence that the fact rests on.\"";
        } else if (each.name().equals("threat")) {
            return "RUS";
        } else if (each.state()) {
            return each.kind() == FactType.ValueKind.TEXTS ? "[" + state + "]" : state;
        }
        return switch (each.kind()) {
            case CONSTANT -> each.domain().get(each.domain().size() - 1);
            case NUMBER -> "0.5";
            case WHOLE_NUMBER -> "1";
            case TIME -> "1996-04";
            case CITATION, CITATIONS -> "[{cite: times-1996, at: \"p. 4\"}]";
            case TEXTS -> "[]";
            case TEXT -> "\"…\"";
        };
    }

    private static String hint(Attribute each) {
        String values = each.domain().isEmpty() ? "" : " (" + String.join(", ", each.domain()) + ")";
        return "  # " + each.meaning() + values;
    }
}
