package org.endure.inference.stratified;

import java.util.List;
import java.util.function.Predicate;
import org.endure.fact.Conclusion;
import org.jspecify.annotations.Nullable;

/** Before the turn of the first rule that can see them, it is settled which conclusions come or go: all rules that conclude them had theirs. */
final class SettlingStage implements Stage<Tally<Counted>> {

    private final Variations variations;
    private final Predicate<Counted> settled;
    private final Predicate<Conclusion> asked;

    /**
     * Settles some conclusions.
     *
     * @param settled those that no later rule concludes
     * @param asked which conclusions are asked for
     */
    SettlingStage(Variations variations, Predicate<Counted> settled, Predicate<Conclusion> asked) {
        this.variations = variations;
        this.settled = settled;
        this.asked = asked;
    }

    @Override
    public @Nullable Tally<Counted> seen(Delta delta) {
        Tally<Counted> seen = delta.open().of(settled);
        return seen.isEmpty() ? null : seen;
    }

    @Override
    public Tally<Counted> effect(List<Tally<Counted>> several) {
        Tally<Counted> sum = several.get(0);
        for (Tally<Counted> other : several.subList(1, several.size())) {
            sum = sum.plus(other);
        }
        Tally.Sum<Counted> effect = new Tally.Sum<>();
        sum.forEach((each, more) -> {
            if (each.differs(more)) {
                effect.add(each, each.isConcluded() ? -1 : 1);
            }
        });
        return effect.tally();
    }

    @Override
    public boolean mayMeet(List<Tally<Counted>> several) {
        return Tally.shareOne(several.get(0), several.subList(1, several.size()).toArray(new Tally<?>[0]));
    }

    @Override
    public Delta rest(Delta delta) {
        return delta.withOpen(delta.open().of(settled.negate()));
    }

    @Override
    public Delta with(Delta delta, Tally<Counted> effect) {
        Tally.Sum<Look> looks = new Tally.Sum<>();
        effect.forEach((each, count) -> each.looks(variations.looks()).forEach(look -> looks.add(look, count)));
        Delta settled = new Delta(List.of(), Tally.none(), effect.of(each -> asked.test(each.conclusion())));
        return delta.plus(Delta.of(looks.tally(), variations), variations).plus(settled, variations);
    }
}
