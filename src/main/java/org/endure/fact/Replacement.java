package org.endure.fact;

/** A threat that all needed members officially name, in place of one that has gone (interaction I16). */
@Meaning("A threat that all needed members officially name, in place of one that has gone (interaction I16).")
public record Replacement(@Meaning("the threat") String threat) implements Conclusion {}
