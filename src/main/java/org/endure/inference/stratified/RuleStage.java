package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The turn of a rule. */
final class RuleStage implements Stage<RuleStage.Sight> {

    private final Variations variations;
    private final RuleEffects effects;
    private final View[] views;
    private final Touches touches;

    RuleStage(Variations variations, int number) {
        this.variations = variations;
        this.effects = variations.effects(number);
        CompiledRule rule = variations.engine().inStages().get(number);
        this.views = rule.views();
        this.touches = new Touches(rule);
    }

    /** What the rule's views see otherwise, pattern by pattern, and where that touches the rule. */
    static final class Sight {
        private final List<@Nullable Shift> shifts;
        private volatile @Nullable List<Touches.Touch> touches;

        Sight(List<@Nullable Shift> shifts) {
            this.shifts = shifts;
        }

        List<Touches.Touch> touches(Touches rule) {
            List<Touches.Touch> known = touches;
            if (known == null) {
                known = rule.of(shifts);
                touches = known;
            }
            return known;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sight sight && sight.shifts.equals(shifts);
        }

        @Override
        public int hashCode() {
            return shifts.hashCode();
        }
    }

    @Override
    public @Nullable Sight seen(Delta delta) {
        @Nullable Shift[] seen = null;
        for (int i = 0; i < views.length; i++) {
            Shift shift = delta.shift(views[i]);
            if (shift != null) {
                seen = seen == null ? new Shift[views.length] : seen;
                seen[i] = shift;
            }
        }
        return seen == null ? null : new Sight(Arrays.asList(seen));
    }

    @Override
    public Tally<Counted> effect(List<Sight> several) {
        List<@Nullable Shift> sum = several.get(0).shifts;
        for (Sight other : several.subList(1, several.size())) {
            List<@Nullable Shift> both = new ArrayList<>(views.length);
            for (int i = 0; i < views.length; i++) {
                both.add(variations.sum(sum.get(i), other.shifts.get(i)));
            }
            sum = both;
        }
        return effects.of(sum);
    }

    @Override
    public boolean mayMeet(List<Sight> several) {
        List<List<Touches.Touch>> each = new ArrayList<>(several.size());
        several.forEach(sight -> each.add(sight.touches(touches)));
        return Touches.meet(each);
    }

    @Override
    public Delta rest(Delta delta) {
        return delta;
    }

    @Override
    public Delta with(Delta delta, Tally<Counted> effect) {
        return effect.isEmpty() ? delta : delta.withOpen(delta.open().plus(effect));
    }
}
