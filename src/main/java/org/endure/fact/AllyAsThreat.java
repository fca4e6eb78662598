package org.endure.fact;

/** A member for which an ally is itself the main threat (interaction I22). */
@Meaning("A member for which an ally is itself the main threat (interaction I22).")
public record AllyAsThreat(
        @Meaning("the member") String member,
        @Meaning("the ally") String ally) implements Conclusion {}
