package org.endure.fact;

/** A coding rule reads the intrinsic value off a row of a data set; it becomes a {@link CodedIntrinsicValue}. */
@Meaning("A coding rule reads the intrinsic value off a row of a data set.")
public record ValueCoding(@Meaning("the level") Level level) implements Conclusion {}
