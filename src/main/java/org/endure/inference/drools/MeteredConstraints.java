package org.endure.inference.drools;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.BetaConstraints;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.Tuple;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.util.bitmask.BitMask;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/** The constraints of a node that combines facts, which they hold as before; each look at a pair of facts is counted. */
final class MeteredConstraints implements BetaConstraints<MeteredConstraints.Context> {

    private final BetaConstraints<Object> constraints;
    private final int node;

    /**
     * Constraints that are counted.
     *
     * @param node number of the node
     */
    MeteredConstraints(BetaConstraints<Object> constraints, int node) {
        this.constraints = constraints;
        this.node = node;
    }

    /** What is known of one side while facts of the other are looked at. */
    static final class Context {
        private final Object known;
        private @Nullable Meter meter;

        Context(Object known) {
            this.known = known;
        }
    }

    @Override
    public Context createContext() {
        return new Context(constraints.createContext());
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public BetaMemory createBetaMemory(RuleBaseConfiguration configuration, int type) {
        BetaMemory<Object> memory = constraints.createBetaMemory(configuration, type);
        return new BetaMemory<>(
                memory.getLeftTupleMemory(), memory.getRightTupleMemory(), new Context(memory.getContext()), type);
    }

    @Override
    public void updateFromTuple(Context context, ValueResolver values, Tuple tuple) {
        context.meter = Meter.current();
        constraints.updateFromTuple(context.known, values, tuple);
    }

    @Override
    public void updateFromFactHandle(Context context, ValueResolver values, FactHandle handle) {
        context.meter = Meter.current();
        constraints.updateFromFactHandle(context.known, values, handle);
    }

    @Override
    public boolean isAllowedCachedLeft(Context context, FactHandle handle) {
        return counted(context, constraints.isAllowedCachedLeft(context.known, handle));
    }

    @Override
    public boolean isAllowedCachedRight(BaseTuple tuple, Context context) {
        return counted(context, constraints.isAllowedCachedRight(tuple, context.known));
    }

    private boolean counted(Context context, boolean fits) {
        Meter meter = context.meter;
        if (meter != null) {
            meter.looked(node, fits);
        }
        return fits;
    }

    @Override
    public void resetTuple(Context context) {
        constraints.resetTuple(context.known);
    }

    @Override
    public void resetFactHandle(Context context) {
        constraints.resetFactHandle(context.known);
    }

    @Override
    public BetaConstraint[] getConstraints() {
        return constraints.getConstraints();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public BetaConstraints getOriginalConstraint() {
        return constraints.getOriginalConstraint();
    }

    @Override
    public boolean isIndexed() {
        return constraints.isIndexed();
    }

    @Override
    public int getIndexCount() {
        return constraints.getIndexCount();
    }

    @Override
    public boolean isEmpty() {
        return constraints.isEmpty();
    }

    @Override
    public BitMask getListenedPropertyMask(Pattern pattern, ObjectType type, List<String> properties) {
        return constraints.getListenedPropertyMask(pattern, type, properties);
    }

    @Override
    public void init(BuildContext context, int type) {
        constraints.init(context, type);
    }

    @Override
    public void initIndexes(int depth, int type, RuleBaseConfiguration configuration) {
        constraints.initIndexes(depth, type, configuration);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T cloneIfInUse() {
        return (T) this;
    }

    @Override
    public boolean isLeftUpdateOptimizationAllowed() {
        return constraints.isLeftUpdateOptimizationAllowed();
    }

    @Override
    public void registerEvaluationContext(BuildContext context) {
        constraints.registerEvaluationContext(context);
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("A rule base is kept before it is metered.");
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("A rule base is kept before it is metered.");
    }
}
