package org.endure.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.TextRange;
import org.endure.language.Symbol.Kind;

/** Lists what a file defines. Each thing reaches to the next one. */
final class Outlines {

    private Outlines() {}

    static List<Outline> of(SourceText text, List<Occurrence> words) {
        List<Occurrence> defined = words.stream()
                .filter(Occurrence::definition)
                .filter(each -> each.symbol().kind() != Kind.CLAIM
                        && each.symbol().kind() != Kind.ATTRIBUTE
                        && each.symbol().kind() != Kind.STATE)
                .sorted(Comparator.comparing(ProjectSnapshot::position))
                .toList();
        List<Outline> outlines = new ArrayList<>();
        for (int i = 0; i < defined.size(); i++) {
            Occurrence each = defined.get(i);
            int next = i + 1 < defined.size()
                    ? defined.get(i + 1).range().line() - 1
                    : text.lines().size();
            int last = Math.max(each.range().line(), next);
            String line = last <= text.lines().size() ? text.lines().get(last - 1) : "";
            TextRange whole = new TextRange(each.range().line(), 1, last, line.codePointCount(0, line.length()) + 1);
            outlines.add(new Outline(each.symbol(), detail(each, words), each.range(), whole));
        }
        return List.copyOf(outlines);
    }

    /** The claim of a rule or the type of a fact, which stands near its id. */
    private static String detail(Occurrence each, List<Occurrence> words) {
        Kind wanted = each.symbol().kind() == Kind.RULE
                ? Kind.CLAIM
                : each.symbol().kind() == Kind.FACT ? Kind.TYPE : Kind.FILE;
        return words.stream()
                .filter(word -> word.symbol().kind() == wanted)
                .filter(word -> Math.abs(word.range().line() - each.range().line()) <= 1)
                .map(word -> word.symbol().name())
                .findFirst()
                .orElse("");
    }
}
