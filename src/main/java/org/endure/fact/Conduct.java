package org.endure.fact;

/** What an observation shows of a member: that it does something, or the contrary. */
@Meaning("What an observation shows of a member: that it does something, or the contrary.")
public record Conduct(
        @Meaning("the member") String member,
        @Meaning("what it may do") Behaviour behaviour,

        @Meaning("whether the observation shows it or the contrary")
        Answer shown,

        @Meaning("id of the observation") String fact)
        implements Conclusion {}
