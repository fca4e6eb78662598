package org.endure.weighing;

/** How a theory stands to a fact, by its predictions. */
public enum TheoryStance {
    /** The theory predicts what the fact shows. */
    EXPECTS,

    /** The theory predicts the contrary of what the fact shows. */
    EXCLUDES,

    /** Rules of the theory read the fact, but predict neither it nor its contrary; or predict both of its sides. */
    SILENT,

    /** No rule of the theory reads the fact. */
    UNREAD;

    /** Whether the theory says whether the fact is to be expected. */
    public boolean isSpoken() {
        return this == EXPECTS || this == EXCLUDES;
    }
}
