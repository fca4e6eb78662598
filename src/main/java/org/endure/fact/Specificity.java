package org.endure.fact;

/** Whether conduct is aimed at the ally (codebook section d.3, table; interaction I5). */
public enum Specificity {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("not aimed at the partner")
    GENERAL,

    @Meaning("aimed at the partner")
    PARTNER_SPECIFIC
}
