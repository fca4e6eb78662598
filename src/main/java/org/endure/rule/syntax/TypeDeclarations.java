package org.endure.rule.syntax;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Spelling;
import org.endure.fact.FactType;
import org.endure.fact.Observation;
import org.endure.rule.RuleFile;
import org.endure.rule.RuleVocabulary;
import org.endure.rule.TypeDeclaration;
import org.endure.rule.syntax.Cursor.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Reads a type that a rule file declares: {@code declare TradeTie @meaning("…") share : Double @meaning("…") end}. */
public final class TypeDeclarations {

    private static final List<String> PLAIN = List.of("String", "Double", "Integer");
    private static final Set<String> LANGUAGE = Set.of(
            "rule",
            "when",
            "then",
            "end",
            "not",
            "exists",
            "in",
            "contains",
            "memberOf",
            "matches",
            "accumulate",
            "acc",
            "and",
            "or",
            "from",
            "over",
            "eval",
            "forall",
            "collect",
            "declare",
            "query",
            "extends");
    private static final Set<String> INHERITED = inherited();

    private final RuleSource source;
    private final Cursor cursor;
    private final RuleFaultList faults;
    private boolean sound = true;

    TypeDeclarations(RuleSource source, Cursor cursor, RuleFaultList faults) {
        this.source = source;
        this.cursor = cursor;
        this.faults = faults;
    }

    /**
     * The types that a rule file declares.
     *
     * @param diagnostics takes what is wrong with a file that declares types; such a type is left out
     */
    public static List<TypeDeclaration> read(RuleFile file, List<Diagnostic> diagnostics) {
        if (!file.text().contains("declare")) {
            return List.of();
        }
        RuleSource source = new RuleSource(file);
        List<TypeDeclaration> found = new ArrayList<>();
        if (file.text().length() > RuleLimits.FILE) {
            return found;
        }
        Cursor cursor = new Cursor(Lexemes.of(source.lines(), file.text()).all());
        RuleFaultList faults = new RuleFaultList(false);
        while (!cursor.isAtEnd()) {
            Lexeme next = cursor.peek();
            cursor.to(cursor.at() + 1);
            if (next != null && next.is("declare") && next.first()) {
                try {
                    TypeDeclaration type = new TypeDeclarations(source, cursor, faults).read();
                    if (type != null) {
                        found.add(type);
                    }
                } catch (UnreadableException e) {
                    Lexeme where = e.where() == null ? next : e.where();
                    faults.add(source.error(
                            e.code(),
                            where,
                            "This cannot be read: %s.".formatted(e.what()),
                            "Look at this place and the words before it."));
                }
            }
        }
        diagnostics.addAll(faults.all());
        return found;
    }

    /** Reads from after {@code declare} to after {@code end}; null if something is wrong. */
    @Nullable
    TypeDeclaration read() throws UnreadableException {
        Lexeme name = cursor.name("the name of a type");
        if (cursor.sees("extends")) {
            report(
                    "type-extends",
                    cursor.next(),
                    "A declared type extends no other.",
                    "Give it all its attributes itself.");
            cursor.name("the name of a type");
        }
        Notes notes = notes();
        name(name, notes);
        List<TypeDeclaration.Attribute> attributes = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        while (!cursor.take("end")) {
            Lexeme attribute = cursor.peek();
            if (attribute == null || attribute.first() && (attribute.is("rule") || attribute.is("declare"))) {
                throw new UnreadableException("syntax", "the type %s has no end".formatted(name.text()), name);
            }
            attributes.add(attribute(names));
            if (attributes.size() == RuleLimits.ATTRIBUTES + 1) {
                report(
                        "too-long",
                        attribute,
                        "The type %s has more than %d attributes.".formatted(name.text(), RuleLimits.ATTRIBUTES),
                        "Divide it into several types.");
            }
        }
        return sound ? new TypeDeclaration(name.text(), notes.meaning, attributes) : null;
    }

