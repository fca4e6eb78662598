package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What a rule concludes more or less often if its views see something else. That depends only on what its views see, so it is worked out
 * once and remembered: of thousands of variations, most show a rule what others have shown it. Where all that differs must agree in a
 * value with the fact that the rule's pivot matches, only firings on those facts are replaced.
 */
final class RuleEffects {

    /** So many effects of a rule are remembered; further ones are worked out each time. */
    private static final int MOST_OF_A_RULE = 20_000;

    private final DirectEngine engine;
    private final int number;
    private final CompiledRule rule;
    private final Memory given;
    private final Map<@Nullable Fact, List<Counted>> firings;
    private final Variations variations;
    private final Map<List<@Nullable Shift>, Tally<Counted>> known = new ConcurrentHashMap<>();

    /**
     * Effects of a rule.
     *
     * @param number the rule's place in the stages
     * @param firings what it concludes from the facts as they are given, by the fact that its pivot matched; by none if it has no pivot
     */
    RuleEffects(Variations variations, int number, Memory given, Map<@Nullable Fact, List<Counted>> firings) {
        this.variations = variations;
        this.engine = variations.engine();
        this.number = number;
        this.rule = engine.inStages().get(number);
        this.given = given;
        this.firings = firings;
    }

    /**
     * The effect on the rule.
     *
     * @param seen for each of its patterns what the pattern's view sees otherwise; null if nothing
     */
    Tally<Counted> of(List<@Nullable Shift> seen) {
        Tally<Counted> effect = known.get(seen);
        if (effect == null) {
            effect = workOut(seen);
            if (known.size() < MOST_OF_A_RULE) {
                known.put(seen, effect);
            }
        }
        return effect;
    }

    private Tally<Counted> workOut(List<@Nullable Shift> seen) {
        Memory memory = variations.borrowed();
        memory.beginCount();
        for (Shift shift : seen) {
            if (shift != null) {
                memory.put(shift.view(), shift.bag());
            }
        }
        Tally.Sum<Counted> effect = new Tally.Sum<>();
        Set<Fact> concerned = concerned(seen);
        if (concerned == null) {
            firings.values().forEach(several -> several.forEach(each -> effect.add(each, -1)));
            engine.fire(number, memory, adding(effect, 1));
        } else {
            replace(concerned, seen.get(rule.pivot()), memory, effect);
        }
        for (Shift shift : seen) {
            if (shift != null) {
                memory.put(shift.view(), given.bag(shift.view()));
            }
        }
        variations.giveBack(memory);
        return effect.tally();
    }

    private void replace(Set<Fact> concerned, @Nullable Shift pivots, Memory memory, Tally.Sum<Counted> effect) {
        List<Fact> lost = pivots == null ? List.of() : pivots.lost();
        concerned.addAll(lost);
        for (Fact fact : concerned) {
            firings.getOrDefault(fact, List.of()).forEach(each -> effect.add(each, -1));
        }
        lost.forEach(concerned::remove);
        engine.fire(number, memory, new ArrayList<>(concerned), adding(effect, 1));
        if (pivots != null) {
            pivots.looks().forEach((look, count) -> {
                if (count > 0) {
                    engine.fire(number, memory, List.of(look.example()), adding(effect, count));
                }
            });
        }
    }

    private FiringListener adding(Tally.Sum<Counted> effect, int times) {
        return new FiringListener() {
            @Override
            public boolean keepsReasons() {
                return false;
            }

            @Override
            public void fired(CompiledRule fired, Conclusion conclusion, @Nullable Object[] values, Fact[] matched) {
                effect.add(variations.counted(conclusion), times);
            }
        };
    }

    /** The given facts whose matching by the rule's pivot leads to other firings, and perhaps some more; null if it may be any. */
    private @Nullable Set<Fact> concerned(List<@Nullable Shift> seen) {
        Set<Fact> concerned = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < seen.size(); i++) {
            Shift shift = seen.get(i);
            if (shift == null || i == rule.pivot()) {
                continue;
            }
            CompiledRule.Tie tie = rule.pivot() < 0 ? null : rule.ties()[i];
            if (tie == null) {
                return null;
            }
            View pivot = rule.views()[rule.pivot()];
            addTied(shift.lost(), tie, pivot, concerned);
            addTied(shift.gained(), tie, pivot, concerned);
        }
        return rule.pivot() < 0 ? null : concerned;
    }

    private void addTied(List<Fact> facts, CompiledRule.Tie tie, View view, Set<Fact> tied) {
        Bag pivots = given.bag(view);
        for (Fact fact : facts) {
            Object value = tie.own().get(fact);
            Index index = given.index(pivots, view.number(), tie.slot());
            int place = index == null ? pivots.places() - 1 : index.first(index.group(value));
            for (; place >= 0; place = Bag.next(index, place)) {
                Fact pivot = pivots.get(place);
                if (pivot != null
                        && (index != null || Objects.equals(tie.pivot().get(pivot), value))) {
                    tied.add(pivot);
                }
            }
        }
    }
}
