package org.endure.fact;

/** On whose level a signal was given (codebook C2.b). */
public enum SpeakerLevel {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("a person")
    PERSON,

    @Meaning("the leader")
    LEADER,

    @Meaning("the government")
    GOVERNMENT,

    @Meaning("the treaty")
    TREATY
}
