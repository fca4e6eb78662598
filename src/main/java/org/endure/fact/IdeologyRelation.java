package org.endure.fact;

import java.util.List;

/** How the ideologies of members relate. */
@Meaning(value = "How the ideologies of members relate.", codebook = "C6")
public record IdeologyRelation(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "the members compared", state = true)
        List<String> members,

        @Meaning(value = "where the ideologies are compared", key = true)
        CreedDomain domain,

        @Meaning("how they relate") CreedRelation relation,
        @Meaning("how a difference is handled") CreedHandling handling,
        @Meaning("whether they profess one ideology") Answer sameCreed,

        @Meaning("whether they quarrel about its interpretation")
        Dispute dispute)
        implements Observation {

    public IdeologyRelation {
        members = List.copyOf(members);
    }

    @Override
    public Observation withAccount(Account other) {
        return new IdeologyRelation(other, members, domain, relation, handling, sameCreed, dispute);
    }

    @Override
    public String side() {
        return relation == CreedRelation.UNKNOWN ? "" : relation.name();
    }
}
