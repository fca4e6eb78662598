package org.endure.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The alliance that is judged (codebook section 4). */
@Meaning("The alliance that is judged (codebook section 4).")
public record Alliance(
        @Meaning("short name, as in file names") String id,
        @Meaning("name") String name,
        @Meaning(value = "member states", state = true) List<String> members,

        @Meaning(value = "leading member; null if none", state = true) @Nullable
        String leader,

        @Meaning("what the treaty obliges to") Obligation obligation,
        @Meaning("whether the obligation is one-sided") Answer oneSided,
        @Meaning("formal status") FormalStatus formalStatus,
        @Meaning("whether it works") FunctionalStatus functionalStatus,

        @Meaning("number of members, 2 or more") @Range(min = 2)
        Integer memberCount)
        implements CaseFact {

    public Alliance {
        members = List.copyOf(members);
    }
}
