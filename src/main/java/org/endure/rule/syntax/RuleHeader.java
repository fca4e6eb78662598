package org.endure.rule.syntax;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.diagnostic.Advice;
import org.endure.diagnostic.Spelling;
import org.endure.diagnostic.TextRange;
import org.endure.rule.Basis;
import org.endure.rule.syntax.Cursor.UnreadableException;
import org.endure.words.Language;

/** Reads what stands between the name of a rule and {@code when}: metadata, of which each is a text, and nothing else. */
final class RuleHeader {

    static final String WITHDRAWN = "disabled";
    static final String REPLACES = "replaces";

    private static final String TRANSLATION = "because_";
    static final String NONMONOTONE = "nonmonotone";
    private static final String ALLOW = "allow";
    private static final List<String> OPTIONAL = List.of(WITHDRAWN, REPLACES, NONMONOTONE, ALLOW);
    private static final List<String> REQUIRED = List.of("id", "mechanism", "source", "basis", "because");
    private static final Set<String> ORDERS = Set.of(
            "salience",
            "agenda-group",
            "ruleflow-group",
            "activation-group",
            "auto-focus",
            "lock-on-active",
            "no-loop");
    private static final Set<String> CLOCKS =
            Set.of("date-effective", "date-expires", "timer", "duration", "calendars");

    private final RuleSource source;
    private final Cursor cursor;
    private final RuleFaultList faults;
    private final Lexeme rule;
    private final Lexeme nameAt;
    private final String name;
    private final Map<String, Lexeme> keys = new LinkedHashMap<>();
    private final Map<String, Lexeme> values = new LinkedHashMap<>();

    RuleHeader(RuleSource source, Cursor cursor, RuleFaultList faults, Lexeme rule, String name) {
        this.source = source;
        this.cursor = cursor;
        this.faults = faults;
        this.rule = rule;
        this.nameAt = cursor.last();
        this.name = name;
    }

    /** Reads up to {@code when}, which is taken too. */
    void read() throws UnreadableException {
        while (!cursor.take("when")) {
            Lexeme next = cursor.peek();
            if (next == null || next.is("then") || next.is("end") || next.is("rule") && next.first()) {
                throw cursor.unexpected("\"when\" was expected");
            } else if (next.is("@")) {
                annotation();
            } else {
                attribute();
            }
        }
    }

    private void annotation() throws UnreadableException {
        Lexeme sign = cursor.next();
        Lexeme name = cursor.name("a key of metadata");
        String key = name.text();
        boolean known = REQUIRED.contains(key) || OPTIONAL.contains(key);
        if (!known && key.startsWith(TRANSLATION)) {
            language(sign, name);
        } else if (!known) {
            unknown(sign, name);
        }
        if (keys.put(key, sign) != null && !key.equals(ALLOW)) {
            faults.add(source.error(
                    "doubled-metadata", sign, "The rule says @%s twice.".formatted(key), "Take one of them out."));
        }
        values.remove(key);
        if (cursor.sees("(") && isText(1) && cursor.sees(2, ")")) {
            cursor.next();
            values.put(key, cursor.text());
            cursor.next();
        } else if (cursor.sees("(")) {
            Lexeme bracket = cursor.next();
            skip(bracket);
            faults.refuse(source.error(
                    "metadata-value",
                    bracket,
                    "@%s takes one text in quotes.".formatted(key),
                    "Write @%s(\"…\").".formatted(key)));
        }
    }

    private boolean isText(int distance) {
        Lexeme next = cursor.peek(distance);
        return next != null && next.kind() == Lexeme.Kind.TEXT;
    }

    private void unknown(Lexeme sign, Lexeme name) {
        String key = name.text();
        List<String> all = new ArrayList<>(REQUIRED);
        all.addAll(OPTIONAL);
        faults.refuse(source.error(
                "unknown-metadata",
                sign,
                "A rule has no @%s.".formatted(key),
                Spelling.nearest(key, all)
                        .map(near -> Advice.replace("Did you mean @%s?".formatted(near), range(name), key, near))
                        .orElse(Advice.of("It is one of: @%s.".formatted(String.join(", @", all))))));
    }

    /** Reports a reason in a language in which Endure does not answer, which nobody would ever read. */
    private void language(Lexeme sign, Lexeme name) {
        String key = name.text();
        List<String> codes = Language.translations().stream()
                .map(each -> TRANSLATION + each.code())
                .toList();
        if (!codes.contains(key)) {
            faults.add(source.error(
                    "unknown-language",
                    sign,
                    "@%s is in no language in which Endure answers.".formatted(key),
                    Spelling.nearest(key, codes)
                            .map(near -> Advice.replace("Did you mean %s?".formatted(near), range(name), key, near))
                            .orElse(Spelling.advice(key, codes))));
        }
    }

    private static TextRange range(Lexeme word) {
        return TextRange.of(word.line(), word.column(), word.width());
    }

