package org.endure.fuzz;

/** A class that only fuzzed inputs name: whoever initialises it obeys an input. */
public final class Trap {

    static {
        System.setProperty("endure.fuzz.sprung", "org.endure.fuzz.Trap");
    }

    private Trap() {}

    /** Does nothing; that it runs is the fault. */
    public static boolean spring() {
        return true;
    }
}
