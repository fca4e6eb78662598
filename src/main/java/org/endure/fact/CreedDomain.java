package org.endure.fact;

/** Where ideologies are compared (codebook C6). */
public enum CreedDomain {
    @Meaning("core beliefs about the regime")
    CORE_REGIME,

    @Meaning("security")
    SECURITY,

    @Meaning("other beliefs; never read as C6")
    OTHER
}
