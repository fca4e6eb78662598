package org.endure.language;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.TextRange;
import org.endure.fact.FactType;
import org.endure.language.RuleOccurrences.Part;
import org.endure.language.Symbol.Kind;
import org.endure.rule.Basis;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.endure.rule.RuleVocabulary;
import org.endure.rule.syntax.RuleWord;
import org.jspecify.annotations.Nullable;

/** What can be written at a place in a rule file. */
final class RuleCompletions {

    private static final Set<String> COMPARING =
            Set.of("==", "!=", "<", "<=", ">", ">=", "in", "contains", "memberOf", "matches");

    private final ProjectSnapshot snapshot;
    private final Meanings meanings;
    private final List<Completion> found = new ArrayList<>();
    private final List<RuleWord> before = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> variables = new LinkedHashSet<>();
    private final TextRange replaces;
    private final String begun;
    private final boolean quoted;
    private Part part = Part.FILE;

    RuleCompletions(ProjectSnapshot snapshot, SourceText text, SourcePosition place) {
        this.snapshot = snapshot;
        this.meanings = new Meanings(snapshot);
        RuleWord current = null;
        for (RuleWord each : RuleWord.in(new RuleFile(text.file(), String.join("\n", text.lines())))) {
            TextRange range = each.range();
            boolean starts =
                    range.line() < place.line() || range.line() == place.line() && range.column() < place.column();
            boolean ends = range.endLine() < place.line()
                    || range.endLine() == place.line() && range.endColumn() < place.column();
            boolean insideWord = starts && !ends && each.kind() != RuleWord.Kind.SIGN;
            boolean closed = each.kind() == RuleWord.Kind.TEXT && range.endColumn() == place.column();
            if (insideWord && !closed) {
                current = each;
                break;
            } else if (!starts) {
                break;
            }
            take(each);
        }
        this.quoted = current != null && current.kind() == RuleWord.Kind.TEXT;
        TextRange word = current == null
                ? TextRange.of(place.line(), place.column(), 0)
                : quoted ? current.inner() : current.range();
        this.replaces = word;
        int length = Math.max(0, place.column() - word.column());
        String all = current == null ? "" : current.value();
        this.begun = all.substring(0, all.offsetByCodePoints(0, Math.min(length, all.codePointCount(0, all.length()))));
    }

    private void take(RuleWord word) {
        Part next = RuleOccurrences.next(word, part);
        if (next != part) {
            if (next == Part.HEADER || next == Part.FILE) {
                variables.clear();
            }
            part = next;
            open.clear();
        }
        if (word.is("(")) {
            open.push(before.isEmpty() || !before.get(before.size() - 1).isWord() ? "" : last());
        } else if (word.is(")")) {
            open.poll();
        } else if (word.isWord() && word.text().startsWith("$")) {
            variables.add(word.text());
        }
        before.add(word);
    }

    private String last() {
        return before.isEmpty() ? "" : before.get(before.size() - 1).text();
    }

    /** All that can be written, what begins like the word at the place first. */
    List<Completion> all() {
        switch (part) {
            case HEADER -> header();
            case CONDITIONS -> conditions();
            case CONCLUSION -> conclusion();
            case DECLARATION -> declaration();
            default -> words("rule", "declare", "import");
        }
        return found.stream()
                .sorted(Comparator.comparing((Completion each) -> !each.label().startsWith(begun)))
                .toList();
    }

    private void header() {
        String around = open.isEmpty() ? "" : open.peek();
        if (last().equals("@") && !quoted) {
            Meanings.TAGS.forEach((tag, meaning) -> {
                if (!Set.of("meaning", "key", "state").contains(tag)) {
                    add(tag, Kind.TAG, meaning);
                }
            });
        } else if (quoted && around.equals("mechanism")) {
            mechanisms();
            add("method", Kind.MECHANISM, "no mechanism: how the theory reckons");
        } else if (quoted && around.equals("basis")) {
            Basis.codes().forEach(each -> add(each, Kind.TAG, "whose the claim is"));
        } else if (quoted && around.equals("replaces")) {
            snapshot.rules().ifPresent(rules -> rules.rules().forEach(each -> add(each.id(), Kind.RULE, each.name())));
        } else if (!quoted && open.isEmpty()) {
            words("when");
            Meanings.TAGS.forEach((tag, meaning) -> {
                if (!Set.of("meaning", "key", "state").contains(tag)) {
                    found.add(new Completion("@" + tag, Kind.TAG, meaning, replaces, "@" + tag + "(\"\")"));
                }
            });
        }
    }

