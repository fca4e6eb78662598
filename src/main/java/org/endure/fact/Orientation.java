package org.endure.fact;

/** What a change of regime did to alignment (codebook C5). */
public enum Orientation {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("policy continued")
    CONTINUED,

    @Meaning("other words only")
    WORDS,

    @Meaning("policy reversed in one area")
    AREA_REVERSED,

    @Meaning("the new alignment is contested")
    CONTESTED,

    @Meaning("alignment reversed")
    REVERSED,

    @Meaning("hostile to the ally")
    HOSTILE
}
