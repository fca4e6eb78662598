package org.endure.fact;

import org.jspecify.annotations.Nullable;

/** A change in the power of a threat or of an ally. */
@Meaning(value = "A change in the power of a threat or of an ally.", codebook = "C1.a and C1.b")
public record CapabilityChange(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "whose power changed", key = true, state = true)
        String state,

        @Meaning(value = "threat or ally", key = true) CapabilityRole role,

        @Meaning("change of its share of power in percent; negative is a fall; absent = unknown")
        @Range(min = -100)
        @Nullable
        Double changePct,

        @Meaning("whether the state or its bloc ceased to exist") @Circumstance(of = "ALLY")
        Answer dissolved,

        @Meaning("what the grown ally says") Voice voice)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new CapabilityChange(other, state, role, changePct, dissolved, voice);
    }
}