    private void name(Lexeme name, Notes notes) {
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
                    "%s is not a name of a type.".formatted(name.text()),
                    "Begin it with a capital letter, and use letters and digits only.");
        } else if (isTaken(name.text())) {
            report(
                    "known-type",
                    name,
                    "The program has a type %s of its own.".formatted(name.text()),
                    "Give this one another name.");
        } else if (notes.meaning.isBlank()) {
            report(
                    "meaningless",
                    name,
                    "The type %s does not say what it means.".formatted(name.text()),
                    "Write @meaning(\"…\") after its name.");
        }
    }

    /** Whether Java or the program has a class of that name where a rule would look for it. */
    private static boolean isTaken(String name) {
        return RuleVocabulary.constantType(name).isPresent()
                || Object.class.getResource(name + ".class") != null
                || FactType.class.getResource(name + ".class") != null;
    }

    private TypeDeclaration.Attribute attribute(Set<String> names) throws UnreadableException {
        Lexeme name = cursor.next();
        if (!name.isWord() || name.isVariable()) {
            throw new UnreadableException("syntax", "the name of an attribute was expected", name);
        }
        if (!cursor.take(":")) {
            report(
                    "attribute-type",
                    name,
                    "The attribute %s has no type.".formatted(name.text()),
                    "Write it as share : Double.");
            notes();
            return new TypeDeclaration.Attribute(name.text(), "String", "", false, false);
        }
        Lexeme type = cursor.name("the type of the attribute");
        if (cursor.sees("=")) {
            throw new UnreadableException(
                    "untrusted",
                    "the attribute %s is computed, which could run Java".formatted(name.text()),
                    cursor.next());
        }
        Notes notes = notes();
        boolean known = PLAIN.contains(type.text())
                || RuleVocabulary.constantType(type.text()).isPresent();
        if (!known) {
            List<String> types = new ArrayList<>(PLAIN);
            types.addAll(RuleVocabulary.constantTypeNames());
            report(
                    "attribute-type",
                    type,
                    "%s is not a type of a value.".formatted(type.text()),
                    Spelling.advice(type.text(), types));
        }
        name(name, names, notes);
        return new TypeDeclaration.Attribute(name.text(), type.text(), notes.meaning, notes.key, notes.state);
    }

    private void name(Lexeme name, Set<String> names, Notes notes) {
        if (!names.add(name.text()) || INHERITED.contains(name.text())) {
            report(
                    "attribute-name",
                    name,
                    "Every observation has %s, or it stands here twice.".formatted(name.text()),
                    "Give the attribute another name.");
        } else if (SourceVersion.isKeyword(name.text()) || LANGUAGE.contains(name.text())) {
            report(
                    "attribute-name",
                    name,
                    "%s is a word of the language.".formatted(name.text()),
                    "Give the attribute another name.");
        } else if (!name.text().matches("[a-z][A-Za-z0-9]*")) {
            report(
                    "attribute-name",
                    name,
                    "%s is not a name of an attribute.".formatted(name.text()),
                    "Begin it with a small letter, and use letters and digits only.");
        } else if (notes.meaning.isBlank()) {
            report(
                    "meaningless",
                    name,
                    "The attribute %s does not say what it means.".formatted(name.text()),
                    "Write @meaning(\"…\") after its type.");
        }
    }

    /** What every observation has: the account, and what each object of Java has. */
    private static Set<String> inherited() {
        Set<String> names = new TreeSet<>();
        FactType.accountAttributes().forEach(each -> names.add(each.name()));
        Stream.of(Observation.class.getMethods(), Object.class.getMethods(), Record.class.getMethods())
                .flatMap(Stream::of)
                .map(Method::getName)
                .forEach(names::add);
        names.addAll(Set.of("clone", "finalize", "class"));
        return Collections.unmodifiableSet(names);
    }

    private record Notes(String meaning, boolean key, boolean state) {}

    private Notes notes() throws UnreadableException {
        String meaning = "";
        boolean key = false;
        boolean state = false;
        while (cursor.take("@")) {
            Lexeme note = cursor.next();
            key |= note.is("key");
            state |= note.is("state");
            if (note.is("meaning")) {
                cursor.expect("(");
                meaning = cursor.text().value();
                cursor.expect(")");
            } else if (!note.is("key") && !note.is("state")) {
                report(
                        "unknown-note",
                        note,
                        "A type has no @%s.".formatted(note.text()),
                        Spelling.advice(note.text(), List.of("key", "state", "meaning")));
                if (cursor.take("(")) {
                    cursor.text();
                    cursor.expect(")");
                }
            }
        }
        return new Notes(meaning, key, state);
    }

    private void report(String code, Lexeme where, String message, CharSequence advice) {
        sound = false;
        faults.add(source.error(code, where, message, advice));
    }
}
