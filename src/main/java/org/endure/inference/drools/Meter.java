package org.endure.inference.drools;

import org.endure.inference.Limits;

/** Counts the steps of the inference that a thread makes, for each node of the network that combines facts. */
final class Meter {

    private static final ThreadLocal<Meter> CURRENT = new ThreadLocal<>();

    private final long allowed;
    private final long[] byNode;
    private long taken;

    private Meter(long allowed, int nodes) {
        this.allowed = allowed;
        this.byNode = new long[nodes];
    }

    /** There are no steps left. */
    static final class ExceededException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ExceededException() {
            super("More steps than allowed", null, false, false);
        }
    }

    /** Begins an inference of this thread. */
    static Meter begin(long allowed, int nodes) {
        Meter meter = new Meter(allowed, nodes);
        CURRENT.set(meter);
        return meter;
    }

    /** The meter of the inference that this thread makes. */
    static Meter current() {
        Meter current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException("An inference must begin with a meter.");
        }
        return current;
    }

    /** Ends the inference of this thread. */
    static void end() {
        CURRENT.remove();
    }

    /** A node looked at a fact, and combined it if it fits. */
    void looked(int node, boolean fits) {
        int steps = fits ? Limits.LOOK + Limits.COMBINATION : Limits.LOOK;
        byNode[node] += steps;
        take(steps);
    }

    /** A rule fires. */
    void fired() {
        take(Limits.FIRING);
    }

    private void take(int steps) {
        taken += steps;
        if (taken > allowed) {
            throw new ExceededException();
        }
    }

    long taken() {
        return taken;
    }

    /** The node that took the most steps, and how many; -1 if no node took any. */
    int costliest() {
        int costliest = -1;
        for (int i = 0; i < byNode.length; i++) {
            if (byNode[i] > 0 && (costliest < 0 || byNode[i] > byNode[costliest])) {
                costliest = i;
            }
        }
        return costliest;
    }
}
