package org.endure.fact;

/** What an ally that has grown says (codebook C1.b). */
public enum Voice {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("growth without words")
    SILENT,

    @Meaning("a stated wish for autonomy")
    AUTONOMY,

    @Meaning("the ally is named as a threat")
    ALLY_AS_THREAT
}
