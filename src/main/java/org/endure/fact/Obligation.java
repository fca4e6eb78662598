package org.endure.fact;

/** What the treaty obliges to (codebook section 4, Alliance). */
public enum Obligation {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("not to attack")
    NONAGGRESSION,

    @Meaning("to consult")
    CONSULTATION,

    @Meaning("to stay neutral")
    NEUTRALITY,

    @Meaning("to defend")
    DEFENCE
}
