package org.endure.laws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.endure.fact.Alliance;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.Observation;
import org.jspecify.annotations.Nullable;

/** Law 4, mirror: renaming the members, with their roles, changes only names. */
final class Mirror {

    private static final Pattern CODE = Pattern.compile("\\b(MB[A-E]|TH[AB]|ST[AB])\\b");

    private Mirror() {}

    static Question ask(World world, Random random) {
        Map<String, String> names = new HashMap<>();
        List<String> others = new ArrayList<>(Worlds.MEMBERS);
        java.util.Collections.shuffle(others, random);
        for (int i = 0; i < others.size(); i++) {
            names.put(Worlds.MEMBERS.get(i), others.get(i));
        }
        boolean swapped = random.nextBoolean();
        for (List<String> pair : List.of(Facts.THREATS, Facts.STRANGERS)) {
            names.put(pair.get(0), pair.get(swapped ? 1 : 0));
            names.put(pair.get(1), pair.get(swapped ? 0 : 1));
        }
        return new Question(
                "4",
                "All states are renamed: " + names,
                world,
                other -> renamed(other, names),
                (one, other) -> Same.wrong(
                        one.reading(),
                        other.reading(),
                        text -> CODE.matcher(text).replaceAll(each -> names.get(each.group()))));
    }

    private static World renamed(World world, Map<String, String> names) {
        Alliance old = world.alliance();
        Alliance alliance = new Alliance(
                old.id(),
                old.name(),
                all(old.members(), names),
                old.leader() == null ? null : names.get(old.leader()),
                old.obligation(),
                old.oneSided(),
                old.formalStatus(),
                old.functionalStatus(),
                old.memberCount());
        return world.withAlliance(alliance)
                .withEssential(world.essential() == null ? null : all(world.essential(), names))
                .each(fact -> renamed(fact, names));
    }

    private static Observation renamed(Observation fact, Map<String, String> names) {
        Observation other = Records.with(fact, "actor", all(fact.actor(), names));
        other = Records.with(other, "target", all(fact.target(), names));
        for (Attribute attribute : Records.type(fact).attributes()) {
            Object value = Records.value(fact, attribute.name());
            if (attribute.state() && value != null) {
                other = Records.with(
                        other, attribute.name(), value instanceof List<?> list ? all(list, names) : names.get(value));
            }
        }
        return other;
    }

    private static List<String> all(List<?> codes, Map<String, @Nullable String> names) {
        List<String> all = new ArrayList<>();
        codes.forEach(each -> all.add(names.getOrDefault(String.valueOf(each), String.valueOf(each))));
        return all;
    }
}
