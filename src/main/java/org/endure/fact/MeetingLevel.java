package org.endure.fact;

/** Level of a meeting. */
public enum MeetingLevel {
    @Meaning("not known from the sources; never read as \"no\"")
    UNKNOWN,

    @Meaning("leaders")
    LEADERS,

    @Meaning("ministers")
    MINISTERS,

    @Meaning("officials")
    OFFICIALS
}
