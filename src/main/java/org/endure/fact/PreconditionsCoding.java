package org.endure.fact;

/** A coding rule reads the preconditions of leadership off a row of a data set; it becomes {@link CodedPreconditions}. */
@Meaning("A coding rule reads the preconditions of leadership off a row of a data set.")
public record PreconditionsCoding(
        @Meaning("whether they hold") Preconditions preconditions) implements Conclusion {}
