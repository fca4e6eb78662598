package org.endure.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whose claim a rule makes (codebook section 0). The trace shows it, so that our readings never pass as Walt's words. */
public enum Basis {
    /** The thesis. */
    THESIS("thesis"),
    /** Walt, Why Alliances Endure or Collapse, Survival 39:1 (1997), as the thesis and excerpts give it. */
    WALT_1997("walt-1997"),
    /** Walt 1985 and The Origins of Alliances (1987), through published summaries. */
    WALT_1987("walt-1987"),
    /** Other literature, named in the rule's source. */
    LITERATURE("literature"),
    /** Endure's own operationalisation: nobody else's claim. */
    OPERATIONALISATION("operationalisation");

    private final String code;

    Basis(String code) {
        this.code = code;
    }

    /** As written after {@code @basis}. */
    public String code() {
        return code;
    }

    /** The basis with that code. */
    public static Optional<Basis> of(String code) {
        return Arrays.stream(values()).filter(basis -> basis.code.equals(code)).findFirst();
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Basis::code).toList();
    }
}
