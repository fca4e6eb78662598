package org.endure.fact;

/** Whether an ally was consulted about an act. */
@Meaning(value = "Whether an ally was consulted about an act.", codebook = "C2.b")
public record ConsultationEvent(
        @Meaning("what the sources say") Account account,
        @Meaning(value = "who acted", state = true) String sender,

        @Meaning(value = "who was or was not consulted", state = true)
        String receiver,

        @Meaning("when") Timing timing)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new ConsultationEvent(other, sender, receiver, timing);
    }
}
