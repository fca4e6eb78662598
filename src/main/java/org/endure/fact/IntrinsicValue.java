package org.endure.fact;

/** The intrinsic value: the motive of the alliance, as an interval. */
@Meaning("The intrinsic value: the motive of the alliance, as an interval.")
public record IntrinsicValue(
        @Meaning("the least that is compatible with what is known")
        Level low,

        @Meaning("the most that is compatible with what is known")
        Level high)
        implements Conclusion {

    /** What it is called next to mechanisms: in fact sets, tests and the command line. */
    public static final String CODE = "IV";
}
