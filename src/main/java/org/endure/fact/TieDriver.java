package org.endure.fact;

/** What moves a social tie (codebook C3). */
public enum TieDriver {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("generational change")
    GENERATION,

    @Meaning("immigration")
    IMMIGRATION,

    @Meaning("a minority")
    MINORITY,

    @Meaning("something else")
    OTHER
}
