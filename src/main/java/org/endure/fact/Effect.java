package org.endure.fact;

/** What an interaction does to a finding (codebook section 6). */
public enum Effect {
    @Meaning("one step up, at most one in all")
    RAISE,

    @Meaning("one step down, never below slight")
    LOWER,

    @Meaning("to slight at most")
    CAP,

    @Meaning("kept, but outweighed by another finding")
    OFFSET,

    @Meaning("no longer stands")
    CANCEL,

    @Meaning("noted with the finding, without effect on its magnitude")
    RECORD
}
