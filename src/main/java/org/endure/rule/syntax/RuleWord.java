package org.endure.rule.syntax;

import java.util.List;
import org.endure.diagnostic.TextRange;
import org.endure.rule.RuleFile;

/**
 * A word, text, number or sign of a rule file, whether or not the file can be read as a whole: for those who show rule files and help to
 * write them.
 *
 * @param kind what it is
 * @param text as written, a text with its quotes
 * @param value what it says: a text without its quotes, else as written
 * @param range where it stands
 * @param first whether it is the first of its line
 */
public record RuleWord(Kind kind, String text, String value, TextRange range, boolean first) {

    /** What it is. */
    public enum Kind {
        WORD,
        TEXT,
        NUMBER,
        SIGN
    }

    /** The words of a rule file, in order, without those that cannot be told apart. */
    public static List<RuleWord> in(RuleFile file) {
        return Lexemes.of(new RuleSource(file).lines(), file.text()).all().stream()
                .map(each -> new RuleWord(
                        Kind.valueOf(each.kind().name()),
                        each.text(),
                        each.kind() == Lexeme.Kind.TEXT ? each.value() : each.text(),
                        TextRange.of(each.line(), each.column(), each.width()),
                        each.first()))
                .toList();
    }

    /** Whether it is this word or sign, and not a text that says so. */
    public boolean is(String sign) {
        return kind != Kind.TEXT && text.equals(sign);
    }

    /** Whether it is a word. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it is the name of a type: a word with a capital. */
    public boolean isName() {
        return isWord() && Character.isUpperCase(text.codePointAt(0));
    }

    /** Where what it says stands: a text without its quotes. */
    public TextRange inner() {
        return kind == Kind.TEXT
                ? new TextRange(range.line(), range.column() + 1, range.endLine(), range.endColumn() - 1)
                : range;
    }
}
