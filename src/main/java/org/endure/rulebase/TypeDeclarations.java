package org.endure.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Severity;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.Spelling;
import org.endure.fact.FactType;
import org.jspecify.annotations.Nullable;

/** Reads the types that rule files declare: {@code declare TradeTie @meaning("…") share : Double @meaning("…") end}. */
public final class TypeDeclarations {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^[ \\t]*declare\\b.*?\\bend[ \\t]*$");
    private static final List<String> PLAIN = List.of("String", "Double", "Integer");

    private final SourceText source;
    private final List<Lexeme> all;
    private final List<Diagnostic> diagnostics;
    private int at;

    private TypeDeclarations(SourceText source, List<Lexeme> all, List<Diagnostic> diagnostics) {
        this.source = source;
        this.all = all;
        this.diagnostics = diagnostics;
    }

    /** Whether a rule file declares a type. */
    public static boolean isIn(String text) {
        return text.contains("declare") && BLOCK.matcher(text).find();
    }

    /** The rule file without its declarations, every rule still at its place. */
    public static String without(String text) {
        return isIn(text)
                ? BLOCK.matcher(text)
                        .replaceAll(
                                block -> Matcher.quoteReplacement(block.group().replaceAll("[^\n]", " ")))
                : text;
    }

    /**
     * The types that a rule file declares.
     *
     * @param diagnostics takes what is wrong with them; such a type is left out
     */
    public static List<TypeDeclaration> read(RuleFile file, List<Diagnostic> diagnostics) {
        if (!isIn(file.text())) {
            return List.of();
        }
        SourceText source = SourceText.of(file.path(), file.text());
        TypeDeclarations reader =
                new TypeDeclarations(source, Lexemes.of(source).all(), diagnostics);
        List<TypeDeclaration> found = new ArrayList<>();
        for (; reader.at < reader.all.size(); reader.at++) {
            if (reader.all.get(reader.at).is("declare")
                    && reader.all.get(reader.at).first()) {
                TypeDeclaration declared = reader.declaration();
                if (declared != null) {
                    found.add(declared);
                }
            }
        }
        return found;
    }

    private @Nullable TypeDeclaration declaration() {
        int before = diagnostics.size();
        Lexeme name = next();
        if (peek("extends")) {
            at += 2;
        }
        Notes notes = notes();
        if (FactType.builtIn().containsKey(name.text()) || RuleVocabulary.isBuiltIn(name.text())) {
            report(
                    "known-type",
                    name,
                    "There is a fact type %s already.".formatted(name.text()),
                    "Give this one another name.");
        } else if (!name.text().matches("[A-Z][A-Za-z0-9]*")) {
            report(
                    "type-name",
                    name,
                    "%s is no name of a type.".formatted(name.text()),
                    "Begin it with a capital letter, and use letters and digits only.");
        } else if (notes.meaning.isBlank()) {
            report(
                    "meaningless",
                    name,
                    "The type %s does not say what it means.".formatted(name.text()),
                    "Write @meaning(\"…\") after its name.");
        }
        List<TypeDeclaration.Attribute> attributes = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        while (at + 1 < all.size() && !all.get(at + 1).is("end")) {
            attributes.add(attribute(names));
        }
        at++;
        return diagnostics.size() > before ? null : new TypeDeclaration(name.text(), notes.meaning, attributes);
    }

    private TypeDeclaration.Attribute attribute(Set<String> names) {
        Lexeme name = next();
        if (!peek(":")) {
            report(
                    "attribute-type",
                    name,
                    "The attribute %s has no type.".formatted(name.text()),
                    "Write it as share : Double.");
            notes();
            return new TypeDeclaration.Attribute(name.text(), "String", "", false, false);
        }
        at++;
        Lexeme type = next();
        Notes notes = notes();
        boolean known = PLAIN.contains(type.text())
                || RuleVocabulary.constantType(type.text()).isPresent();
        if (!known) {
            List<String> types = new ArrayList<>(PLAIN);
            types.addAll(RuleVocabulary.constantTypeNames());
            report(
                    "attribute-type",
                    type,
                    "%s is no type of a value.".formatted(type.text()),
                    Spelling.advice(type.text(), types));
        }
        boolean taken = !names.add(name.text())
                || FactType.accountAttributes().stream()
                        .anyMatch(each -> each.name().equals(name.text()));
        if (taken) {
            report(
                    "attribute-name",
                    name,
                    "Every observation has %s, or it stands here twice.".formatted(name.text()),
                    "Give the attribute another name.");
        } else if (!name.text().matches("[a-z][A-Za-z0-9]*")) {
            report(
                    "attribute-name",
                    name,
                    "%s is no name of an attribute.".formatted(name.text()),
                    "Begin it with a small letter, and use letters and digits only.");
        } else if (notes.meaning.isBlank()) {
            report(
                    "meaningless",
                    name,
                    "The attribute %s does not say what it means.".formatted(name.text()),
                    "Write @meaning(\"…\") after its type.");
        }
        return new TypeDeclaration.Attribute(name.text(), type.text(), notes.meaning, notes.key, notes.state);
    }

    private record Notes(String meaning, boolean key, boolean state) {}

    private Notes notes() {
        String meaning = "";
        boolean key = false;
        boolean state = false;
        while (peek("@")) {
            at++;
            Lexeme note = next();
            key |= note.is("key");
            state |= note.is("state");
            if (!note.is("key") && !note.is("state") && !note.is("meaning")) {
                report(
                        "unknown-note",
                        note,
                        "A type has no @%s.".formatted(note.text()),
                        Spelling.advice(note.text(), List.of("key", "state", "meaning")));
            }
            if (peek("(")) {
                at++;
                Lexeme value = next();
                meaning =
                        note.is("meaning") && value.kind() == Lexeme.Kind.TEXT ? Token.unquoted(value.text()) : meaning;
                at += peek(")") ? 1 : 0;
            }
        }
        return new Notes(meaning, key, state);
    }

    private boolean peek(String sign) {
        return at + 1 < all.size() && all.get(at + 1).is(sign);
    }

    private Lexeme next() {
        at = Math.min(at + 1, all.size() - 1);
        return all.get(at);
    }

    private void report(String code, Lexeme where, String message, String advice) {
        diagnostics.add(
                source.diagnostic(Severity.ERROR, code, where.line(), where.column(), where.width(), message, advice));
    }
}
