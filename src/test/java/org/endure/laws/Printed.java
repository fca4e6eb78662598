package org.endure.laws;

import java.util.List;
import java.util.Map;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.Observation;

/** Worlds as text, near to the YAML in which a scholar would write them. */
final class Printed {

    private Printed() {}

    static String world(World world) {
        StringBuilder text = new StringBuilder();
        text.append("members: %s%s%s, memberCount: %d%s%s\n"
                .formatted(
                        world.members(),
                        world.alliance().leader() == null
                                ? ""
                                : ", leader: " + world.alliance().leader(),
                        world.essential() == null ? "" : ", essential: " + world.essential(),
                        world.alliance().memberCount(),
                        Map.of("IN_FORCE", "")
                                .getOrDefault(
                                        world.alliance().formalStatus().name(),
                                        ", formalStatus: " + world.alliance().formalStatus()),
                        Map.of("ACTIVE", "")
                                .getOrDefault(
                                        world.alliance().functionalStatus().name(),
                                        ", functionalStatus: "
                                                + world.alliance().functionalStatus())));
        if (world.searched() != null) {
            text.append("searched: %s\n".formatted(world.searched().mechanisms()));
        }
        for (int age = 0; age <= world.baselines().size(); age++) {
            text.append(List.of("period 2000-2009:", "baseline 1990-1999:", "baseline 1980-1989:")
                            .get(age))
                    .append('\n');
            world.facts(age)
                    .forEach(each -> text.append("  - ").append(fact(each)).append('\n'));
        }
        return text.toString();
    }

    /** The facts of another world that are not in this one, and those that are no longer there. */
    static String difference(World one, World other) {
        StringBuilder text = new StringBuilder();
        for (int age = 0;
                age <= Math.max(one.baselines().size(), other.baselines().size());
                age++) {
            List<Observation> before = age > one.baselines().size() ? List.of() : one.facts(age);
            List<Observation> after = age > other.baselines().size() ? List.of() : other.facts(age);
            String where = List.of("period", "baseline", "earlier baseline").get(age);
            before.stream()
                    .filter(each -> !after.contains(each))
                    .forEach(each -> text.append("  without (" + where + ") " + fact(each) + "\n"));
            after.stream()
                    .filter(each -> !before.contains(each))
                    .forEach(each -> text.append("  with (" + where + ") " + fact(each) + "\n"));
        }
        return text.toString();
    }

    /** One fact in one line; what is not known is left out. */
    static String fact(Observation fact) {
        StringBuilder text = new StringBuilder("{id: " + fact.id() + ", type: " + fact.type());
        for (Attribute attribute : Records.type(fact).attributes()) {
            add(text, fact, attribute);
        }
        for (Attribute attribute : FactType.accountAttributes()) {
            if (!List.of("id", "sentence").contains(attribute.name())) {
                add(text, fact, attribute);
            }
        }
        return text.append('}').toString();
    }

    private static void add(StringBuilder text, Observation fact, Attribute attribute) {
        Object value = Records.value(fact, attribute.name());
        if (value != null && !value.toString().equals("UNKNOWN") && !value.equals(List.of())) {
            text.append(", %s: %s".formatted(attribute.name(), value));
        }
    }
}
