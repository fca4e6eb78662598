package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The turn of a rule. */
final class RuleStage implements Stage<List<@Nullable Shift>> {

    private final Variations variations;
    private final int number;
    private final View[] views;
    private final Touches touches;
    private final Map<List<@Nullable Shift>, List<Touches.Touch>> known = new ConcurrentHashMap<>();

    RuleStage(Variations variations, int number) {
        this.variations = variations;
        this.number = number;
        CompiledRule rule = variations.engine().inStages().get(number);
        this.views = rule.views();
        this.touches = new Touches(rule);
    }

    @Override
    public @Nullable List<@Nullable Shift> seen(Delta delta) {
        @Nullable Shift[] seen = null;
        for (int i = 0; i < views.length; i++) {
            Shift shift = delta.shift(views[i]);
            if (shift != null) {
                seen = seen == null ? new Shift[views.length] : seen;
                seen[i] = shift;
            }
        }
        return seen == null ? null : Arrays.asList(seen);
    }

    @Override
    public Tally<Counted> effect(List<List<@Nullable Shift>> several) {
        return variations.effects(number).of(sum(several));
    }

    private List<@Nullable Shift> sum(List<List<@Nullable Shift>> several) {
        List<@Nullable Shift> sum = several.get(0);
        for (List<@Nullable Shift> other : several.subList(1, several.size())) {
            List<@Nullable Shift> both = new ArrayList<>(views.length);
            for (int i = 0; i < views.length; i++) {
                both.add(variations.sum(sum.get(i), other.get(i)));
            }
            sum = both;
        }
        return sum;
    }

    @Override
    public boolean mayMeet(List<List<@Nullable Shift>> several) {
        List<List<Touches.Touch>> each = new ArrayList<>(several.size());
        for (List<@Nullable Shift> seen : several) {
            each.add(known.computeIfAbsent(seen, touches::of));
        }
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
