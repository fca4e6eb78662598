package org.endure.fact;

/** An agreement, rule or organisation of the alliance. */
@Meaning(value = "An agreement, rule or organisation of the alliance.", codebook = "E4")
public record Institution(
        @Meaning("what the sources say") Account account,

        @Meaning(value = "name of the institution", key = true)
        String name,

        @Meaning("what it is") InstitutionKind kind,
        @Meaning("how deep it goes") InstitutionDepth depth,
        @Meaning("whether it works") @Circumstance InstitutionStatus status,

        @Meaning("whether it was imposed on a member") @Circumstance
        Answer imposed,

        @Meaning("whether it adapts: diverse assets, division of labour hard to replace") @Circumstance
        Answer adaptable,

        @Meaning("whether new rules were made in this period") @Circumstance
        Answer newRules)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new Institution(other, name, kind, depth, status, imposed, adaptable, newRules);
    }

    @Override
    public String side() {
        return switch (status) {
            case DORMANT -> "dormant";
            case ACTIVE -> "active";
            case UNKNOWN -> "";
        };
    }
}
