package org.endure.fact;

/** When an ally was consulted (codebook section 4, ConsultationEvent). */
public enum Timing {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("before the act")
    BEFORE,

    @Meaning("after the act")
    AFTER,

    @Meaning("not at all")
    NONE
}
