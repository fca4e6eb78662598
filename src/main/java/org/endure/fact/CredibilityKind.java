package org.endure.fact;

/** The two types of doubt about an ally (Walt 1997, as cited in the thesis, section 1.2). */
public enum CredibilityKind {
    @Meaning("about the ally's strength")
    STRENGTH,

    @Meaning("about the ally's commitment")
    COMMITMENT
}
