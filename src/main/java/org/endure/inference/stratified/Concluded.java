package org.endure.inference.stratified;

import java.util.Set;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;

/** Adds to the memory what is concluded, once. */
class Concluded implements FiringListener {
    final Memory memory;
    final Conclusions conclusions = new Conclusions();
    private final @Nullable Set<CompiledRule> fired;

    Concluded(Memory memory, @Nullable Set<CompiledRule> fired) {
        this.memory = memory;
        this.fired = fired;
    }

    @Override
    public boolean keepsReasons() {
        return false;
    }

    @Override
    public void fired(CompiledRule rule, Conclusion conclusion, @Nullable Object[] values, Fact[] matched) {
        int before = conclusions.size();
        if (conclusions.number(conclusion) == before) {
            memory.add(conclusion);
        }
        if (fired != null) {
            fired.add(rule);
        }
    }
}
