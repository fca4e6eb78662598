package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.TextWidth;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.words.Words;
import org.slf4j.event.Level;

/** The entries of a justification log: numbered sections, claims with their rules in the margin, and wrapped items, at level INFO. */
final class LogLines implements Paragraphs {

    /** Columns of a line. */
    static final int WIDTH = Wrap.WIDE;
    /** Columns of the margin, in which rules stand. */
    private static final int MARGIN = 14;

    private final Words words;
    private final RuleBase rules;
    private final List<LogEntry> entries = new ArrayList<>();
    private final Set<String> cited = new LinkedHashSet<>();
    private int section;

    LogLines(Words words, RuleBase rules) {
        this.words = words;
        this.rules = rules;
    }

    /** What was told so far. */
    List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    /** The number of the section that is being told. */
    int section() {
        return section;
    }

    /** Ids of the rules cited so far. */
    Set<String> cited() {
        return cited;
    }

    /** Notes that a rule is cited. */
    String cite(String rule) {
        cited.add(rule);
        return rule;
    }

    /** Begins the next section. */
    void section(String titleKey) {
        info("");
        info(title(titleKey));
    }

    @Override
    public void heading(String title) {
        section++;
        info("");
        info(words.say("log.section", "number", section, "title", title));
    }

    @Override
    public void paragraph(int depth, String text) {
        wrap(words.capital(text), "  ".repeat(depth + 1));
    }

    /** The title of the next section, which begins with it. */
    String title(String titleKey) {
        section++;
        return words.say("log.section", "number", section, "title", words.say(titleKey));
    }

    /** An item in words. */
    void say(String key, Object... namesAndValues) {
        item(words.say(key, namesAndValues));
    }

    /** An item, with a capital at the beginning. */
    void item(String text) {
        wrap(words.capital(text), "  ");
    }

    /** A claim, with whose it is and the rule that makes it in the margin. */
    void claim(String text, String rule, String indent) {
        claim(text, List.of(rule), indent);
    }

    /** A claim, with whose it is and the rules that make it in the margin, one below the other. */
    void claim(String text, List<String> makers, String indent) {
        makers.forEach(this::cite);
        String sentence = words.sentence(words.capital(text));
        List<String> left =
                new ArrayList<>(Wrap.text(Escapes.visible(sentence), WIDTH - MARGIN, indent, indent + "  ", words)
                        .lines()
                        .toList());
        while (left.size() < makers.size()) {
            left.add("");
        }
        StringBuilder claim = new StringBuilder();
        for (int i = 0; i < left.size(); i++) {
            String margin = i < makers.size() ? margin(makers.get(i)) : "";
            claim.append(i == 0 ? "" : "\n")
                    .append((TextWidth.padded(left.get(i), WIDTH - MARGIN + 1) + margin).stripTrailing());
        }
        add(Level.INFO, claim.toString());
    }

    private String margin(String rule) {
        return TextWidth.padded(rules.byId(rule).map(this::basis).orElse(""), 4) + rule;
    }

    /** Whose the claim and the amount are, by letters. */
    String basis(Rule rule) {
        return Wording.basis(rule, words);
    }

    /** A paragraph; its further lines stand two columns further in. */
    void wrap(String text, String indent) {
        info(Wrap.text(text, WIDTH, indent, indent + "  ", words).stripTrailing());
    }

    /** A line as it is, with nothing invisible in it. */
    void info(String line) {
        add(Level.INFO, Escapes.visible(line));
    }

    /** An entry of a level, as it is. */
    void add(Level level, String text) {
        entries.add(new LogEntry(level, text));
    }

    /** A text on one line, whatever breaks it holds. */
    static String single(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
