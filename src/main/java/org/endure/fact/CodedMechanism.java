package org.endure.fact;

import org.jspecify.annotations.Nullable;

/**
 * A mechanism that an analyst states directly, as the historical cases do. It is marked as coded wherever it
 * is shown.
 */
@Meaning(
        value =
                "A mechanism that an analyst states directly, as the historical cases do. It is marked as coded wherever it is shown.",
        codebook = "sections 2 and 3; cases")
public record CodedMechanism(
        @Meaning("what the sources say") Account account,

        @Meaning(
                value = "code of the mechanism, such as C1.a; E4 without a letter is the highest of E4.a-c",
                key = true)
        String code,

        @Meaning("how strong") Magnitude magnitude,

        @Meaning(value = "the member concerned; absent = the alliance", state = true) @Nullable
        String perceiver)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new CodedMechanism(other, code, magnitude, perceiver);
    }
}
