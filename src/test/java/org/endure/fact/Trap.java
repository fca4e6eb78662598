package org.endure.fact;

/** A class among those that rule files import, which only fuzzed inputs name: whoever initialises it obeys an input. */
public final class Trap {

    static {
        System.setProperty("endure.fuzz.sprung", "org.endure.fact.Trap");
    }

    private Trap() {}

    /** Does nothing; that it runs is the fault. */
    public static boolean spring() {
        return true;
    }
}