    /** An attribute of the engine, such as salience: what follows from facts does not depend on it. */
    private void attribute() throws UnreadableException {
        Lexeme first = cursor.next();
        StringBuilder written = new StringBuilder(first.text());
        while (cursor.sees("-") && cursor.seesWord(1)) {
            written.append(cursor.next().text()).append(cursor.next().text());
        }
        for (Lexeme next = cursor.peek(); next != null && isOfAttribute(next); next = cursor.peek()) {
            cursor.next();
            if (next.is("(")) {
                skip(next);
            }
        }
        String attribute = written.toString();
        boolean extended = attribute.equals("extends");
        Lexeme whole = new Lexeme(first.kind(), attribute, first.line(), first.column(), first.offset(), first.first());
        faults.unread(
                source.error(
                        first.isWord() && !extended ? "untrusted" : "unread-attribute",
                        whole,
                        extended
                                ? "The rule \"%s\" takes conditions from another rule, out of sight.".formatted(name)
                                : "%s is not part of the rule language.".formatted(whole.quoted()),
                        attribute.equals("enabled")
                                ? "To withdraw a rule, write @disabled(\"reason\")."
                                : ORDERS.contains(attribute)
                                        ? "Take it out: what follows from facts does not depend on an order. Say with not or exists what must come first."
                                        : CLOCKS.contains(attribute)
                                                ? "Take it out: what follows from facts does not depend on the clock. Ask for the period in a condition."
                                                : "Take it out. Between its name and when, a rule has metadata only: @id(\"…\")."));
    }

    private boolean isOfAttribute(Lexeme next) {
        return !next.first() && !next.is("@") && !next.is("when") && !next.is("then") && !next.is("end");
    }

    private void skip(Lexeme bracket) throws UnreadableException {
        for (int open = 1; open > 0; ) {
            Lexeme each = cursor.peek();
            if (each == null || each.is("@") || each.is("when")) {
                throw new UnreadableException("unclosed-bracket", "this bracket is not closed", bracket);
            }
            open += each.is("(") ? 1 : each.is(")") ? -1 : 0;
            cursor.next();
        }
    }

    boolean has(String key) {
        return keys.containsKey(key);
    }

    /** What the rule says of itself; empty if nothing. */
    String value(String key) {
        Lexeme value = values.get(key);
        return value == null ? "" : value.value();
    }

    /** Reports what a rule must say and does not. */
    void requireAll() {
        for (String key : REQUIRED) {
            boolean misspelt = keys.keySet().stream()
                    .filter(each -> !REQUIRED.contains(each))
                    .anyMatch(each -> Spelling.nearest(each, List.of(key)).isPresent());
            if (value(key).isEmpty() && !misspelt && !(has(key) && !values.containsKey(key))) {
                faults.add(source.error(
                        "missing-metadata",
                        rule,
                        "The rule \"%s\" has no @%s.".formatted(name, key),
                        addition(key, "Every rule carries @id @mechanism @source @basis @because.")));
            }
        }
    }

    /** The advice to say something, with a line for it after the name of the rule. */
    private Advice addition(String key, String advice) {
        String file = source.file().path().replaceFirst(".*/", "").replaceFirst("[.]drl$", "");
        String value = switch (key) {
            case "id" -> file + "-" + rule.line();
            case "mechanism" -> "method";
            case "basis" -> Basis.OPERATIONALISATION.code();
            default -> "…";
        };
        String said = "@%s(\"%s\")".formatted(key, value);
        return Advice.insert(advice, "Add " + said, nameAt.line(), nameAt.column() + nameAt.width(), "\n  " + said);
    }

    /** What a rule says about a rule of another layer; empty if nothing. It is an error to say it without words. */
    String layering(String key) {
        Lexeme sign = keys.get(key);
        if (sign == null || !value(key).isBlank()) {
            return value(key);
        }
        faults.add(source.error(
                "empty-" + key,
                sign,
                "@%s of \"%s\" says nothing.".formatted(key, name),
                key.equals(WITHDRAWN)
                        ? "Say why the rule is withdrawn: @disabled(\"reason\")."
                        : "Name the rule that it replaces: @replaces(\"name or id\")."));
        return " ";
    }

    /** Whose the claim is: the first word of {@code @basis}. */
    Basis basis() {
        return basis(value("basis").split(" ", 2)[0]);
    }

    /** Whose the amount is: the second word of {@code @basis}, or the first if there is no second. */
    Basis amount() {
        String[] words = value("basis").split(" ", 2);
        return words.length < 2 ? Basis.of(words[0]).orElse(Basis.OPERATIONALISATION) : basis(words[1]);
    }

    private Basis basis(String code) {
        Lexeme written = values.get("basis");
        return Basis.of(code).orElseGet(() -> {
            if (written != null && !code.isEmpty()) {
                faults.add(source.error(
                        "unknown-basis",
                        written,
                        "\"%s\" is not a basis of a claim.".formatted(code),
                        Spelling.advice(code, Basis.codes())));
            }
            return Basis.OPERATIONALISATION;
        });
    }

    /** The reason in the languages in which the rule gives it: {@code @because_sv}, {@code @because_ja}. */
    Map<Language, String> translations() {
        Map<Language, String> translations = new EnumMap<>(Language.class);
        for (Language language : Language.translations()) {
            String sentence = value(TRANSLATION + language.code());
            if (!sentence.isBlank()) {
                translations.put(language, sentence);
            }
        }
        return translations;
    }
}
