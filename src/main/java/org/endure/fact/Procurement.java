package org.endure.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a state buys its arms in a year. */
@Meaning(value = "Where a state buys its arms in a year.", codebook = "C2 and I8")
public record Procurement(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "the buyer", key = true, state = true)
        String state,

        @Meaning("the year; absent = the whole period") @Range(min = 1000, max = 2999) @Nullable
        Integer year,

        @Meaning("share bought at home, 0 to 1; absent = unknown") @Range(min = 0, max = 1) @Circumstance @Nullable
        Double domesticShare,

        @Meaning("share bought from the ally, 0 to 1; absent = unknown")
        @Range(min = 0, max = 1)
        @Circumstance
        @Nullable
        Double allyShare,

        @Meaning("share bought from third states, 0 to 1; absent = unknown")
        @Range(min = 0, max = 1)
        @Circumstance
        @Nullable
        Double thirdShare,

        @Meaning("growth of purchases from the ally, 0.7 is 70 percent; absent = unknown")
        @Range(min = -1)
        @Circumstance
        @Nullable
        Double allyGrowth,

        @Meaning(value = "the main foreign suppliers; empty = none named", state = true)
        List<String> suppliers)
        implements Observation {

    public Procurement {
        suppliers = List.copyOf(suppliers);
    }

    @Override
    public Observation withAccount(Account other) {
        return new Procurement(other, state, year, domesticShare, allyShare, thirdShare, allyGrowth, suppliers);
    }
}
