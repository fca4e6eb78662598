package org.endure.fact;

/** What sort of thing an observation reports (codebook section 4, Evidence). */
public enum EvidenceKind {
    @Meaning("something that was done")
    DEED,

    @Meaning("an agreement, act of law or text issued together, such as a joint statement")
    AGREEMENT,

    @Meaning("something that was said")
    STATEMENT,

    @Meaning("an act or event of a threat")
    THREAT_EVENT,

    @Meaning("a state of affairs")
    CONDITION,

    @Meaning("the opinion of a cited author; alone it gives no finding (codebook section d.7)")
    EXPERT_CLAIM
}
