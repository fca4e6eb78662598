package org.endure.inference.stratified;

import java.util.ArrayList;
import java.util.List;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.inference.Derived;
import org.endure.inference.Justification;
import org.jspecify.annotations.Nullable;

/** Keeps every reason as well. */
final class Reasons extends Concluded {
    private final List<List<Justification>> reasons = new ArrayList<>();

    Reasons(Memory memory) {
        super(memory, null);
    }

    @Override
    public boolean keepsReasons() {
        return true;
    }

    @Override
    public void fired(CompiledRule rule, Conclusion conclusion, @Nullable Object[] values, Fact[] matched) {
        int number = conclusions.number(conclusion);
        if (number == reasons.size()) {
            reasons.add(new ArrayList<>(1));
            memory.add(conclusion);
        }
        reasons.get(number).add(rule.justification(values, matched));
    }

    List<Derived> derived() {
        List<Derived> derived = new ArrayList<>(reasons.size());
        for (int i = 0; i < reasons.size(); i++) {
            derived.add(new Derived(conclusions.get(i), reasons.get(i)));
        }
        return derived;
    }
}