    private void conditions() {
        String type = typeAround();
        if (quoted) {
            texts(type);
        } else if (last().equals(".")) {
            constantsOf(before.size() > 1 ? before.get(before.size() - 2).text() : "");
        } else if (type.isEmpty()) {
            types(RuleVocabulary.typeNames(snapshot.vocabulary()));
            words("not", "exists", "accumulate", "then");
        } else if (compared() != null) {
            values(type, compared());
        } else {
            attributes(type);
        }
    }

    private void conclusion() {
        String made = typeAround();
        if (quoted) {
            texts(made);
        } else if (last().equals(".")) {
            constantsOf(before.size() > 1 ? before.get(before.size() - 2).text() : "");
        } else if (last().equals("new")) {
            types(List.copyOf(FactType.conclusions().keySet()));
        } else if (!made.isEmpty()) {
            variables.forEach(each -> add(each, Kind.ATTRIBUTE, ""));
            RuleVocabulary.type(made, snapshot.vocabulary())
                    .ifPresent(type ->
                            RuleVocabulary.attributes(type).values().forEach(each -> constants(each.getReturnType())));
        } else {
            words("insertLogical", "new", "end");
        }
    }

    private void declaration() {
        if (last().equals(":")) {
            words("String", "Double", "Integer");
            RuleVocabulary.constantTypeNames().forEach(each -> add(each, Kind.CONSTANTS, ""));
        } else if (last().equals("@")) {
            for (String tag : List.of("meaning", "key", "state")) {
                add(tag, Kind.TAG, Meanings.TAGS.getOrDefault(tag, ""));
            }
        } else {
            words("end");
        }
    }

    private void texts(String type) {
        if (type.equals("Parameter")) {
            snapshot.rules()
                    .ifPresent(rules -> rules.parameters()
                            .forEach(each -> add(each.name(), Kind.PARAMETER, each.value() + " " + each.unit())));
        } else {
            mechanisms();
        }
    }

    private void mechanisms() {
        snapshot.rules().ifPresent(this::mechanisms);
    }

    private void mechanisms(RuleBase rules) {
        rules.mechanisms().forEach(each -> add(each.code(), Kind.MECHANISM, each.title()));
    }

    /** The type whose pattern or construction is open at the place. */
    private String typeAround() {
        return open.stream()
                .filter(each -> !each.isEmpty() && Character.isUpperCase(each.codePointAt(0)))
                .findFirst()
                .orElse("");
    }

    /** The attribute that is compared with what is written at the place; null if nothing is compared there. */
    private @Nullable String compared() {
        int at = before.size() - 1;
        boolean list = open.peek() != null && open.peek().equals("in");
        while (list && at > 0 && !before.get(at).is("in")) {
            at--;
        }
        if (at < 1 || !COMPARING.contains(before.get(at).text())) {
            return null;
        }
        int left = before.get(at - 1).is("not") ? at - 2 : at - 1;
        return left >= 0 ? before.get(left).text() : null;
    }

    private void values(String type, @Nullable String attribute) {
        variables.forEach(each -> add(each, Kind.ATTRIBUTE, ""));
        Optional.ofNullable(attribute)
                .flatMap(name -> RuleVocabulary.type(type, snapshot.vocabulary())
                        .map(RuleVocabulary::attributes)
                        .map(all -> all.get(name)))
                .map(Method::getReturnType)
                .ifPresent(this::constants);
    }

    private void constants(Class<?> list) {
        if (list.isEnum()) {
            for (String name : Meanings.names(list)) {
                add(list.getSimpleName() + "." + name, Kind.CONSTANT, Meanings.constant(list, name));
            }
        }
    }

    private void constantsOf(String list) {
        RuleVocabulary.constantType(list)
                .ifPresent(type ->
                        Meanings.names(type).forEach(name -> add(name, Kind.CONSTANT, Meanings.constant(type, name))));
    }

    private void attributes(String type) {
        Map<String, Method> attributes = RuleVocabulary.type(type, snapshot.vocabulary())
                .map(RuleVocabulary::attributes)
                .orElse(Map.of());
        attributes.keySet().stream()
                .sorted()
                .forEach(each ->
                        add(each, Kind.ATTRIBUTE, meanings.attribute(type, each).orElse("")));
    }

    private void types(List<String> names) {
        names.forEach(each ->
                add(each, Kind.TYPE, meanings.type(each).map(FactType::meaning).orElse("")));
    }

    private void words(String... words) {
        for (String each : words) {
            add(each, Kind.KEY, "");
        }
    }

    private void add(String label, Kind kind, String detail) {
        found.add(new Completion(label, kind, detail, replaces, label));
    }
}
