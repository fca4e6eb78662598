package org.endure.fact;

/** A mechanism that the coder did not look for: that it was not found says nothing. */
@Meaning("A mechanism that the coder did not look for: that it was not found says nothing.")
public record NotSearched(@Meaning("code of the mechanism") String mechanism) implements CaseFact {}
