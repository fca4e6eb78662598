package org.endure.fact;

/** A finding about credibility that does not rest on dispensable members alone. */
@Meaning("A finding about credibility that does not rest on dispensable members alone.")
public record SharedMatter(@Meaning("id of the finding") String finding) implements Conclusion {}
