package org.endure.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.diagnostic.TextRange;
import org.endure.language.Symbol.Kind;
import org.endure.rule.RuleFile;
import org.endure.rule.syntax.RuleWord;
import org.jspecify.annotations.Nullable;

/** Finds what the words of a rule file stand for. The file need not be readable as a whole. */
final class RuleOccurrences {

    /** What a rule says of itself that names something else. */
    private static final Map<String, Kind> NAMING =
            Map.of("id", Kind.RULE, "mechanism", Kind.MECHANISM, "replaces", Kind.RULE);

    private static final Set<String> KEYWORDS =
            Set.of("not", "in", "contains", "memberOf", "matches", "null", "true", "false", "new", "exists", "from");
    private static final String PARAMETER = "Parameter";

    private final String file;
    private final List<RuleWord> words;
    private final List<Occurrence> found = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private Part part = Part.FILE;
    private String declared = "";

    /** The part of a file that a word stands in. */
    enum Part {
        FILE,
        HEADER,
        CONDITIONS,
        CONCLUSION,
        DECLARATION
    }

    private RuleOccurrences(RuleFile file) {
        this.file = file.path();
        this.words = RuleWord.in(file);
    }

    /** The occurrences, in the order of places. */
    static List<Occurrence> in(RuleFile file) {
        RuleOccurrences occurrences = new RuleOccurrences(file);
        for (int i = 0; i < occurrences.words.size(); i++) {
            occurrences.word(i);
        }
        return List.copyOf(occurrences.found);
    }

    private void word(int at) {
        RuleWord word = words.get(at);
        Part next = next(word, part);
        if (next != part) {
            part = next;
            open.clear();
        }
        if (word.is("(")) {
            open.push(at > 0 && words.get(at - 1).isWord() ? words.get(at - 1).text() : "");
        } else if (word.is(")")) {
            open.poll();
        }
        switch (part) {
            case HEADER -> header(at, word);
            case CONDITIONS, CONCLUSION -> body(at, word);
            case DECLARATION -> declaration(at, word);
            default -> {}
        }
    }

    /** The part of the file that a word begins, or the same part. */
    static Part next(RuleWord word, Part part) {
        if (word.is("rule") && word.first()) {
            return Part.HEADER;
        } else if (word.is("declare") && word.first()) {
            return Part.DECLARATION;
        } else if (word.is("when") && part == Part.HEADER) {
            return Part.CONDITIONS;
        } else if (word.is("then") && part == Part.CONDITIONS) {
            return Part.CONCLUSION;
        }
        return word.is("end") ? Part.FILE : part;
    }

    private void header(int at, RuleWord word) {
        RuleWord before = before(at, 1);
        if (before != null && before.is("@") && word.isWord()) {
            add(Symbol.of(Kind.TAG, word.text()), word.range(), false);
        } else if (before != null && before.is("rule") && word.kind() == RuleWord.Kind.TEXT) {
            add(Symbol.of(Kind.CLAIM, word.value()), word.inner(), true);
        } else if (word.kind() == RuleWord.Kind.TEXT && !open.isEmpty()) {
            Kind kind = NAMING.get(open.peek());
            if (kind != null) {
                add(Symbol.of(kind, word.value()), word.inner(), open.peek().equals("id"));
            }
        }
    }

    private void body(int at, RuleWord word) {
        RuleWord before = before(at, 1);
        RuleWord after = at + 1 < words.size() ? words.get(at + 1) : null;
        String type = open.isEmpty() ? "" : open.peek();
        if (word.kind() == RuleWord.Kind.TEXT) {
            add(Symbol.of(type.equals(PARAMETER) ? Kind.PARAMETER : Kind.MECHANISM, word.value()), word.inner(), false);
        } else if (before != null && before.is(".") && word.isWord()) {
            RuleWord list = before(at, 2);
            add(new Symbol(Kind.CONSTANT, list == null ? "" : list.text(), word.text()), word.range(), false);
        } else if (word.isName() && after != null && after.is(".")) {
            add(Symbol.of(Kind.CONSTANTS, word.text()), word.range(), false);
        } else if (word.isName() && after != null && after.is("(")) {
            add(Symbol.of(Kind.TYPE, word.text()), word.range(), false);
        } else if (part == Part.CONDITIONS && isAttribute(word) && !typeAround().isEmpty()) {
            add(new Symbol(Kind.ATTRIBUTE, typeAround(), word.text()), word.range(), false);
        }
    }

    private static boolean isAttribute(RuleWord word) {
        return word.isWord() && Character.isLowerCase(word.text().codePointAt(0)) && !KEYWORDS.contains(word.text());
    }

    /** The type whose pattern is open; brackets of lists within it are passed over. */
    private String typeAround() {
        for (String each : open) {
            if (!each.isEmpty() && Character.isUpperCase(each.codePointAt(0))) {
                return each;
            } else if (!each.isEmpty() && !each.equals("in")) {
                return "";
            }
        }
        return "";
    }

    private void declaration(int at, RuleWord word) {
        RuleWord before = before(at, 1);
        RuleWord after = at + 1 < words.size() ? words.get(at + 1) : null;
        if (before != null && before.is("declare") && word.isWord()) {
            declared = word.text();
            add(Symbol.of(Kind.TYPE, declared), word.range(), true);
        } else if (word.isWord() && after != null && after.is(":")) {
            add(new Symbol(Kind.ATTRIBUTE, declared, word.text()), word.range(), true);
        } else if (word.isName() && before != null && before.is(":")) {
            add(Symbol.of(Kind.CONSTANTS, word.text()), word.range(), false);
        } else if (word.isWord() && before != null && before.is("@")) {
            add(Symbol.of(Kind.TAG, word.text()), word.range(), false);
        }
    }

    private @Nullable RuleWord before(int at, int distance) {
        return at - distance >= 0 ? words.get(at - distance) : null;
    }

    private void add(Symbol symbol, TextRange range, boolean definition) {
        found.add(new Occurrence(symbol, file, range, definition));
    }
}
