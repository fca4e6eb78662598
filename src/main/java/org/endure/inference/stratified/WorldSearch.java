package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.endure.fact.Fact;
import org.endure.inference.Limits;
import org.jspecify.annotations.Nullable;

/** A search for all ways in which a rule can fire in several worlds, and for the worlds in which each is possible. */
final class WorldSearch {

    private final PossibleWorlds worlds;
    private final CompiledRule rule;
    private final @Nullable Object[] values;
    private final List<WorldSet> spare;

    /**
     * A search by a rule.
     *
     * @param spare sets that can be used on the way and are given back
     */
    WorldSearch(PossibleWorlds worlds, CompiledRule rule, List<WorldSet> spare) {
        this.worlds = worlds;
        this.rule = rule;
        this.values = new Object[rule.variables().length];
        this.spare = spare;
    }

    /** Fires the rule wherever it can. */
    void run(WorldSet all) {
        goOn(rule.steps(), 0, all, met -> {
            worlds.count(Limits.FIRING);
            worlds.conclude(rule.maker().make(values), met);
        });
    }

    private void goOn(Step[] steps, int at, WorldSet where, Consumer<WorldSet> met) {
        if (at == steps.length) {
            met.accept(where);
            return;
        }
        Consumer<WorldSet> further = rest -> goOn(steps, at + 1, rest, met);
        Step step = steps[at];
        if (step instanceof Step.Match match) {
            match(match.lookup(), where, (fact, common) -> further.accept(common));
        } else if (step instanceof Step.Check check) {
            check(check, where, further);
        } else {
            draw((Step.Draw) step, where, further);
        }
    }

    /** Told of a fact and of the worlds that have it and meet all before. */
    @FunctionalInterface
    private interface Found {
        void in(Fact fact, WorldSet common);
    }

    private void match(Lookup lookup, WorldSet where, Found found) {
        WorldBag bag = worlds.bag(lookup.view());
        List<WorldBag.Held> candidates = lookup.key() == null
                ? bag.all()
                : bag.with(lookup.slot(), lookup.key().value(null, values));
        WorldSet common = taken();
        worlds.count(Limits.LOOK * (1 + candidates.size()));
        for (WorldBag.Held each : candidates) {
            if (where.isEmpty()) {
                break;
            }
            if (common.setCommon(each.worlds(), where) && lookup.matches(each.fact(), values)) {
                worlds.count(Limits.COMBINATION);
                found.in(each.fact(), common);
            }
        }
        spare.add(common);
    }

    private void check(Step.Check check, WorldSet where, Consumer<WorldSet> further) {
        WorldSet unmet = taken();
        unmet.set(where);
        goOn(check.parts(), 0, unmet, unmet::removeAll);
        if (!check.wanted()) {
            if (!unmet.isEmpty()) {
                further.accept(unmet);
            }
        } else {
            WorldSet met = taken();
            met.set(where);
            met.removeAll(unmet);
            if (!met.isEmpty()) {
                further.accept(met);
            }
            spare.add(met);
        }
        spare.add(unmet);
    }

    /** The worlds in which the facts so far lead to one number. */
    private record Drawn(Aggregation aggregation, WorldSet worlds) {}

    private void draw(Step.Draw draw, WorldSet where, Consumer<WorldSet> further) {
        String function = draw.aggregate().function();
        Map<@Nullable Number, Drawn> drawn = new HashMap<>();
        add(drawn, new Aggregation(), function, where);
        match(draw.lookup(), where, (fact, common) -> {
            Object value = draw.argument().value(fact, values);
            List<Drawn> moved = new ArrayList<>();
            for (Drawn each : drawn.values()) {
                WorldSet both = taken();
                if (both.setCommon(each.worlds(), common)) {
                    each.worlds().removeAll(both);
                    moved.add(new Drawn(each.aggregation().with(value), both));
                } else {
                    spare.add(both);
                }
            }
            for (Drawn each : moved) {
                add(drawn, each.aggregation(), function, each.worlds());
                spare.add(each.worlds());
            }
        });
        for (Map.Entry<@Nullable Number, Drawn> each : drawn.entrySet()) {
            if (each.getKey() != null && !each.getValue().worlds().isEmpty()) {
                values[draw.place()] = each.getKey();
                further.accept(each.getValue().worlds());
            }
            spare.add(each.getValue().worlds());
        }
    }

    private void add(Map<@Nullable Number, Drawn> drawn, Aggregation aggregation, String function, WorldSet worlds) {
        Number number = aggregation.value(function);
        Drawn known = drawn.get(number);
        if (known == null) {
            WorldSet none = taken();
            none.clear();
            known = new Drawn(aggregation, none);
            drawn.put(number, known);
        }
        known.worlds().addAll(worlds);
    }

    private WorldSet taken() {
        return spare.isEmpty() ? worlds.none() : spare.remove(spare.size() - 1);
    }
}
