package org.endure.fact;

/** The three scales that the verdict reads, each from 0 to 3. */
public enum Scale {
    @Meaning("why the alliance is wanted: a shared threat")
    MOTIVE,

    @Meaning("what holds it: causes of endurance")
    HOLDS,

    @Meaning("what pulls it apart: causes of collapse")
    STRAIN
}
