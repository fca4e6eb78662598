package org.endure.language;

import java.util.List;
import org.endure.diagnostic.TextRange;

/**
 * What became of a rule or a fact, to be shown above it.
 *
 * @param about the rule or the fact
 * @param range where its id is written
 * @param text what to show, such as "fires on 3 facts" or "used by C2b-1"
 * @param others ids of the facts that the rule fires on, or of the rules that use the fact
 */
public record Lens(Symbol about, TextRange range, String text, List<String> others) {
    public Lens {
        others = List.copyOf(others);
    }
}
