package org.endure.fact;

/** A level of one of the three scales that the verdict reads. */
@Meaning("A level of one of the three scales that the verdict reads.")
public record ScaleLevel(
        @Meaning("which scale") Scale scale,

        @Meaning("the least or the most that is compatible with what is known")
        Bound bound,

        @Meaning("0 to 3") Integer level)
        implements Conclusion {}
