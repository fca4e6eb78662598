package org.endure.rule.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.endure.diagnostic.Diagnostic;
import org.endure.fact.Vocabulary;
import org.endure.rule.Rule;
import org.endure.rule.RuleFile;
import org.endure.rule.TypeDeclaration;
import org.endure.rule.syntax.Cursor.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Reads rule files: the one grammar of the rule language. What it accepts is all that runs, unless the file is trusted. Of a trusted
 * file it reads what it can, and leaves the rest to the engine.
 */
public final class RuleFileReader {

    /** Rules of several packages can silence each other (Drools #7115). */
    static final String PACKAGE = "org.endure.rules";

    private static final String FACTS = "org.endure.fact.";
    private static final Set<String> STATEMENTS =
            Set.of("package", "unit", "import", "rule", "declare", "function", "global", "query", "dialect", "end");

    private final RuleSource source;
    private final List<Lexeme> lexemes;
    private final Cursor cursor;
    private final Vocabulary vocabulary;
    private final RuleFaultList faults;
    private final List<Rule> rules = new ArrayList<>();
    private final List<TypeDeclaration> declarations = new ArrayList<>();
    private final List<int[]> declared = new ArrayList<>();
    private @Nullable String packageName;
    private @Nullable Lexeme packageAt;

    private RuleFileReader(RuleSource source, List<Lexeme> lexemes, Vocabulary vocabulary, RuleFaultList faults) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.lexemes = lexemes;
        this.cursor = new Cursor(lexemes);
        this.faults = faults;
    }

    /**
     * What a rule file holds.
     *
     * @param rules the rules that can be read, in the order they are written
     * @param declarations the types that it declares
     * @param faults what is wrong with it
     * @param foreign whether it holds more than the rule language has, which only a trusted file may
     * @param withoutDeclarations its text, with spaces in place of the declarations
     */
    public record Reading(
            List<Rule> rules,
            List<TypeDeclaration> declarations,
            List<Diagnostic> faults,
            boolean foreign,
            String withoutDeclarations) {

        public Reading {
            rules = List.copyOf(rules);
            declarations = List.copyOf(declarations);
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads a rule file.
     *
     * @param vocabulary the types of facts that it may know; of a type that there is not, nothing else is told
     * @param trusted whether it may hold forms that could run Java
     */
    public static Reading read(RuleFile file, Vocabulary vocabulary, boolean trusted) {
        if (file.text().length() > RuleLimits.FILE) {
            return nothing(List.of(Diagnostic.error(
                    "too-long",
                    org.endure.diagnostic.SourcePosition.file(file.path()),
                    "This rule file has %,d characters, and %,d are the most."
                            .formatted(file.text().length(), RuleLimits.FILE),
                    "Divide it into several files.")));
        }
        RuleSource source = new RuleSource(file);
        Lexemes lexemes = Lexemes.of(source.lines(), file.text());
        if (!lexemes.faults().isEmpty() && !trusted) {
            return nothing(lexemes.faults());
        }
        RuleFaultList faults = new RuleFaultList(trusted);
        lexemes.faults().forEach(faults::refuse);
        RuleFileReader reader = new RuleFileReader(source, lexemes.all(), vocabulary, faults);
        reader.statements();
        return reader.reading();
    }

    private static Reading nothing(List<Diagnostic> faults) {
        return new Reading(List.of(), List.of(), faults, true, "");
    }

    private Reading reading() {
        List<Diagnostic> found = faults.all();
        if (faults.isBroken()) {
            List<Diagnostic> explained = SyntaxFaults.of(source.lines(), lexemes);
            found = explained.isEmpty() ? found : explained;
        }
        StringBuilder text = new StringBuilder(source.file().text());
        for (int[] range : declared) {
            for (int i = range[0]; i < range[1]; i++) {
                text.setCharAt(i, text.charAt(i) == '\n' || text.charAt(i) == '\r' ? text.charAt(i) : ' ');
            }
        }
        return new Reading(rules, declarations, found, faults.isForeign(), text.toString());
    }

    private void statements() {
        while (!cursor.isAtEnd()) {
            int before = cursor.at();
            try {
                statement(cursor.next());
            } catch (UnreadableException e) {
                broken(e);
                cursor.to(Math.max(before + 1, cursor.at()));
                cursor.depth(0);
                skipToStatement();
            }
        }
        if (packageName == null && !rules.isEmpty() && !lexemes.isEmpty()) {
            Lexeme top = new Lexeme(Lexeme.Kind.SIGN, " ", 1, 1, 0, true);
            faults.add(source.error(
                    "wrong-package",
                    top,
                    "This rule file does not say its package.",
                    "Write package %s.".formatted(PACKAGE)));
        } else if (packageName != null && packageAt != null && !rules.isEmpty() && !packageName.equals(PACKAGE)) {
            faults.add(source.error(
                    "wrong-package",
                    packageAt,
                    "Rule files belong to one package, and %s is another.".formatted(packageName),
                    "Write package %s.".formatted(PACKAGE)));
        }
    }

    private void broken(UnreadableException e) {
        Lexeme where = e.where() == null ? cursor.end() : e.where();
        boolean limit = !e.isSyntax();
        Diagnostic fault = source.error(
                e.code(),
                where,
                "This cannot be read: %s.".formatted(e.what()),
                limit ? "Make it simpler." : "Look at this place and the words before it.");
        if (limit) {
            faults.refuse(fault);
        } else {
            faults.unread(fault);
        }
    }

    private void skipToStatement() {
        for (Lexeme next = cursor.peek(); next != null; next = cursor.peek()) {
            if (next.first() && STATEMENTS.contains(next.text()) && !next.is("end")) {
                return;
            }
            cursor.to(cursor.at() + 1);
        }
    }

    private void statement(Lexeme word) throws UnreadableException {
        switch (word.kind() == Lexeme.Kind.WORD ? word.text() : "") {
            case "package" -> {
                packageAt = cursor.peek();
                packageName = path();
                cursor.take(";");
            }
            case "import" -> imports();
            case "rule" -> rules.add(new RuleReader(source, cursor, vocabulary, faults).read(word));
            case "declare" -> declaration(word);
            case "function" -> refuse(word, "A function (%s) runs Java.".formatted(wordBefore("(")));
            case "global" -> refuse(word, "A global (%s) brings in objects from outside.".formatted(wordBefore("")));
            case "query" ->
                refuse(
                        word,
                        "A query (%s) concludes nothing."
                                .formatted(cursor.isAtEnd() ? "" : cursor.next().text()));
            case "" -> {
                if (!word.is(";")) {
                    throw new UnreadableException(
                            "syntax", word.quoted() + " begins nothing that a rule file can hold", word);
                }
            }
            default -> {
                if (!STATEMENTS.contains(word.text())) {
                    throw new UnreadableException(
                            "syntax", word.quoted() + " begins nothing that a rule file can hold", word);
                }
                refuse(word, "%s is not part of the rule language.".formatted(word.quoted()));
            }
        }
    }

    /** Refuses a statement, and goes to the next. */
    private void refuse(Lexeme word, String message) {
        faults.refuse(source.error("untrusted", word, message, RuleFaultList.UNTRUSTED));
        skipToStatement();
    }

    private String wordBefore(String sign) {
        String word = "";
        for (int i = 0; cursor.peek(i) != null; i++) {
            Lexeme each = cursor.peek(i);
            if (each == null || each.is(sign) || i > 0 && each.first() || each.is(";")) {
                break;
            }
            word = each.text();
        }
        return word;
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (Lexeme next = cursor.peek(); next != null; next = cursor.peek()) {
            boolean goesOn = next.isWord() && (path.isEmpty() || path.charAt(path.length() - 1) == '.')
                    || next.is(".")
                    || next.is("*") && path.length() > 0 && path.charAt(path.length() - 1) == '.';
            if (!goesOn) {
                break;
            }
            path.append(next.text());
            cursor.to(cursor.at() + 1);
        }
        return path.toString();
    }

    private void imports() throws UnreadableException {
        Lexeme first = cursor.peek();
        if (first == null) {
            throw cursor.unexpected("what is imported was expected");
        }
        if (first.is("static") || first.is("function") || first.is("accumulate") || first.is("acc")) {
            cursor.next();
            faults.refuse(source.error(
                    "untrusted",
                    first,
                    "An imported function (%s) could run Java.".formatted(path()),
                    RuleFaultList.UNTRUSTED));
            while (cursor.seesWord(0)
                    && !java.util.Objects.requireNonNull(cursor.peek()).first()) {
                cursor.next();
            }
        } else {
            String path = path();
            String name = path.startsWith(FACTS) ? path.substring(FACTS.length()) : "";
            if (!name.equals("*") && (name.isEmpty() || name.contains("."))) {
                faults.refuse(source.error(
                        "untrusted",
                        first,
                        "The import of %s could run Java.".formatted(path),
                        RuleFaultList.UNTRUSTED));
            }
        }
        cursor.take(";");
    }

    private void declaration(Lexeme word) throws UnreadableException {
        int from = word.offset();
        try {
            TypeDeclaration type = new TypeDeclarations(source, cursor, faults).read();
            if (type != null) {
                declarations.add(type);
            }
        } finally {
            declared.add(new int[] {from, cursor.last().end()});
        }
    }
}
