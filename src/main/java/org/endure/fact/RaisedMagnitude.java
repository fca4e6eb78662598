package org.endure.fact;

/** The level of a finding after amplifiers. */
@Meaning("The level of a finding after amplifiers.")
public record RaisedMagnitude(
        @Meaning("id of the finding") String finding,

        @Meaning("the least that is compatible with what is known")
        Magnitude low,

        @Meaning("the most that is compatible with what is known")
        Magnitude high)
        implements Conclusion {}
