package org.endure.rulebase;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whose claim a rule makes (codebook section 0). The trace shows it, so that our readings never pass as Walt's words. */
public enum Basis {
    /** The thesis. */
    THESIS("thesis", "the thesis"),
    /** Walt, Why Alliances Endure or Collapse, Survival 39:1 (1997), as the thesis and excerpts give it. */
    WALT_1997("walt-1997", "Walt 1997, as the thesis gives it"),
    /** Walt 1985 and The Origins of Alliances (1987), through published summaries. */
    WALT_1987("walt-1987", "Walt 1985/1987, through summaries"),
    /** Other literature, named in the rule's source. */
    LITERATURE("literature", "literature"),
    /** Endure's own operationalisation: nobody else's claim. */
    OPERATIONALISATION("operationalisation", "our operationalisation");

    private final String code;
    private final String words;

    Basis(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As written after {@code @basis}. */
    public String code() {
        return code;
    }

    /** As shown in the trace. */
    public String words() {
        return words;
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
