package org.endure.fact;

/** How a threat's intentions are read (codebook section b). */
public enum Intentions {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("not hostile")
    BENIGN,

    @Meaning("not to be determined")
    UNCERTAIN,

    @Meaning("aggressive or offensive")
    AGGRESSIVE
}
