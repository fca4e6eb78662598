package org.endure.fact;

/** How far doubts about strength go (codebook C2.a). */
public enum Severity {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("commentary only")
    COMMENTARY,

    @Meaning("official plans assume less help")
    PLANS,

    @Meaning("defeat, breakdown or inability shown")
    SHOWN
}
