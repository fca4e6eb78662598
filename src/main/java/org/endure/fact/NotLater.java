package org.endure.fact;

/** An act that is not known to be later than the announcement of an end. */
@Meaning("An act that is not known to be later than the announcement of an end.")
public record NotLater(
        @Meaning("id of the act") String fact,
        @Meaning("id of the announcement") String announcement) implements Conclusion {}
