package org.endure.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.endure.fact.Alliance;
import org.endure.fact.Citation;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.FormalStatus;
import org.endure.fact.FunctionalStatus;
import org.endure.fact.Observation;
import org.jspecify.annotations.Nullable;

/** Makes the world of a broken law as small as it can be with the law still broken. */
final class Shrinker {

    private Shrinker() {}

    /** The same question of the smallest world found. */
    static Question shrink(Question broken) {
        Question smallest = broken;
        for (boolean better = true; better; ) {
            better = false;
            for (World each : smaller(smallest.world())) {
                Question other = smallest.of(each);
                if (!each.equals(smallest.world()) && isWrong(other)) {
                    smallest = other;
                    better = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static boolean isWrong(Question question) {
        try {
            return question.wrong() != null;
        } catch (IllegalArgumentException cannotBeMade) {
            return false;
        }
    }

    private static List<World> smaller(World world) {
        List<World> worlds = new ArrayList<>();
        List<List<Observation>> baselines = world.baselines();
        for (int i = baselines.size() - 1; i >= 0; i--) {
            List<List<Observation>> fewer = new ArrayList<>(baselines);
            fewer.remove(i);
            worlds.add(world.withBaselines(fewer));
        }
        world.all().forEach(each -> worlds.add(world.without(each.id())));
        Alliance alliance = world.alliance();
        for (int count = 2; count < world.members().size(); count++) {
            List<String> members = world.members().subList(0, count);
            worlds.add(world.withAlliance(alliance(
                            alliance, members, alliance.leader(), alliance.formalStatus(), alliance.functionalStatus()))
                    .withEssential(null));
        }
        worlds.add(world.withEssential(null));
        worlds.add(world.withSearched(null));
        worlds.add(world.withAlliance(
                alliance(alliance, world.members(), null, FormalStatus.IN_FORCE, FunctionalStatus.ACTIVE)));
        worlds.add(world.withAlliance(alliance(
                alliance, world.members(), alliance.leader(), FormalStatus.IN_FORCE, FunctionalStatus.ACTIVE)));
        for (Observation each : world.all()) {
            simpler(each).forEach(other -> worlds.add(Objects.requireNonNull(world.with(each.id(), any -> other))));
        }
        return worlds;
    }

    private static Alliance alliance(
            Alliance of,
            List<String> members,
            @Nullable String leader,
            FormalStatus formal,
            FunctionalStatus functional) {
        return new Alliance(
                of.id(),
                of.name(),
                members,
                leader != null && members.contains(leader) ? leader : null,
                of.obligation(),
                of.oneSided(),
                formal,
                functional,
                members.size());
    }

    private static List<Observation> simpler(Observation fact) {
        List<Observation> facts = new ArrayList<>();
        for (Function<Observation, Observation> each : ACCOUNTS) {
            facts.add(each.apply(fact));
        }
        for (Attribute attribute : Records.type(fact).attributes()) {
            Object value = Records.value(fact, attribute.name());
            if (attribute.required() || value == null || attribute.kind() == org.endure.fact.FactType.ValueKind.TEXTS) {
                continue;
            }
            facts.add(Records.with(
                    fact,
                    attribute.name(),
                    attribute.constants() == null ? null : Records.constant(fact, attribute.name(), "UNKNOWN")));
        }
        facts.removeIf(fact::equals);
        return facts;
    }

    private static final List<Function<Observation, Observation>> ACCOUNTS = List.of(
            set("date", null),
            set("takesEffect", null),
            set("via", null),
            set("event", null),
            set("position", null),
            set("actor", List.of()),
            set("target", List.of()),
            named("standing", "UNKNOWN"),
            named("specificity", "UNKNOWN"),
            named("evidence", "STATEMENT"),
            named("area", "DEFENCE"),
            set("sources", List.of(new Citation("left", null), new Citation("right", null))));

    private static Function<Observation, Observation> set(String attribute, @Nullable Object value) {
        return fact -> Records.with(fact, attribute, value);
    }

    private static Function<Observation, Observation> named(String attribute, String value) {
        return fact -> Records.with(fact, attribute, Records.constant(fact, attribute, value));
    }
}
